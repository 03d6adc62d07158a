import {
  type FindingPartsFragment,
  type FindingStep,
  StepFindingsDocument,
  type StepFindingsMutation,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

export type SeenFinding = Pick<FindingPartsFragment, 'id' | 'version'>;
type Stepped = StepFindingsMutation['stepFindings']['findings'];

const SHOWN_S = 8;

/** Takes a step of some findings at once, says how many, and offers the way back. */
export function useStepFindings(onDone: () => void) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);

  function tell(step: FindingStep, done: Stepped): void {
    const key = `findings:${done.map(({ id }) => id).join()}`;
    const undo = () => {
      notification.destroy(key);
      void now(done, 'REOPEN');
    };
    notification.success({
      ...{ key, message: t(`finding.stepped.${step}`, { n: done.length }), placement: 'bottom', duration: SHOWN_S },
      ...(step === 'REOPEN' ? {} : { btn: <Button onClick={undo}>{t('finding.undo')}</Button> }),
    });
  }

  /** @throws what was refused */
  async function step(findings: readonly SeenFinding[], wanted: FindingStep, reason?: string): Promise<void> {
    setBusy(true);
    try {
      const input = {
        findings: findings.map(({ id, version }) => ({ id, version })),
        step: wanted,
        ...(reason === undefined ? {} : { reason }),
      };
      const { stepFindings } = await execute(StepFindingsDocument, { input });
      refuse(stepFindings.errors);
      tell(wanted, stepFindings.findings);
      onDone();
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    } finally {
      setBusy(false);
    }
  }

  /** The same, told here when it is refused. */
  async function now(findings: readonly SeenFinding[], wanted: FindingStep): Promise<void> {
    try {
      await step(findings, wanted);
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    }
  }

  return { busy, step, now };
}
