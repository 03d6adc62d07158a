import pg from 'pg';

/** One statement on a connection of its own. @throws the database's error */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

/** Writes past the application, as the trail's triggers let an owner do: time that has passed cannot be waited for. */
export async function meddle(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '测试'; set sanwu.request_id = 'meddled';
      set sanwu.business_at = '2019-10-15T00:30:00Z'; ${statement}`);
  } finally {
    await client.end();
  }
}

/** What the platform's own work moves at any time: sums, queues, sessions and runs. */
const RESTLESS = new Set([
  'capture_run',
  'count_difference',
  'log_entry',
  'outbox',
  'security_event',
  'session',
  'sign_in_limit',
  'subtree_count',
  // sealed every minute
  'trail_leaf',
  'trail_root',
  'trail_unsealed',
]);

/** How many rows every table holds, and the newest entry of the trail: equal before and after what wrote nothing. */
export async function contents(superuserUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    const counted = rows.filter(({ name }) => !RESTLESS.has(name));
    const counts = counted.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
    counts.push(`select 'newest trail entry', coalesce(max(id), 0)::int from trail_entry`);
    const found = await client.query<{ name: string; rows: number }>(counts.join(' union all '));
    return Object.fromEntries(found.rows.map(({ name, rows: total }) => [name, total]));
  } finally {
    await client.end();
  }
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
