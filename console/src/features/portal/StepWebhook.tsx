import { type PortalWebhookPartsFragment, type PortalWebhookStep, StepPortalWebhookDocument } from '@sanwu/schema';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

const USUAL_HOURS = 24;
const MOST_HOURS = 336;

interface Props {
  webhook: PortalWebhookPartsFragment;
  step: PortalWebhookStep;
  /** it was done; with the secret, where one was made */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}

/** Names what a step does, and asks for the remark that goes with it. */
export function StepWebhook({ webhook: { id, version, url }, step, onDone, onStale, onClose }: Props) {
  const t = useT();
  const [hours, setHours] = useState<number | null>(USUAL_HOURS);
  const rotates = step === 'ROTATE';
  async function send(remark: string): Promise<void> {
    const input = { id, version, step, remark, ...(rotates ? { overlapHours: hours } : {}) };
    let secret: string | null;
    try {
      const { stepPortalWebhook } = await execute(StepPortalWebhookDocument, { input });
      refuse(stepPortalWebhook.errors);
      secret = stepPortalWebhook.secret;
    } catch (error) {
      if (conflictOf(error)) onStale();
      throw error;
    }
    onDone(secret);
  }
  return (
    <ReasonDialog
      title={t(`webhookTitle.${step}`)}
      draft={`webhook:${id}:${step}`}
      effect={t(`webhookEffect.${step}`, { url })}
      label={t('portalKey.stepRemark')}
      help={t('portalKey.stepRemarkHelp')}
      maxLength={200}
      confirm={t(`webhookStep.${step}`)}
      blocked={rotates && hours === null}
      onConfirm={send}
      onClose={onClose}
      before={
        rotates ? (
          <Form.Item label={t('webhook.overlap')} htmlFor="webhook-hours" extra={t('webhook.overlapHelp')} required>
            <InputNumber
              id="webhook-hours"
              min={0}
              max={MOST_HOURS}
              precision={0}
              value={hours}
              onChange={setHours}
              style={{ width: '100%' }}
            />
          </Form.Item>
        ) : null
      }
    />
  );
}
