import { ArrangeSealingDocument } from '@sanwu/schema';
import { App, Button, Form, Modal } from 'antd';
import { useRef, useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { TextItem } from './TextItem.tsx';

/** 安排封存: over which holiday all vehicles are sealed. */
export function ArrangeSealing({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('sealing.arrange')}
      </Button>
      {open ? <Asked onDone={onDone} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const NOTHING = { name: '', fromOn: '', untilOn: '', basis: '' };

function Asked({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asked, setAsked] = useState(NOTHING);
  const { busy, problem, setProblem, send } = useSending();
  const keyFor = useRef(createKeeper());
  const put = (part: Partial<typeof NOTHING>) => setAsked({ ...asked, ...part });
  async function arrange(): Promise<void> {
    const { fromOn, untilOn } = asked;
    const content = { fromOn, untilOn, name: asked.name.trim(), basis: asked.basis.trim() };
    const missing = (Object.keys(NOTHING) as (keyof typeof NOTHING)[]).find((key) => content[key] === '');
    if (missing) return setProblem(t('form.required', { label: t(`sealing.${missing}`) }));
    await send(async () => {
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      const { errors, sealing } = (await execute(ArrangeSealingDocument, { input })).arrangeSealing;
      refuse(errors);
      const message = t('sealing.arranged', { n: sealing?.counts.total ?? 0 });
      notification.success({ message, placement: 'bottom', duration: 3 });
      onDone();
      onClose();
    });
  }
  return (
    <Modal
      open
      title={t('sealing.arrange')}
      okText={t('sealing.arrange')}
      cancelText={t('common.cancel')}
      onOk={() => void arrange()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <div className="dialog-effect">{t('sealing.arrangeEffect')}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <TextItem
          id="sealing-name"
          label={t('sealing.name')}
          help={t('sealing.nameHelp')}
          value={asked.name}
          maxLength={40}
          onChange={(name) => put({ name })}
        />
        <div className="form-pair">
          <Form.Item label={t('sealing.fromOn')} htmlFor="sealing-from" required>
            <DayField id="sealing-from" value={asked.fromOn} onChange={(fromOn) => put({ fromOn })} />
          </Form.Item>
          <Form.Item label={t('sealing.untilOn')} htmlFor="sealing-until" required>
            <DayField id="sealing-until" value={asked.untilOn} onChange={(untilOn) => put({ untilOn })} />
          </Form.Item>
        </div>
        <TextItem
          id="sealing-basis"
          label={t('sealing.basis')}
          help={t('sealing.basisHelp')}
          value={asked.basis}
          maxLength={200}
          onChange={(basis) => put({ basis })}
        />
      </Form>
    </Modal>
  );
}
