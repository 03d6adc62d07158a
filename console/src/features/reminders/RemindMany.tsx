import { RemindDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { newKey } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

interface Props {
  /** at most 200 */
  obligationIds: readonly string[];
  label: string;
  /** what is about to happen, with how many */
  ask: string;
  onDone: () => void;
}

/** Reminds of several things at once, with messages; each once a day. */
export function RemindMany({ obligationIds, label, ask, onDone }: Props) {
  const t = useT();
  const { modal, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  async function remind(): Promise<void> {
    setBusy(true);
    try {
      const input = { obligationIds: [...obligationIds], manner: 'MESSAGE' as const, idempotencyKey: newKey() };
      const { errors, reminders } = (await execute(RemindDocument, { input })).remind;
      refuse(errors);
      const message = t('reminder.manyDone', { n: reminders.length });
      notification.success({ message, placement: 'bottom', duration: 4 });
      onDone();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  const confirm = () =>
    modal.confirm({
      ...{ title: ask, content: t('reminder.manyEffect'), okText: t('reminder.byMessage') },
      ...{ cancelText: t('common.cancel'), onOk: remind },
    });
  return (
    <Button loading={busy} onClick={confirm}>
      {label}
    </Button>
  );
}
