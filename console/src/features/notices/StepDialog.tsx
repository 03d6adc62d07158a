import type { NoticeAction } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { addWeekdays } from '../../lib/dates.ts';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { DayField } from './DayField.tsx';
import type { ActionNotice } from './NoticeActions.tsx';
import { takeStep } from './notice-steps.ts';

interface Props {
  action: NoticeAction;
  notice: ActionNotice;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

/** A step that needs words, with what it will do. */
export function StepDialog({ action, notice, onDone, onConflict, onClose }: Props) {
  const t = useT();
  const dates = useDates();
  const [answerBy, setAnswerBy] = useState(() => addWeekdays(dates.today, 3));
  const words = { unit: notice.addressee.name, day: dates.day(notice.answerBy), title: notice.title };
  async function confirm(reason: string): Promise<void> {
    try {
      await takeStep(action, { id: notice.id, version: notice.version, reason, answerBy });
      onDone();
    } catch (error) {
      if (conflictOf(error)) onConflict();
      throw error;
    }
  }
  const kind = action as 'APPROVE' | 'RETURN_DRAFT' | 'PASS' | 'SEND_BACK' | 'WITHDRAW';
  return (
    <ReasonDialog
      title={t(`action.${action}`)}
      draft={`${notice.id}:${notice.round}:${action}`}
      effect={t(`effect.${kind}`, words)}
      label={t(`reason.${kind}`)}
      required={action !== 'APPROVE'}
      confirm={t(`action.${action}`)}
      onConfirm={confirm}
      onClose={onClose}
      {...(action === 'SEND_BACK'
        ? {
            extra: (
              <Form.Item label={t('notice.newAnswerBy')} htmlFor="new-answer-by" extra={t('notice.answerByHelp')}>
                <DayField id="new-answer-by" value={answerBy} onChange={setAnswerBy} />
              </Form.Item>
            ),
          }
        : {})}
    />
  );
}
