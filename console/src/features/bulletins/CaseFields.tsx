import { NoticeDocument, NoticesDocument, UnitNamesDocument } from '@sanwu/schema';
import { Button, Form, type FormInstance, Input } from 'antd';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from '../notices/ChoiceField.tsx';
import { type BulletinValues, caseOf } from './bulletin-form.rules.ts';

const ISSUED = {
  state: { oneOf: ['ISSUED', 'RECEIVED', 'IN_HAND', 'ANSWERED', 'PASSED', 'OBJECTED', 'CLOSED'] as const },
};

/** Its cases: chosen from letters, which fill them in, or written by hand. */
export function CaseFields({ form }: { form: FormInstance<BulletinValues> }) {
  const t = useT();
  const letters = useDocument(NoticesDocument, {
    ...{ filter: { state: { oneOf: [...ISSUED.state.oneOf] } }, skip: 0, take: 200 },
    sort: [{ field: 'ISSUED_AT', direction: 'DESC' }],
  });
  const units = useDocument(UnitNamesDocument, {});
  const letterOptions = (letters.data?.notices.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.number ?? one.serial} ${one.addressee.shortName} ${one.title}`,
  }));
  const unitOptions = (units.data?.units ?? []).map((one) => ({ value: one.id, label: one.name }));
  async function choose(index: number, id: string): Promise<void> {
    const { notice } = await execute(NoticeDocument, { id });
    if (notice) form.setFieldValue(['cases', index], caseOf(notice));
  }
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <Form.List name="cases">
      {(fields, { add, remove }) => (
        <fieldset className="problems-field">
          <legend>{t('bulletin.cases')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="bulletin-case">
              <Form.Item name={[field.name, 'noticeId']} label={t('bulletin.fromLetter', { n: index + 1 })}>
                <ChoiceField
                  searchable
                  options={letterOptions}
                  placeholder={t('bulletin.noLetter')}
                  onChange={(id) => void choose(field.name, id)}
                />
              </Form.Item>
              <Form.Item name={[field.name, 'unitId']} label={t('field.unit')} rules={required(t('field.unit'))}>
                <ChoiceField searchable options={unitOptions} placeholder={t('notice.chooseUnit')} />
              </Form.Item>
              <Form.Item
                className="wide"
                name={[field.name, 'fact']}
                label={t('bulletin.fact')}
                rules={required(t('bulletin.fact'))}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
              </Form.Item>
              <Form.Item
                className="wide"
                name={[field.name, 'outcome']}
                label={t('bulletin.outcome')}
                rules={required(t('bulletin.outcome'))}
              >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
              </Form.Item>
              {fields.length > 1 ? (
                <Button
                  type="text"
                  onClick={() => remove(field.name)}
                  aria-label={t('bulletin.removeCase', { n: index + 1 })}
                >
                  {t('common.remove')}
                </Button>
              ) : null}
            </div>
          ))}
          <Button type="dashed" onClick={() => add({})}>
            {t('bulletin.addCase')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
