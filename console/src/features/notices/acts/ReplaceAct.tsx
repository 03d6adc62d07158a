import { ActPeopleDocument, ReplaceActDocument } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { DayField } from '../../../components/DayField.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { createKeeper } from '../../../lib/idempotency.ts';
import { ownError, refuse } from '../../../providers/errors.ts';
import { execute } from '../../../providers/graphql.ts';
import { useT } from '../../../providers/i18n.ts';
import { useDocument } from '../../../providers/use-document.ts';
import { ChoiceField } from '../ChoiceField.tsx';
import { useCaseWarning } from '../use-case-warning.tsx';
import { type ActDialogProps, useActDone } from './use-act-done.ts';

/** Somebody else is to do what was ordered, by a day of their own 改由他人完成. */
export function ReplaceAct({ act, addresseeId, ...props }: ActDialogProps) {
  const t = useT();
  const done = useActDone(props);
  const { id, version, person } = act;
  const withWarning = useCaseWarning();
  const [personId, setPersonId] = useState<string>();
  const [dueOn, setDueOn] = useState('');
  const [keyFor] = useState(createKeeper);
  const asked = useDocument(ActPeopleDocument, { unitIds: [addresseeId] });
  const people = (asked.data?.actPeople ?? [])
    .filter((one) => one.id !== person.id && one.id !== act.reader?.id)
    .map((one) => ({ value: one.id, label: `${one.name} ${one.postTitle}` }));
  const need = (label: 'act.person' | 'act.dueOn') => ownError('BAD_USER_INPUT', 'form.required', { label: t(label) });
  async function send(reason: string): Promise<void> {
    if (!personId) throw need('act.person');
    if (dueOn === '') throw need('act.dueOn');
    await withWarning(async (warned) => {
      const content = { id, version, reason, personId, dueOn, warned };
      const input = { ...content, idempotencyKey: keyFor(content) };
      refuse((await execute(ReplaceActDocument, { input })).replaceAct.errors);
    });
    done('REPLACE');
  }
  return (
    <ReasonDialog
      title={t('actStep.REPLACE')}
      draft={`replace:${id}:${version}`}
      effect={t('act.replaceEffect', { name: person.name, kind: t(`actKind.${act.kind}`) })}
      label={t('act.waiveReason')}
      help={t('act.waiveHelp')}
      confirm={t('actStep.REPLACE')}
      onConfirm={send}
      onClose={props.onClose}
      before={
        <>
          <Form.Item label={t('act.person')} htmlFor="act-person" required>
            <ChoiceField
              id="act-person"
              {...(personId ? { value: personId } : {})}
              onChange={setPersonId}
              options={people}
              placeholder={t('act.choosePerson')}
              searchable
            />
          </Form.Item>
          <Form.Item label={t('act.dueOn')} htmlFor="act-day" required>
            <DayField id="act-day" value={dueOn} onChange={setDueOn} />
          </Form.Item>
        </>
      }
    />
  );
}
