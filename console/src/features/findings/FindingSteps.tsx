import type { FindingStep } from '@sanwu/schema';
import { Button } from 'antd';
import { useT } from '../../providers/i18n.ts';
import type { Decisions } from './use-decisions.tsx';
import type { SeenFinding } from './way-back.ts';

interface Props {
  findings: readonly SeenFinding[];
  decisions: Decisions;
}

const STEPS: FindingStep[] = ['CONFIRM', 'DISMISS', 'REOPEN'];

/** What can be done with all of some findings. */
export function FindingSteps({ findings, decisions: { decide, taking } }: Props) {
  const t = useT();
  const possible = STEPS.filter(
    (one) => findings.length > 0 && findings.every(({ viewerCan }) => viewerCan.includes(one)),
  );
  const taken = findings.every(({ id }) => taking?.findings.some((one) => one.id === id));
  return (
    <>
      {findings.length > 1 && possible.length === 0 ? <span className="muted">{t('finding.mixed')}</span> : null}
      {possible.map((one) => (
        // never disabled while it works: what is disabled loses the focus
        <Button
          key={one}
          {...(one === 'CONFIRM' ? { color: 'primary' as const, variant: 'outlined' as const } : {})}
          loading={taken && taking?.step === one}
          onClick={() => decide(findings, one)}
        >
          {t(`findingStep.${one}`)}
        </Button>
      ))}
    </>
  );
}
