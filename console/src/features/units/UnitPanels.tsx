import { UnitLettersDocument, UnitOwesDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { LetterRows } from '../home/LetterRows.tsx';
import { OwedRows } from '../home/OwedRows.tsx';

/** What the unit itself owes, the first of it; the count is of all. */
export function OwedPanel({ unitId }: { unitId: string }) {
  const t = useT();
  const opens = useOpens('obligations');
  const { data, error, refetch } = useDocument(
    UnitOwesDocument,
    { unit: unitId },
    { enabled: opens, live: ['obligations', 'notices'] },
  );
  if (!opens) return null;
  const owed = data?.obligations;
  return (
    <Panel title={t('unit.owed')} count={owed?.totalItems} to={`/warnings?unit=${unitId}`} toLabel={t('common.all')}>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {owed?.totalItems === 0 ? <Empty>{t('unit.nothingOwed')}</Empty> : <OwedRows rows={owed?.items ?? []} />}
    </Panel>
  );
}

/** Letters to the unit itself, the newest of them; the count is of all. */
export function LettersPanel({ unitId }: { unitId: string }) {
  const t = useT();
  const opens = useOpens('notices');
  const { data, error, refetch } = useDocument(
    UnitLettersDocument,
    { unit: unitId },
    { enabled: opens, live: ['notices'] },
  );
  if (!opens) return null;
  const letters = data?.notices;
  return (
    <Panel
      title={t('unit.letters')}
      count={letters?.totalItems}
      to={`/notices?unit=${unitId}`}
      toLabel={t('common.all')}
    >
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {letters?.totalItems === 0 ? (
        <Empty>{t('unit.noLetters')}</Empty>
      ) : (
        <LetterRows rows={letters?.items ?? []} withUnit={false} />
      )}
    </Panel>
  );
}
