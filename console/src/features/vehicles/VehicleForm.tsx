import {
  AmendVehicleDocument,
  RegisterVehicleDocument,
  type VehiclePartsFragment,
  type VehiclePurpose,
} from '@sanwu/schema';
import { App, Form, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { HolderField, useOwnHolder } from './HolderField.tsx';
import { TextItem } from './TextItem.tsx';

export const PURPOSES: readonly VehiclePurpose[] = ['GENERAL', 'CONFIDENTIAL', 'EMERGENCY', 'ENFORCEMENT', 'SPECIAL'];

interface Props {
  /** what is put right; without it, a vehicle is registered */
  vehicle?: VehiclePartsFragment;
  onDone: () => void;
  onClose: () => void;
}

/** 登记车辆, or puts right what is registered. */
export function VehicleForm({ vehicle, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const own = useOwnHolder();
  const [chosen, setUnit] = useState<string>();
  const [asked, setAsked] = useState({
    ...{ plate: vehicle?.plate ?? '', model: vehicle?.model ?? '', place: vehicle?.place ?? '' },
    purpose: vehicle?.purpose ?? ('GENERAL' as VehiclePurpose),
  });
  const { busy, problem, setProblem, send } = useSending();
  const keyFor = useRef(createKeeper());
  const put = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const unitId = vehicle?.unit.id ?? own ?? chosen;
  const title = t(vehicle ? 'vehicle.amend' : 'vehicle.add');
  async function save(): Promise<void> {
    const content = { plate: asked.plate.trim(), model: asked.model.trim(), place: asked.place.trim() };
    const missing = (['plate', 'model', 'place'] as const).find((key) => content[key] === '');
    if (!unitId || missing) {
      const label = t(missing && unitId ? `vehicle.${missing}` : 'vehicle.unit');
      return setProblem(t('form.required', { label }));
    }
    await send(async () => {
      const said = { ...content, purpose: asked.purpose };
      try {
        if (vehicle) {
          const input = { id: vehicle.id, version: vehicle.version, ...said };
          refuse((await execute(AmendVehicleDocument, { input })).amendVehicle.errors);
        } else {
          const input = { unitId, ...said, idempotencyKey: keyFor.current({ unitId, ...said }) };
          refuse((await execute(RegisterVehicleDocument, { input })).registerVehicle.errors);
        }
      } catch (error) {
        if (conflictOf(error)) onDone();
        throw error;
      }
      const message = vehicle ? t('vehicle.amended') : t('vehicle.added', { plate: content.plate });
      notification.success({ message, placement: 'bottom', duration: 3 });
      onDone();
      onClose();
    });
  }
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('common.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Refusal problem={problem} />
      <Form layout="vertical">
        {vehicle || own ? null : <HolderField label={t('vehicle.unit')} value={chosen} onChange={setUnit} />}
        <TextItem
          id="vehicle-plate"
          label={t('vehicle.plate')}
          help={t('vehicle.plateHelp')}
          value={asked.plate}
          maxLength={20}
          onChange={(plate) => put({ plate })}
        />
        <TextItem
          id="vehicle-model"
          label={t('vehicle.model')}
          value={asked.model}
          maxLength={60}
          onChange={(model) => put({ model })}
        />
        <Form.Item label={t('vehicle.purpose')} htmlFor="vehicle-purpose" required>
          <Select
            id="vehicle-purpose"
            value={asked.purpose}
            options={PURPOSES.map((value) => ({ value, label: t(`vehiclePurpose.${value}`) }))}
            onChange={(purpose) => put({ purpose })}
          />
        </Form.Item>
        <TextItem
          id="vehicle-place"
          label={t('vehicle.place')}
          help={t('vehicle.placeHelp')}
          value={asked.place}
          maxLength={100}
          onChange={(place) => put({ place })}
        />
      </Form>
    </Modal>
  );
}
