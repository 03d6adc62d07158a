import {
  ChangeWeChatDocument,
  ConnectWeChatDocument,
  type SourcePartsFragment,
  TryWeChatDocument,
  type TryWeChatMutation,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { WeChatFields } from './WeChatFields.tsx';
import { WeChatTrial } from './WeChatTrial.tsx';
import { accountFaults, accountFormOf, emptyAccount, triedOf, type WeChatForm } from './we-chat-form.rules.ts';
import './sources.css';

type Trial = TryWeChatMutation['tryWeChat']['trial'];

/** Minutes; changed where the sources are. */
const FIRST_EVERY = 30;

/** An official account that is not captured yet. */
export const NewWeChat = () => <WeChatEditor source={null} onConflict={() => undefined} />;

interface Props {
  /** null: it is not connected yet */
  source: SourcePartsFragment | null;
  onConflict: () => void;
}

/** An official account: tried first, then captured. Its secret is never kept on this side. */
export function WeChatEditor({ source, onConflict }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [keyFor] = useState(createKeeper);
  const [form, setForm] = useState<WeChatForm>(() => (source ? accountFormOf(source) : emptyAccount()));
  const [tried, setTried] = useState<{ asked: string; trial: Trial | undefined }>();
  const isNew = source === null;
  const faults = accountFaults(form, isNew);
  const asked = triedOf(form);
  const trial = tried?.asked === JSON.stringify(asked) ? tried.trial : undefined;
  const needsTrial = isNew || form.secret !== '';
  const ready = !needsTrial || (trial !== undefined && trial !== null && trial.problem === null);
  async function save(): Promise<void> {
    const name = form.name.trim();
    if (source) {
      const input = { id: source.id, version: source.version, name, secret: form.secret === '' ? null : asked.secret };
      refuse((await execute(ChangeWeChatDocument, { input })).changeWeChat.errors);
      return;
    }
    const content = { ...asked, name, everyMinutes: FIRST_EVERY };
    const input = { ...content, idempotencyKey: keyFor(content) };
    refuse((await execute(ConnectWeChatDocument, { input })).connectWeChat.errors);
  }
  const submit = useSubmit(
    () => faults.length === 0,
    async () => {
      if (!ready) {
        const { tryWeChat } = await execute(TryWeChatDocument, { input: asked });
        refuse(tryWeChat.errors);
        setTried({ asked: JSON.stringify(asked), trial: tryWeChat.trial });
        return;
      }
      try {
        await save();
      } catch (error) {
        if (conflictOf(error)) onConflict();
        throw error;
      }
      notification.success({ message: t('portal.saved', { name: form.name }), placement: 'bottom', duration: 4 });
      void navigate('/disclosures/sources');
    },
  );
  const missing = submit.tried ? faults.map((fault) => t(fault)) : [];
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <PageHeader title={t(isNew ? 'weChat.connect' : 'weChat.change')} note={t('weChat.note')} />
      <ErrorSummary messages={[...missing, ...submit.problems]} refusals={submit.refusals} />
      <div className="two-columns item-columns trial-columns">
        <WeChatFields form={form} change={(part) => setForm({ ...form, ...part })} isNew={isNew} />
        <div aria-live="polite">
          {trial ? (
            <WeChatTrial trial={trial} />
          ) : (
            <p className="note">{t(isNew ? 'weChat.notTried' : 'weChat.secretStays')}</p>
          )}
        </div>
      </div>
      <div className="form-actions page-end">
        <Button type="primary" htmlType="submit" loading={submit.busy}>
          {t(ready ? (isNew ? 'weChat.begin' : 'common.save') : 'portal.try')}
        </Button>
        <Button onClick={() => void navigate('/disclosures/sources')}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
