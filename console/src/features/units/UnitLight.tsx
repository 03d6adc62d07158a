import { LightIcon } from '../../components/LightIcon.tsx';
import { useT } from '../../providers/i18n.ts';
import type { TreeUnit } from './unit-tree.ts';

/** A unit's own light before its name; a ring for one that never owed anything, nothing where lights are not for the viewer. */
export function UnitLight({ unit, never }: { unit: TreeUnit; never: ReadonlySet<string> }) {
  const t = useT();
  if (!unit.light) return null;
  if (never.has(unit.id)) return <LightIcon light="GREEN" hollow label={t('unit.neverOwed')} />;
  return <LightIcon light={unit.light} label={t(`light.${unit.light}`)} faded={unit.light === 'GREEN'} />;
}
