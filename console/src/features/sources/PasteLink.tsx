import { CaptureLinkDocument, TryLinkDocument, type TryLinkMutation } from '@sanwu/schema';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSubmit } from '../../components/use-submit.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';
import { ChannelUnitField } from './ChannelFields.tsx';
import { hasChannel } from './channel.rules.ts';
import { ArticleRead, Problem, TakenFor } from './TrialParts.tsx';
import './sources.css';

type Trial = NonNullable<TryLinkMutation['tryLink']['trial']>;
type Captured = { id: string; disclosureIds: readonly string[] };

/** One article by its address: looked at first, then taken. */
export function PasteLink() {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [params] = useSearchParams();
  const units = useUnitChoice(hasChannel);
  const [keyFor] = useState(createKeeper);
  const [url, setUrl] = useState(params.get('url') ?? '');
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState<{ asked: string; trial: Trial | null }>();
  const unitId = chosen ?? units[0]?.value ?? '';
  const asked = `${unitId} ${url.trim()}`;
  const trial = tried?.asked === asked ? tried.trial : null;
  const ready = trial !== null && trial.article !== null;
  function tell({ id, disclosureIds }: Captured): void {
    const [first] = disclosureIds;
    notification.success({
      message: t(first ? 'pasted.counts' : 'pasted.waits'),
      placement: 'bottom',
      duration: 4,
    });
    void navigate(
      first ? `/disclosures/${first}` : `/disclosures/inbox?text=${encodeURIComponent(trial?.article?.title ?? id)}`,
    );
  }
  const submit = useSubmit(
    () => url.trim() !== '' && unitId !== '',
    async () => {
      const content = { url: url.trim(), unitId };
      if (!ready) {
        const { tryLink } = await execute(TryLinkDocument, { input: content });
        refuse(tryLink.errors);
        setTried({ asked, trial: tryLink.trial });
        return;
      }
      const { captureLink } = await execute(CaptureLinkDocument, {
        input: { ...content, idempotencyKey: keyFor(content) },
      });
      refuse(captureLink.errors);
      if (captureLink.captured) tell(captureLink.captured);
    },
  );
  const missing = submit.tried && url.trim() === '' ? [t('pasted.needsAddress')] : [];
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <PageHeader title={t('pasted.title')} note={t('pasted.note')} />
      <ErrorSummary messages={[...missing, ...submit.problems]} refusals={submit.refusals} />
      <div className="two-columns item-columns trial-columns">
        <Panel title={t('pasted.article')}>
          <div className="panel-words">
            <Form layout="vertical" component={false}>
              <Form.Item label={t('pasted.address')} htmlFor="link-url" extra={t('pasted.addressHelp')} required>
                <Input.TextArea
                  id="link-url"
                  inputMode="url"
                  autoSize={{ minRows: 2, maxRows: 5 }}
                  spellCheck={false}
                  maxLength={1000}
                  value={url}
                  onChange={({ target }) => setUrl(target.value)}
                />
              </Form.Item>
              <ChannelUnitField id="link-unit" help={t('pasted.unitHelp')} value={unitId} onChange={setChosen} />
            </Form>
          </div>
        </Panel>
        <div aria-live="polite">{trial ? <Tried trial={trial} /> : <p className="note">{t('pasted.notTried')}</p>}</div>
      </div>
      <div className="form-actions page-end">
        <Button type="primary" htmlType="submit" loading={submit.busy} disabled={unitId === ''}>
          {t(ready ? (trial.because ? 'pasted.takeToInbox' : 'pasted.take') : 'pasted.try')}
        </Button>
        <Button onClick={() => void navigate('/disclosures/sources')}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

/** What it would be taken for. */
function Tried({ trial: { article, matches, because, problem } }: { trial: Trial }) {
  const t = useT();
  if (problem) return <Problem title={t('pasted.read')} message={problem.message} code={problem.code} />;
  if (!article) return null;
  return (
    <>
      <Panel title={t('pasted.takenFor')}>
        <p className="panel-words two-lines">
          <TakenFor matches={matches} because={because} />
          {because ? <span className="muted">{t('pasted.willWait')}</span> : null}
        </p>
      </Panel>
      <ArticleRead title={t('pasted.read')} article={article} />
    </>
  );
}
