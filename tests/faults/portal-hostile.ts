import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { TestServer } from '../support/server.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';
import { random } from './hostile.ts';

interface Options {
  readonly server: TestServer;
  readonly operations: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** Hostile operations that are under way at the same time. */
const TOGETHER = 24;
/** How often the other key asks before, to know how long it takes by itself. */
const CALM = 500;
/** Milliseconds in which everything is refused or answered: the limit of time, and what it takes to say so on a busy machine. */
const LONGEST_MS = 5000 + 5000;
/** A connection on which nothing is asked, or nothing read, is left after so many milliseconds. */
const PATIENCE_MS = 300;

const repeat = (times: number, text: (nr: number) => string): string =>
  Array.from({ length: times }, (_, nr) => text(nr)).join(' ');

type Post = readonly [body: unknown, headers?: Record<string, string>];

/** What a valid key can be used for by somebody who means no good. @param number makes each of them another document */
const HOSTILE: Readonly<Record<string, (number: number) => Post>> = {
  deep: (n) => [
    { query: `{ units { nodes { ${'parent { '.repeat(9 + (n % 400))} id ${' }'.repeat(9 + (n % 400))} } } }` },
  ],
  wide: (n) => [
    { query: `{ disclosures(first: 100) { nodes { ${repeat(200 + (n % 2000), () => 'id title text')} } } }` },
  ],
  aliased: (n) => [{ query: `{ ${repeat(11 + (n % 500), (nr) => `a${nr}: totals { disclosures }`)} }` }],
  circle: (n) => [
    {
      query: `fragment A${n} on Unit { parent { ...B } } fragment B on Unit { parent { ...A${n} } } { units { nodes { ...A${n} } } }`,
    },
  ],
  doubling: (n) => [
    {
      query: `{ ...F0 } ${repeat(18 + (n % 20), (nr) => `fragment F${nr} on Query { ...F${nr + 1} ...F${nr + 1} }`)} fragment F${18 + (n % 20)} on Query { areas }`,
    },
  ],
  expensive: (n) => [
    {
      query: `query N${n} { disclosures(last: 20, sort: [{ field: AMOUNT, direction: DESC }, { field: UPDATED_AT, direction: ASC }, { field: PUBLISHED_ON, direction: ASC }], filter: { text: { contains: "公示" }, publishedOn: { from: "2010-01-01" }, nil: false }) { totalCount nodes { text } } }`,
    },
  ],
  'dear by variable': (n) => [
    {
      query:
        'query ($first: Int) { disclosures(first: $first) { nodes { text unit { parent { name } } fields { name value } } } }',
      variables: { first: 1000 + n },
    },
  ],
  'large variables': (n) => [
    {
      query: 'query ($ids: [ID!]) { disclosures(filter: { itemId: { oneOf: $ids } }) { nodes { id } } }',
      variables: { ids: Array.from({ length: 500 + (n % 800) }, (_, nr) => `${nr}`) },
    },
  ],
  batch: (n) => [Array.from({ length: 6 + (n % 200) }, () => ({ query: '{ areas }' }))],
  'large body': (n) => [{ query: `{ areas } #${'x'.repeat(70_000 + (n % 1000) * 50)}` }],
  'no JSON': (n) => [`{"query": ${n}`],
  'another type': (n) => [`query=${n}`, { 'content-type': 'text/plain' }],
  mutation: (n) => [{ query: `mutation M${n} { rejectDisclosure(id: "1") { id } }` }],
  subscription: (n) => [{ query: `subscription S${n} { lights { id } }` }],
  'staff words': (n) => [{ query: `{ findings { items { id } } letters${n} { id } accounts { username } }` }],
  directives: (n) => [{ query: `{ areas ${repeat(20 + (n % 900), () => '@skip(if: false)')} }` }],
  'bad cursor': (n) => [
    {
      query: 'query ($after: String) { disclosures(after: $after) { nodes { id } } }',
      variables: { after: Buffer.from(`["publishedOn-",{"$gt":${n}},"x"]`).toString('base64url') },
    },
  ],
  'wrong words': (n) => [
    {
      query: 'query ($word: String!) { disclosures(filter: { text: { contains: $word } }) { totalCount } }',
      variables: { word: `%' or ${n}=${n} --\u0000\ud800` },
    },
  ],
  introspection: (n) => [
    {
      query: `query I${n} { __schema { types { fields { type { ofType { ofType { ofType { fields { type { fields { name } } } } } } } } } } }`,
    },
  ],
};

/** Connections that are held open: heads that never end, bodies that never come, answers that nobody reads. */
const HELD: Readonly<Record<string, (host: string, secret: string) => string>> = {
  'half a head': (host, secret) =>
    `POST /portal/graphql HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${secret}\r\n`,
  'no body': (host, secret) =>
    `POST /portal/graphql HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n{"query":`,
  'unread answer': (host, secret) => {
    const body = JSON.stringify({
      query: '{ disclosures(first: 100) { nodes { id title url unit { name } item { name } } } }',
    });
    return `POST /portal/graphql HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`.repeat(
      20,
    );
  },
};

/** Holds a connection for a while without reading. */
const hold = (url: string, words: string): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.pause().write(words));
    socket.on('error', () => undefined);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('close', () => resolve());
  });

