import { sql } from 'kysely';
import { type Db, row } from './database/sql.js';
import { type Day, dayOf } from './days.js';

/** The business clock at one moment: it decides due days, lights and the year of a number. */
export interface BusinessMoment {
  readonly now: Date;
  readonly today: Day;
  readonly offsetMs: number;
}

/** The system clock decides sessions, limits and retries. */
export const systemNow = (): Date => new Date();

export function momentAt(offsetMs: number, system: Date = systemNow()): BusinessMoment {
  const now = new Date(system.getTime() + offsetMs);
  return { now, today: dayOf(now), offsetMs };
}

/** Reads the shift shared by all processes. */
export async function readBusinessMoment(db: Db): Promise<BusinessMoment> {
  const clock = await row<{ offset_ms: string }>(db, sql`select offset_ms from business_clock`);
  return momentAt(Number(clock?.offset_ms ?? 0));
}
