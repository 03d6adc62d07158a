import { type RawBuilder, sql } from 'kysely';
import { type Db, row } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { isForEverybody } from '../catalogue/audience.reads.js';
import type { Affair, Channel, DisplayPeriod } from '../catalogue/item.rules.js';
import { type DueRule, dueRuleText } from '../obligations/due.rules.js';
import type { Frequency } from '../obligations/period.rules.js';
import { PublicBulletin, type WithdrawnBulletin } from './public/bulletin.type.js';
import { PublicItem } from './public/item.type.js';
import { PublicUnit, PublicUnitKind } from './public/unit.type.js';
import { Reference } from './reference.js';

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

interface ItemRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly affair: Affair;
  readonly area: string | null;
  readonly basis: string;
  readonly channels: readonly Channel[];
  readonly hasFunds: boolean;
  readonly display: DisplayPeriod | null;
  readonly frequency: Frequency;
  readonly due: DueRule;
  readonly appliesTo: readonly string[];
  readonly leadUnitId: string | null;
}

interface BulletinRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly overview: string;
  readonly causes: string | null;
  readonly demands: string;
  readonly withdrawnOn: string | null;
  readonly cases: readonly { unitId: string; fact: string; outcome: string }[];
}

interface Read {
  readonly epoch: string;
  readonly districts: number;
  readonly units: readonly UnitRow[];
  readonly items: readonly ItemRow[];
  readonly bulletins: readonly BulletinRow[];
}

const KINDS: ReadonlySet<string> = new Set(Object.values(PublicUnitKind));
const isPublic = (kind: string): kind is PublicUnitKind => KINDS.has(kind);

/** A JSON array of rows, in order. */
const list = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select jsonb_agg(r) from (${rows}) r), '[]')`;

/** Units of a district, its items that are for everybody, its public bulletins, and the epoch that they are of: one statement sees one state. */
export async function readReference(db: Db, districtId: string, today: Day): Promise<Reference> {
  const found = await row<Read>(
    db,
    sql`select (select coalesce(sum(n), 0)::text from portal_epoch where kind = 'REFERENCE') as epoch,
      (select count(*)::int from unit where parent_id is null) as districts,
      ${list(sql`select u.id, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId", u.path::text as path,
          u.opened_on::text as "openedOn", u.closed_on::text as "closedOn"
        from unit u where u.path <@ (select path from unit where id = ${districtId})
        order by nlevel(u.path), u.position, u.code`)} as units,
      ${list(sql`select i.id, i.code, i.name, i.affair, i.area, i.basis, to_jsonb(i.channels) as channels, i.has_funds as "hasFunds",
          i.display, i.frequency, i.due, to_jsonb(i.applies_to) as "appliesTo", i.lead_unit_id as "leadUnitId"
        from disclosure_item i where i.district_id = ${districtId} and ${isForEverybody} order by i.code`)} as items,
      -- what was withdrawn says nothing but its number
      ${list(sql`select b.id, b.number, b.published_on::text as "publishedOn", b.withdrawn_on::text as "withdrawnOn",
          case when b.withdrawn_on is null then b.title end as title, case when b.withdrawn_on is null then b.overview end as overview,
          case when b.withdrawn_on is null then b.causes end as causes, case when b.withdrawn_on is null then b.demands end as demands,
          coalesce((select jsonb_agg(jsonb_build_object('unitId', c.unit_id, 'fact', c.fact, 'outcome', c.outcome) order by c.position)
            from bulletin_case c where c.bulletin_id = b.id and b.withdrawn_on is null), '[]') as cases
        from bulletin b where b.district_id = ${districtId} and b.scope = 'PUBLIC' and b.published_on is not null
        order by b.published_at desc, b.id`)} as bulletins`,
  );
  if (!found) throw new Error('no reference');
  const units = unitsOf(found.units, today);
  const hidden = found.units.filter(({ kind }) => !isPublic(kind)).map(({ id }) => id);
  const items = found.items.map((item) => itemOf(item, units));
  return new Reference({
    epoch: found.epoch,
    today,
    alone: found.districts === 1,
    units: [...units.values()],
    hidden,
    items,
    bulletins: found.bulletins.filter(({ withdrawnOn }) => withdrawnOn === null).map((one) => bulletinOf(one, units)),
    withdrawnBulletins: withdrawnOf(found.bulletins),
  });
}

function unitsOf(found: readonly UnitRow[], today: Day): Map<string, PublicUnit> {
  const units = new Map<string, PublicUnit>();
  // parents come before children
  for (const { id, name, shortName, kind, parentId, path, openedOn, closedOn } of found) {
    if (!isPublic(kind)) continue;
    const parent = units.get(parentId ?? '') ?? null;
    units.set(
      id,
      Object.assign(new PublicUnit(), { id, name, shortName, kind, parent, path, openedOn, closedOn, childCount: 0 }),
    );
    if (parent && isThere({ openedOn, closedOn }, today)) parent.childCount++;
  }
  return units;
}

/** Whether a unit exists on a day. */
export const isThere = ({ openedOn, closedOn }: Pick<PublicUnit, 'openedOn' | 'closedOn'>, day: Day): boolean =>
  (openedOn === null || openedOn <= day) && (closedOn === null || day < closedOn);

const bulletinOf = (
  { id, number, title, publishedOn, overview, causes, demands, cases }: BulletinRow,
  units: ReadonlyMap<string, PublicUnit>,
): PublicBulletin =>
  Object.assign(new PublicBulletin(), {
    ...{ id, number, title, publishedOn, overview, causes, demands },
    cases: cases.map(({ unitId, fact, outcome }) => ({ unit: units.get(unitId) ?? null, fact, outcome })),
  });

const withdrawnOf = (found: readonly BulletinRow[]): WithdrawnBulletin[] =>
  found
    .flatMap(({ id, number, withdrawnOn }) => (withdrawnOn ? [{ id, number, withdrawnOn }] : []))
    .toSorted((a, b) => b.withdrawnOn.localeCompare(a.withdrawnOn));

function itemOf(
  { display, due, appliesTo, leadUnitId, ...item }: ItemRow,
  units: ReadonlyMap<string, PublicUnit>,
): PublicItem {
  return Object.assign(new PublicItem(), {
    ...item,
    timeLimit: dueRuleText(item.frequency, due),
    displayDays: display?.days ?? null,
    publishers: appliesTo.filter(isPublic),
    lead: units.get(leadUnitId ?? '') ?? null,
  });
}
