import { sql } from 'kysely';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { type Db, row } from '../../core/database/sql.js';

interface CalendarRow {
  id: string;
  label: string;
  years: number[];
  exceptions: Record<string, 'REST' | 'WORK'>;
}

/** Versions never change, so a process reads each once. */
const known = new Map<string, Calendar>();

function keep(found: CalendarRow): Calendar {
  const calendar: Calendar = {
    versionId: found.id,
    label: found.label,
    years: new Set(found.years),
    exceptions: new Map(Object.entries(found.exceptions)),
  };
  known.set(found.id, calendar);
  return calendar;
}

/** @throws Error when there is no such version */
export async function calendarOf(db: Db, versionId: string): Promise<Calendar> {
  const cached = known.get(versionId);
  if (cached) return cached;
  const found = await row<CalendarRow>(
    db,
    sql`select id, label, to_jsonb(years) as years, exceptions from calendar_version where id = ${versionId}`,
  );
  if (!found) throw new Error(`no calendar version ${versionId}`);
  return keep(found);
}

/** The district's newest calendar. @throws Error when it has none */
export async function currentCalendar(db: Db, districtId: string): Promise<Calendar> {
  const newest = await row<{ id: string }>(
    db,
    sql`select id from calendar_version where district_id = ${districtId} order by created_at desc, id desc limit 1`,
  );
  if (!newest) throw new Error('the district has no calendar');
  return calendarOf(db, newest.id);
}
