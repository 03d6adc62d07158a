import { sql } from 'kysely';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { PageFamily, PageSelectors } from './pages/page.types.js';
import { SourceKind } from './source-kind.js';

/** A source as its capture needs it. */
export interface SourceRow {
  id: string;
  kind: SourceKind;
  name: string;
  unit_id: string;
  unit_path: string;
  /** of an official account; null for others */
  app_id: string | null;
  secret_sealed: Buffer | null;
  /** of an official account: newest `update_time` whose articles have all been taken, in Unix seconds */
  cursor: string;
  /** of a portal; null for others */
  list_url: string | null;
  family: PageFamily | null;
  selectors: PageSelectors;
  delay_ms: number | null;
}

const SOURCE = sql`select s.id, s.kind, s.name, s.unit_id, u.path::text as unit_path, s.app_id, s.secret_sealed, s.cursor, s.list_url,
  s.family, s.selectors, s.delay_ms from source s join unit u on u.id = s.unit_id`;

/** Who is asked for what stands on a source: one request at a time to each. */
export const hostOf = ({ kind, list_url }: SourceRow): string =>
  kind === SourceKind.PORTAL ? (URL.parse(list_url ?? '')?.host ?? '') : kind;

export const findSourceRow = (db: Db, id: string): Promise<SourceRow | null> =>
  row<SourceRow>(db, sql`${SOURCE} where s.id = ${id}`);

/** A failing source is asked less and less often, but every hour at least, or as often as it is asked anyway. */
const LONGEST_WAIT_MIN = 60;
const MOST_DOUBLINGS = 4;
/** Half the job's own pause: what would be due a moment after a tick is due at it. */
const TICK_SLACK_MS = 150_000;

/** A run that came to a limit of its own goes on as soon as it may. */
export const LIMITS = ['REQUEST_LIMIT', 'DEADLINE'];

/** Those whose time has come by the machine's clock, in the order in which they were connected. */
export const dueSources = (db: Db, now: Date): Promise<SourceRow[]> =>
  rows<SourceRow>(
    db,
    sql`${SOURCE} cross join lateral (
        select max(r.begun_at) as last, count(*) filter (where r.outcome = 'FAILED' and r.error_code <> all(${LIMITS}::text[])
          and r.begun_at > coalesce(r.read, '-infinity')) as failures
        from (select k.begun_at, k.outcome, k.error_code, max(k.begun_at) filter (where k.outcome = 'SUCCEEDED') over () as read
          from (select begun_at, outcome, error_code from capture_run where source_id = s.id
            order by begun_at desc limit ${MOST_DOUBLINGS + 1}) k) r
      ) r
      where s.enabled and s.every_minutes is not null and (r.last is null or r.last + interval '1 minute'
        * least(s.every_minutes * power(2, least(r.failures, ${MOST_DOUBLINGS})), greatest(s.every_minutes, ${LONGEST_WAIT_MIN}))
        <= ${new Date(now.getTime() + TICK_SLACK_MS)}::timestamptz)
      order by s.id`,
  );
