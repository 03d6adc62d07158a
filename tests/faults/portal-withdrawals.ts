import assert from 'node:assert/strict';
import { Entries } from '../bench/lists/load.ts';
import { signIn } from '../support/people.ts';
import type { TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';
import { DeafWay } from './deaf.ts';

interface Options {
  readonly server: TestProcess;
  readonly withdrawals: number;
  /** third parties that read at each process all the time */
  readonly readers: number;
  readonly say: (line: string) => void;
}

/** Officers who withdraw at the same time. */
const HANDS = 4;

/** What third parties ask all the time: lists in several orders and their counts, so that most of what is withdrawn was just served. */
const LISTS = [
  '{ disclosures(first: 100) { totalCount nodes { id title text } } }',
  '{ disclosures(first: 100, sort: [{ field: UPDATED_AT, direction: DESC }]) { nodes { id } } totals { disclosures } }',
  '{ disclosures(first: 50, filter: { text: { contains: "公示" } }) { edges { node { id title } } } }',
];
/** The same as feeds tell it. */
const FEEDS = ['/portal/feeds/disclosures.json', '/portal/feeds/disclosures.rss'];
const REJECT =
  'mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { disclosure { id } errors { code } } }';

const idsIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? [];

/**
 * Entries are withdrawn while third parties read at two processes, one of which hears no NOTIFY.
 * @returns what was done @throws AssertionError when one was served after its withdrawal had been acknowledged
 */
export async function withdrawUnderLoad({ server, withdrawals, readers, say }: Options): Promise<string> {
  const { superuserUrl, appUrl } = server.database;
  const entries = await Entries.prepare(superuserUrl);
  await entries.reach(withdrawals * 3);
  await entries.close();
  const { url, way } = await DeafWay.to(appUrl);
  const deaf = await server.another(undefined, { DATABASE_URL: url });
  const { secret } = await (await KeyOffice.at(server.url)).issue({ requestsPerMinute: 100_000 });
  const parties = [server.url, deaf.url].map((at) => new ThirdParty(at, secret));
  const officer = await signIn(server.url, 'lijing');
  const wanted = await query<{ id: string; version: number }>(
    superuserUrl,
    `select id, version from disclosure where shown order by published_on desc nulls last, id limit $1`,
    [withdrawals],
  );
  assert.equal(wanted.length, withdrawals, 'too few entries are public');

  /** when each withdrawal was acknowledged */
  const gone = new Map<string, number>();
  const open = (party: ThirdParty, path: string): Promise<Response> =>
    fetch(new URL(path, party.url), { headers: { authorization: `Bearer ${secret}` } });
  let reads = 0;
  let served = 0;
  let going = true;
  const mustNotServe = (answer: unknown, askedAt: number, what: string): void => {
    for (const id of idsIn(answer)) {
      const at = gone.get(id);
      assert.ok(
        at === undefined || at >= askedAt,
        `${id} was served by ${what} ${askedAt - (at ?? 0)} ms after its withdrawal`,
      );
      served += 1;
    }
  };
  const read = async (party: ThirdParty, nr: number): Promise<void> => {
    for (let turn = nr; going; turn++) {
      const askedAt = performance.now();
      const { data, errors } = await party.ask(LISTS[turn % LISTS.length] ?? '');
      assert.equal(errors, undefined, JSON.stringify(errors));
      mustNotServe(data, askedAt, party.url);
      const feedAskedAt = performance.now();
      const feed = await open(party, FEEDS[turn % FEEDS.length] ?? '');
      assert.equal(feed.status, 200);
      mustNotServe(await feed.text(), feedAskedAt, `${party.url}, as a feed`);
      reads += 2;
    }
  };
  const withdraw = async (): Promise<void> => {
    for (let one = wanted.shift(); one; one = wanted.shift()) {
      const { id, version } = one;
      const { data } = await officer.ask(REJECT, { input: { id, version, reason: '不是这个事项' } });
      assert.deepEqual(data.rejectDisclosure.errors, []);
      gone.set(id, performance.now());
      for (const party of parties) {
        const asked = await party.ask(`{ node(id: "${id}") { __typename } disclosure(id: "${id}") { title } }`);
        assert.deepEqual(
          asked.data,
          { node: { __typename: 'Withdrawal' }, disclosure: null },
          `${party.url} still serves ${id}`,
        );
        assert.equal((await open(party, `/portal/disclosures/${id}`)).status, 410, `${party.url} still shows ${id}`);
      }
      if (gone.size % 100 === 0) say(`${gone.size} withdrawn, ${reads} lists read`);
    }
  };
  try {
    const reading = parties.flatMap((party) => Array.from({ length: readers }, (_, nr) => read(party, nr)));
    const all = Promise.all(reading);
    try {
      await Promise.race([Promise.all(Array.from({ length: HANDS }, withdraw)), all]);
    } finally {
      going = false;
    }
    await all;
    assert.equal(gone.size, withdrawals, 'some were not withdrawn');
    assert.ok(way.unheard > 0, 'nothing was said that the deaf process did not hear');
    return `${withdrawals} withdrawals, none served after its acknowledgement in ${reads} lists and feeds with ${served} entries; ${way.unheard} notifications unheard`;
  } finally {
    await deaf.stop();
    way.close();
  }
}
