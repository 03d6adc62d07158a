import { type SealingPartsFragment, SealingsDocument } from '@sanwu/schema';
import { useState } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { ArrangeSealing } from './ArrangeSealing.tsx';
import { SealCounts } from './SealCounts.tsx';

/** 节假日封存: holidays to come and under way, with how far they are; those that are over below. */
export function SealingsPanel() {
  const t = useT();
  const arranges = usePermission('SEALING_ARRANGE');
  const { today } = useDates();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useDocument(SealingsDocument, {}, { live: ['vehicles', 'obligations'] });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={2} />;
  const isOver = ({ untilOn, cancelledAt }: SealingPartsFragment) => untilOn < today || cancelledAt !== null;
  const now = data.sealings.filter((one) => !isOver(one));
  const earlier = data.sealings.filter(isOver);
  return (
    <>
      <Panel
        title={t('sealings.title')}
        {...(now.length > 0 ? { count: now.length } : {})}
        extra={arranges ? <ArrangeSealing onDone={refetch} /> : null}
      >
        {now.length === 0 ? <Empty>{t(arranges ? 'sealings.noneArranger' : 'sealings.none')}</Empty> : null}
        <Rows sealings={now} />
      </Panel>
      {earlier.length > 0 ? (
        <Panel title={t('sealings.earlier')} count={earlier.length} fold={{ open, toggle: () => setOpen(!open) }}>
          <Rows sealings={earlier} />
        </Panel>
      ) : null}
    </>
  );
}

function Rows({ sealings }: { sealings: readonly SealingPartsFragment[] }) {
  const t = useT();
  const dates = useDates();
  return (
    <ul className="rows">
      {sealings.map((sealing) => (
        <li key={sealing.id}>
          <span className="row-main two-lines">
            <Link to={`/vehicles/sealings/${sealing.id}`}>{sealing.name}</Link>
            <span className="muted">
              {t('sealing.span', { from: dates.day(sealing.fromOn), until: dates.dayShort(sealing.untilOn) })} ·{' '}
              {t('sealing.sealBy', { day: dates.dayShort(sealing.sealBy) })}
            </span>
          </span>
          {sealing.cancelledAt ? <span className="state-tag">{t('sealing.cancelled')}</span> : null}
          <SealCounts sealing={sealing} />
        </li>
      ))}
    </ul>
  );
}
