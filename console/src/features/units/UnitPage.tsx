import { type ComponentProps, useMemo } from 'react';
import { useParams } from 'react-router';
import { LightTag } from '../../components/LightTag.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { RecordAtUnit } from '../catalogue/RecordAtUnit.tsx';
import { CheckButton } from '../checks/CheckButton.tsx';
import { UnitChecksPanel } from '../checks/UnitChecksPanel.tsx';
import { UnitFace } from '../portal/RecordFaces.tsx';
import { ColourCount } from './ColourCount.tsx';
import { UnitActions } from './UnitActions.tsx';
import { UnitChildren } from './UnitChildren.tsx';
import { UnitCourse } from './UnitCourse.tsx';
import { UnitHosts } from './UnitHosts.tsx';
import { LettersPanel, OwedPanel } from './UnitPanels.tsx';
import { neverOwed } from './unit-tree.ts';
import { useUnit, useUnits } from './use-units.ts';

/** One unit: its lights, what it owes, its letters, the units below it. */
export function UnitPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useUnit(id);
  const tree = useUnits(id);
  const below = tree.data?.units ?? [];
  const never = useMemo(() => neverOwed(tree.data?.units ?? []), [tree.data]);
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const { unit } = data;
  if (!unit) return <NoRecord why={t('unit.missing')} />;
  return (
    <>
      <PageHeader
        title={unit.name}
        note={
          <span className="facts-line">
            {unit.closedOn ? (
              <span className="state-tag">{t('unit.closed', { day: dates.day(unit.closedOn) })}</span>
            ) : null}
            {never.has(id) && !unit.closedOn ? <span>{t('unit.neverOwed')}</span> : null}
            {unit.light && !never.has(id) && !unit.closedOn ? <LightTag light={unit.light} /> : null}
            <span>{t(`unitKind.${unit.kind}`)}</span>
            {unit.pathNames.length > 1 ? <span>{unit.pathNames.slice(0, -1).join(' / ')}</span> : null}
            <span className="muted">{unit.code}</span>
          </span>
        }
        actions={
          <>
            {unit.viewerCanCheck ? (
              <CheckButton subject={{ type: 'UNIT', id }} unitName={unit.shortName} onDone={refetch} />
            ) : null}
            <RecordAtUnit unit={unit} onDone={refetch} />
            <UnitActions unit={unit} onDone={refetch} />
          </>
        }
      />
      {unit.own && unit.subtree ? (
        <div className="figure-row">
          <CountCard
            label={t('unit.ownCount')}
            counts={unit.own}
            to={(light) => `/warnings?unit=${id}&light=${light}`}
          />
          <CountCard
            label={t('unit.obligationCount')}
            counts={unit.subtree.obligations}
            to={(light) => `/warnings?under=${id}&light=${light}`}
          />
          <CountCard
            label={t('unit.unitCount')}
            counts={unit.subtree.units}
            to={(light) => `/units?under=${id}&light=${light}`}
          />
        </div>
      ) : null}
      <div className="two-columns">
        <div>
          <OwedPanel unitId={id} />
          <LettersPanel unitId={id} />
          <UnitChecksPanel unitId={id} />
          <RecordHistory recordId={id} resource="units" />
        </div>
        <div>
          <UnitChildren
            units={below.filter((one) => one.parentId === id && one.closedOn === null)}
            never={never}
            waiting={!tree.data}
          />
          <UnitFace unitId={id} />
          <UnitHosts unitId={id} />
          <UnitCourse unitId={id} />
        </div>
      </div>
    </>
  );
}

function CountCard({ label, ...counts }: { label: string } & ComponentProps<typeof ColourCount>) {
  return (
    <div className="panel figure-card">
      <span className="figure-label">{label}</span>
      <ColourCount {...counts} />
    </div>
  );
}
