import type { FindingPartsFragment, FindingStep } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useT } from '../../providers/i18n.ts';
import { useStepFindings } from './use-step-findings.tsx';

interface Props {
  findings: readonly Pick<FindingPartsFragment, 'id' | 'version' | 'viewerCan'>[];
  onDone: () => void;
}

const STEPS: FindingStep[] = ['CONFIRM', 'DISMISS', 'REOPEN'];

/** What can be done with all of some findings. */
export function FindingSteps({ findings, onDone }: Props) {
  const t = useT();
  const [dismissing, setDismissing] = useState(false);
  const { busy, step, now } = useStepFindings(onDone);
  const possible = STEPS.filter(
    (one) => findings.length > 0 && findings.every(({ viewerCan }) => viewerCan.includes(one)),
  );
  return (
    <>
      {findings.length > 1 && possible.length === 0 ? <span className="muted">{t('finding.mixed')}</span> : null}
      {possible.map((one) => (
        <Button
          key={one}
          {...(one === 'CONFIRM' ? { color: 'primary' as const, variant: 'outlined' as const } : {})}
          disabled={busy}
          onClick={() => (one === 'DISMISS' ? setDismissing(true) : void now(findings, one))}
        >
          {t(`findingStep.${one}`)}
        </Button>
      ))}
      {dismissing ? (
        <ReasonDialog
          title={t('findingStep.DISMISS')}
          draft={`dismiss:${findings.map(({ id }) => id).join()}`}
          effect={t('finding.dismissEffect', { n: findings.length })}
          label={t('field.reason')}
          help={t('finding.dismissHelp')}
          maxLength={200}
          confirm={t('findingStep.DISMISS')}
          onConfirm={async (reason) => {
            await step(findings, 'DISMISS', reason);
            setDismissing(false);
          }}
          onClose={() => setDismissing(false)}
        />
      ) : null}
    </>
  );
}
