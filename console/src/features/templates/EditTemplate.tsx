import {
  CatalogueItemDocument,
  type CatalogueItemQuery,
  SetDisclosureTemplateDocument,
  type TemplatePartsFragment,
  TemplatesDocument,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useClock } from '../../providers/clock.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { ChecksEditor } from './ChecksEditor.tsx';
import { FieldsEditor } from './FieldsEditor.tsx';
import { Preview } from './Preview.tsx';
import { contentOf, formOf, startsNear, type TemplateForm } from './template-form.rules.ts';
import { WaysEditor } from './WaysEditor.tsx';
import '../filings/filings.css';
import './templates.css';

/** The template of an item: its first, or the next version of it. */
export function EditTemplate() {
  const t = useT();
  const { id = '' } = useParams();
  const item = useDocument(CatalogueItemDocument, { id }, { fresh: true });
  const templates = useDocument(TemplatesDocument, { itemId: id }, { fresh: true, current: true });
  const error = item.error ?? templates.error;
  if (error && !(item.data && templates.data)) return <Failed error={error} retry={templates.refetch} />;
  if (!item.data || !templates.data) return <Waiting rows={8} />;
  const found = item.data.disclosureItem;
  if (!found?.viewerCanChange) return <NoRecord why={t(found ? 'item.notYours' : 'item.missing')} />;
  return <Editor item={found} newest={templates.data.disclosureTemplates[0]} />;
}

type Item = NonNullable<CatalogueItemQuery['disclosureItem']>;

function Editor({ item, newest }: { item: Item; newest: TemplatePartsFragment | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const { today } = useClock();
  const { notification } = App.useApp();
  const version = newest?.version ?? 0;
  const happens = item.frequency === 'AS_IT_HAPPENS';
  const draft = useDraft<TemplateForm>(`template:${item.id}:${version}`);
  const starts = startsNear(item.frequency, today).filter((day) => day >= (newest?.fromOn ?? ''));
  const [form, setForm] = useState(() => draft.kept ?? formOf(newest, starts[0] ?? today));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  function put(next: TemplateForm): void {
    setForm(next);
    draft.keep(next);
  }
  const change = (part: Partial<TemplateForm>) => put({ ...form, ...part });
  async function save(): Promise<void> {
    setBusy(true);
    try {
      const { fromOn, reason } = form;
      const input = { itemId: item.id, version, fromOn, reason: reason.trim(), content: contentOf(form) };
      refuse((await execute(SetDisclosureTemplateDocument, { input })).setDisclosureTemplate.errors);
      draft.forget();
      notification.success({ message: t('template.saved'), placement: 'bottom', duration: 4 });
      void navigate(`/disclosures/catalogue/${item.id}`);
    } catch (error) {
      const told = error instanceof ApiError ? error.userErrors.map(({ message }) => message) : [];
      setProblems(told.length > 0 ? [...new Set(told)] : [messageOf(error)]);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <PageHeader title={t('template.title', { name: item.name })} note={t('template.note')} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <ErrorSummary messages={problems} />
      <div className="two-columns template-editor">
        <div>
          <FieldsEditor form={form} onChange={put} />
          <ChecksEditor form={form} change={change} happens={happens} />
          <WaysEditor form={form} change={change} starts={starts} happens={happens} />
        </div>
        <Preview form={form} />
      </div>
      <div className="form-actions page-end">
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t('common.save')}
        </Button>
        <Button onClick={() => void navigate(`/disclosures/catalogue/${item.id}`)}>{t('common.cancel')}</Button>
      </div>
    </>
  );
}
