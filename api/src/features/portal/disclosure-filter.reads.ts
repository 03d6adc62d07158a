import { type RawBuilder, sql } from 'kysely';
import { InputError } from '../../core/errors.js';
import type { PortalCtx } from './public/context.js';
import type { PublicDisclosureFilter } from './public/inputs.js';

type Condition = RawBuilder<unknown>;

/** SQL: a value of a statement, as the database plans with it. */
type Told = (value: string, type: 'date' | 'uuid') => Condition;

/** The plan is made for the value. */
const plainly: Told = (value, type) => sql`${value}::${sql.raw(type)}`;

/** The plan is made for any value: where there is one way only, the database keeps it instead of looking for a better one each time. */
const anyOf: Told = (value, type) => sql`(select ${value}::${sql.raw(type)})`;

/** SQL over `d`: everybody may read it on a day. The only place that says so. */
export const isShown = (today: string, told = plainly): Condition =>
  sql`d.shown and (d.display_ends_on is null or d.display_ends_on >= ${told(today, 'date')})`;

/** What narrows a list in memory, or by a column that an index begins with. */
const WALKED = ['itemId', 'area', 'affair'];

/** Whether a list is one walk along an index whatever its values: its plan is kept. All others are planned for theirs. */
export const isOneWalk = (filter: PublicDisclosureFilter | null): boolean =>
  filter?.itemId?.eq != null && Object.entries(filter).every(([name, value]) => value == null || WALKED.includes(name));

/** Units whose name has a word, which the index of words does not know. */
export const unitsNamed = ({ reference }: PortalCtx, word: string): string[] => {
  const wanted = word.toLowerCase();
  return reference.units
    .filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(wanted))
    .map(({ id }) => id);
};

const MOST_VALUES = 100;

/** The values that a filter names; null: it names none. @throws InputError */
function valuesOf(
  filter: { eq?: string | null; oneOf?: string[] | null } | null | undefined,
  path: string,
): string[] | null {
  if (filter?.oneOf && filter.oneOf.length > MOST_VALUES)
    throw new InputError('TOO_MANY', `一次最多列出${MOST_VALUES}个。`, ['filter', path, 'oneOf']);
  const { eq, oneOf } = filter ?? {};
  if (eq == null) return oneOf ?? null;
  return oneOf ? oneOf.filter((one) => one === eq) : [eq];
}

const idsIn = (column: string, ids: readonly string[], told = plainly): Condition =>
  ids.length === 1
    ? sql`${sql.ref(column)} = ${told(ids[0] ?? '', 'uuid')}`
    : sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`;

/** Items by catalogue and units by tree are worked out in memory. @returns null when nothing can be left */
export function conditionsOf(ctx: PortalCtx, filter: PublicDisclosureFilter | null): Condition[] | null {
  const { reference, today } = ctx;
  const told = isOneWalk(filter) ? anyOf : plainly;
  const conditions: Condition[] = [isShown(today, told)];
  const items = itemsOf(ctx, filter);
  if (items?.length === 0) return null;
  if (items) conditions.push(idsIn('d.item_id', items, told));
  const units = unitsOf(ctx, filter);
  if (units?.length === 0) return null;
  if (units) conditions.push(idsIn('d.unit_id', units));
  // entries of units that nobody outside knows, and of other districts
  else if (!reference.alone)
    conditions.push(
      idsIn(
        'd.unit_id',
        reference.units.map(({ id }) => id),
      ),
    );
  else if (reference.hidden.length > 0) conditions.push(sql`d.unit_id <> all(${[...reference.hidden]}::uuid[])`);
  const periods = valuesOf(filter?.period, 'period');
  if (periods) conditions.push(sql`d.period = any(${periods}::text[])`);
  const { from, to } = filter?.publishedOn ?? {};
  if (from) conditions.push(sql`d.published_on >= ${from}::date`);
  if (to) conditions.push(sql`d.published_on <= ${to}::date`);
  if (typeof filter?.hasAmount === 'boolean') conditions.push(sql`(d.amount is not null) = ${filter.hasAmount}`);
  if (typeof filter?.nil === 'boolean') conditions.push(sql`d.nil = ${filter.nil}`);
  if (filter?.updatedSince) conditions.push(sql`d.changed_at >= ${filter.updatedSince.toISOString()}::timestamptz`);
  return conditions;
}

function itemsOf({ reference }: PortalCtx, filter: PublicDisclosureFilter | null): string[] | null {
  const [ids, areas] = [valuesOf(filter?.itemId, 'itemId'), valuesOf(filter?.area, 'area')];
  if (!ids && !areas && filter?.affair == null) return null;
  const asked = ids ? ids.map((id) => reference.item(id)).filter((item) => item !== null) : reference.items;
  return asked
    .filter(
      ({ area, affair }) =>
        (!areas || areas.includes(area ?? '')) && (filter?.affair == null || affair === filter.affair),
    )
    .map(({ id }) => id);
}

function unitsOf({ reference }: PortalCtx, filter: PublicDisclosureFilter | null): string[] | null {
  const ids = valuesOf(filter?.unitId, 'unitId');
  if (!ids && filter?.under == null) return null;
  const below = filter?.under == null ? null : new Set(reference.below(filter.under).map(({ id }) => id));
  const asked = ids ? ids.filter((id) => reference.unit(id) !== null) : [...(below ?? [])];
  return below ? asked.filter((id) => below.has(id)) : asked;
}
