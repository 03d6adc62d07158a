import type { NoticeAction } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { ApiError, conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { useWorkingDay } from '../../providers/working-day.ts';
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
  const suggested = useWorkingDay(3, action === 'SEND_BACK').day;
  const [chosen, setAnswerBy] = useState<string>();
  const answerBy = chosen ?? suggested ?? '';
  const words = { unit: notice.addressee.name, day: dates.day(notice.answerBy), title: notice.title };
  async function confirm(reason: string): Promise<void> {
    if (action === 'SEND_BACK' && answerBy === '') {
      throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('notice.newAnswerBy') }));
    }
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
