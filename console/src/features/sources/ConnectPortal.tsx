import {
  ChangePortalDocument,
  ConnectPortalDocument,
  type SourcePartsFragment,
  SourcesDocument,
  TryPortalDocument,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { WeChatEditor } from './ConnectWeChat.tsx';
import { PortalFields, SelectorFields } from './PortalFields.tsx';
import { PortalTrial, type Trial } from './PortalTrial.tsx';
import { emptyPortal, isTried, type PortalForm, portalFaults, portalFormOf, portalInput } from './portal-form.rules.ts';
import './sources.css';

/** Minutes; changed where the sources are. */
const FIRST_EVERY = 30;

/** A column of a portal that is not captured yet. */
export const NewPortal = () => <PortalEditor source={null} onConflict={() => undefined} />;

/** Another way to capture what is connected: a column or an account. */
export function EditSource() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(SourcesDocument, {}, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const source = data.sources.find((one) => one.id === id);
  if (source?.viewerCanConnect && source.kind === 'WECHAT')
    return <WeChatEditor key={source.version} source={source} onConflict={refetch} />;
  if (!source?.portal || !source.viewerCanConnect) return <NoRecord why={t('portal.missing')} />;
  return <PortalEditor key={source.version} source={source} onConflict={refetch} />;
}

function PortalEditor({ source, onConflict }: { source: SourcePartsFragment | null; onConflict: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [keyFor] = useState(createKeeper);
  const draft = useDraft<PortalForm>(source ? `portal:${source.id}:${source.version}` : 'portal:new');
  const [form, setForm] = useState<PortalForm>(() => draft.kept ?? (source ? portalFormOf(source) : emptyPortal()));
  // what was asked for, and what came of it
  const [tried, setTried] = useState<{ form: PortalForm; trial: Trial | null }>();
  const faults = portalFaults(form);
  const trial = isTried(tried?.form ?? null, form) ? (tried?.trial ?? null) : null;
  const ready = trial !== null && trial.listProblem === null;
  function change(part: Partial<PortalForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  }
  async function save(): Promise<void> {
    const { unitId, ...settings } = portalInput(form);
    if (source) {
      const input = { ...settings, id: source.id, version: source.version };
      refuse((await execute(ChangePortalDocument, { input })).changePortal.errors);
      return;
    }
    const content = { ...settings, unitId, everyMinutes: FIRST_EVERY };
    const input = { ...content, idempotencyKey: keyFor(content) };
    refuse((await execute(ConnectPortalDocument, { input })).connectPortal.errors);
  }
  const submit = useSubmit(
    () => faults.length === 0,
    async () => {
      if (!ready) {
        const answer = await execute(TryPortalDocument, { input: portalInput(form) });
        refuse(answer.tryPortal.errors);
        setTried({ form, trial: answer.tryPortal.trial });
        return;
      }
      try {
        await save();
      } catch (error) {
        if (conflictOf(error)) onConflict();
        throw error;
      }
      draft.forget();
      notification.success({ message: t('portal.saved', { name: form.name }), placement: 'bottom', duration: 4 });
      void navigate('/disclosures/sources');
    },
  );
  const missing = submit.tried ? faults.map((fault) => t(fault)) : [];
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <PageHeader title={t(source ? 'portal.change' : 'portal.connect')} note={t('portal.note')} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <ErrorSummary messages={[...missing, ...submit.problems]} refusals={submit.refusals} />
      <div className="two-columns item-columns trial-columns">
        <div>
          <PortalFields form={form} change={change} isNew={source === null} />
          <SelectorFields form={form} change={change} />
        </div>
        <div aria-live="polite">
          {trial ? <PortalTrial trial={trial} /> : <p className="note">{t('portal.notTried')}</p>}
        </div>
      </div>
      <div className="form-actions page-end">
        <Button type="primary" htmlType="submit" loading={submit.busy}>
          {t(ready ? (source ? 'common.save' : 'portal.begin') : 'portal.try')}
        </Button>
        <Button onClick={() => void navigate('/disclosures/sources')}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
