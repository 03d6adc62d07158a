import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { all, choice, days, daysOfInstant, ids as idsIn, orderBy, text } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { SortDirection } from '../../core/graphql/filters.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import type { CheckOutcome } from './check.js';
import { type FindingFilter, type FindingSort, FindingSortField } from './finding.inputs.js';
import type { Finding } from './finding.types.js';

type Row = Omit<Finding, 'decidedAt'> & { decidedAt: string | null };

const FROM = sql`from finding f join unit u on u.id = f.unit_id`;
const FINDING = sql`select f.id, f.kind, f.severity, f.code, f.state, f.problem, to_jsonb(f.evidence) as evidence, f.found_on::text as "foundOn",
  n.name as finder, d.name as decider, f.decided_at as "decidedAt", f.reason, f.repeats, f.version, f.repeat_of as "repeatOfId", f.relapse_of as "relapseOfId", f.notice_id as "noticeId", f.check_id as "checkId", f.unit_id as "unitId",
  u.short_name as "unitName", u.kind as "unitKind", u.path::text as path, f.disclosure_id as "disclosureId", f.obligation_id as "obligationId"
  ${FROM} left join account n on n.id = f.finder_id left join account d on d.id = f.decider_id`;

const findingOf = ({ decidedAt, ...found }: Row): Finding => ({ ...found, decidedAt: instantOrNull(decidedAt) });

const SORTS: Record<FindingSortField, string> = {
  FOUND_AT: 'f.found_at',
  UNIT: 'u.path',
  KIND: 'f.kind',
  SEVERITY: 'f.severity',
};
const NEWEST: readonly FindingSort[] = [{ field: FindingSortField.FOUND_AT, direction: SortDirection.DESC }];

/** What a finding is about, an entry or a duty, is of an item. */
function ofItems(filter: FindingFilter | null): RawBuilder<unknown>[] {
  const area = filter?.area;
  const narrowed = [...idsIn('i.id', filter?.itemId), ...(area == null ? [] : [sql`coalesce(i.area, '') = ${area}`])];
  if (narrowed.length === 0) return [];
  return [
    sql`coalesce((select d.item_id from disclosure d where d.id = f.disclosure_id),
      (select o.item_id from obligation o where o.id = f.obligation_id)) in (select i.id from disclosure_item i where ${all(narrowed)})`,
  ];
}

function ofDesk(filter: FindingFilter | null): RawBuilder<unknown>[] {
  const desks = idsIn('c.desk_id', filter?.deskId);
  return desks.length === 0 ? [] : [sql`exists (select from daily_check c where c.id = f.check_id and ${all(desks)})`];
}

/** Of letters that go by these; one that was taken back carries nothing any more. */
function ofLetters(filter: FindingFilter | null): RawBuilder<unknown>[] {
  const letter = filter?.letter;
  if (!letter) return [];
  const parts = [
    ...daysOfInstant('n.issued_at', letter.issuedOn),
    ...idsIn('n.addressee_id', letter.addresseeId),
    ...idsIn('n.drafter_id', letter.drafterId),
    ...idsIn('n.desk_id', letter.deskId),
  ];
  return [
    sql`exists (select from notice n where n.id = f.notice_id and n.state <> 'WITHDRAWN' and n.issued_at is not null and ${all(parts)})`,
  ];
}

function conditionsOf(scope: Scope, filter: FindingFilter | null): RawBuilder<unknown> {
  const { under } = filter ?? {};
  return all([
    scope.covers('u.path'),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('f.unit_id', filter?.unitId),
    ...idsIn('f.disclosure_id', filter?.disclosureId),
    ...idsIn('f.obligation_id', filter?.obligationId),
    ...ofItems(filter),
    ...choice('f.kind', filter?.kind),
    ...choice('f.state', filter?.state),
    ...choice('f.severity', filter?.severity),
    ...idsIn('f.notice_id', filter?.noticeId),
    ...idsIn('f.check_id', filter?.checkId),
    ...idsIn('f.finder_id', filter?.finderId),
    ...ofDesk(filter),
    ...ofLetters(filter),
    ...(filter?.hasFinder == null ? [] : [sql`(f.finder_id is not null) = ${filter.hasFinder}`]),
    ...(filter?.hasDesk == null ? [] : [sql`(f.check_id is not null) = ${filter.hasDesk}`]),
    ...(filter?.repeated == null ? [] : [sql`(f.repeats > 0) = ${filter.repeated}`]),
    ...choice('f.code', filter?.code),
    ...days('f.found_on', filter?.foundOn),
    ...text(['f.problem', 'u.name'], filter?.text),
  ]);
}

