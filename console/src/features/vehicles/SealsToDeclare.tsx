import { VehicleSealsDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { SealRow } from './SealRow.tsx';

/** More than any unit has: what is beyond stands on the page of its holiday. */
const MOST = 200;

/** 待您申报封存: the unit's own vehicles of holidays that are not over, each with its next step. */
export function SealsToDeclare() {
  const t = useT();
  const keeps = usePermission('VEHICLE_KEEP');
  const { data, refetch } = useDocument(
    VehicleSealsDocument,
    { filter: { state: { oneOf: ['DUE', 'OPENED'] }, exempted: false, over: false }, skip: 0, take: MOST },
    { enabled: keeps, live: ['vehicles', 'obligations'] },
  );
  const waiting = data?.vehicleSeals.items.filter(({ viewerCan }) => viewerCan.length > 0) ?? [];
  if (!keeps || waiting.length === 0) return null;
  return (
    <Panel title={t('seals.toDeclare')} count={waiting.length}>
      <ul className="rows">
        {waiting.map((seal) => (
          <SealRow key={seal.id} seal={seal} withHoliday onDone={refetch} />
        ))}
      </ul>
    </Panel>
  );
}
