import assert from 'node:assert/strict';
import { startServerProcess, type TestServer } from '../../support/server.ts';
import { meddle, query } from '../../support/sql.ts';
import { KeyOffice } from '../../support/third-party.ts';
import { Entries } from '../lists/load.ts';
import { machine, ms, table } from '../print.ts';
import { answerOf, type Load, load, requestsOf } from './load.ts';
import { installPeers, showPublic, startPeer } from './peers.ts';
import { type Peer, QUESTION, type Variables } from './question.ts';

const ROWS = 500_000;
const CONNECTIONS = 16;
const ROUNDS = 7;
const ROUND_MS = 4000;
const WARM_MS = 3000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Ours, with keys, limits and access on; with answers remembered, or without. */
async function ours(server: TestServer, name: string, cacheMb: number, secret: string): Promise<Peer> {
  const { url, stop } = await server.another(undefined, {
    SANWU_PORTAL_CACHE_MB: String(cacheMb),
    SANWU_LOG_LEVEL: 'warn',
  });
  return {
    ...{ name, url: `${url}/portal/graphql`, query: QUESTION, close: stop },
    headers: { authorization: `Bearer ${secret}` },
  };
}

/** Items that have entries enough for a page, with their areas; what has none gets one. */
async function variablesFor(server: TestServer): Promise<Variables[]> {
  await meddle(server.database.superuserUrl, "update disclosure_item set area = '社会救助' where area is null");
  return query<Variables & Record<string, unknown>>(
    server.database.superuserUrl,
    `select i.id as "itemId", i.area from disclosure_item i where (select count(*) from (select from disclosure d where d.item_id = i.id limit 21) n) = 21
      order by i.code`,
  );
}

/** The list of third parties beside the fastest code that we know. @param most rows; null: half a million */
export async function portal(most: number | null): Promise<string> {
  await installPeers();
  const server = await startServerProcess();
  const entries = await Entries.prepare(server.database.superuserUrl);
  const peers: Peer[] = [];
  try {
    await entries.reach(Math.min(most ?? ROWS, ROWS));
    const variables = await variablesFor(server);
    await showPublic(server.database.superuserUrl);
    await meddle(server.database.superuserUrl, 'analyze');
    const { secret } = await (await KeyOffice.at(server.url)).issue({ requestsPerMinute: 100_000 });
    await meddle(
      server.database.superuserUrl,
      `update portal_key set limits = '{"requestsPerMinute": 100000000, "together": 64}'`,
    );
    peers.push(
      await ours(server, 'ours', 0, secret),
      await ours(server, 'ours, answers remembered', 64, secret),
      await startPeer(server.database.appUrl, 'bare'),
      await startPeer(server.database.appUrl, 'memory'),
      await startPeer(server.database.appUrl, 'postgraphile'),
      await startPeer(server.database.appUrl, 'mercurius'),
    );
    const asked = new Map(peers.map((peer) => [peer, requestsOf(peer, variables)]));
    await mustAnswerAlike(peers, asked);
    const from = machine();
    const results = new Map<Peer, Load[]>(peers.map((peer) => [peer, []]));
    for (const peer of peers) await load(peer, asked.get(peer) ?? [], { connections: CONNECTIONS, ms: WARM_MS });
    for (let round = 0; round < ROUNDS; round++) {
      for (const peer of peers)
        results.get(peer)?.push(await load(peer, asked.get(peer) ?? [], { connections: CONNECTIONS, ms: ROUND_MS }));
      console.log(
        `round ${round + 1}: ${peers.map((peer) => Math.round(results.get(peer)?.at(-1)?.requestsPerSecond ?? 0)).join(' ')}`,
      );
    }
    return [from, report(results), ...goals(results)].join('\n');
  } finally {
    for (const peer of peers) await peer.close();
    await entries.close();
    await server.close();
  }
}

/** Every question is answered alike by all. */
async function mustAnswerAlike(peers: readonly Peer[], asked: ReadonlyMap<Peer, readonly Buffer[]>): Promise<void> {
  const [first] = peers;
  const requests = first ? (asked.get(first) ?? []) : [];
  for (const nr of requests.keys()) {
    const answers = [];
    for (const peer of peers) {
      const request = asked.get(peer)?.[nr];
      if (request) answers.push(await answerOf(peer, request));
    }
    for (const [at, answer] of answers.entries())
      assert.deepEqual(answer, answers[0], `${peers[at]?.name}: the answers differ`);
    const page = answers[0] as { data: { disclosures: { nodes: unknown[] } } };
    assert.equal(page.data.disclosures.nodes.length, 20, 'the page is not full');
  }
}

const rate = (loads: readonly Load[]): number => median(loads.map(({ requestsPerSecond }) => requestsPerSecond));

function report(results: ReadonlyMap<Peer, readonly Load[]>): string {
  const bare = [...results].find(([{ name }]) => name === 'bare')?.[1] ?? [];
  return table(
    ['requests a second', 'median', 'lowest', 'highest', 'p99 ms', 'beside bare', 'rounds'],
    [...results].map(([{ name }, loads]) => {
      const rates = loads.map(({ requestsPerSecond }) => Math.round(requestsPerSecond));
      const p99 = median(loads.map((one) => one.p99));
      return [
        ...[name, String(Math.round(rate(loads))), String(Math.min(...rates)), String(Math.max(...rates))],
        ...[ms(p99), (rate(loads) / rate(bare)).toFixed(2), String(loads.length)],
      ];
    }),
  );
}

const GOALS = [
  ['portal/bare', 'ours', 'bare'],
  ['portal/bare-memory', 'ours', 'memory'],
  ['portal/postgraphile', 'ours', 'postgraphile'],
  ['portal-cached/bare', 'ours, answers remembered', 'bare'],
] as const;

/** The median of what each round says by itself. */
function goals(results: ReadonlyMap<Peer, readonly Load[]>): string[] {
  const of = (name: string) => [...results].find(([peer]) => peer.name === name)?.[1] ?? [];
  return GOALS.map(([goal, mine, theirs]) => {
    const ratios = of(mine).map((one, nr) => one.requestsPerSecond / (of(theirs)[nr]?.requestsPerSecond ?? Number.NaN));
    return `ratio ${goal} ${median(ratios).toFixed(2)}`;
  });
}
