import { DecideActDocument } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { DayField } from '../../../components/DayField.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { useDates } from '../../../components/use-dates.ts';
import { refuse } from '../../../providers/errors.ts';
import { execute } from '../../../providers/graphql.ts';
import { useT } from '../../../providers/i18n.ts';
import { type ActDialogProps, useActDone } from './use-act-done.ts';

/** What was handed in goes back, with what it lacks and, where it is needed, a later day. */
export function ReturnAct({ act: { id, version, person, dueOn: before }, ...props }: ActDialogProps) {
  const t = useT();
  const done = useActDone(props);
  const dates = useDates();
  const [dueOn, setDueOn] = useState('');
  async function send(remark: string): Promise<void> {
    const input = { id, version, step: 'RETURN' as const, remark, dueOn: dueOn || null };
    refuse((await execute(DecideActDocument, { input })).decideAct.errors);
    done('RETURN');
  }
  return (
    <ReasonDialog
      title={t('actStep.RETURN')}
      draft={`act:${id}:${version}`}
      effect={t('act.returnEffect', { name: person.name })}
      label={t('act.lacks')}
      confirm={t('actStep.RETURN')}
      onConfirm={send}
      onClose={props.onClose}
      extra={
        <Form.Item
          label={t('act.newDueOn')}
          htmlFor="act-day"
          extra={t('act.newDueOnHelp', { day: dates.day(before) })}
        >
          <DayField id="act-day" value={dueOn} onChange={setDueOn} optional />
        </Form.Item>
      }
    />
  );
}
