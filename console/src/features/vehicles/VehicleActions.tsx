import { StrikeVehicleDocument, TransferVehicleDocument, type VehiclePartsFragment } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { HolderField } from './HolderField.tsx';
import { useStep } from './use-step.ts';
import { VehicleForm } from './VehicleForm.tsx';

interface Props {
  vehicle: VehiclePartsFragment;
  onDone: () => void;
}

/** What the viewer may do with what is registered. */
export function VehicleActions({ vehicle, onDone }: Props) {
  const t = useT();
  const [open, setOpen] = useState<'amend' | 'transfer' | 'strike'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {vehicle.viewerCanKeep ? <Button onClick={() => setOpen('amend')}>{t('vehicle.amend')}</Button> : null}
      {vehicle.viewerCanTransfer ? <Button onClick={() => setOpen('transfer')}>{t('vehicle.transfer')}</Button> : null}
      {vehicle.viewerCanKeep ? <Button onClick={() => setOpen('strike')}>{t('vehicle.strike')}</Button> : null}
      {open === 'amend' ? <VehicleForm vehicle={vehicle} onDone={onDone} onClose={close} /> : null}
      {open === 'transfer' ? <TransferVehicle vehicle={vehicle} onDone={onDone} onClose={close} /> : null}
      {open === 'strike' ? <StrikeVehicle vehicle={vehicle} onDone={onDone} onClose={close} /> : null}
    </>
  );
}

interface DialogProps extends Props {
  onClose: () => void;
}

/** 注销: on no strength any more. */
function StrikeVehicle({ vehicle: { id, version, plate }, ...props }: DialogProps) {
  const t = useT();
  const step = useStep(props);
  return (
    <ReasonDialog
      title={`${plate} ${t('vehicle.strike')}`}
      draft={`strike-vehicle:${id}:${version}`}
      effect={t('vehicle.strikeEffect', { plate })}
      label={t('vehicle.strikeReason')}
      help={t('vehicle.strikeHelp')}
      maxLength={200}
      confirm={t('vehicle.strike')}
      onConfirm={(reason) =>
        step(t('vehicle.strucken', { plate }), async (warned) =>
          refuse(
            (await execute(StrikeVehicleDocument, { input: { id, version, reason, warned } })).strikeVehicle.errors,
          ),
        )
      }
      onClose={props.onClose}
    />
  );
}

/** 调拨: another unit has it from today on. */
function TransferVehicle({ vehicle: { id, version, plate, unit }, ...props }: DialogProps) {
  const t = useT();
  const step = useStep(props);
  const [unitId, setUnit] = useState<string>();
  return (
    <ReasonDialog
      title={`${plate} ${t('vehicle.transfer')}`}
      draft={`transfer-vehicle:${id}:${version}`}
      effect={t('vehicle.transferEffect', { plate })}
      before={<HolderField label={t('vehicle.transferTo')} value={unitId} onChange={setUnit} except={unit.id} />}
      label={t('vehicle.transferReason')}
      maxLength={200}
      confirm={t('vehicle.transfer')}
      onConfirm={(reason) =>
        step(t('vehicle.transferred', { plate }), async (warned) => {
          if (!unitId) throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('vehicle.transferTo') }));
          const input = { id, version, unitId, reason, warned };
          refuse((await execute(TransferVehicleDocument, { input })).transferVehicle.errors);
        })
      }
      onClose={props.onClose}
    />
  );
}
