import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, choice, days, ids as idsIn, orderBy, text } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import { periodLabel } from '../obligations/period.rules.js';
import { type DisclosureFilter, type DisclosureSort, DisclosureSortField } from './disclosure.inputs.js';
import type { Disclosure } from './disclosure.types.js';

interface Row extends Omit<Disclosure, 'periodLabel' | 'capturedAt' | 'rejectedAt'> {
  period: string;
  capturedAt: string;
  rejectedAt: string | null;
}

/**
 * With the obligation that it fulfils, or did: that may be owed by another unit since. Otherwise the one of its own unit.
 */
const DISCLOSURE = sql`select d.id, d.period, d.title, d.published_on::text as "publishedOn", d.captured_at as "capturedAt", d.url,
  d.text, d.version, d.rejected_at as "rejectedAt", d.rejected_reason as "rejectedReason", d.item_id as "itemId", d.unit_id as "unitId", d.source_id as "sourceId", d.filing_id as "filingId",
  d.withdrawn_at is not null as withdrawn, o.id as "obligationId",
  coalesce(d.published_on > o.due_on, false) as late
  from disclosure d join unit u on u.id = d.unit_id
  left join obligation o on o.id = coalesce(
    (select f.obligation_id from fulfilment f where f.disclosure_id = d.id
      order by f.revoked_at is null desc, f.learned_at desc, f.id desc limit 1),
    (select own.id from obligation own where own.kind = 'DISCLOSURE' and own.item_id = d.item_id and own.unit_id = d.unit_id
      and own.period = d.period))`;

const disclosureOf = ({ period, capturedAt, rejectedAt, ...found }: Row): Disclosure => ({
  ...found,
  capturedAt: instant(capturedAt),
  rejectedAt: instantOrNull(rejectedAt),
  periodLabel: periodLabel(period),
});

const SORTS: Record<DisclosureSortField, string> = {
  PUBLISHED_ON: 'd.published_on',
  CAPTURED_AT: 'd.captured_at',
  UNIT: 'u.path',
};

function conditionsOf(scope: Scope, filter: DisclosureFilter | null): RawBuilder<unknown> {
  const { under, affair, rejected } = filter ?? {};
  const affairs = choice('i.affair', affair);
  return all([
    scope.covers('u.path'),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('d.unit_id', filter?.unitId),
    ...idsIn('d.item_id', filter?.itemId),
    ...(affairs.length > 0
      ? [sql`exists (select from disclosure_item i where i.id = d.item_id and ${all(affairs)})`]
      : []),
    ...(typeof rejected === 'boolean' ? [sql`(d.rejected_at is not null) = ${rejected}`] : []),
    ...days('d.published_on', filter?.publishedOn),
    ...text(['d.title', 'u.name'], filter?.text),
  ]);
}

export interface DisclosureQuery {
  readonly filter: DisclosureFilter | null;
  readonly sort: readonly DisclosureSort[];
  readonly page: Page;
}

/** A page of disclosures in scope; by default the newest first. */
export async function listDisclosures(
  db: Db,
  scope: Scope,
  { filter, sort, page }: DisclosureQuery,
): Promise<Disclosure[]> {
  const sorts = sort.length > 0 ? sort : [{ field: DisclosureSortField.PUBLISHED_ON, direction: 'DESC' as const }];
  const order = sql`order by ${orderBy(sorts, SORTS, 'd.id')}`;
  // obligations are looked up for the page only
  const found = await rows<Row>(
    db,
    sql`${DISCLOSURE} where d.id = any(array(select d.id from disclosure d join unit u on u.id = d.unit_id
      where ${conditionsOf(scope, filter)} ${order} offset ${page.skip} limit ${page.take})) ${order}`,
  );
  return found.map(disclosureOf);
}

export async function countDisclosures(db: Db, scope: Scope, filter: DisclosureFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from disclosure d join unit u on u.id = d.unit_id where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The disclosure if it lies in the scope; otherwise null. */
export async function findDisclosure(db: Db, scope: Scope, id: string): Promise<Disclosure | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${DISCLOSURE} where d.id = ${id} and ${scope.covers('u.path')}`);
  return found && disclosureOf(found);
}

/** Disclosures that records in the viewer's scope name. */
export const disclosureLoader = (ctx: Ctx) =>
  loaderOf<string, Disclosure>(ctx, 'disclosure', async (ids) => {
    const found = await rows<Row>(ctx.db, sql`${DISCLOSURE} where d.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((d) => [d.id, disclosureOf(d)]));
  });
