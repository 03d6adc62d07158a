import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { all, choice, days, ids as idsIn, orderBy, text } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import type { LightHold } from './hold.types.js';
import { countsInRates, isForeseen, isOfOccurrence, owedBelow, owedBy } from './obligation.debtor.js';
import { type ObligationFilter, type ObligationSort, ObligationSortField } from './obligation.inputs.js';
import type { Fulfilment, Obligation } from './obligation.types.js';
import { periodLabel } from './period.rules.js';

interface Row extends Omit<Obligation, 'periodLabel'> {
  period: string | null;
  /** what happened; null where it is owed by the calendar */
  what: string | null;
}

const OBLIGATION = sql`select o.id, o.kind, o.title, o.period, o.opens_on::text as "opensOn", o.due_on::text as "dueOn", o.state,
  o.light, o.next_light_on::text as "nextLightOn", o.due_explanation as "dueExplanation", o.unit_id as "unitId",
  o.item_id as "itemId", o.notice_id as "noticeId", o.seal_id as "sealId", o.calendar_version_id as "calendarVersionId",
  (select c.what from occurrence c where c.obligation_id = o.id) as what
  from obligation o join unit u on u.id = o.unit_id`;

const obligationOf = ({ period, what, ...found }: Row): Obligation => ({
  ...found,
  periodLabel: period && (what === null ? periodLabel(period) : `${periodLabel(period)}：${what}`),
});

const SORTS: Record<ObligationSortField, string> = { DUE_ON: 'o.due_on', UNIT: 'u.path', LIGHT: 'o.light_rank' };

function conditionsOf(scope: Scope, filter: ObligationFilter | null): RawBuilder<unknown> {
  const { under } = filter ?? {};
  return all([
    scope.covers('u.path'),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...idsIn('o.unit_id', filter?.unitId),
    ...choice('o.kind', filter?.kind),
    ...choice('o.light', filter?.light),
    ...choice('o.state', filter?.state),
    ...days('o.due_on', filter?.dueOn),
    ...(filter?.redSince ? [sql`o.light = 'RED' and o.light_since >= ${filter.redSince}::date`] : []),
    ...idsIn('o.item_id', filter?.itemId),
    ...(filter?.area == null
      ? []
      : [sql`o.item_id in (select id from disclosure_item where coalesce(area, '') = ${filter.area})`]),
    ...(filter?.period == null ? [] : [sql`o.period = ${filter.period}`]),
    ...(filter?.owedBelow ? [owedBelow(filter.owedBelow)] : []),
    ...(filter?.owedBy ? [owedBy(filter.owedBy)] : []),
    ...(filter?.inRates ? [countsInRates] : []),
    ...(filter?.foreseen == null ? [] : [filter.foreseen ? isForeseen : isOfOccurrence]),
    ...(filter?.exemptionWaiting
      ? [sql`exists (select from exemption e where e.obligation_id = o.id and e.state = 'PROPOSED')`]
      : []),
    ...text(['o.title', 'u.name'], filter?.text),
  ]);
}

export interface ObligationQuery {
  readonly filter: ObligationFilter | null;
  readonly sort: readonly ObligationSort[];
  readonly page: Page;
}

/** A page of obligations in scope; by default what is due first comes first. */
export async function listObligations(
  db: Db,
  scope: Scope,
  { filter, sort, page }: ObligationQuery,
): Promise<Obligation[]> {
  const sorts = sort.length > 0 ? sort : [{ field: ObligationSortField.DUE_ON, direction: 'ASC' as const }];
  const found = await rows<Row>(
    db,
    sql`${OBLIGATION} where ${conditionsOf(scope, filter)} order by ${orderBy(sorts, SORTS, 'o.id')}
      offset ${page.skip} limit ${page.take}`,
  );
  return found.map(obligationOf);
}

export async function countObligations(db: Db, scope: Scope, filter: ObligationFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from obligation o join unit u on u.id = o.unit_id where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** The obligation if it lies in the scope; otherwise null. */
export async function findObligation(db: Db, scope: Scope, id: string): Promise<Obligation | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${OBLIGATION} where o.id = ${id} and ${scope.covers('u.path')}`);
  return found && obligationOf(found);
}

/** Obligations that records name, where they lie in the viewer's scope: a copy of a letter shows no other unit's lights. */
export const obligationLoader = (ctx: Ctx) =>
  loaderOf<string, Obligation>(ctx, 'obligation', async (ids) => {
    if (!ctx.viewer?.permissions.has(Permission.OBLIGATION_READ)) return new Map();
    const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
    const found = await rows<Row>(
      ctx.db,
      sql`${OBLIGATION} where o.id = any(${[...ids]}::uuid[]) and ${scope.covers('u.path')}`,
    );
    return new Map(found.map((o) => [o.id, obligationOf(o)]));
  });

/** Fulfilments of an obligation, oldest first. */
export async function fulfilmentsOf(db: Db, obligationId: string): Promise<Fulfilment[]> {
  const found = await rows<
    Omit<Fulfilment, 'learnedAt' | 'revokedAt'> & { learnedAt: string; revokedAt: string | null }
  >(
    db,
    sql`select id, fact_on::text as "factOn", learned_at as "learnedAt", revoked_at as "revokedAt", revoked_reason as "revokedReason",
      disclosure_id as "disclosureId", answer_id as "answerId" from fulfilment where obligation_id = ${obligationId} order by id`,
  );
  return found.map((f) => ({ ...f, learnedAt: instant(f.learnedAt), revokedAt: instantOrNull(f.revokedAt) }));
}

type HoldRow = Omit<LightHold, 'madeAt'> & { madeAt: string; obligationId: string };

/** Holds of obligations, oldest first. */
export const holdsLoader = (ctx: Ctx) =>
  loaderOf<string, readonly LightHold[]>(ctx, 'obligationHolds', async (ids) => {
    const found = await rows<HoldRow>(
      ctx.db,
      sql`select id, obligation_id as "obligationId", from_on::text as "fromOn", until_on::text as "untilOn", reason,
        made_at as "madeAt", lifted_on::text as "liftedOn", lifted_reason as "liftedReason", source_id as "sourceId"
        from hold where obligation_id = any(${[...ids]}::uuid[]) order by from_on, id`,
    );
    return Map.groupBy(
      found.map((hold) => ({ ...hold, madeAt: instant(hold.madeAt) })),
      (hold) => hold.obligationId,
    );
  });

/** What falls due next below a path: open, not red, soonest first. */
export async function upcomingObligations(db: Db, scope: Scope, path: string, take: number): Promise<Obligation[]> {
  const found = await rows<Row>(
    db,
    sql`${OBLIGATION} where o.state = 'OPEN' and o.light = 'YELLOW' and u.path <@ ${path}::ltree and ${scope.covers('u.path')}
      order by o.due_on, u.path, o.id limit ${take}`,
  );
  return found.map(obligationOf);
}

/** Of the disclosures that fell due in the span, below the unit where they were owed then: how many were met in time. */
export async function onTimeCounts(db: Db, scope: Scope, rootId: string, span: { from: string; to: string }) {
  const found = await row<{ met: number; due: number }>(
    db,
    sql`select count(*) filter (where o.state = 'FULFILLED')::int as met, count(*)::int as due
      from obligation o join unit u on u.id = o.unit_id
      where o.kind = 'DISCLOSURE' and o.due_on between ${span.from}::date and ${span.to}::date and ${countsInRates}
        and ${owedBelow(rootId)} and ${scope.covers('u.path')}`,
  );
  return found ?? { met: 0, due: 0 };
}
