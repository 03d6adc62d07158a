import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { loaderOf } from '../../core/loaders.js';
import type { Page } from '../../core/paging.js';
import { lastDayOf, periodLabel } from '../obligations/period.rules.js';
import { templatesOf } from '../templates/template.reads.js';
import { holdingOn, type TemplateVersion } from '../templates/template.rules.js';
import { doerOf, FILING, type FilingRow, standingOf, templatesFor } from './filing.row.js';
import { FilingState, isWritable, stepsOf } from './filing.rules.js';
import type { Filing, FilingOrigin } from './filing.types.js';
import { partsOf } from './filing-content.types.js';

/** What stands in it: as it is typed while it can be, else as it was submitted. */
export const contentOf = ({ state, draft, content }: FilingRow) => (isWritable(state) ? (draft ?? content) : content);

/** A filing with the row that it was told from: what is worked out from its content asks for no more. */
export interface ToldFiling extends Filing {
  readonly row: FilingRow;
  readonly template: TemplateVersion | null;
}

async function told(ctx: Ctx, found: readonly FilingRow[], today: Day): Promise<ToldFiling[]> {
  const templateOf = await templatesFor(ctx.db, found);
  const { viewer } = ctx;
  return found.map((filing) => {
    const { path: _path, period, draft, content: _submitted, hands, draftHands, ...rest } = filing;
    const content = contentOf(filing);
    const template = templateOf(filing);
    const writable = isWritable(filing.state);
    return {
      ...rest,
      ...{ row: filing, template, periodLabel: periodLabel(period), content: content && partsOf(content) },
      savedAt: writable && draft && filing.savedBy ? instantOrNull(filing.savedAt) : null,
      savedBy: writable ? filing.savedBy : null,
      onBehalf: filing.fillerUnitId !== null && filing.fillerUnitId !== filing.unitId,
      submittedAt: instantOrNull(filing.submittedAt),
      reviewedAt: instantOrNull(filing.reviewedAt),
      viewerFilled: viewer !== null && hands.includes(viewer.accountId),
      viewerCan: stepsOf(standingOf(filing, template, today), doerOf(viewer, filing)),
    };
  });
}

/** The filing if it lies in the scope; otherwise null. */
export async function findFiling(ctx: Ctx, scope: Scope, id: string, today: Day): Promise<ToldFiling | null> {
  if (!isId(id)) return null;
  const found = await row<FilingRow>(ctx.db, sql`${FILING} where f.id = ${id} and ${scope.covers('u.path')}`);
  return found ? ((await told(ctx, [found], today))[0] ?? null) : null;
}

export interface FilingFilter {
  readonly state: FilingState | null;
  readonly under: string | null;
}

const conditionsOf = (scope: Scope, { state, under }: FilingFilter): RawBuilder<unknown> =>
  all([
    scope.covers('u.path'),
    ...(state ? [sql`f.state = ${state}`] : []),
    ...(under ? [sql`u.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
  ]);

/** A page of filings in scope, what was submitted first comes first; drafts, which were not, last. */
export async function listFilings(
  ctx: Ctx,
  scope: Scope,
  { filter, page, today }: { filter: FilingFilter; page: Page; today: Day },
): Promise<ToldFiling[]> {
  const found = await rows<FilingRow>(
    ctx.db,
    sql`${FILING} where ${conditionsOf(scope, filter)} order by f.submitted_at nulls last, f.id
      offset ${page.skip} limit ${page.take}`,
  );
  return told(ctx, found, today);
}

export async function countFilings(db: Db, scope: Scope, filter: FilingFilter): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from filing f join unit u on u.id = f.unit_id where ${conditionsOf(scope, filter)}`,
  );
  return found?.total ?? 0;
}

/** What a unit is to publish: what it owes of periods that are over and of what happened, with what it has filled in. */
export interface TaskRow {
  readonly obligationId: string;
  readonly period: string;
  /** null: it has no blanks to fill in */
  readonly template: TemplateVersion | null;
  readonly filing: ToldFiling | null;
}

/** What was filled in and published is shown for a month more, with its receipt. */
const SHOWN_DAYS = 31;

/** What a unit is to publish, soonest first; what it has published lately comes last. */
export async function tasksOf(ctx: Ctx, scope: Scope, unitId: string, today: Day): Promise<TaskRow[]> {
  if (!isId(unitId)) return [];
  const owed = await rows<{ obligationId: string; itemId: string; period: string; filingId: string | null }>(
    ctx.db,
    sql`select o.id as "obligationId", o.item_id as "itemId", o.period, g.id as "filingId"
      from obligation o join unit u on u.id = o.unit_id
      left join lateral (select f.id, f.state, f.submitted_on from filing f
        where f.item_id = o.item_id and f.unit_id = o.unit_id and f.period = o.period
          and (f.state <> 'PUBLISHED' or exists (select from disclosure x where x.filing_id = f.id and x.rejected_at is null))
        order by f.state = 'PUBLISHED', f.created_at desc limit 1) g on true
      where o.unit_id = ${unitId} and ${scope.covers('u.path')} and o.kind = 'DISCLOSURE'
        and (o.state in ('OPEN', 'UPCOMING') or g.state in ('SUBMITTED', 'RETURNED')
          or g.submitted_on > ${today}::date - ${SHOWN_DAYS}::int)
      order by g.state is not distinct from 'PUBLISHED', o.due_on, o.title`,
  );
  const over = owed.filter(({ period }) => lastDayOf(period) <= today);
  const templates = await templatesOf(
    ctx.db,
    over.map(({ itemId }) => itemId),
  );
  const ids = over.flatMap(({ filingId }) => filingId ?? []);
  const filings = await rows<FilingRow>(ctx.db, sql`${FILING} where f.id = any(${ids}::uuid[])`);
  const known = new Map((await told(ctx, filings, today)).map((filing) => [filing.id, filing]));
  return over.map(({ obligationId, itemId, period, filingId }) => ({
    ...{ obligationId, period, template: holdingOn(templates.get(itemId) ?? [], lastDayOf(period)) },
    filing: (filingId && known.get(filingId)) || null,
  }));
}

/** How disclosures that the viewer sees came to be filled in. */
export const originLoader = (ctx: Ctx) =>
  loaderOf<string, FilingOrigin>(ctx, 'filingOrigin', async (ids) => {
    const found = await rows<Omit<FilingOrigin, 'reviewedAt'> & { reviewedAt: string | null }>(
      ctx.db,
      sql`select f.id as "filingId", a.name as filler, f.filler_unit_id as "fillerUnitId", f.filler_unit_id <> f.unit_id as "onBehalf",
          f.submitted_on::text as "submittedOn", f.state = 'PUBLISHED' and not f.nil as "showsPhotos", r.name as reviewer, f.reviewed_at as "reviewedAt"
        from filing f join account a on a.id = f.filler_id left join account r on r.id = f.reviewer_id
        where f.id = any(${[...ids]}::uuid[])`,
    );
    return new Map(
      found.map((one) => [
        one.filingId,
        { ...one, reviewedAt: one.reviewedAt === null ? null : instant(one.reviewedAt) },
      ]),
    );
  });
