import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Job } from '../../core/jobs.js';
import { displayEnds } from '../catalogue/display.reads.js';

/** So many are looked at together. */
const TOGETHER = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

interface Shown {
  readonly id: string;
  readonly itemId: string;
  readonly period: string;
  readonly publishedOn: string;
  readonly endsOn: string | null;
  readonly over: boolean;
}

/** Entries after one that are a display, or were taken for one. */
const displayedAfter = ({ db }: Work, after: string): Promise<Shown[]> =>
  rows<Shown>(
    db,
    sql`select d.id, d.item_id as "itemId", d.period, d.published_on::text as "publishedOn",
        d.display_ends_on::text as "endsOn", d.display_over as over
      from disclosure d where d.id > ${after} and d.erased_at is null and (d.display_ends_on is not null or d.item_id in (
        select v.item_id from disclosure_item_version v where jsonb_typeof(v.content -> 'display') = 'object'))
      order by d.id limit ${TOGETHER} for update of d`,
  );

/**
 * Puts the next entries right where a version of their item, a calendar or a day has changed something. The staff see nothing of it: what they
 * look at is worked out by item and day. @returns the last one looked at
 */
async function followNext(work: Work, after: string): Promise<string | null> {
  const shown = await displayedAfter(work, after);
  const ends = await displayEnds(work.db, shown);
  const changed = shown.flatMap(({ id, endsOn, over }) => {
    const now = { ends: ends.get(id) ?? null, over: (ends.get(id) ?? work.today) < work.today };
    return now.ends === endsOn && now.over === over ? [] : [{ id, ...now }];
  });
  await sql`update disclosure d set display_ends_on = c.ends, display_over = c.over
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id uuid, ends date, over boolean) where d.id = c.id`.execute(
    work.db,
  );
  return shown.at(-1)?.id ?? null;
}

/** Keeps when displays 公示 end, and that they are over. Run twice it changes nothing more. */
export const followingDisplays: Job = {
  name: 'follow-displays',
  title: '公示期限核对',
  everyMinutes: 30,
  run: async (context) => {
    for (let after: string | null = FIRST; after !== null; )
      after = await unitOfWork(context, '公示期限', (work) => followNext(work, after ?? FIRST));
  },
};
