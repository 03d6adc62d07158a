import {
  type ActPartsFragment,
  ActPeopleDocument,
  type ActStep,
  DecideActDocument,
  HandInActDocument,
  ReplaceActDocument,
  WaiveActDocument,
} from '@sanwu/schema';
import { App, Form } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { ownError, refuse } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useCaseWarning } from './use-case-warning.tsx';

/** Steps with an ordered act that ask for words. */
export type AskedStep = Exclude<ActStep, 'ACCEPT'>;

interface Props {
  act: ActPartsFragment;
  addresseeId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what a step with an ordered act needs, names what it does, and takes it. */
export function ActDialog({ step, ...props }: Props & { step: AskedStep }) {
  const Dialog = DIALOGS[step];
  return <Dialog {...props} />;
}

/** Says that it was done, and closes. */
function useDone({ onDone, onClose }: Pick<Props, 'onDone' | 'onClose'>) {
  const t = useT();
  const { notification } = App.useApp();
  return (step: AskedStep): void => {
    notification.success({ message: t(`actDone.${step}`), placement: 'bottom', duration: 3 });
    onClose();
    onDone();
  };
}

function HandIn({ act, ...props }: Props) {
  const t = useT();
  const done = useDone(props);
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(text: string): Promise<void> {
    const input = { id: act.id, version: act.version, text, fileIds: files.map(({ id }) => id) };
    refuse((await execute(HandInActDocument, { input })).handInAct.errors);
    done('HAND_IN');
  }
  return (
    <ReasonDialog
      title={t(`actKind.${act.kind}`)}
      draft={`hand-in:${act.id}:${act.version}`}
      effect={t(act.kind === 'SELF_CRITICISM' ? 'act.readBy' : 'act.handInEffect', { name: act.reader?.name ?? '' })}
      label={t('act.text')}
      maxLength={10_000}
      blocked={busy}
      confirm={t('actStep.HAND_IN')}
      onConfirm={send}
      onClose={props.onClose}
      extra={
        <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
          <FileUpload files={files} onChange={setFiles} onBusy={setBusy} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
        </Form.Item>
      }
    />
  );
}

function Return({ act: { id, version, person, dueOn: before }, ...props }: Props) {
  const t = useT();
  const done = useDone(props);
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

function Waive({ act, ...props }: Props) {
  const t = useT();
  const done = useDone(props);
  const { id, version } = act;
  const withWarning = useCaseWarning();
  async function send(reason: string): Promise<void> {
    await withWarning(async (warned) =>
      refuse((await execute(WaiveActDocument, { input: { id, version, reason, warned } })).waiveAct.errors),
    );
    done('WAIVE');
  }
  return (
    <ReasonDialog
      title={t('actStep.WAIVE')}
      draft={`waive:${id}:${version}`}
      effect={t('act.waiveEffect', { name: act.person.name, kind: t(`actKind.${act.kind}`) })}
      label={t('act.waiveReason')}
      help={t('act.waiveHelp')}
      confirm={t('actStep.WAIVE')}
      onConfirm={send}
      onClose={props.onClose}
    />
  );
}

function Replace({ act, addresseeId, ...props }: Props) {
  const t = useT();
  const done = useDone(props);
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

const DIALOGS = { HAND_IN: HandIn, RETURN: Return, WAIVE: Waive, REPLACE: Replace } as const;
