import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { assess } from './obligation.assess.js';
import type { NewObligation } from './obligation.create.js';
import { meetAgain } from './occurrence.meet.js';

interface Change {
  readonly itemId: string;
  readonly version: number;
  /** the version holds for periods that begin on or after this day */
  readonly fromOn: Day;
  /** what the item makes its units owe under the new version */
  readonly wanted: readonly NewObligation[];
}

interface Owed {
  id: string;
  unitId: string;
  period: string;
  exempted: boolean;
}

const keyOf = ({ unitId, period }: { unitId: string; period?: string | undefined }): string => `${unitId} ${period}`;

/**
 * What units owe already for periods of a new version follows it: its days and its name, or owed no more from today on where
 * the item asks them no longer, or owed again where a version in between did not ask. What was met stays as it was.
 */
export async function followItem(work: Work, { itemId, version, fromOn, wanted }: Change): Promise<void> {
  const owed = await rows<Owed>(
    work.db,
    sql`select id, unit_id as "unitId", period, exempted_version is not null as exempted from obligation
      where kind = 'DISCLOSURE' and item_id = ${itemId} and opens_on >= ${fromOn}::date
        and (state in ('UPCOMING', 'OPEN') or exempted_version is not null) order by id for update`,
  );
  const asked = new Map(wanted.map((one) => [keyOf(one), one]));
  await redate(work, owed, asked);
  const over = owed.filter((one) => !one.exempted && !asked.has(keyOf(one))).map(({ id }) => id);
  await sql`update obligation set exempted_version = ${version} where id = any(${over}::uuid[])`.execute(work.db);
  await assess(work, over, work.today);
}

async function redate(work: Work, owed: readonly Owed[], asked: ReadonlyMap<string, NewObligation>): Promise<void> {
  const changes = owed.flatMap(({ id, ...key }) => {
    const one = asked.get(keyOf(key));
    return one ? [{ id, title: one.title, due_on: one.dueOn, due_explanation: one.explanation }] : [];
  });
  await sql`update obligation o set title = c.title, due_on = c.due_on, due_explanation = c.due_explanation,
      exempted_on = case when o.exempted_version is null then o.exempted_on end, exempted_version = null
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id uuid, title text, due_on date, due_explanation jsonb)
    where o.id = c.id`.execute(work.db);
  const ids = changes.map(({ id }) => id);
  await assess(work, ids);
  await meetAgain(work, ids);
}
