import { MessageOutlined, PhoneOutlined } from '@ant-design/icons';
import { RemindDocument, type ReminderManner, type ReminderPartsFragment } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { newKey } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { NoteCall } from './NoteCall.tsx';

const SHOWN_S = 8;

/** Reminds the unit with a message, or notes a call: one click each. What was said is added to a call afterwards. */
export function RemindButtons({ obligationId, onDone }: { obligationId: string; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState<ReminderManner>();
  const [noting, setNoting] = useState<ReminderPartsFragment>();
  async function remind(manner: ReminderManner): Promise<void> {
    setBusy(manner);
    try {
      const input = { obligationIds: [obligationId], manner, idempotencyKey: newKey() };
      const { errors, reminders } = (await execute(RemindDocument, { input })).remind;
      refuse(errors);
      const [made] = reminders;
      if (made) tell(made);
      onDone();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(undefined);
    }
  }
  function tell(made: ReminderPartsFragment): void {
    const key = `reminder:${made.id}`;
    const byPhone = made.manner === 'PHONE';
    const note = () => {
      notification.destroy(key);
      setNoting(made);
    };
    notification.success({
      ...{ key, placement: 'bottom', duration: SHOWN_S },
      message: t(byPhone ? 'reminder.called' : made.told ? 'reminder.sent' : 'reminder.sentToNobody', {
        n: made.told ?? 0,
      }),
      ...(byPhone ? { btn: <Button onClick={note}>{t('reminder.addNote')}</Button> } : {}),
    });
  }
  return (
    <>
      <span className="remind-buttons">
        <Button
          icon={<MessageOutlined />}
          loading={busy === 'MESSAGE'}
          disabled={busy !== undefined}
          onClick={() => void remind('MESSAGE')}
        >
          {t('reminder.byMessage')}
        </Button>
        <Button
          icon={<PhoneOutlined />}
          loading={busy === 'PHONE'}
          disabled={busy !== undefined}
          onClick={() => void remind('PHONE')}
        >
          {t('reminder.byPhone')}
        </Button>
      </span>
      {noting ? <NoteCall reminder={noting} onDone={onDone} onClose={() => setNoting(undefined)} /> : null}
    </>
  );
}
