import {
  AcceptDisclosureDocument,
  type DisclosureAction,
  type DisclosureQuery,
  RejectDisclosureDocument,
  RestoreDisclosureDocument,
  TakeDownDisclosureDocument,
} from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

type Shown = NonNullable<DisclosureQuery['disclosure']>;
type Step = Exclude<DisclosureAction, 'REASSIGN'>;
type Input = { id: string; version: number; reason: string };

const STEPS: Readonly<Record<Step, (input: Input) => Promise<void>>> = {
  ACCEPT: async (input) => refuse((await execute(AcceptDisclosureDocument, { input })).acceptDisclosure.errors),
  REJECT: async (input) => refuse((await execute(RejectDisclosureDocument, { input })).rejectDisclosure.errors),
  RESTORE: async (input) => refuse((await execute(RestoreDisclosureDocument, { input })).restoreDisclosure.errors),
  TAKE_DOWN: async (input) => refuse((await execute(TakeDownDisclosureDocument, { input })).takeDownDisclosure.errors),
};

/** Steps that change what the public sees, not what counts. */
const OF_PUBLIC: ReadonlySet<Step> = new Set(['TAKE_DOWN', 'RESTORE']);

/** Says that an entry counts for nothing or is public no more, or takes that back; each with what it does. */
export function JudgeDisclosure({ disclosure, onDone }: { disclosure: Shown; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState<Step | null>(null);
  const steps = disclosure.viewerCan.filter((one): one is Step => one !== 'REASSIGN');
  const { id, version, unit, obligation } = disclosure;
  async function judge(step: Step, reason: string): Promise<void> {
    try {
      await STEPS[step]({ id, version, reason });
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    setAsking(null);
    notification.success({ message: t(`judged.${step}`), placement: 'bottom', duration: 3 });
    onDone();
  }
  const effectOf = (step: Step): string => {
    if (step === 'TAKE_DOWN' || step === 'RESTORE') return t(`judgeEffect.${step}`);
    return t(obligation ? `judgeEffect.${step}` : `judgeEffect.none.${step}`, {
      ...{ unit: unit.name, title: obligation?.title ?? '' },
    });
  };
  return (
    <>
      {steps.map((step) => (
        <Button key={step} onClick={() => setAsking(step)}>
          {t(`judge.${step}`)}
        </Button>
      ))}
      {asking ? (
        <ReasonDialog
          title={t(`judge.${asking}`)}
          draft={`${id}:${version}:${asking}`}
          effect={effectOf(asking)}
          label={t('field.reason')}
          help={t(OF_PUBLIC.has(asking) ? 'judge.reasonOfPublic' : 'judge.reasonHelp')}
          confirm={t(`judge.${asking}`)}
          maxLength={200}
          onConfirm={(reason) => judge(asking, reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
