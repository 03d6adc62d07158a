import type { NoticeAction } from '@sanwu/schema';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import type { ActionNotice } from './NoticeActions.tsx';
import { takeStep } from './notice-steps.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { type SaidStep, StepDialog } from './StepDialog.tsx';

/** These need no words and cannot be taken back: they are asked once more. */
const WEIGHTY = ['ISSUE', 'CLOSE'] as const;
type WeightyStep = (typeof WEIGHTY)[number];
const isWeighty = (action: NoticeAction): action is WeightyStep => WEIGHTY.some((one) => one === action);

interface Props {
  action: NoticeAction;
  notice: ActionNotice;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

/** What stands before a step with a letter: the words that it needs, or a question where it cannot be taken back. */
export function AskedStep({ action, ...props }: Props) {
  if (action === 'REGISTER') return <RegisterDialog {...props} />;
  return isWeighty(action) ? (
    <Weighty action={action} {...props} />
  ) : (
    <StepDialog action={action as SaidStep} {...props} />
  );
}

function Weighty({ action, notice, onDone, onConflict, onClose }: Props & { action: WeightyStep }) {
  const t = useT();
  const dates = useDates();
  const words = { title: notice.title, unit: notice.addressee.name, day: dates.day(notice.answerBy) };
  async function take(): Promise<void> {
    try {
      await takeStep(action, notice);
      onDone();
    } catch (error) {
      if (conflictOf(error)) onConflict();
      throw error;
    }
  }
  return (
    <ConfirmDialog
      title={t(`ask.${action}`, words)}
      effect={t(`effect.${action}`, words)}
      confirm={t(`action.${action}`)}
      onConfirm={take}
      onClose={onClose}
    />
  );
}
