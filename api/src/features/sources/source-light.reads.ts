import { sql } from 'kysely';
import { readBusinessMoment } from '../../core/clocks.js';
import { instant, instantOrNull, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { LIMITS } from './source.row.js';
import { type SourceFacts, type SourceLightOf, sourceLightOf } from './source-light.rules.js';

type Row = Omit<SourceFacts, 'connectedAt' | 'failingSince' | 'broughtAt'> & {
  id: string;
  connectedAt: string;
  failingSince: string | null;
  broughtAt: string | null;
};

/** More failures in a row say nothing more. */
const MOST = 20;

/** Lights of sources by their ids, as of now. Only for sources in the viewer's scope. */
export const sourceLightLoader = (ctx: Ctx) =>
  loaderOf<string, SourceLightOf>(ctx, 'sourceLight', async (ids) => {
    const found = await rows<Row>(
      ctx.db,
      sql`select s.id, s.kind, s.enabled, s.every_minutes as "everyMinutes", s.silent_after_days as "silentAfterDays",
          s.created_at as "connectedAt", r.tried, r.failures, r.since as "failingSince",
          (select started_at from capture_run where source_id = s.id and added > 0 order by started_at desc limit 1) as "broughtAt"
        from source s cross join lateral (
          select count(*) > 0 as tried, (count(*) filter (where f.fails))::int as failures, min(f.started_at) filter (where f.fails) as since
          from (select k.started_at, k.outcome = 'FAILED' and k.error_code <> all(${LIMITS}::text[])
              and k.begun_at > coalesce(max(k.begun_at) filter (where k.outcome = 'SUCCEEDED') over (), '-infinity') as fails
            from (select started_at, begun_at, outcome, error_code from capture_run where source_id = s.id and outcome <> 'RUNNING'
              order by begun_at desc limit ${MOST}) k) f
        ) r where s.id = any(${[...ids]}::uuid[])`,
    );
    const { today } = await readBusinessMoment(ctx.db);
    return new Map(
      found.map(({ id, connectedAt, failingSince, broughtAt, ...facts }) => [
        id,
        sourceLightOf(
          {
            ...facts,
            connectedAt: instant(connectedAt),
            failingSince: instantOrNull(failingSince),
            broughtAt: instantOrNull(broughtAt),
          },
          today,
        ),
      ]),
    );
  });
