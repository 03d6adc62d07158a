import type { NoticeAction } from '@sanwu/schema';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useClock } from '../../providers/clock.ts';
import { conflictOf, ownError } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { useWorkingDay } from '../../providers/working-day.ts';
import type { ActionNotice } from './NoticeActions.tsx';
import { takeStep } from './notice-steps.ts';
import { ReviewItems } from './ReviewItems.tsx';
import { hasOpenActs } from './review.rules.ts';
import { DAY_OF, type Extras, hasDay, StepExtras } from './StepExtras.tsx';
import { useCaseWarning } from './use-case-warning.tsx';
import { useReview } from './use-review.ts';

/** Steps that ask for words before they are taken. */
export type SaidStep = Exclude<
  NoticeAction,
  'EDIT' | 'SUBMIT' | 'ISSUE' | 'RECEIVE' | 'TAKE_ON' | 'ANSWER' | 'CLOSE' | 'REGISTER'
>;

/** Words that may be left out. */
const OPTIONAL: ReadonlySet<NoticeAction> = new Set(['APPROVE', 'COUNTERSIGN', 'GRANT_EXTENSION']);
const LONG: ReadonlySet<NoticeAction> = new Set(['OBJECT', 'INSTRUCT']);

interface Props {
  action: SaidStep;
  notice: ActionNotice;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

/** A step that needs words, with what it will do. */
export function StepDialog({ action, notice, onDone, onConflict, onClose }: Props) {
  const t = useT();
  const dates = useDates();
  const { today } = useClock();
  const withWarning = useCaseWarning();
  const suggested = useWorkingDay(3, action === 'SEND_BACK').day;
  const asked = notice.extensions?.find((one) => one.decidedAt === null)?.wantedBy;
  const usual = { SEND_BACK: suggested, GRANT_EXTENSION: asked, INSTRUCT: today, ASK_EXTENSION: undefined };
  const [extras, setExtras] = useState<Extras>({ day: '', files: [] });
  const [busy, setBusy] = useState(false);
  const review = useReview(action, notice);
  const rests = action === 'PASS' && hasOpenActs(notice);
  const day = extras.day || (hasDay(action) ? (usual[action] ?? '') : '');
  const words = {
    ...{ unit: notice.addressee.name, day: dates.day(notice.answerBy), title: notice.title },
    wanted: asked ? dates.day(asked) : '',
  };
  const need = (label: Parameters<typeof t>[0]) => ownError('BAD_USER_INPUT', 'form.required', { label: t(label) });
  async function confirm(reason: string): Promise<void> {
    if (hasDay(action) && day === '') throw need(DAY_OF[action]);
    if (action === 'INSTRUCT' && !extras.leaderId) throw need('notice.leader');
    if (action === 'HAND_OVER' && !extras.deskId) throw need('notice.toDesk');
    const reviews = review?.send();
    const { leaderId, deskId, files } = extras;
    const step = {
      ...{ id: notice.id, version: notice.version, reason, answerBy: day, fileIds: files.map(({ id }) => id) },
      ...(reviews ? { reviews } : {}),
      close: !rests,
      ...(leaderId ? { leaderId } : {}),
      ...(deskId ? { deskId } : {}),
    };
    try {
      await withWarning((warned) => takeStep(action, { ...step, warned }));
      review?.forget();
      onDone();
    } catch (error) {
      if (conflictOf(error)) onConflict();
      throw error;
    }
  }
  return (
    <ReasonDialog
      title={t(`action.${action}`)}
      draft={`${notice.id}:${notice.round}:${action}`}
      effect={t(rests ? 'effect.PASS_RESTS' : `effect.${action}`, words)}
      label={t(`reason.${action}`)}
      required={!OPTIONAL.has(action)}
      maxLength={LONG.has(action) ? 1000 : 500}
      blocked={busy}
      confirm={t(`action.${action}`)}
      onConfirm={confirm}
      onClose={onClose}
      before={review ? <ReviewItems review={review} /> : null}
      extra={<StepExtras action={action} value={{ ...extras, day }} onChange={setExtras} onBusy={setBusy} />}
    />
  );
}
