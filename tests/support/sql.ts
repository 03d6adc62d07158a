import pg from 'pg';

/** Connections that tests have made to each address: a new one for each statement costs more than most statements. One stays. */
const pools = new Map<string, pg.Pool>();

function poolOf(url: string): pg.Pool {
  const known = pools.get(url);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true, min: 1 });
  // one that is cut while nobody uses it is no fault: the next statement gets another
  pool.on('error', () => undefined);
  pools.set(url, pool);
  return pool;
}

/** Closes the connections to a database that is going away. */
export async function letGo(...urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await pools.get(url)?.end();
    pools.delete(url);
  }
}

/** A connection on which nothing is open and nothing set, whatever the one before has left. */
async function withClient<Result>(url: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await poolOf(url).connect();
  try {
    return await work(client);
  } finally {
    // one on which something is still open is nobody's any more
    const clean =
      client.getTransactionStatus() === 'I' &&
      (await client.query('reset all').then(
        () => true,
        () => false,
      ));
    client.release(!clean);
  }
}

/** One statement. @throws the database's error */
export const query = <Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => withClient(url, async (client) => (await client.query<Row>(text, [...parameters])).rows);

/** Writes past the application, as the trail's triggers let an owner do: time that has passed cannot be waited for. */
export const meddle = (url: string, statement: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'meddled';
      set sanwu.business_at = '2019-10-15T00:30:00Z'; ${statement}`);
  });

/** What the platform's own work moves at any time: sums, queues, sessions and runs. */
const RESTLESS = new Set([
  'capture_run',
  'count_difference',
  'log_entry',
  // told by the platform itself
  'message',
  'message_attempt',
  'message_delivery',
  'message_delivery_part',
  'outbox',
  // rows of counts, added to by every statement that may change what is public, and folded together at will
  'portal_epoch',
  // made at night, and when something in them changed
  'portal_file',
  'portal_file_form',
  'portal_file_part',
  // taken on their days
  'reminder',
  'reminder_agenda',
  'security_event',
  'session',
  'sign_in_limit',
  'subtree_count',
  // sealed every minute
  'trail_leaf',
  'trail_root',
  'trail_unsealed',
]);

/** What checks write as long as they have not caught up with what was published and owed. */
const CHECKED = new Set(['check_cursor', 'disclosure_check', 'finding']);

/**
 * How many rows every table holds, and the newest entry of the trail that is no job's: equal before and after what wrote nothing.
 * @param settled the checks have caught up, or nobody checks: what they found is counted too
 */
export async function contents(superuserUrl: string, { settled = false } = {}): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    superuserUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const counted = tables.filter(({ name }) => !RESTLESS.has(name) && (settled || !CHECKED.has(name)));
  const counts = counted.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  counts.push(`select 'newest trail entry', coalesce(max(id), 0)::int from trail_entry where actor_kind <> 'JOB'`);
  // of so many tables, some are counted beside one another: in the order of their names all the same
  const text = `${counts.join(' union all ')} order by 1`;
  const found = await query<{ name: string; rows: number }>(superuserUrl, text);
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

/**
 * What people have written: entries of the trail by table, and rows that no trail follows. The platform's own work, which may
 * begin at any time, is left out: equal before and after what was refused.
 */
export async function deeds(superuserUrl: string): Promise<Record<string, number>> {
  const found = await query<{ name: string; count: number }>(
    superuserUrl,
    `select table_name as name, count(*)::int as count from trail_entry where actor_kind <> 'JOB' group by 1
      union all select 'keys of repeats', count(*)::int from idempotency
      union all select 'chunks of files', count(*)::int from file_chunk`,
  );
  return Object.fromEntries(found.map(({ name, count }) => [name, count]));
}
