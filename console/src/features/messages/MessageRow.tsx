import type { MessagePartsFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';
import { placeOf } from './message-place.ts';

interface Props {
  message: MessagePartsFragment;
  onRead: (id: string) => void;
}

/** A message: opening what it is about marks it as read. */
export function MessageRow({ message, onRead }: Props) {
  const t = useT();
  const { id, kind, title, text, unit, at, readAt, doneAt, urgent } = message;
  const unread = readAt === null && doneAt === null;
  const to = placeOf(message);
  const read = () => {
    if (unread) onRead(id);
  };
  return (
    <li className={unread ? 'message-unread' : 'message-read'} aria-label={title}>
      <span className="row-main message-words">
        <span className="message-head">
          <span className="state-tag">{t(`messageKind.${kind}`)}</span>
          {urgent ? <span className="state-tag message-urgent">{t('message.urgent')}</span> : null}
          {to ? (
            <Link to={to} onClick={read} className="message-title">
              {title}
            </Link>
          ) : (
            <span className="message-title">{title}</span>
          )}
        </span>
        {text ? <span className="muted message-text">{text}</span> : null}
        <span className="muted message-foot">
          {unit.shortName} · <When at={at} />
          {doneAt ? ` · ${t('message.done')}` : ''}
        </span>
      </span>
      {unread ? (
        <button type="button" className="link-button" onClick={read} aria-label={t('message.readOne', { title })}>
          {t('message.read')}
        </button>
      ) : null}
    </li>
  );
}
