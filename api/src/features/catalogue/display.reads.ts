import { sql } from 'kysely';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { type Db, rows } from '../../core/database/sql.js';
import { type Day, isDay } from '../../core/days.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { periodAt } from '../obligations/period.rules.js';
import { displayEndsOn } from './display.rules.js';
import type { DisplayPeriod } from './item.rules.js';

/** What was published of an item. */
export interface Displayed {
  readonly id: string;
  readonly itemId: string;
  readonly period: string;
  readonly publishedOn: Day;
}

const endOf = (period: string): Day => (isDay(period) ? period : periodAt(period).to);

/** The version that holds for a period; for one before the first version, the first. */
const HOLDS = sql`order by v.from_on <= e.period_end desc, case when v.from_on <= e.period_end then v.from_on end desc nulls last,
  v.from_on, v.version desc limit 1`;

/**
 * When the display of each ends, by the version of its item that holds for its period.
 * @returns by id; only of those that have a display period
 */
export async function displayEnds(db: Db, published: readonly Displayed[]): Promise<Map<string, Day>> {
  const input = published.map(({ id, itemId, period }) => ({ id, item_id: itemId, period_end: endOf(period) }));
  const found = await rows<{ id: string; display: DisplayPeriod; districtId: string }>(
    db,
    sql`select e.id, h.display, i.district_id as "districtId"
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as e(id uuid, item_id uuid, period_end date)
      join disclosure_item i on i.id = e.item_id
      cross join lateral (select v.content -> 'display' as display from disclosure_item_version v where v.item_id = e.item_id ${HOLDS}) h
      where jsonb_typeof(h.display) = 'object'`,
  );
  const days = new Map(published.map(({ id, publishedOn }) => [id, publishedOn]));
  const calendars = new Map<string, Calendar>();
  for (const { districtId } of found)
    if (!calendars.has(districtId)) calendars.set(districtId, await currentCalendar(db, districtId));
  return new Map(
    found.flatMap(({ id, display, districtId }) => {
      const [publishedOn, calendar] = [days.get(id), calendars.get(districtId)];
      return publishedOn && calendar ? [[id, displayEndsOn(publishedOn, display, calendar)] as const] : [];
    }),
  );
}
