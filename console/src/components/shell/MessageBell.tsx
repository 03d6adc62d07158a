import { InboxOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { messageState } from '../../providers/messages.ts';

const MOST_SHOWN = 99;

/** The way to the messages, with how many are unread, live. */
export function MessageBell() {
  const t = useT();
  const { unread } = useSyncExternalStore(messageState.subscribe, messageState.get);
  const label = unread ? t('message.bellUnread', { n: unread }) : t('message.title');
  return (
    <Link to="/messages" className="message-bell" aria-label={label} title={label}>
      <span className="message-bell-icon">
        <InboxOutlined />
        {unread ? (
          <span className="message-count" aria-hidden>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        ) : null}
      </span>
    </Link>
  );
}
