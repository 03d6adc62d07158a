import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { yearOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { type NoticeKind, numberText } from './notice.rules.js';

/** The system's serial of a new draft, such as 2019-000067; a discarded draft leaves a hole. */
export async function nextSerial({ db, today }: Work): Promise<string> {
  const next = await row<{ value: string }>(db, sql`select nextval('notice_serial') as value`);
  return `${yearOf(today)}-${String(next?.value ?? 0).padStart(6, '0')}`;
}

/**
 * The next official number of a kind in the business year, without gaps: the series' row stays locked until the
 * transaction that uses the number commits.
 */
export async function nextNumber(work: Work, districtId: string, kind: NoticeKind): Promise<string> {
  const { db, today } = work;
  const year = yearOf(today);
  await sql`insert into number_series (id, district_id, kind, prefix, year)
    select ${newId()}, district_id, kind, prefix, ${year} from number_series
    where district_id = ${districtId} and kind = ${kind} order by year desc limit 1
    on conflict do nothing`.execute(db);
  const series = await row<{ prefix: string; last: number }>(
    db,
    sql`update number_series set last = last + 1 where district_id = ${districtId} and kind = ${kind} and year = ${year}
      returning prefix, last`,
  );
  if (!series) throw new Error(`no number series for ${kind}`);
  return numberText(series.prefix, year, series.last);
}