export interface FindingQuery {
  readonly filter: FindingFilter | null;
  readonly sort: readonly FindingSort[];
  readonly page: Page;
}

/** Findings in scope, newest first unless sorted otherwise. */
export async function listFindings(db: Db, scope: Scope, { filter, sort, page }: FindingQuery): Promise<Finding[]> {
  const order = orderBy(sort.length > 0 ? sort : NEWEST, SORTS, 'f.id');
  const found = await rows<Row>(
    db,
    sql`${FINDING} where ${conditionsOf(scope, filter)} order by ${order} offset ${page.skip} limit ${page.take}`,
  );
  return found.map(findingOf);
}

export async function countFindings(db: Db, scope: Scope, filter: FindingFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The finding if it lies in the scope; otherwise null. */
export async function findFinding(db: Db, scope: Scope, id: string): Promise<Finding | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${FINDING} where f.id = ${id} and ${scope.covers('u.path')}`);
  return found && findingOf(found);
}

/** Findings that the viewer may see, by their ids. */
export const findingLoader = (ctx: Ctx) =>
  loaderOf<string, Finding>(ctx, 'findings', async (ids) => {
    const found = await findFindings(ctx.db, scopeOf(ctx.viewer, Permission.FINDING_READ), ids);
    return new Map(found.map((one) => [one.id, one]));
  });

/** Those of some findings that lie in the scope. */
export async function findFindings(db: Db, scope: Scope, ids: readonly string[]): Promise<Finding[]> {
  const found = await rows<Row>(
    db,
    sql`${FINDING} where f.id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} order by f.id`,
  );
  return found.map(findingOf);
}

/** The same, locked in one order. */
export async function lockFindings(db: Db, scope: Scope, ids: readonly string[]): Promise<Finding[]> {
  await sql`select 1 from finding where id = any(${[...ids]}::uuid[]) order by id for update`.execute(db);
  return findFindings(db, scope, ids);
}

/** What was found of entries that the viewer may read, as far as they may see findings, by entry. */
export const findingsOfDisclosure = (ctx: Ctx) =>
  loaderOf<string, Finding[]>(ctx, 'disclosureFindings', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${FINDING} where f.disclosure_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} order by f.found_at, f.id`,
    );
    return Map.groupBy(found.map(findingOf), ({ disclosureId }) => disclosureId ?? '');
  });

/** What was found by daily checks that the viewer may read, as far as they may see findings, by check. */
export const findingsOfDailyChecks = (ctx: Ctx) =>
  loaderOf<string, Finding[]>(ctx, 'dailyCheckFindings', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${FINDING} where f.check_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')} order by f.id`,
    );
    return Map.groupBy(found.map(findingOf), ({ checkId }) => checkId ?? '');
  });

/** What the checks said of an entry. */
export interface Checked {
  readonly checkedAt: Date;
  readonly results: readonly { readonly code: string; readonly outcome: CheckOutcome; readonly evidence: string[] }[];
}

export const checkedLoader = (ctx: Ctx) =>
  loaderOf<string, Checked>(ctx, 'disclosureChecked', async (ids) => {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const found = await rows<{ id: string; checkedAt: string; results: Checked['results'] }>(
      ctx.db,
      sql`select c.disclosure_id as id, c.checked_at as "checkedAt", c.results from disclosure_check c
        join disclosure d on d.id = c.disclosure_id join unit u on u.id = d.unit_id
        where c.disclosure_id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return new Map(found.map(({ id, checkedAt, results }) => [id, { checkedAt: instant(checkedAt), results }]));
  });
