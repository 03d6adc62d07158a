import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { refsOf, type TemplateForm } from './template-form.rules.ts';

interface Props {
  form: TemplateForm;
  change: (part: Partial<TemplateForm>) => void;
  /** first days of the periods from which it may hold: the last, the present and the next one */
  starts: readonly string[];
  /** it has no periods: there is always something to say, and it begins with a month */
  happens: boolean;
}

const NEAR = ['template.fromLast', 'template.fromNow', 'template.fromNext'] as const;

/** How it is filled in, by whom it is signed and reviewed, and from which period on. */
export function WaysEditor({ form, change, starts, happens }: Props) {
  const t = useT();
  const dates = useDates();
  const check = (name: 'allowsNil' | 'photo' | 'townshipReviews') => (
    <Form.Item>
      <Checkbox checked={form[name]} onChange={({ target }) => change({ [name]: target.checked })}>
        {t(`template.${name}`)}
      </Checkbox>
    </Form.Item>
  );
  return (
    <Panel title={t('template.ways')}>
      <Form layout="vertical" component={false}>
        <Form.Item label={t('template.guidance')} htmlFor="template-guidance">
          <Input.TextArea
            id="template-guidance"
            autoSize
            maxLength={500}
            value={form.guidance}
            onChange={({ target }) => change({ guidance: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('fill.signOffs')} htmlFor="template-sign" extra={t('template.listHelp')}>
          <Select
            id="template-sign"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',']}
            value={form.signOffs}
            onChange={(signOffs: string[]) => change({ signOffs })}
          />
        </Form.Item>
        {check('photo')}
        {check('townshipReviews')}
        {happens ? null : check('allowsNil')}
        <Form.Item label={t('template.totalCell')} htmlFor="template-total">
          <Select
            id="template-total"
            allowClear
            placeholder={t('template.noTotal')}
            value={form.totalCell || null}
            options={refsOf(form.fields, ['AMOUNT'])}
            onChange={(totalCell: string | undefined) => change({ totalCell: totalCell ?? '' })}
          />
        </Form.Item>
        <Form.Item label={t(happens ? 'template.fromMonth' : 'template.from')}>
          <Radio.Group
            className="fill-choices"
            value={form.fromOn}
            onChange={({ target }) => change({ fromOn: String(target.value) })}
            options={starts.map((day, nr) => ({ value: day, label: t(NEAR[nr] ?? NEAR[1], { day: dates.day(day) }) }))}
          />
        </Form.Item>
        <Form.Item label={t('field.reason')} htmlFor="template-reason" required extra={t('template.reasonHelp')}>
          <Input
            id="template-reason"
            maxLength={200}
            value={form.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </Form.Item>
      </Form>
    </Panel>
  );
}
