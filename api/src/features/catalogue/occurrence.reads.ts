import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { isOwed } from '../obligations/obligation.lock.js';
import { canKeepItem } from './catalogue.policy.js';
import { asks } from './item.rules.js';
import type { DisclosureItem } from './item.types.js';
import { canRecordOccurrence, canTakeBackOccurrence, type OccurrencePlace } from './occurrence.policy.js';
import type { Occurrence, OccurrenceUnit } from './occurrence.types.js';

type Told = Omit<Occurrence, 'recordedAt' | 'takenBackAt' | 'viewerCanTakeBack'>;

interface Row extends Told, OccurrencePlace {
  readonly recorderId: string;
  readonly recordedAt: string;
  readonly takenBackAt: string | null;
}

const OCCURRENCE = sql`select c.id, c.happened_on::text as "happenedOn", c.what, a.name as recorder, c.recorder_id as "recorderId",
    c.recorded_at as "recordedAt", c.taken_back_at as "takenBackAt", t.name as "takenBackBy", c.taken_back_reason as "takenBackReason",
    c.version, c.obligation_id as "obligationId", o.unit_id as "unitId", o.due_on::text as "dueOn", o.state, o.light, u.path::text as path,
    l.path::text as "leadPath", d.path::text as "districtPath"
  from occurrence c join obligation o on o.id = c.obligation_id join unit u on u.id = o.unit_id join account a on a.id = c.recorder_id
    join disclosure_item i on i.id = o.item_id join unit d on d.id = i.district_id left join unit l on l.id = i.lead_unit_id
    left join account t on t.id = c.taken_back_by`;

function occurrenceOf({ viewer }: { viewer: Viewer | null }, read: Row): Occurrence {
  const { leadPath, districtPath, path, recorderId, recordedAt, takenBackAt, ...told } = read;
  const may = takenBackAt === null && isOwed(read) && canTakeBackOccurrence(viewer, read);
  return {
    ...told,
    recordedAt: instant(recordedAt),
    takenBackAt: instantOrNull(takenBackAt),
    viewerCanTakeBack: may,
  };
}

/** Who is told of it: who sees what the unit owes, and who keeps the item. */
const isTold = ({ viewer }: { viewer: Viewer | null }, place: OccurrencePlace): boolean =>
  reaches(viewer, Permission.OBLIGATION_READ, place.path) || canKeepItem(viewer, place);

const toldOf = async (ctx: Pick<Ctx, 'db' | 'viewer'>, where: RawBuilder<unknown>): Promise<Occurrence[]> =>
  (await rows<Row>(ctx.db, sql`${OCCURRENCE} ${where}`))
    .filter((one) => isTold(ctx, one))
    .map((one) => occurrenceOf(ctx, one));

/** The occurrence if the viewer is told of it; otherwise null. */
export const findOccurrence = async (ctx: Ctx, id: string): Promise<Occurrence | null> =>
  (await toldOf(ctx, sql`where c.id = ${id}`))[0] ?? null;

/** The occurrences that obligations are of. */
export const occurrenceLoader = (ctx: Ctx) =>
  loaderOf<string, Occurrence>(ctx, 'occurrenceOfObligation', async (ids) => {
    const all = await toldOf(ctx, sql`where c.obligation_id = any(${[...ids]}::uuid[])`);
    return new Map(all.map((one) => [one.obligationId, one]));
  });

const MOST = 200;

/** What happened of an item, the newest first, as far as the viewer is told of it. */
export function occurrencesOfItem(ctx: Ctx, item: DisclosureItem): Promise<Occurrence[]> {
  const owed = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
  const told = canKeepItem(ctx.viewer, item) ? sql`true` : owed.covers('u.path');
  return toldOf(
    ctx,
    sql`where o.item_id = ${item.id} and ${told} order by c.happened_on desc, c.id desc limit ${MOST}`,
  );
}

/** Living units that owe an item and for which the viewer may record what happened, in the order of the tree. */
export async function recordableUnits(
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  item: DisclosureItem,
): Promise<OccurrenceUnit[]> {
  const units = await rows<OccurrenceUnit & { path: string; kind: string }>(
    db,
    sql`select u.id, u.name, u.kind, u.path::text, coalesce(p.short_name, '') as within from unit u left join unit p on p.id = u.parent_id
      where u.path <@ ${item.districtPath}::ltree and u.closed_on is null order by u.path`,
  );
  return units
    .filter((unit) => asks(item, unit) && canRecordOccurrence(viewer, { ...item, path: unit.path }))
    .map(({ id, name, within }) => ({ id, name, within }));
}

/** The unit of an item's district that has not ended, by its id; otherwise null. */
export const owingUnit = (
  db: Db,
  id: string,
  districtPath: string,
): Promise<{ id: string; kind: string; path: string; openedOn: string | null } | null> =>
  row(
    db,
    sql`select id, kind, path::text, opened_on::text as "openedOn" from unit
      where id = ${id} and path <@ ${districtPath}::ltree and closed_on is null`,
  );
