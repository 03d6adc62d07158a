import { UnitInHandDocument } from '@sanwu/schema';
import { useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { SplitUnitForm } from './SplitUnitForm.tsx';
import { useUnit, useUnits } from './use-units.ts';

/** A page for splitting a unit: too much to weigh for a dialog. */
export function SplitUnit() {
  const t = useT();
  const { id = '' } = useParams();
  const unit = useUnit(id);
  const below = useUnits(id);
  const hand = useDocument(UnitInHandDocument, {
    ...{ unitId: id, successorId: null, parentId: null, effectiveOn: null },
  });
  const failed = unit.error ?? below.error ?? hand.error;
  if (failed) return <Failed error={failed} retry={unit.refetch} />;
  if (!unit.data || !below.data || !hand.data) return <Waiting rows={10} />;
  const shown = unit.data.unit;
  if (!shown) return <Empty>{t('unit.missing')}</Empty>;
  return (
    <>
      <PageHeader title={t('split.title', { name: shown.name })} note={t('split.note')} />
      {shown.viewerCan.includes('SPLIT') ? (
        <SplitUnitForm
          unit={shown}
          hand={hand.data.unitInHand}
          below={below.data.units.filter((one) => one.parentId === id && one.closedOn === null)}
          onConflict={() => {
            unit.refetch();
            hand.refetch();
          }}
        />
      ) : (
        <Empty>{t('split.not')}</Empty>
      )}
    </>
  );
}
