import { EndMySessionDocument, type MyCredentialsQuery } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

type Session = MyCredentialsQuery['mySessions'][number];

/** Where the person is signed in, and how to end what was left open elsewhere. */
export function Sessions({ sessions, onDone }: { sessions: readonly Session[]; onDone: () => void }) {
  const t = useT();
  const dates = useDates();
  const { notification } = App.useApp();
  async function end(id: string): Promise<void> {
    try {
      refuse((await execute(EndMySessionDocument, { input: { id } })).endMySession.errors);
      notification.success({ message: t('session.ended'), placement: 'bottom', duration: 3 });
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom', duration: 8 });
    }
    onDone();
  }
  return (
    <ul className="rows">
      {sessions.map((session) => (
        <li key={session.id}>
          <span className="row-main">
            {session.current ? t('session.current') : t('session.other')}
            <span className="muted">{t('session.from', { address: session.address })}</span>
          </span>
          <span className="muted">{t('session.seen', { at: dates.system(session.lastSeenAt) })}</span>
          {session.current ? null : <Button onClick={() => void end(session.id)}>{t('session.end')}</Button>}
        </li>
      ))}
    </ul>
  );
}
