import { RemindDocument, VillagesToRemindDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { newKey } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import './reminders.css';

/** Reminds the villages of what is coming due or late, all at once; each thing once a day. */
export function RemindVillages({ under }: { under: string }) {
  const t = useT();
  const reminds = usePermission('REMIND');
  const { modal, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { data, refetch } = useDocument(
    VillagesToRemindDocument,
    { under },
    { enabled: reminds, live: ['obligations'] },
  );
  const lit = (data?.obligations.items ?? []).filter(({ viewerCanRemind }) => viewerCanRemind);
  if (lit.length === 0) return null;
  const units = new Set(lit.map(({ unit }) => unit.id)).size;
  async function remind(): Promise<void> {
    setBusy(true);
    try {
      const input = { obligationIds: lit.map(({ id }) => id), manner: 'MESSAGE' as const, idempotencyKey: newKey() };
      const { errors, reminders } = (await execute(RemindDocument, { input })).remind;
      refuse(errors);
      notification.success({
        ...{ message: t('reminder.villagesDone', { n: reminders.length }), placement: 'bottom', duration: 4 },
      });
      refetch();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  const ask = () =>
    modal.confirm({
      title: t('reminder.villagesAsk', { units, n: lit.length }),
      content: t('reminder.villagesEffect'),
      okText: t('reminder.byMessage'),
      cancelText: t('common.cancel'),
      onOk: remind,
    });
  return (
    <Button loading={busy} onClick={ask}>
      {t('reminder.villages', { n: units })}
    </Button>
  );
}
