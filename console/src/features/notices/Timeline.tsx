import type { NoticeFullFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { FileList } from '../../components/FileList.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import type { MessageKey } from '../../locales/zh.ts';
import { useT } from '../../providers/i18n.ts';

/** What happened with a letter, newest first: who, what, why, with files. */
export function Timeline({ events }: { events: NoticeFullFragment['timeline'] }) {
  const t = useT();
  const dates = useDates();
  // Steps of one moment keep the order in which they were taken.
  const newest = events.toSorted((a, b) => a.at.localeCompare(b.at)).reverse();
  return (
    <Panel title={t('notice.timeline')} count={events.length}>
      {events.length === 0 ? <Empty>{t('notice.noEvents')}</Empty> : null}
      <ol className="timeline">
        {newest.map((event) => (
          <li key={event.id}>
            <p className="timeline-what">
              <strong>{t(eventKey(event))}</strong>
              <span className="muted">{event.effectiveOn ? dates.day(event.effectiveOn) : <When at={event.at} />}</span>
            </p>
            {event.actor ? (
              <p className="timeline-who">
                {event.actor.name} <span className="muted">{event.unitName}</span>
              </p>
            ) : null}
            {event.reason ? <p className="timeline-why">{event.reason}</p> : null}
            <FileList files={event.files} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The first event is the drafting itself; approving may have issued the letter too. */
function eventKey({ action, from, to }: NoticeFullFragment['timeline'][number]): MessageKey {
  if (action === null) return 'event.late';
  if (from === null) return 'event.DRAFT';
  return action === 'APPROVE' && to === 'ISSUED' ? 'event.APPROVE_ISSUE' : `event.${action}`;
}
