import { Link } from 'react-router';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { aboutText, byWhom, detailText, type SecurityEvent } from './event-words.ts';

/** Whom an event is about, as a link for those who see accounts. */
export function AboutWhom({ event }: { event: SecurityEvent }) {
  const t = useT();
  const opens = useOpens('accounts');
  const about = aboutText(t, event);
  return opens && event.accountId ? <Link to={`/accounts/${event.accountId}`}>{about}</Link> : <span>{about}</span>;
}

interface Props {
  events: readonly SecurityEvent[];
  /** say whom each is about */
  withPerson?: boolean;
}

/** Security events, a line each. */
export function EventRows({ events, withPerson = true }: Props) {
  const t = useT();
  const dates = useDates();
  return (
    <ul className="rows">
      {events.map((event) => (
        <li key={event.id}>
          <span className="row-main two-lines">
            <span>
              {t(`securityKind.${event.kind}`)}
              {withPerson ? (
                <>
                  {' · '}
                  <AboutWhom event={event} />
                </>
              ) : null}
            </span>
            <span className="muted">
              {[detailText(t, event.detail), byWhom(t, event), t('security.from', { address: event.address })]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
          <time className="muted row-time" dateTime={event.at}>
            {dates.system(event.at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
