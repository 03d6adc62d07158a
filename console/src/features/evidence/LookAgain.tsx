import { LookAgainDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

/** Has the page looked at now, and says what came of it. */
export function LookAgain({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  async function look(): Promise<void> {
    setBusy(true);
    try {
      const { lookAgain } = await execute(LookAgainDocument, { input: { id } });
      refuse(lookAgain.errors);
      const failure = lookAgain.disclosure?.evidence?.failure;
      if (failure) notification.warning({ message: t('evidence.failed', { why: failure }), placement: 'bottom' });
      else notification.success({ message: t('evidence.looked'), placement: 'bottom', duration: 3 });
      onDone();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button loading={busy} onClick={() => void look()}>
      {t('evidence.lookNow')}
    </Button>
  );
}
