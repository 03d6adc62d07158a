import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { signInAnew } from '../support/people.ts';
import { freePort, root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const TOKEN = 'a-token-for-those-who-watch-the-platform';
let server: TestServer;
let guarded: TestServer;

beforeAll(async () => {
  [server, guarded] = await Promise.all([startServer(), startServer({ env: { SANWU_METRICS_TOKEN: TOKEN } })]);
});
afterAll(() => Promise.all([server.close(), guarded.close()]));

const read = (url: string, headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers });

/** The figures by name and labels. */
async function figures(): Promise<Map<string, number>> {
  const text = await (await read(server.url)).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ [^ ]+$/, ''), Number(line.split(' ').at(-1))]));
}

describe('who may read the figures', () => {
  test('whoever asks from the machine itself', async () => {
    const answer = await read(server.url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
  });

  test.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'nobody who came through a proxy: %s',
    async (name) => {
      expect((await read(server.url, { [name]: '127.0.0.1' })).status).toBe(404);
    },
  );

  test('where there is a token, whoever shows it, and nobody else', async () => {
    const status = async (authorization?: string) =>
      (await read(guarded.url, authorization ? { authorization } : {})).status;
    expect(await status(`Bearer ${TOKEN}`)).toBe(200);
    for (const wrong of [undefined, 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect([wrong, await status(wrong)]).toEqual([wrong, 404]);
    const proxied = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.1' };
    expect((await read(guarded.url, proxied)).status).toBe(200);
  });
});

describe('the figures', () => {
  test('count requests by route and status, operations by the names of our own documents', async () => {
    const before = await figures();
    const officer = await signInAnew(server.url, 'lijing');
    const text = readFileSync(`${root}/schema/documents/accounts.graphql`, 'utf8');
    const known = /query (\w+) \{/.exec(text)?.[1] ?? '';
    expect(known).not.toBe('');
    await officer.ask(`query ${known} { viewer { id } }`);
    await officer.ask('query 李静 { viewer { id } }');
    await officer.ask('query LijingsOwn { viewer { id } }');
    await officer.ask('{ nothing }');
    await fetch(`${server.url}/files/lijing`);
    const after = await figures();
    const more = (key: string) => (after.get(key) ?? 0) - (before.get(key) ?? 0);
    const operation = (name: string, outcome: string) =>
      more(`sanwu_graphql_operation_seconds_count{operation="${name}",outcome="${outcome}"}`);
    expect([operation(known, 'ok'), operation('other', 'ok'), operation('invalid', 'error')]).toEqual([1, 1, 2]);
    expect(more('sanwu_http_request_seconds_count{route="/graphql",status="200"}')).toBeGreaterThanOrEqual(3);
    expect(more('sanwu_http_request_seconds_count{route="/files/:id",status="401"}')).toBe(1);
  });

  test('say what waits for the platform’s own work', async () => {
    const all = await figures();
    for (const name of ['outbox_size', 'log_lag_seconds', 'count_differences', 'trail_unsealed', 'stream_groups'])
      expect([name, all.get(`sanwu_${name}`)]).toEqual([name, expect.any(Number)]);
    expect(all.get('sanwu_database_up')).toBe(1);
    expect(all.get('sanwu_database_connections_busy')).toBeGreaterThanOrEqual(0);
    expect(all.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    const [newest] = await query<{ number: number }>(
      server.database.superuserUrl,
      'select coalesce(max(number), 0)::int as number from log_entry',
    );
    expect(all.get('sanwu_log_position')).toBeLessThanOrEqual(newest?.number ?? 0);
  });

  test.each(['done', 'failed'])('count the runs of jobs: %s', async (outcome) => {
    const { superuserUrl } = server.database;
    const runs = async () =>
      (await figures()).get(`sanwu_job_seconds_count{job="housekeeping",outcome="${outcome}"}`) ?? 0;
    const before = await runs();
    if (outcome === 'failed') await query(superuserUrl, 'alter table idempotency rename to hidden');
    try {
      await askForJob(superuserUrl, 'housekeeping');
      await expect.poll(runs, { timeout: 30_000 }).toBeGreaterThan(before);
    } finally {
      if (outcome === 'failed') await query(superuserUrl, 'alter table hidden rename to idempotency');
    }
    expect(server.output().includes('"msg":"job failed"')).toBe(outcome === 'failed');
  });

  test('hold nobody’s name, unit or address', async () => {
    const text = await (await read(server.url)).text();
    const people = await query<{ word: string }>(
      server.database.superuserUrl,
      'select username as word from account union select name from account union select name from unit',
    );
    expect(people.length).toBeGreaterThan(100);
    expect(people.filter(({ word }) => text.includes(word))).toEqual([]);
    expect(text).not.toMatch(/LijingsOwn|127\.0\.0\.1|[\u4e00-\u9fff]/);
  });

  test('are there without a database, but for what stands in it', async () => {
    const port = await freePort();
    const lonely = await server.another(port);
    await query(server.database.superuserUrl, 'alter table count_difference rename to hidden');
    try {
      const text = await (await read(lonely.url)).text();
      expect(text).toMatch(/^sanwu_database_up 0$/m);
      expect(text).not.toMatch(/^sanwu_outbox_size /m);
    } finally {
      await query(server.database.superuserUrl, 'alter table hidden rename to count_difference');
    }
  });
});
