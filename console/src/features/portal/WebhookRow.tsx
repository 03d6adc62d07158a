import type { PortalWebhookPartsFragment, PortalWebhookStep } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { useDates } from '../../components/use-dates.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';
import { changeNames } from './change-names.ts';
import { StepWebhook } from './StepWebhook.tsx';
import { WebhookDeliveries } from './WebhookDeliveries.tsx';
import { WebhookForm } from './WebhookForm.tsx';

interface Props {
  webhook: PortalWebhookPartsFragment;
  onSecret: (secret: string) => void;
  onDone: () => void;
}

/** One receiver: how it is going, what can be done about it, and its messages when they are opened. */
export function WebhookRow({ webhook, onSecret, onDone }: Props) {
  const t = useT();
  const language = useLanguage();
  const dates = useDates();
  const [step, setStep] = useState<PortalWebhookStep>();
  const [changing, setChanging] = useState(false);
  const [open, setOpen] = useState(false);
  // asked anew after each step
  const [round, setRound] = useState(0);
  const { id, url, state, remark, takenAt, failures, waiting, restsUntil, viewerCan } = webhook;
  function done(secret: string | null): void {
    if (secret) onSecret(secret);
    setStep(undefined);
    setChanging(false);
    setRound(round + 1);
    onDone();
  }
  return (
    <article className={`webhook ${state === 'ENDED' ? 'over' : ''}`} aria-label={url}>
      <header>
        <span className={`state-tag webhook-${state.toLowerCase()}`}>{t(`webhookState.${state}`)}</span>
        <code className="portal-secret">{url}</code>
      </header>
      <p className="muted">
        {changeNames(t, language, webhook.changes)} ·{' '}
        {takenAt ? t('webhook.takenAt', { at: dates.system(takenAt) }) : t('webhook.neverTaken')}
        {waiting > 0 ? ` · ${t('webhook.waiting', { n: waiting })}` : ''}
      </p>
      {state === 'PAUSED' ? <p className="note">{t('webhook.pausedBecause', { why: remark ?? '' })}</p> : null}
      {state === 'ACTIVE' && failures > 0 ? (
        <p className="note">
          {t('webhook.failing', { n: failures })}
          {restsUntil ? t('webhook.restsUntil', { at: dates.system(restsUntil) }) : ''}
        </p>
      ) : null}
      <div className="webhook-actions">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'webhook.hide' : 'webhook.show')}
        </Button>
        {viewerCan.length > 1 ? (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('webhook.change')}
          </Button>
        ) : null}
        {viewerCan.map((one) => (
          <Button
            key={one}
            size="small"
            type={one === 'RESUME' ? 'primary' : 'default'}
            danger={one === 'END'}
            onClick={() => setStep(one)}
          >
            {t(`webhookStep.${one}`)}
          </Button>
        ))}
      </div>
      {open ? <WebhookDeliveries webhookId={id} round={round} onDone={onDone} /> : null}
      {step ? (
        <StepWebhook webhook={webhook} step={step} onDone={done} onStale={onDone} onClose={() => setStep(undefined)} />
      ) : null}
      {changing ? (
        <WebhookForm webhook={webhook} onDone={done} onStale={onDone} onClose={() => setChanging(false)} />
      ) : null}
    </article>
  );
}
