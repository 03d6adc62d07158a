import {
  BulletinApproversDocument,
  BulletinDocument,
  type BulletinFullFragment,
  DraftBulletinDocument,
  EditBulletinDocument,
} from '@sanwu/schema';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { ChoiceField } from '../notices/ChoiceField.tsx';
import { fieldName } from '../notices/notice-form.rules.ts';
import { useCaseWarning } from '../notices/use-case-warning.tsx';
import { type BulletinValues, valuesOf } from './bulletin-form.rules.ts';
import { CaseFields } from './CaseFields.tsx';
import './bulletins.css';

/** A new bulletin. */
export const NewBulletin = () => <Editor bulletin={null} />;

/** A draft being changed. */
export function EditBulletin() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(BulletinDocument, { id }, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const may = data.bulletin?.viewerCan.some(({ action, allowed }) => action === 'EDIT' && allowed);
  if (!data.bulletin || !may) return <NoRecord why={t('bulletin.missing')} />;
  return <Editor key={data.bulletin.version} bulletin={data.bulletin} />;
}

const EMPTY: Partial<BulletinValues> = { scope: 'PUBLIC', cases: [{} as BulletinValues['cases'][number]] };

function Editor({ bulletin }: { bulletin: BulletinFullFragment | null }) {
  const t = useT();
  const navigate = useNavigate();
  const [form] = Form.useForm<BulletinValues>();
  const draft = useDraft<BulletinValues>(bulletin ? `bulletin:${bulletin.id}:${bulletin.version}` : 'bulletin:new');
  const [first] = useState(() => draft.kept ?? (bulletin ? valuesOf(bulletin) : EMPTY));
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [keyFor] = useState(createKeeper);
  const withWarning = useCaseWarning();
  const scope = Form.useWatch('scope', form) ?? first.scope ?? 'PUBLIC';
  const leaders = useDocument(BulletinApproversDocument, { scope });
  const options = (leaders.data?.bulletinApprovers ?? []).map((one) => ({
    value: one.id,
    label: `${one.name} ${one.postTitle}`,
  }));
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  async function send(values: BulletinValues): Promise<string | undefined> {
    return withWarning(async (warned) => {
      const content = { ...values, causes: values.causes || null, warned };
      if (bulletin) {
        const input = { ...content, id: bulletin.id, version: bulletin.version };
        const { editBulletin } = await execute(EditBulletinDocument, { input });
        refuse(editBulletin.errors);
        return bulletin.id;
      }
      const { draftBulletin } = await execute(DraftBulletinDocument, {
        input: { ...content, idempotencyKey: keyFor(content) },
      });
      refuse(draftBulletin.errors);
      return draftBulletin.bulletin?.id;
    });
  }
  async function save(): Promise<void> {
    setProblems([]);
    let values: BulletinValues;
    try {
      values = await form.validateFields();
    } catch (invalid) {
      const { errorFields } = invalid as { errorFields?: { errors: string[] }[] };
      setProblems((errorFields ?? []).flatMap((field) => field.errors));
      return;
    }
    setBusy(true);
    try {
      const id = await send(values);
      draft.forget();
      void navigate(id ? `/bulletins/${id}` : '/bulletins');
    } catch (error) {
      const fields = error instanceof ApiError ? Object.entries(error.errors) : [];
      form.setFields(fields.map(([path, message]) => ({ name: fieldName(path) as never, errors: [message] })));
      setProblems(fields.length > 0 ? fields.map(([, message]) => message) : [messageOf(error)]);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <PageHeader title={t(bulletin ? 'bulletin.edit' : 'bulletin.new')} note={t('bulletin.newNote')} />
      <Form
        form={form}
        layout="vertical"
        initialValues={first}
        className="letter-form"
        scrollToFirstError
        onValuesChange={() => draft.keep(form.getFieldsValue())}
      >
        <ErrorSummary messages={problems} />
        {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
        <Form.Item name="scope" label={t('bulletin.scope')} extra={t(`bulletinScopeHelp.${scope}`)}>
          <Radio.Group
            optionType="button"
            options={(['PUBLIC', 'INSIDE'] as const).map((value) => ({ value, label: t(`bulletinScope.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="title" label={t('field.title')} rules={required(t('field.title'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="overview"
          label={t('bulletin.overview')}
          extra={t('bulletin.overviewHelp')}
          rules={required(t('bulletin.overview'))}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
        </Form.Item>
        <CaseFields form={form} />
        <Form.Item name="causes" label={t('bulletin.causes')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="demands" label={t('bulletin.demands')} rules={required(t('bulletin.demands'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="approverId" label={t('field.approver')} rules={required(t('field.approver'))}>
          <ChoiceField options={options} />
        </Form.Item>
        <div className="form-actions">
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {t('notice.saveDraft')}
          </Button>
        </div>
      </Form>
    </>
  );
}
