import { Button, Form, InputNumber, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { type LastPeriodForm, refsOf, type SumForm, type TemplateForm } from './template-form.rules.ts';

interface Props {
  form: TemplateForm;
  change: (part: Partial<TemplateForm>) => void;
  /** it has no periods, hence no last one */
  happens: boolean;
}

const NUMERIC = ['AMOUNT', 'NUMBER'] as const;

/** What must add up, and what is compared with last period. */
export function ChecksEditor({ form, change, happens }: Props) {
  const t = useT();
  const refs = refsOf(form.fields, NUMERIC);
  const { sums, lastPeriods } = form;
  const putSum = (nr: number, part: Partial<SumForm>) =>
    change({ sums: sums.map((one, at) => (at === nr ? { ...one, ...part } : one)) });
  const putLast = (nr: number, part: Partial<LastPeriodForm>) =>
    change({ lastPeriods: lastPeriods.map((one, at) => (at === nr ? { ...one, ...part } : one)) });
  return (
    <Panel title={t('template.checks')}>
      <Form layout="vertical" component={false}>
        {sums.map((sum, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check is its place
          <fieldset key={nr} className="template-check">
            <legend>{t('template.sum', { n: nr + 1 })}</legend>
            <Form.Item label={t('template.plus')} htmlFor={`sum-${nr}-plus`}>
              <Select
                id={`sum-${nr}-plus`}
                mode="multiple"
                value={sum.plus}
                options={refs}
                onChange={(plus: string[]) => putSum(nr, { plus })}
              />
            </Form.Item>
            <Form.Item label={t('template.minus')} htmlFor={`sum-${nr}-minus`}>
              <Select
                id={`sum-${nr}-minus`}
                mode="multiple"
                value={sum.minus}
                options={refs}
                onChange={(minus: string[]) => putSum(nr, { minus })}
              />
            </Form.Item>
            <Form.Item label={t('template.equals')} htmlFor={`sum-${nr}-total`}>
              <Select
                id={`sum-${nr}-total`}
                value={sum.total || null}
                options={refs}
                onChange={(total: string) => putSum(nr, { total })}
              />
            </Form.Item>
            <button
              type="button"
              className="link-button"
              onClick={() => change({ sums: sums.filter((_, at) => at !== nr) })}
            >
              {t('template.removeCheck')}
            </button>
          </fieldset>
        ))}
        {lastPeriods.map((one, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check is its place
          <fieldset key={nr} className="template-check">
            <legend>{t('template.lastPeriod', { n: nr + 1 })}</legend>
            <Form.Item label={t('template.cell')} htmlFor={`last-${nr}-cell`}>
              <Select
                id={`last-${nr}-cell`}
                value={one.cell || null}
                options={refs}
                onChange={(cell: string) => putLast(nr, { cell })}
              />
            </Form.Item>
            <Form.Item label={t('template.lastCell')} htmlFor={`last-${nr}-last`}>
              <Select
                id={`last-${nr}-last`}
                value={one.lastCell || null}
                options={refs}
                onChange={(lastCell: string) => putLast(nr, { lastCell })}
              />
            </Form.Item>
            <Form.Item label={t('template.percent')} htmlFor={`last-${nr}-percent`} extra={t('template.percentHelp')}>
              <InputNumber
                id={`last-${nr}-percent`}
                min={0}
                max={1000}
                precision={0}
                value={one.percent}
                onChange={(percent) => putLast(nr, { percent: percent ?? 0 })}
              />
            </Form.Item>
            <button
              type="button"
              className="link-button"
              onClick={() => change({ lastPeriods: lastPeriods.filter((_, at) => at !== nr) })}
            >
              {t('template.removeCheck')}
            </button>
          </fieldset>
        ))}
        <div className="form-actions">
          <Button
            disabled={refs.length === 0}
            onClick={() => change({ sums: [...sums, { plus: [], minus: [], total: '' }] })}
          >
            {t('template.addSum')}
          </Button>
          {happens ? null : (
            <Button
              disabled={refs.length === 0}
              onClick={() => change({ lastPeriods: [...lastPeriods, { cell: '', lastCell: '', percent: 0 }] })}
            >
              {t('template.addLastPeriod')}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
