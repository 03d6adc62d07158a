import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import type { Unit } from './unit.entity.js';
import { CHILD_KINDS } from './unit.rules.js';

/** Ends what held of units until a day; what their rows say now holds from that day on. */
export async function beginSpans({ db }: Pick<Work, 'db'>, unitIds: readonly string[], on: Day): Promise<void> {
  const spans = unitIds.map((unit_id) => ({ id: newId(), unit_id }));
  await sql`update unit_span set until_on = ${on}::date where unit_id = any(${[...unitIds]}::uuid[])
    and until_on is null`.execute(db);
  await sql`insert into unit_span (id, unit_id, parent_id, name, from_on)
    select s.id, u.id, u.parent_id, u.name, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s(id uuid, unit_id uuid) join unit u on u.id = s.unit_id`.execute(
    db,
  );
}

/** A subtree, by its path, leaves the unit at `from` and comes to the one at `to`. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** What a feature does when units move, in the same transaction, under the tree's lock: paths are still the old ones. */
export type MoveListener = (work: Work, moves: readonly Move[]) => Promise<void>;

type Place = Pick<Unit, 'id' | 'kind' | 'path'>;

/** None of them may stand below another one of them. */
export interface Relocation {
  readonly unit: Place;
  readonly parent: Place;
}

/**
 * Puts units, with all below them, under other ones from a day on, by SQL, under the tree's lock: entities that were read before
 * are stale.
 * @throws InputError
 */
export async function relocate(
  work: Work,
  relocations: readonly Relocation[],
  { on, onMove }: { on: Day; onMove: MoveListener },
): Promise<void> {
  const wanted = relocations.map(({ unit, parent }, nr) => {
    if (!CHILD_KINDS[parent.kind].includes(unit.kind)) {
      throw new InputError('KIND_NOT_ALLOWED', '这一类单位不能设在该上级单位之下。', ['input', 'parentId']);
    }
    const labels = unit.path.split('.');
    const path = `${parent.path}.${labels.at(-1)}`;
    return {
      id: unit.id,
      nr,
      parent_id: parent.id,
      from: labels.slice(0, -1).join('.'),
      to: parent.path,
      old: unit.path,
      path,
    };
  });
  const table = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
    as w(id uuid, nr int, parent_id uuid, old ltree, path ltree)`;
  const twin = await row(work.db, sql`select 1 from ${table} join unit u on u.path = w.path limit 1`);
  if (twin) throw new InputError('CODE_TAKEN', '新的上级单位之下已有同代码的单位。', ['input', 'parentId']);
  await onMove(
    work,
    wanted.map(({ from, to, old }) => ({ from, to, path: old })),
  );
  await sql`update unit u set version = u.version + (u.id = w.id)::int,
      path = case when u.id = w.id then w.path else w.path || subpath(u.path, nlevel(w.old)) end,
      parent_id = case when u.id = w.id then w.parent_id else u.parent_id end,
      position = case when u.id = w.id then w.last + w.place else u.position end
    from (select w.id, w.parent_id, w.old, w.path, row_number() over (partition by w.parent_id order by w.nr) as place,
        (select coalesce(max(s.position), 0) from unit s where s.parent_id = w.parent_id) as last from ${table}) w
    where u.path <@ w.old`.execute(work.db);
  await beginSpans(
    work,
    wanted.map(({ id }) => id),
    on,
  );
  for (const { id, old, path } of wanted) {
    for (const place of [old, path]) work.emit(...changed(place, id));
  }
}

/** A unit at `path` is new, called or placed otherwise, or no more. */
export const changed = (path: string, unitId: string) =>
  [{ topic: 'tree', path, payload: { unitId } }, recordsChanged(path, 'UNIT', [unitId])] as const;
