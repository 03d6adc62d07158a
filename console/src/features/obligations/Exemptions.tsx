import {
  type ExemptionPartsFragment,
  type ExemptionStep,
  type ObligationQuery,
  StepExemptionDocument,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

type Owed = NonNullable<ObligationQuery['obligation']>;

interface Taking {
  exemption: ExemptionPartsFragment;
  step: ExemptionStep;
}

/** That it need not be published: who proposed it and why, what was decided, and what the viewer may do now. */
export function Exemptions({ owed, onDone }: { owed: Owed; onDone: () => void }) {
  const t = useT();
  const ofSeal = owed.kind === 'SEAL';
  const { notification } = App.useApp();
  const [taking, setTaking] = useState<Taking>();
  if (owed.exemptions.length === 0) return null;
  async function take({ exemption, step }: Taking, remark: string): Promise<void> {
    try {
      const input = { id: exemption.id, version: exemption.version, step, remark };
      refuse((await execute(StepExemptionDocument, { input })).stepExemption.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    setTaking(undefined);
    notification.success({
      message: t(ofSeal ? `exemption.doneOfSeal.${step}` : `exemption.done.${step}`),
      placement: 'bottom',
      duration: 4,
    });
    onDone();
  }
  return (
    <Panel title={t(ofSeal ? 'exemption.titleOfSeal' : 'exemption.title')} count={owed.exemptions.length}>
      <ul className="hold-list">
        {owed.exemptions.map((exemption) => (
          <ExemptionRow key={exemption.id} exemption={exemption} onStep={(step) => setTaking({ exemption, step })} />
        ))}
      </ul>
      {taking ? (
        <ReasonDialog
          title={t(`exemption.step.${taking.step}`)}
          draft={`exemption:${taking.exemption.id}:${taking.step}`}
          effect={t(ofSeal ? `exemption.effectOfSeal.${taking.step}` : `exemption.effect.${taking.step}`)}
          label={t('exemption.remark')}
          help={t('unit.reasonHelp')}
          maxLength={200}
          confirm={t(`exemption.step.${taking.step}`)}
          onConfirm={(remark) => take(taking, remark)}
          onClose={() => setTaking(undefined)}
        />
      ) : null}
    </Panel>
  );
}

interface RowProps {
  exemption: ExemptionPartsFragment;
  onStep: (step: ExemptionStep) => void;
}

function ExemptionRow({ exemption, onStep }: RowProps) {
  const t = useT();
  const dates = useDates();
  const { state, reason, proposer, proposedAt, decider, decidedAt, remark, viewerCan } = exemption;
  const over = state !== 'PROPOSED' && state !== 'APPROVED';
  return (
    <li className={over ? 'over' : ''}>
      <span>
        <span className="state-tag">{t(`exemptionState.${state}`)}</span> {reason}
      </span>
      <span className="muted">{t('exemption.proposedBy', { who: proposer, when: dates.when(proposedAt) })}</span>
      {decider && decidedAt ? (
        <span className="muted">
          {t('exemption.decidedBy', { who: decider, when: dates.when(decidedAt), remark: remark ?? '' })}
        </span>
      ) : null}
      {viewerCan.length > 0 ? (
        <span className="exemption-steps">
          {viewerCan.map((step) => (
            <Button key={step} type={step === 'APPROVE' ? 'primary' : 'default'} onClick={() => onStep(step)}>
              {t(`exemption.step.${step}`)}
            </Button>
          ))}
        </span>
      ) : null}
    </li>
  );
}
