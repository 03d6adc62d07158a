import type { ReminderAudience } from '@sanwu/schema';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { stepWords } from './ReminderList.tsx';
import { daysOf, MERGE_FIELDS, type StepDraft, type StepFault } from './reminder-form.rules.ts';

const AUDIENCES: ReminderAudience[] = ['UNIT', 'SUPERIOR', 'OFFICE', 'LEADER'];

interface Props {
  step: StepDraft;
  fault: StepFault | null;
  onChange: (step: StepDraft) => void;
  onRemove: () => void;
}

/** When, whom and with which words. */
export function StepFields({ step, fault, onChange, onRemove }: Props) {
  const t = useT();
  const name = stepWords(t, daysOf(step));
  return (
    <fieldset className="reminder-edit" aria-label={name}>
      <div className="reminder-edit-row">
        <span className="reminder-edit-days">
          <Select
            aria-label={t('reminderRule.when')}
            value={step.when}
            onChange={(when) => onChange({ ...step, when })}
            options={(['BEFORE', 'ON', 'AFTER'] as const).map((value) => ({
              value,
              label: t(`reminderWhen.${value}`),
            }))}
            popupMatchSelectWidth={false}
          />
          {step.when === 'ON' ? null : (
            <InputNumber
              aria-label={t('reminderRule.count')}
              value={step.count}
              min={1}
              max={60}
              precision={0}
              onChange={(count) => onChange({ ...step, count: count ?? 1 })}
              addonAfter={t('reminderRule.workingDays')}
            />
          )}
        </span>
        <Checkbox.Group
          aria-label={t('reminderRule.whom')}
          value={step.audiences}
          onChange={(audiences) => onChange({ ...step, audiences })}
          options={AUDIENCES.map((value) => ({ value, label: t(`reminderAudience.${value}`) }))}
        />
        <Checkbox checked={step.urgent} onChange={(event) => onChange({ ...step, urgent: event.target.checked })}>
          {t('message.urgent')}
        </Checkbox>
        <Button type="text" onClick={onRemove} aria-label={t('reminderRule.removeOf', { name })}>
          {t('common.remove')}
        </Button>
      </div>
      <Input.TextArea
        className="reminder-edit-text"
        aria-label={t('reminderRule.text')}
        value={step.text}
        maxLength={200}
        autoSize={{ minRows: 1, maxRows: 4 }}
        {...(fault === 'NO_TEXT' || fault === 'FIELD' ? { status: 'error' as const } : {})}
        onChange={(event) => onChange({ ...step, text: event.target.value })}
      />
      {fault ? (
        <p className="field-fault" role="alert">
          {t(`reminderFault.${fault}`, { fields: MERGE_FIELDS.map((field) => `{${field}}`).join(t('reminder.and')) })}
        </p>
      ) : null}
    </fieldset>
  );
}
