import type { ReminderPartsFragment } from '@sanwu/schema';
import { useState } from 'react';
import { When } from '../../components/Due.tsx';
import { Empty } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { dayOf } from '../../lib/dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { NoteCall } from './NoteCall.tsx';

/** 期限前3个工作日, 期限当天, 逾期1个工作日. */
export function stepWords(t: Translate, days: number): string {
  if (days === 0) return t('reminder.onDue');
  return days < 0 ? t('reminder.before', { n: -days }) : t('reminder.after', { n: days });
}

/** Who was reminded, newest first. */
export function ReminderList({
  reminders,
  onDone,
}: {
  reminders: readonly ReminderPartsFragment[];
  onDone: () => void;
}) {
  const t = useT();
  const [noting, setNoting] = useState<ReminderPartsFragment>();
  if (reminders.length === 0) return <Empty>{t('reminder.none')}</Empty>;
  return (
    <>
      <ol className="timeline">
        {reminders.toReversed().map((one) => (
          <ReminderRow key={one.id} reminder={one} onNote={() => setNoting(one)} />
        ))}
      </ol>
      {noting ? <NoteCall reminder={noting} onDone={onDone} onClose={() => setNoting(undefined)} /> : null}
    </>
  );
}

function ReminderRow({ reminder, onNote }: { reminder: ReminderPartsFragment; onNote: () => void }) {
  const t = useT();
  const dates = useDates();
  const { manner, days, audiences, told, by, at, onDay, withWhom, note, viewerCanNote } = reminder;
  const whom = audiences.map((audience) => t(`reminderAudience.${audience}`)).join(t('reminder.and'));
  return (
    <li>
      <p className="timeline-what">
        <strong>{days === null ? t(`reminderManner.${manner}`) : stepWords(t, days)}</strong>
        <span className="muted">
          <When at={at} />
        </span>
      </p>
      <p className="timeline-who">
        {by ? by.name : t('reminder.byItself')}{' '}
        <span className="muted">
          {withWhom ? t('reminder.withWhom', { whom: withWhom }) : whom}
          {told === null ? '' : t(told > 0 ? 'reminder.told' : 'reminder.toldNobody', { n: told })}
        </span>
      </p>
      {onDay === dayOf(at) ? null : <p className="muted">{t('reminder.late', { day: dates.day(onDay) })}</p>}
      {note ? <p className="timeline-why">{note}</p> : null}
      {viewerCanNote ? (
        <button type="button" className="link-button" onClick={onNote}>
          {t(withWhom || note ? 'reminder.changeNote' : 'reminder.addNote')}
        </button>
      ) : null}
    </li>
  );
}