const REFUSED = /^[A-Z][A-Z_]+$/;

/** A refusal is coded and in words; an answer holds data. @throws AssertionError */
async function mustBeInOrder(response: Response, name: string): Promise<'refused' | 'answered'> {
  assert.ok(response.status < 500 || response.status === 503, `${name}: ${response.status}`);
  const body = (await response.json()) as unknown;
  for (const one of [body].flat() as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  }[]) {
    for (const { message, extensions } of one.errors ?? []) {
      assert.match(extensions?.code ?? '', REFUSED, `${name}: ${JSON.stringify(one)}`);
      assert.doesNotMatch(message, /select |node_modules|at .*:\d+|ECONN|postgres/i, name);
    }
    assert.ok(one.data !== undefined || one.errors?.length, `${name}: ${JSON.stringify(one)}`);
  }
  return [body].flat().some((one) => (one as { errors?: unknown }).errors) ? 'refused' : 'answered';
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
const shown = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted.length} requests, median ${at(sorted, 0.5).toFixed(1)}, p99 ${at(sorted, 0.99).toFixed(1)} ms`;
};

/**
 * A valid key is used for hostile operations while another reads on.
 * @returns what was done, with the other key's times @throws AssertionError when anything else than a refusal or an answer comes, or comes late
 */
export async function abuseKey({ server, operations, seed, say }: Options): Promise<string> {
  const office = await KeyOffice.at(server.url);
  const [bad, good] = [
    (await office.issue({ requestsPerMinute: 100_000, holder: '来者不善' })).secret,
    (await office.issue({ requestsPerMinute: 100_000 })).secret,
  ];
  const [hostile, other] = [new ThirdParty(server.url, bad), new ThirdParty(server.url, good)];
  const times: number[] = [];
  const readWhile = async (goes: () => boolean): Promise<void> => {
    while (goes()) {
      const since = performance.now();
      const { errors } = await other.ask(
        '{ disclosures(first: 20) { nodes { id title unit { name } item { name } } } }',
      );
      assert.equal(errors, undefined, 'the other key was refused');
      times.push(performance.now() - since);
    }
  };
  await readWhile(() => times.length < CALM);
  const before = times.splice(0);
  let going = true;
  const reading = readWhile(() => going);
  const next = random(seed);
  const [names, held] = [Object.keys(HOSTILE), Object.keys(HELD)];
  const counted = new Map<string, number>();
  let left = operations;
  let longest = 0;
  const { host } = new URL(server.url);
  const attack = async (): Promise<void> => {
    while (left-- > 0) {
      const number = Math.floor(next() * 1_000_000);
      const since = performance.now();
      let [name, outcome] = ['', 'held'];
      if (number % 20 === 0) {
        name = held[number % held.length] ?? '';
        await hold(server.url, HELD[name]?.(host, bad) ?? '');
      } else {
        name = names[number % names.length] ?? '';
        const [body, headers] = HOSTILE[name]?.(number) ?? [{}];
        const response = await hostile.post(body, headers);
        outcome = await mustBeInOrder(response, name);
        const took = performance.now() - since;
        longest = Math.max(longest, took);
        assert.ok(took < LONGEST_MS, `${name} took ${took.toFixed(0)} ms`);
      }
      counted.set(`${name}: ${outcome}`, (counted.get(`${name}: ${outcome}`) ?? 0) + 1);
      if (left > 0 && left % 1000 === 0) say(`${left} left; the other key: ${shown(times)}`);
    }
  };
  try {
    await Promise.race([Promise.all(Array.from({ length: TOGETHER }, attack)), reading]);
  } finally {
    going = false;
  }
  await reading;
  for (const [what, count] of [...counted].sort()) say(`${what} ${count}`);
  assert.ok((await fetch(`${server.url}/readyz`)).ok, 'the server is not ready any more');
  return [
    `${operations} hostile operations, each refused or answered, the longest after ${longest.toFixed(0)} ms`,
    `the other key before: ${shown(before)}`,
    `the other key meanwhile: ${shown(times)}`,
  ].join('\n');
}
