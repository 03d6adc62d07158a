import { Form, Input, Radio, Select } from 'antd';
import { FileUpload } from '../../components/FileUpload.tsx';
import { useT } from '../../providers/i18n.ts';
import { KINDS, SEVERITIES } from '../findings/finding-filter.ts';
import type { Relapsed, WrongDraft } from './check-form.rules.ts';

interface Props {
  nr: number;
  value: WrongDraft;
  relapsesOf: readonly Relapsed[];
  error?: string | undefined;
  onChange: (update: (last: WrongDraft) => WrongDraft) => void;
  /** told whether files are still on their way */
  onBusy: (busy: boolean) => void;
  /** undefined where it is the only one */
  onRemove?: () => void;
}

/** One thing that is wrong: what kind, how grave, in words, with its proofs. */
export function WrongFields({ nr, value, relapsesOf, error, onChange, onBusy, onRemove }: Props) {
  const t = useT();
  const id = (field: string) => `wrong-${nr}-${field}`;
  return (
    <fieldset className="wrong-fields">
      <legend>
        {t('dailyCheck.problemNr', { n: nr + 1 })}
        {onRemove ? (
          <button
            type="button"
            className="link-button"
            aria-label={t('dailyCheck.removeProblem', { n: nr + 1 })}
            onClick={onRemove}
          >
            {t('common.remove')}
          </button>
        ) : null}
      </legend>
      <Form.Item
        label={t('finding.problem')}
        htmlFor={id('problem')}
        required
        extra={t('finding.problemHelp')}
        {...(error ? { validateStatus: 'error' as const, help: error } : {})}
      >
        <Input.TextArea
          id={id('problem')}
          value={value.problem}
          maxLength={200}
          autoSize={{ minRows: 2, maxRows: 6 }}
          autoFocus={nr === 0}
          onChange={({ target }) => onChange((last) => ({ ...last, problem: target.value }))}
        />
      </Form.Item>
      <div className="wrong-choices">
        <Form.Item label={t('field.kind')} htmlFor={id('kind')}>
          <Select
            id={id('kind')}
            value={value.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`findingKind.${kind}`) }))}
            onChange={(kind) => onChange((last) => ({ ...last, kind }))}
          />
        </Form.Item>
        <Form.Item label={t('finding.severity')}>
          <Radio.Group
            value={value.severity}
            options={SEVERITIES.map((one) => ({ value: one, label: t(`findingSeverity.${one}`) }))}
            onChange={({ target }) =>
              onChange((last) => ({ ...last, severity: target.value as WrongDraft['severity'] }))
            }
          />
        </Form.Item>
      </div>
      {relapsesOf.length > 0 ? (
        <Form.Item label={t('finding.relapseOf')} htmlFor={id('relapse')} extra={t('dailyCheck.relapseHelp')}>
          <Select
            id={id('relapse')}
            value={value.relapseOfId ?? ''}
            options={[
              { value: '', label: t('dailyCheck.noRelapse') },
              ...relapsesOf.map((one) => ({ value: one.id, label: one.problem })),
            ]}
            onChange={(relapse) => onChange((last) => ({ ...last, relapseOfId: relapse || null }))}
          />
        </Form.Item>
      ) : null}
      <FileUpload
        files={value.files}
        onChange={(update) => onChange((last) => ({ ...last, files: update(last.files) }))}
        onBusy={onBusy}
      />
    </fieldset>
  );
}
