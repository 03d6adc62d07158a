import { NoticesDocument, ObligationsDocument } from '@sanwu/schema';
import { useParams } from 'react-router';
import { LightTag } from '../../components/LightTag.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { LetterRows } from '../home/LetterRows.tsx';
import { OwedRows } from '../home/OwedRows.tsx';
import { ColourCount } from './ColourCount.tsx';
import { UnitActions } from './UnitActions.tsx';
import { UnitChildren } from './UnitChildren.tsx';
import { useUnit, useUnits } from './use-units.ts';

const FIRST = 10;

/** One unit: its lights, what it owes, its letters, the units below it. */
export function UnitPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useUnit(id);
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const { unit } = data;
  if (!unit) return <Empty>{t('unit.missing')}</Empty>;
  return (
    <>
      <PageHeader
        title={unit.name}
        note={
          <span className="facts-line">
            {unit.light ? <LightTag light={unit.light} /> : null}
            <span>{t(`unitKind.${unit.kind}`)}</span>
            {unit.pathNames.length > 1 ? <span>{unit.pathNames.slice(0, -1).join(' / ')}</span> : null}
            <span className="muted">{unit.code}</span>
          </span>
        }
        actions={<UnitActions unit={unit} onDone={refetch} />}
      />
      {unit.own && unit.subtree ? (
        <div className="figure-row">
          <CountCard label={t('unit.ownCount')} counts={unit.own} />
          <CountCard label={t('unit.obligationCount')} counts={unit.subtree.obligations} />
          <CountCard label={t('unit.unitCount')} counts={unit.subtree.units} />
        </div>
      ) : null}
      <div className="two-columns">
        <div>
          <Owed unitId={id} />
          <Letters unitId={id} />
          <RecordHistory recordId={id} resource="units" />
        </div>
        <Below unitId={id} />
      </div>
    </>
  );
}

function CountCard({ label, counts }: { label: string; counts: Parameters<typeof ColourCount>[0]['counts'] }) {
  return (
    <div className="panel figure-card">
      <span className="figure-label">{label}</span>
      <ColourCount counts={counts} />
    </div>
  );
}

function Owed({ unitId }: { unitId: string }) {
  const t = useT();
  const opens = useOpens('obligations');
  const { data, error, refetch } = useDocument(
    ObligationsDocument,
    {
      filter: { unitId: { eq: unitId }, state: { eq: 'OPEN' } },
      skip: 0,
      take: FIRST,
      sort: [{ field: 'DUE_ON', direction: 'ASC' }],
    },
    { enabled: opens, live: ['obligations'] },
  );
  if (!opens) return null;
  const rows = data?.obligations.items ?? [];
  return (
    <Panel title={t('unit.owed')} count={rows.length} to={`/warnings?under=${unitId}`} toLabel={t('common.all')}>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && rows.length === 0 ? <Empty>{t('unit.nothingOwed')}</Empty> : <OwedRows rows={rows} />}
    </Panel>
  );
}

function Letters({ unitId }: { unitId: string }) {
  const t = useT();
  const opens = useOpens('notices');
  const { data } = useDocument(
    NoticesDocument,
    {
      filter: { addresseeId: { eq: unitId } },
      skip: 0,
      take: FIRST,
      sort: [{ field: 'DRAFTED_AT', direction: 'DESC' }],
    },
    { enabled: opens, live: ['notices'] },
  );
  if (!opens) return null;
  const rows = data?.notices.items ?? [];
  return (
    <Panel title={t('unit.letters')} count={rows.length} to={`/notices?under=${unitId}`} toLabel={t('common.all')}>
      {data && rows.length === 0 ? <Empty>{t('unit.noLetters')}</Empty> : <LetterRows rows={rows} withUnit={false} />}
    </Panel>
  );
}

function Below({ unitId }: { unitId: string }) {
  const { data } = useUnits(unitId);
  return <UnitChildren units={(data?.units ?? []).filter((unit) => unit.parentId === unitId)} waiting={!data} />;
}
