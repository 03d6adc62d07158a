import { type RawBuilder, sql } from 'kysely';
import { type Db, instant, row, rows } from '../../../core/database/sql.js';
import { isId } from '../../../core/ids.js';
import type { SeenPlans } from '../plans/plan.reads.js';
import type { CheckDraw } from './draw.types.js';

type Row = Omit<CheckDraw, 'drawnAt'> & { drawnAt: string };

const named = (unit: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', ${sql.ref(`${unit}.id`)}, 'name', ${sql.ref(`${unit}.name`)}, 'shortName', ${sql.ref(`${unit}.short_name`)},
    'kind', ${sql.ref(`${unit}.kind`)})`;
const FROM = sql`from check_draw w join unit u on u.id = w.unit_id join unit k on k.id = w.desk_id join account a on a.id = w.drawer_id
  left join disclosure_item i on i.id = w.item_id`;
const DRAW = sql`select w.id, w.title, w.subject, ${named('u')} as unit, to_jsonb(w.unit_kinds) as "unitKinds", i.name as "itemName", w.seed,
  cardinality(w.candidates) as "candidateCount", w.taken, w.due_on::text as "dueOn", ${named('k')} as desk, a.name as drawer, w.drawn_at as "drawnAt"
  ${FROM}`;

const drawOf = ({ drawnAt, ...found }: Row): CheckDraw => ({ ...found, drawnAt: instant(drawnAt) });

const seen = ({ scope, viewer }: SeenPlans): RawBuilder<boolean> =>
  sql`(${scope.covers('u.path')} or w.desk_id = any(${viewer.posts.map(({ unitId }) => unitId)}::uuid[]))`;

/** Draws, the newest first. */
export async function listDraws(db: Db, who: SeenPlans): Promise<CheckDraw[]> {
  const found = await rows<Row>(db, sql`${DRAW} where ${seen(who)} order by w.drawn_at desc, w.id limit 200`);
  return found.map(drawOf);
}

export async function findDraw(db: Db, who: SeenPlans, id: string): Promise<CheckDraw | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${DRAW} where w.id = ${id} and ${seen(who)}`);
  return found && drawOf(found);
}

/** What each of some draws was made from, by draw. */
export async function candidatesOfDraws(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = await rows<{ id: string; candidates: string[] }>(
    db,
    sql`select id, to_jsonb(candidates) as candidates from check_draw where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map(({ id, candidates }) => [id, candidates]));
}
