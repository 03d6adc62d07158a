import type { PortalKeyStep } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { StepKey } from './StepKey.tsx';

const FIRST: ReadonlySet<PortalKeyStep> = new Set(['APPROVE', 'ISSUE']);

interface Props {
  portalKey: ShownKey;
  onDone: () => void;
}

/** What the viewer may do with a key; the next step of its life stands out. */
export function KeySteps({ portalKey: key, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [step, setStep] = useState<PortalKeyStep>();
  const [secret, setSecret] = useState<string>();
  function done(made: string | null): void {
    if (made) setSecret(made);
    else if (step && step !== 'ISSUE' && step !== 'ROTATE') {
      const message = t(`portalKeyDone.${step}`, { holder: key.holder });
      notification.success({ message, placement: 'bottom', duration: 4 });
    }
    setStep(undefined);
    onDone();
  }
  return (
    <>
      {key.viewerCan.map((one) => (
        <Button
          key={one}
          type={FIRST.has(one) ? 'primary' : 'default'}
          danger={one === 'REVOKE'}
          onClick={() => setStep(one)}
        >
          {t(`portalKeyStep.${one}`)}
        </Button>
      ))}
      {step ? (
        <StepKey portalKey={key} step={step} onDone={done} onStale={onDone} onClose={() => setStep(undefined)} />
      ) : null}
      {secret ? <SecretDialog portalKey={key} secret={secret} onClose={() => setSecret(undefined)} /> : null}
    </>
  );
}
