import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { masked } from '../disclosures/personal.rules.js';
import type { CaptureFailure, CaptureRun } from './capture-run.types.js';
import type { Source, SourceName } from './source.types.js';

const SOURCE = sql`select s.id, s.name, s.kind, s.enabled, s.every_minutes as "everyMinutes", s.silent_after_days as "silentAfterDays", s.app_id as "appId", s.version, s.unit_id as "unitId", u.path::text as "unitPath",
  case when s.kind = 'PORTAL' then jsonb_build_object('listUrl', s.list_url, 'family', s.family, 'selectors', s.selectors,
    'delayMs', s.delay_ms, 'itemId', s.item_id, 'itemName', (select i.name from disclosure_item i where i.id = s.item_id),
    'area', s.area) end as portal,
  (select count(*)::int from captured_article a where a.source_id = s.id and a.unmatched_because <> 'NO_DISCLOSURE') as unmatched
  from source s join unit u on u.id = s.unit_id`;

/** Sources of units in scope, in tree order. */
export const listSources = (db: Db, scope: Scope): Promise<Source[]> =>
  rows<Source>(db, sql`${SOURCE} where ${scope.covers('u.path')} order by u.path, s.name`);

/** Sources by their ids. Only for those in the viewer's scope. */
export const sourceLoader = (ctx: Ctx) =>
  loaderOf<string, Source>(ctx, 'source', async (ids) => {
    const found = await rows<Source>(ctx.db, sql`${SOURCE} where s.id = any(${[...ids]}::uuid[])`);
    return new Map(found.map((source) => [source.id, source]));
  });

/** Names of sources that records in the viewer's scope name. */
export const sourceNameLoader = (ctx: Ctx) =>
  loaderOf<string, SourceName>(ctx, 'sourceName', async (ids) => {
    const found = await rows<SourceName>(
      ctx.db,
      sql`select id, name, kind from source where id = any(${[...ids]}::uuid[])`,
    );
    return new Map(found.map((source) => [source.id, source]));
  });

type RunRow = Omit<CaptureRun, 'startedAt' | 'finishedAt'> & { startedAt: string; finishedAt: string | null };

const RUN = sql`select id, outcome, started_at as "startedAt", finished_at as "finishedAt", attempts, seen, added, matched,
  error_code as "errorCode", error_message as "errorMessage" from capture_run`;

const runOf = (found: RunRow): CaptureRun => ({
  ...found,
  startedAt: instant(found.startedAt),
  finishedAt: instantOrNull(found.finishedAt),
});

/** The newest runs of a source, newest first. */
export async function runsOf(db: Db, sourceId: string, take: number): Promise<CaptureRun[]> {
  const found = await rows<RunRow>(
    db,
    sql`${RUN} where source_id = ${sourceId} order by started_at desc, id desc limit ${take}`,
  );
  return found.map(runOf);
}

/** What runs could not take, in the order in which it happened, at most 50 of each. */
export const failuresLoader = (ctx: Ctx) =>
  loaderOf<string, readonly CaptureFailure[]>(ctx, 'captureFailures', async (ids) => {
    const found = await rows<CaptureFailure & { runId: string }>(
      ctx.db,
      sql`select f.id, f.run_id as "runId", f.external_id as "externalId", f.title, f.code, f.message, f.lasting
        from unnest(${[...ids]}::uuid[]) as r(id)
        cross join lateral (select * from capture_failure where run_id = r.id order by failed_at, id limit 50) f
        order by f.failed_at, f.id`,
    );
    const shown = found.map((failure) => ({ ...failure, title: masked(failure.title) }));
    return Map.groupBy(shown, ({ runId }) => runId);
  });

export async function findRun(db: Db, id: string): Promise<CaptureRun | null> {
  const found = await row<RunRow>(db, sql`${RUN} where id = ${id}`);
  return found && runOf(found);
}
