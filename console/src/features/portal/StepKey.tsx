import { type PortalKeyStep, StepPortalKeyDocument } from '@sanwu/schema';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';
import { scopeNames } from './scope-names.ts';

const USUAL_HOURS = 24;
const MOST_HOURS = 336;

interface Props {
  portalKey: ShownKey;
  step: PortalKeyStep;
  /** it was done; with the secret, where one was made */
  onDone: (secret: string | null) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}

/** Names what a step does, and asks for the remark that goes with it. */
export function StepKey({ portalKey: key, step, onDone, onStale, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const dates = useDates();
  const [hours, setHours] = useState<number | null>(USUAL_HOURS);
  const rotates = step === 'ROTATE';
  async function send(remark: string): Promise<void> {
    const { id, version } = key;
    const input = { id, version, step, remark, ...(rotates ? { overlapHours: hours } : {}) };
    let secret: string | null | undefined;
    try {
      const { stepPortalKey } = await execute(StepPortalKeyDocument, { input });
      refuse(stepPortalKey.errors);
      secret = stepPortalKey.secret;
    } catch (error) {
      if (conflictOf(error)) onStale();
      throw error;
    }
    onDone(secret);
  }
  const words = { holder: key.holder, day: dates.day(key.expiresOn), scopes: scopeNames(t, language, key.scopes) };
  return (
    <ReasonDialog
      title={t(`portalKeyTitle.${step}`)}
      draft={`portal-key:${key.id}:${step}`}
      effect={t(`portalKeyEffect.${step}`, words)}
      label={t('portalKey.stepRemark')}
      help={t('portalKey.stepRemarkHelp')}
      maxLength={200}
      confirm={t(`portalKeyStep.${step}`)}
      blocked={rotates && hours === null}
      onConfirm={send}
      onClose={onClose}
      before={
        rotates ? (
          <Form.Item label={t('portalKey.overlap')} htmlFor="overlap-hours" extra={t('portalKey.overlapHelp')} required>
            <InputNumber
              id="overlap-hours"
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
