import type { FindingPartsFragment } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';

type Found = Pick<FindingPartsFragment, 'id' | 'state' | 'unit' | 'repeats'>;

/** A letter about confirmed findings of one unit; what has come back begins a step higher. */
export function WriteLetter({ findings }: { findings: readonly Found[] }) {
  const t = useT();
  const mayDraft = usePermission('NOTICE_DRAFT');
  const [first] = findings;
  const one = first && findings.every(({ state, unit }) => state === 'OPEN' && unit.id === first.unit.id);
  if (!mayDraft || !first || !one) return null;
  const kind = findings.some(({ repeats }) => repeats > 0) ? 'RECTIFICATION' : 'SUGGESTION';
  const ids = findings.map(({ id }) => id).join(',');
  return (
    <LinkButton to={`/notices/new?unit=${first.unit.id}&findings=${ids}&kind=${kind}`} type="primary">
      {t('finding.write')}
    </LinkButton>
  );
}
