import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let officer: Caller;
let secret: string;
let other: { url: string };

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
  secret = (await (await KeyOffice.at(server.url)).issue()).secret;
  other = await server.another();
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}, at = server.url) =>
  fetch(new URL(`/portal/${path}`, at), { headers: { authorization: `Bearer ${secret}`, ...headers } });
const list = async (at = server.url) =>
  (
    (await (await get('files', {}, at)).json()) as {
      files: { format: string; size: number; sha256: string; entries: number; address: string; madeAt: string }[];
    }
  ).files;
const bytesOf = async (form: string, at = server.url) =>
  Buffer.from(await (await get(`files/disclosures.${form}`, {}, at)).arrayBuffer());
const lines = async (at = server.url) =>
  (await bytesOf('jsonl', at))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; title: string; url: string | null });
const make = () => runJob(server.database.superuserUrl, 'make-portal-files');

const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { disclosure { version } errors { code } } }`;
const reject = async (id: string) => {
  const { version } = (await officer.ask(`{ disclosure(id: "${id}") { version } }`)).data.disclosure;
  const { data } = await officer.ask(REJECT, { input: { id, version, reason: '不是这个事项' } });
  expect(data.rejectDisclosure.errors).toEqual([]);
};

test('files hold all that is public, with size, hash and time as they are listed', async () => {
  expect(await list()).toEqual([]);
  expect((await get('files/disclosures.csv')).status).toBe(404);
  await make();
  const files = await list();
  expect(files.map(({ format }) => format)).toEqual(['CSV', 'JSONL']);
  const all = await new ThirdParty(server.url, secret).everything<{ id: string }>('id');
  for (const { address, size, sha256, entries, madeAt } of files) {
    const response = await fetch(address, { headers: { authorization: `Bearer ${secret}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
    expect(entries).toBe(all.length);
    expect(Date.now() - new Date(madeAt).getTime()).toBeLessThan(600_000);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const again = await fetch(address, {
      headers: { authorization: `Bearer ${secret}`, 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  }
  const ids = (await lines()).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  const csv = (await bytesOf('csv')).toString('utf8');
  expect(csv.startsWith('\ufeff标识,标题,公开主体,')).toBe(true);
  for (const id of ids) expect(csv).toContain(id);
});

test('what is withdrawn or changed is in no file after the answer, of no process; the next file has a hash again', async () => {
  const [before] = await list();
  const [first, second] = await lines();
  const [id, changed] = [first?.id ?? '', second?.id ?? ''];
  await reject(id);
  for (const at of [server.url, other.url]) {
    expect((await lines(at)).map((line) => line.id)).not.toContain(id);
    expect((await bytesOf('csv', at)).toString('utf8')).not.toContain(id);
    expect((await list(at)).map(({ sha256, size }) => [sha256, size])).toEqual([
      [null, null],
      [null, null],
    ]);
    // nothing by which a copy that still has it would pass for the same
    const { headers } = await get('files/disclosures.csv', {}, at);
    expect([headers.get('etag'), headers.get('last-modified')]).toEqual([null, null]);
  }
  const url = 'https://www.example.org/corrected';
  await meddle(server.database.superuserUrl, `update disclosure set url = '${url}' where id = '${changed}'`);
  expect((await lines()).find((line) => line.id === changed)?.url).toBe(url);
  await make();
  const [after] = await list();
  expect(after?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(after?.sha256).not.toBe(before?.sha256);
  expect(after?.entries).toBe((before?.entries ?? 0) - 1);
});

test('a withdrawal that was written before a file was read, and committed after it, is not in the file', async () => {
  const [, , third] = await lines();
  const { superuserUrl } = server.database;
  const client = new pg.Client({ connectionString: server.database.appUrl });
  await client.connect();
  await client.query(`begin; set local sanwu.actor_kind = 'SYSTEM'; set local sanwu.actor_name = '测试'; set local sanwu.request_id = 'late';
    set local sanwu.business_at = '2019-10-15T00:30:00Z'`);
  await client.query(`update disclosure set rejected_at = now(), rejected_reason = '不是' where id = $1`, [third?.id]);
  await meddle(superuserUrl, `update portal_file set day = day - 1 where whole`);
  await make();
  expect((await lines()).map(({ id }) => id)).toContain(third?.id);
  await client.query('commit');
  await client.end();
  expect((await lines()).map(({ id }) => id)).not.toContain(third?.id);
});

test('a display whose last day is over is in no file from that day on', async () => {
  await make();
  const [one] = await lines();
  const { superuserUrl } = server.database;
  await meddle(superuserUrl, `update disclosure set display_ends_on = '2019-10-15' where id = '${one?.id}'`);
  await make();
  expect((await lines()).map(({ id }) => id)).toContain(one?.id);
  await meddle(superuserUrl, 'update business_clock set offset_ms = offset_ms + 86400000');
  expect((await lines()).map(({ id }) => id)).not.toContain(one?.id);
  await meddle(superuserUrl, 'update business_clock set offset_ms = offset_ms - 86400000');
});

test('a file that is broken off is never seen: the one of before stays', async () => {
  await make();
  const [before] = await list();
  const { superuserUrl } = server.database;
  await query(
    superuserUrl,
    `insert into portal_file (id, district_id, day, made_at, mask) select gen_random_uuid(), district_id, day, now(), mask from portal_file where whole limit 1`,
  );
  expect((await list())[0]).toEqual(before);
  // one of today that nothing has changed is not made again
  await make();
  expect((await list())[0]).toEqual(before);
  await meddle(superuserUrl, `update portal_file set day = day - 1 where whole`);
  await make();
  expect((await list())[0]?.madeAt).not.toBe(before?.madeAt);
});
