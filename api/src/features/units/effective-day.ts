import { type RawBuilder, sql } from 'kysely';
import { type Db, row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { chineseDate, type Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';

/** Whom a change of the tree concerns. */
export interface Concerned {
  /** the unit, whom it comes below or passes on to, what goes with it */
  readonly unitIds: readonly string[];
  /** the one whose debts pass on: what it took over or split off counts too */
  readonly givingId?: string;
  /** the one that ends: what stood below it counts too */
  readonly endingId?: string;
}

interface LastChange {
  readonly name: string;
  readonly on: Day;
}

const changes = ({ unitIds, givingId, endingId }: Concerned): RawBuilder<unknown> =>
  sql`select unit_id, greatest(from_on, until_on) as on_day from unit_span where unit_id = any(${[...unitIds]}::uuid[])
    union all select id, closed_on from unit where successor_id = ${givingId ?? null}::uuid
    union all select id, opened_on from unit where split_from_id = ${givingId ?? null}::uuid
    union all select unit_id, until_on from unit_span where parent_id = ${endingId ?? null}::uuid`;

/**
 * The newest day on which one of the units concerned was opened, named, placed or closed; null when none was since before
 * the platform. What changed later says nothing of the days before it, so a change cannot take effect before.
 */
export const lastChange = (db: Db, concerned: Concerned): Promise<LastChange | null> =>
  row<LastChange>(
    db,
    sql`select u.name, c.on_day::text as "on" from (${changes(concerned)}) c join unit u on u.id = c.unit_id
      where c.on_day is not null order by c.on_day desc, u.path limit 1`,
  );

/**
 * The day on which a change of the tree takes effect: today, or one before it that no later change contradicts.
 * @param wanted null: today
 * @throws InputError
 */
export async function effectiveDay(work: Work, wanted: Day | null | undefined, concerned: Concerned): Promise<Day> {
  const on = wanted ?? work.today;
  const path = ['input', 'effectiveOn'];
  if (on > work.today) {
    throw new InputError('EFFECTIVE_LATER', `生效日${chineseDate(on)}还没有到，请到那一天再登记。`, path);
  }
  const last = await lastChange(work.db, concerned);
  if (last === null || last.on <= on) return on;
  const what = `「${last.name}」在${chineseDate(last.on)}有过设立、更名、隶属或撤并的变动`;
  throw new InputError('EFFECTIVE_EARLY', `${what}，生效日不能早于这一天。`, path);
}
