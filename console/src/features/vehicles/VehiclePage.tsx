import { VehicleChecksDocument, VehicleDocument, type VehiclePartsFragment } from '@sanwu/schema';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { CheckButton } from '../checks/CheckButton.tsx';
import { CheckWords } from '../checks/LastCheck.tsx';
import { SealCourse } from './SealCourse.tsx';
import { VehicleActions } from './VehicleActions.tsx';
import './vehicles.css';

/** One vehicle: what is registered, and over which holidays it was sealed. */
export function VehiclePage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const sees = useOpens('dailyChecks');
  const { data, error, refetch } = useDocument(
    VehicleDocument,
    { id },
    { live: ['vehicles', 'obligations'], ids: { vehicles: [id] } },
  );
  const checks = useDocument(
    VehicleChecksDocument,
    { id },
    { enabled: sees, live: ['dailyChecks'], ids: { dailyChecks: [id] } },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { vehicle } = data;
  if (!vehicle) return <NoRecord why={t('vehicle.missing')} />;
  const looked = checks.data?.vehicle;
  return (
    <>
      <PageHeader
        title={vehicle.plate}
        note={
          <span className="facts-line">
            <span>{vehicle.model}</span>
            <UnitLink id={vehicle.unit.id} name={vehicle.unit.name} />
            {vehicle.struckOn ? (
              <span className="state-tag">
                {t('vehicle.struckOn', { day: dates.day(vehicle.struckOn), reason: vehicle.struckReason ?? '' })}
              </span>
            ) : null}
          </span>
        }
        actions={
          <>
            {looked?.viewerCanCheck ? (
              <CheckButton
                subject={{ type: 'VEHICLE', id }}
                unitName={vehicle.unit.shortName}
                onDone={checks.refetch}
              />
            ) : null}
            <VehicleActions vehicle={vehicle} onDone={refetch} />
          </>
        }
      />
      <div className="two-columns">
        <div>
          <Panel title={t('seals.title')} count={vehicle.seals.length}>
            {vehicle.seals.length === 0 ? <Empty>{t('seals.none')}</Empty> : null}
            {vehicle.seals.map((seal) => (
              <SealCourse key={seal.id} seal={seal} onDone={refetch} />
            ))}
          </Panel>
        </div>
        <div>
          <Panel title={t('vehicle.facts')}>
            <Facts vehicle={vehicle}>
              {sees && looked ? (
                <>
                  <dt>{t('dailyCheck.last')}</dt>
                  <dd>{looked.lastCheck ? <CheckWords check={looked.lastCheck} /> : t('dailyCheck.never')}</dd>
                </>
              ) : null}
            </Facts>
          </Panel>
          <RecordHistory recordId={id} resource="vehicles" />
        </div>
      </div>
    </>
  );
}

function Facts({ vehicle, children }: { vehicle: VehiclePartsFragment; children: ReactNode }) {
  const t = useT();
  const dates = useDates();
  return (
    <dl className="facts">
      <dt>{t('vehicle.purpose')}</dt>
      <dd>{t(`vehiclePurpose.${vehicle.purpose}`)}</dd>
      <dt>{t('vehicle.place')}</dt>
      <dd>{vehicle.place}</dd>
      <dt>{t('vehicle.registeredOn')}</dt>
      <dd>{dates.day(vehicle.registeredOn)}</dd>
      {children}
    </dl>
  );
}
