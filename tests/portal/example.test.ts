import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Page, PortalClient, PortalError, type TypedText } from '@sanwu/schema/portal';
import { PublishedDocument, VillagesDocument } from '@sanwu/schema/portal/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;
let secret: string;

beforeAll(async () => {
  server = await startServer({ opening: true });
  office = await KeyOffice.at(server.url);
  ({ secret } = await office.issue());
});
afterAll(() => server?.close());

/** The commands of a chapter of the documentation, with the address and the key put in where it says so. */
function stepsOf(chapter: string): string {
  const text = readFileSync(join(root, 'docs/portal.md'), 'utf8');
  const [, part = ''] = text.split(new RegExp(`^## .*${chapter}$`, 'm'));
  const blocks = [...(part.split(/^## /m)[0] ?? '').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block);
  return blocks.join('').replace('https://地址', server.url).replace('sw_…', secret);
}

const bash = async (script: string, cwd: string) => {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    // a shell whose input is a socket takes itself for a remote one, and reads what this machine greets people with
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
};

describe('the example program', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sanwu-stranger-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is had and run by the steps of the documentation, and says what a village published', async () => {
    const { code, output } = await bash(stepsOf('示例程序'), folder);
    expect(output).toMatch(/^沙河街道.* 万达社区居委会，2019-10-01至2019-12-31：$/m);
    expect(code).toBe(0);
    const portal = new PortalClient({ url: server.url, key: secret });
    const { units } = await portal.ask(VillagesDocument, { name: '万达社区' });
    const entries = [];
    const asked = { unit: units.nodes[0]?.id ?? '', from: '2019-10-01', to: '2019-12-31' };
    for await (const entry of portal.all(PublishedDocument, asked, ({ disclosures }) => disclosures))
      entries.push(entry);
    expect(entries.length).toBeGreaterThan(0);
    for (const { publishedOn, item, title } of entries)
      expect(output).toContain(`${publishedOn}  ${item.name}  ${title}`);
    expect(output).toContain(`共${entries.length}条`);
  });

  test('has thirty lines at most, and says what is wrong in words', async () => {
    expect(readFileSync(join(root, 'schema/portal/example.ts'), 'utf8').trimEnd().split('\n').length).toBeLessThan(31);
    const { code, output } = await bash(stepsOf('示例程序').replace(secret, `sw_${'x'.repeat(43)}`), folder);
    expect([code, output]).toEqual([1, expect.stringMatching(/^UNAUTHENTICATED：密钥无效/m)]);
  });
});

describe('the client', () => {
  /** Notes what is sent, and how it is answered. */
  const watched = () => {
    const seen: { method: string; length: number; status: number }[] = [];
    const watching: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      const response = await fetch(request);
      seen.push({ method: request.method, length: request.url.length, status: response.status });
      return response;
    };
    return { seen, fetch: watching };
  };
  interface Answer {
    disclosures: Page<{ id: string }> & { totalCount: number };
  }
  const COUNT = 'query Count($first: Int) { disclosures(first: $first) { totalCount nodes { id } } }';

  test('turns pages, and is sent nothing again that has not changed', async () => {
    const { seen, fetch: watching } = watched();
    const portal = new PortalClient({ url: server.url, key: secret, fetch: watching });
    const list: TypedText<Answer, { after?: string | null }> =
      `query ($after: String) { disclosures(first: 40, after: $after) {
      totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const read = async () => {
      const ids: string[] = [];
      for await (const { id } of portal.all(list, {}, ({ disclosures }) => disclosures)) ids.push(id);
      return ids;
    };
    const ids = await read();
    // an answer has its mark from the second time on, when its operation is compiled
    expect(await read()).toEqual(ids);
    expect(await read()).toEqual(ids);
    expect(new Set(ids).size).toBe((await portal.ask(list, {})).disclosures.totalCount);
    const pages = Math.ceil(ids.length / 40);
    expect(seen.slice(2 * pages, 3 * pages).map(({ status }) => status)).toEqual(Array(pages).fill(304));
  });

  test('sends what is too long for an address in a body', async () => {
    const { seen, fetch: watching } = watched();
    const portal = new PortalClient({ url: server.url, key: secret, fetch: watching });
    await portal.ask(`${COUNT} # ${'x'.repeat(4000)}`, { first: 1 });
    expect(seen).toMatchObject([{ method: 'POST', status: 200 }]);
  });

  test('throws refusals with their code, and waits where waiting helps', async () => {
    const portal = new PortalClient({ url: server.url, key: secret });
    await expect(portal.ask('{ nothing }')).rejects.toMatchObject({
      ...{ name: 'PortalError', code: 'GRAPHQL_VALIDATION_FAILED', status: 400, retryAfter: null },
    });
    let times = 0;
    const hasty: typeof fetch = async (input, init) => {
      if (++times < 3)
        return Response.json(
          { errors: [{ message: '过快', extensions: { code: 'RATE_LIMITED' } }] },
          { status: 429, headers: { 'retry-after': '0' } },
        );
      return fetch(input, init);
    };
    const patient = new PortalClient({ url: server.url, key: secret, fetch: hasty });
    expect(await patient.ask(COUNT)).toHaveProperty('disclosures');
    times = 0;
    const hurried = new PortalClient({ url: server.url, key: secret, fetch: hasty, patience: 1 });
    await expect(hurried.ask(COUNT)).rejects.toBeInstanceOf(PortalError);
  });

  test('asks by hashes for what is stored for its key', async () => {
    const { secret: bound, ...key } = await office.issue({ storedOnly: true });
    const portal = new PortalClient({ url: server.url, key: bound, stored: true });
    await expect(portal.ask(COUNT)).rejects.toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    await office.first.ask(
      'mutation ($input: StorePortalDocumentsInput!) { storePortalDocuments(input: $input) { errors { code } } }',
      { input: { id: key.id, version: key.version, file: COUNT, remark: '对方提供' } },
    );
    expect(await portal.ask(COUNT)).toHaveProperty('disclosures');
  });
});
