import { Button, Form, Input } from 'antd';
import { useT } from '../../providers/i18n.ts';

/** What is wrong, one by one. */
export function ProblemsField() {
  const t = useT();
  return (
    <Form.List name="problems">
      {(fields, { add, remove }) => (
        <fieldset className="problems-field">
          <legend>{t('field.problems')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="problem-row">
              <span className="problem-number" aria-hidden>
                {index + 1}
              </span>
              <Form.Item
                name={[field.name, 'text']}
                rules={[{ required: true, whitespace: true, message: t('notice.needProblem', { n: index + 1 }) }]}
              >
                <Input.TextArea
                  aria-label={t('notice.problem', { n: index + 1 })}
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={500}
                />
              </Form.Item>
              {(['obligationId', 'findingId', 'unitId'] as const).map((hidden) => (
                <Form.Item key={hidden} name={[field.name, hidden]} hidden>
                  <Input />
                </Form.Item>
              ))}
              {fields.length > 1 ? (
                <Button
                  type="text"
                  onClick={() => remove(field.name)}
                  aria-label={t('notice.removeProblem', { n: index + 1 })}
                >
                  {t('common.remove')}
                </Button>
              ) : null}
            </div>
          ))}
          <Button type="dashed" onClick={() => add({ text: '' })}>
            {t('notice.addProblem')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
