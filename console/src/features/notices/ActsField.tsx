import { type ActKind, ActPeopleDocument, type NoticeKind } from '@sanwu/schema';
import { Button, Form } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from './ChoiceField.tsx';

const KINDS: readonly ActKind[] = ['SELF_CRITICISM', 'INTERVIEW', 'DISCUSSION'];

/** What a rectification notice orders beside the answer: who, what, by when. Other letters order nothing. */
export function ActsField({ leaders }: { leaders: { value: string; label: string }[] }) {
  const t = useT();
  const kind = Form.useWatch('kind', { preserve: true }) as NoticeKind | undefined;
  const first = Form.useWatch('addresseeId', { preserve: true }) as string | undefined;
  const further = (Form.useWatch('furtherAddresseeIds', { preserve: true }) as string[] | undefined) ?? [];
  const unitIds = [first ?? '', ...further].filter((id) => id !== '');
  const asked = useDocument(
    ActPeopleDocument,
    { unitIds },
    { enabled: kind === 'RECTIFICATION' && unitIds.length > 0 },
  );
  const people = (asked.data?.actPeople ?? []).map((one) => ({ value: one.id, label: `${one.name} ${one.postTitle}` }));
  if (kind !== 'RECTIFICATION') return null;
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }];
  return (
    <Form.List name="acts">
      {(fields, { add, remove }) => (
        <fieldset className="problems-field">
          <legend>{t('notice.acts')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="act-row">
              <Form.Item name={[field.name, 'kind']} label={t('act.kind')} rules={required(t('act.kind'))}>
                <ChoiceField options={KINDS.map((value) => ({ value, label: t(`actKind.${value}`) }))} />
              </Form.Item>
              <Form.Item name={[field.name, 'personId']} label={t('act.person')} rules={required(t('act.person'))}>
                <ChoiceField searchable options={people} placeholder={t('act.choosePerson')} />
              </Form.Item>
              <ReaderField name={field.name} leaders={leaders} />
              <Form.Item name={[field.name, 'dueOn']} label={t('act.dueOn')} rules={required(t('act.dueOn'))}>
                <DayField />
              </Form.Item>
              <Button type="text" onClick={() => remove(field.name)} aria-label={t('act.remove', { n: index + 1 })}>
                {t('common.remove')}
              </Button>
            </div>
          ))}
          <Button type="dashed" onClick={() => add({ kind: 'SELF_CRITICISM' })}>
            {t('act.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** To whom a self-criticism is handed; nothing else is handed to anybody. */
function ReaderField({ name, leaders }: { name: number; leaders: { value: string; label: string }[] }) {
  const t = useT();
  const kind = Form.useWatch(['acts', name, 'kind']) as ActKind | undefined;
  if (kind !== 'SELF_CRITICISM') return null;
  return (
    <Form.Item
      name={[name, 'readerId']}
      label={t('act.reader')}
      rules={[{ required: true, message: t('form.required', { label: t('act.reader') }) }]}
    >
      <ChoiceField options={leaders} />
    </Form.Item>
  );
}
