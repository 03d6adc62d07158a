import { NoteReminderDocument, type ReminderPartsFragment } from '@sanwu/schema';
import { Form, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  reminder: Pick<ReminderPartsFragment, 'id' | 'version' | 'withWhom' | 'note'>;
  onDone: () => void;
  onClose: () => void;
}

/** With whom a call was, and what was said. */
export function NoteCall({ reminder, onDone, onClose }: Props) {
  const t = useT();
  const [withWhom, setWithWhom] = useState(reminder.withWhom ?? '');
  const [note, setNote] = useState(reminder.note ?? '');
  const { busy, problem, send } = useSending();
  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    await send(async () => {
      const input = { id: reminder.id, version: reminder.version, withWhom, note };
      refuse((await execute(NoteReminderDocument, { input })).noteReminder.errors);
      onDone();
      onClose();
    });
  }
  return (
    <Modal
      open
      title={t('reminder.noteTitle')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Refusal problem={problem} />
      <Form layout="vertical" onSubmitCapture={(event) => void submit(event)}>
        <Form.Item label={t('reminder.whom')} htmlFor="call-whom" extra={t('reminder.whomHelp')}>
          <Input id="call-whom" value={withWhom} maxLength={50} onChange={(event) => setWithWhom(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('reminder.note')} htmlFor="call-note" extra={t('reminder.noteHelp')}>
          <Input.TextArea
            id="call-note"
            value={note}
            maxLength={200}
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
