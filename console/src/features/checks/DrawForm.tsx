import { DrawChecksDocument, type DrawSubject, ItemNamesDocument, type UnitKind } from '@sanwu/schema';
import { App, Button, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
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

/** 随机抽查: how many of which units or entries, by when; the platform draws. */
export function DrawForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('checkDraw.make')}</Button>
      {open ? <Asked onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Asked({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const { today } = useDates();
  const items = useDocument(ItemNamesDocument, {});
  const [title, setTitle] = useState('');
  const [subject, setSubject] = useState<DrawSubject>('DISCLOSURES');
  const [where, setWhere] = useState<{ unitId: string | undefined; unitKinds: UnitKind[] }>({
    ...{ unitId: undefined, unitKinds: ['VILLAGE'] },
  });
  const [itemId, setItem] = useState('');
  const [count, setCount] = useState(5);
  const [dueOn, setDue] = useState(today);
  const { busy, problem, setProblem, send } = useSending();
  const keyFor = useRef(createKeeper());
  async function draw(): Promise<void> {
    const { unitId, unitKinds } = where;
    if (title.trim().length < 2 || !unitId) {
      setProblem(t('form.required', { label: t(unitId ? 'checkDraw.name' : 'checkPlan.below') }));
      return;
    }
    await send(async () => {
      const content = {
        ...{ title: title.trim(), subject, unitId, unitKinds, count, dueOn },
        ...(itemId && subject === 'DISCLOSURES' ? { itemId } : {}),
      };
      const { drawChecks } = await execute(DrawChecksDocument, {
        input: { ...content, idempotencyKey: keyFor.current(content) },
      });
      refuse(drawChecks.errors);
      notification.success({ message: t('checkDraw.made', { n: count }), placement: 'bottom', duration: 3 });
      onDone();
      onClose();
      if (drawChecks.draw) void navigate(`/checks/draws/${drawChecks.draw.id}`);
    });
  }
  return (
    <Modal
      open
      title={t('checkDraw.make')}
      okText={t('checkDraw.draw')}
      cancelText={t('common.cancel')}
      onOk={() => void draw()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <div className="dialog-effect">{t('checkDraw.effect')}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('checkDraw.name')} htmlFor="draw-title" required>
          <Input id="draw-title" value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
        </Form.Item>
        <Form.Item label={t('checkDraw.of')}>
          <Radio.Group
            value={subject}
            options={(['DISCLOSURES', 'UNITS'] as const).map((value) => ({ value, label: t(`drawSubject.${value}`) }))}
            onChange={({ target }) => setSubject(target.value as DrawSubject)}
          />
        </Form.Item>
        <UnitsFields value={where} onChange={setWhere} />
        {subject === 'DISCLOSURES' ? (
          <Form.Item label={t('field.item')} htmlFor="draw-item">
            <Select
              id="draw-item"
              value={itemId}
              showSearch
              optionFilterProp="label"
              options={[
                { value: '', label: t('checkDraw.anyItem') },
                ...(items.data?.disclosureItems ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setItem}
            />
          </Form.Item>
        ) : null}
        <div className="wrong-choices">
          <Form.Item label={t('checkDraw.count')} htmlFor="draw-count" required>
            <InputNumber id="draw-count" min={1} max={200} value={count} onChange={(n) => setCount(n ?? 1)} />
          </Form.Item>
          <Form.Item label={t('checkDraw.due')} htmlFor="draw-due" required>
            <DayField id="draw-due" value={dueOn} onChange={setDue} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
