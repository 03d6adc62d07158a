import { type PortalWebhookPartsFragment, type PortalWebhookStep, StepPortalWebhookDocument } from '@sanwu/schema';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { StepWithSecret } from './StepWithSecret.tsx';

interface Props {
  webhook: PortalWebhookPartsFragment;
  step: PortalWebhookStep;
  /** it was done; with the secret, where one was made */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}

/** Takes a step of a webhook. */
export function StepWebhook({ webhook: { id, version, url }, step, ...then }: Props) {
  const t = useT();
  return (
    <StepWithSecret
      words={{
        title: t(`webhookTitle.${step}`),
        effect: t(`webhookEffect.${step}`, { url }),
        confirm: t(`webhookStep.${step}`),
      }}
      draft={`webhook:${id}:${step}`}
      overlap={step === 'ROTATE' ? { label: t('webhook.overlap'), help: t('webhook.overlapHelp') } : null}
      take={async (more) => {
        const { stepPortalWebhook } = await execute(StepPortalWebhookDocument, {
          input: { id, version, step, ...more },
        });
        refuse(stepPortalWebhook.errors);
        return stepPortalWebhook.secret;
      }}
      {...then}
    />
  );
}
