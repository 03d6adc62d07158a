import { StrikeVehicleDocument, TransferVehicleDocument, type VehiclePartsFragment } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { ApiError, conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useCaseWarning } from '../notices/use-case-warning.tsx';
import { HolderField } from './HolderField.tsx';
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

/** Sends a step with its warning; of what somebody else did first it shows what is so now. */
function useStep({ onDone, onClose }: Pick<DialogProps, 'onDone' | 'onClose'>) {
  const { notification } = App.useApp();
  const withWarning = useCaseWarning();
  return async (words: string, send: (warned: boolean) => Promise<void>): Promise<void> => {
    try {
      await withWarning(send);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    notification.success({ message: words, placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  };
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
