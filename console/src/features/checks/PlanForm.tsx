import { type Frequency, ItemNamesDocument, MakeCheckPlanDocument, type UnitKind } from '@sanwu/schema';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useSending } from '../../components/use-sending.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { UnitsFields } from './UnitsFields.tsx';
import { type Who, WhoFields } from './WhoFields.tsx';

const FREQUENCIES: Exclude<Frequency, 'AS_IT_HAPPENS'>[] = [
  'MONTHLY',
  'BIMONTHLY',
  'QUARTERLY',
  'HALF_YEARLY',
  'YEARLY',
];

/** 新建计划: which units, what of them, how often, from when. */
export function PlanForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('checkPlan.make')}
      </Button>
      {open ? <Asked onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Asked({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const { today } = useDates();
  const items = useDocument(ItemNamesDocument, {});
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState<{ unitId: string | undefined; unitKinds: UnitKind[] }>({
    ...{ unitId: undefined, unitKinds: ['VILLAGE'] },
  });
  const [itemId, setItem] = useState('');
  const [who, setWho] = useState<Who>({ deskId: '', checkerIds: [] });
  const [frequency, setFrequency] = useState<Frequency>('QUARTERLY');
  const [fromOn, setFrom] = useState(today);
  const [untilOn, setUntil] = useState('');
  const { busy, problem, setProblem, send } = useSending();
  const keyFor = useRef(createKeeper());
  async function make(): Promise<void> {
    const { unitId, unitKinds } = where;
    if (title.trim().length < 2 || !unitId || unitKinds.length === 0) {
      const label = title.trim().length < 2 ? t('checkPlan.name') : t(unitId ? 'checkPlan.kinds' : 'checkPlan.below');
      setProblem(t('form.required', { label }));
      return;
    }
    await send(async () => {
      const content = {
        ...{ title: title.trim(), unitId, unitKinds, frequency, fromOn, checkerIds: who.checkerIds },
        ...(who.deskId ? { deskId: who.deskId } : {}),
        ...(itemId ? { itemId } : {}),
        ...(untilOn ? { untilOn } : {}),
      };
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      refuse((await execute(MakeCheckPlanDocument, { input })).makeCheckPlan.errors);
      notification.success({ message: t('checkPlan.made'), placement: 'bottom', duration: 3 });
      onDone();
      onClose();
    });
  }
  return (
    <Modal
      open
      title={t('checkPlan.make')}
      okText={t('checkPlan.make')}
      cancelText={t('common.cancel')}
      onOk={() => void make()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Refusal problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('checkPlan.name')} htmlFor="plan-title" required>
          <Input id="plan-title" value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
        </Form.Item>
        <UnitsFields value={where} onChange={setWhere} />
        <Form.Item label={t('checkPlan.what')} htmlFor="plan-item" extra={t('checkPlan.whatHelp')}>
          <Select
            id="plan-item"
            value={itemId}
            showSearch
            optionFilterProp="label"
            options={[
              { value: '', label: t('checkPlan.anything') },
              ...(items.data?.disclosureItems ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setItem}
          />
        </Form.Item>
        <Form.Item label={t('checkPlan.frequency')} htmlFor="plan-frequency" required>
          <Select
            id="plan-frequency"
            value={frequency}
            options={FREQUENCIES.map((value) => ({ value, label: t(`checkFrequency.${value}`) }))}
            onChange={setFrequency}
          />
        </Form.Item>
        <WhoFields value={who} onChange={setWho} />
        <div className="form-pair">
          <Form.Item label={t('checkPlan.firstDay')} htmlFor="plan-from" required>
            <DayField id="plan-from" value={fromOn} onChange={setFrom} />
          </Form.Item>
          <Form.Item label={t('checkPlan.lastDay')} htmlFor="plan-until" extra={t('checkPlan.untilHelp')}>
            <DayField id="plan-until" value={untilOn} onChange={setUntil} optional />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
