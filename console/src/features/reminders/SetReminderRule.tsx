import { type ReminderRulePartsFragment, SetReminderRuleDocument } from '@sanwu/schema';
import { App, Button, Form, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { daysOf, draftOf, faultOf, type StepDraft, stepOf } from './reminder-form.rules.ts';
import { StepFields } from './StepFields.tsx';

interface Props {
  rule: ReminderRulePartsFragment;
  onDone: () => void;
  onClose: () => void;
}

const MOST_STEPS = 12;

/** Changes the steps of one kind: a new version, from today on. */
export function SetReminderRule({ rule, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [steps, setSteps] = useState<readonly StepDraft[]>(() => rule.steps.map(draftOf));
  const [active, setActive] = useState(rule.active);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSending();
  const kind = t(`obligationKind.${rule.kind}`);
  const faults = steps.map((step) => faultOf(step, steps));
  const put = (changed: StepDraft) => setSteps(steps.map((step) => (step.key === changed.key ? changed : step)));
  function add(): void {
    const key = Math.max(-1, ...steps.map((step) => step.key)) + 1;
    const last = Math.max(0, ...steps.map(daysOf));
    setSteps([...steps, { key, when: 'AFTER', count: last + 1, audiences: ['UNIT'], text: '', urgent: false }]);
  }
  async function submit(): Promise<void> {
    setTried(true);
    if (faults.some((fault) => fault !== null) || reason.trim().length < 2) return;
    await send(async () => {
      const input = { kind: rule.kind, version: rule.version, active, steps: steps.map(stepOf), reason };
      refuse((await execute(SetReminderRuleDocument, { input })).setReminderRule.errors);
      notification.success({ message: t('reminderRule.done', { kind }), placement: 'bottom', duration: 4 });
      onDone();
      onClose();
    });
  }
  const noReason = tried && reason.trim().length < 2;
  return (
    <Modal
      open
      width={760}
      title={t('reminderRule.changeOf', { kind })}
      okText={t('reminderRule.put')}
      cancelText={t('common.cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <div className="dialog-effect">{t('reminderRule.effect')}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('reminderRule.active')} htmlFor="rule-active">
          <Switch id="rule-active" checked={active} onChange={setActive} />
        </Form.Item>
        {steps.map((step, i) => (
          <StepFields
            key={step.key}
            step={step}
            fault={tried ? (faults[i] ?? null) : null}
            onChange={put}
            onRemove={() => setSteps(steps.filter((other) => other.key !== step.key))}
          />
        ))}
        <Form.Item>
          <Button onClick={add} disabled={steps.length >= MOST_STEPS}>
            {t('reminderRule.add')}
          </Button>
        </Form.Item>
        <Form.Item
          label={t('reminderRule.reason')}
          htmlFor="rule-reason"
          required
          extra={t('reminderRule.reasonHelp')}
          {...(noReason
            ? { validateStatus: 'error' as const, help: t('form.required', { label: t('reminderRule.reason') }) }
            : {})}
        >
          <Input id="rule-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
