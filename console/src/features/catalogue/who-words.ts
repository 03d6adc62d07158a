import type { UnitKind } from '@sanwu/schema';
import type { Translate } from '../../providers/i18n.ts';

interface Owed {
  readonly appliesTo: readonly UnitKind[];
  readonly namedUnits: readonly { readonly shortName: string }[];
}

const FEW = 3;

/** 村社区、镇街, or the units by name; many of these by their number. */
export function whoWords({ appliesTo, namedUnits }: Owed, t: Translate): string {
  const kinds = appliesTo.map((kind) => t(`unitKind.${kind}`));
  const names = namedUnits.slice(0, FEW).map(({ shortName }) => shortName);
  const more = namedUnits.length > FEW ? [t('item.moreUnits', { n: namedUnits.length - FEW })] : [];
  const words = [...kinds, ...names, ...more];
  return words.length > 0 ? words.join('、') : t('item.over');
}
