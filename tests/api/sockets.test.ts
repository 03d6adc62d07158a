import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LightSocket } from '../support/live.ts';
import { type Caller, signIn } from '../support/people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let township: Caller;
let machi: string;
const opened: RawSocket[] = [];

beforeAll(async () => {
  server = await startServer();
  township = await signIn(server.url, 'liuqiang');
  const officer = await signIn(server.url, 'lijing');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  machi = data.units.find((unit: { name: string }) => unit.name === '麻池镇').id;
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.cut();
});
afterAll(() => server.close());

function open(headers: Readonly<Record<string, string>>, path?: string): RawSocket {
  const socket = new RawSocket(server.url, headers, path);
  opened.push(socket);
  return socket;
}

/** A socket of the township's that has introduced itself. */
async function begun(caller: Caller = township): Promise<RawSocket> {
  const socket = open({ cookie: caller.cookie });
  await socket.begin();
  return socket;
}

/** What the server answers to one operation. */
async function answer(socket: RawSocket, query: string, variables = {}): Promise<string> {
  socket.subscribe('1', query, variables);
  const { type, payload } = await socket.next();
  const errors = (type === 'error' ? payload : (payload as { errors: unknown }).errors) as {
    message: string;
    extensions?: { code?: string };
  }[];
  expect(JSON.stringify(errors)).not.toMatch(/select |node_modules|at \/|pg_/);
  return errors[0]?.extensions?.code ?? errors[0]?.message ?? '';
}

const LIGHTS = 'subscription ($under: ID) { lights(under: $under) { number } }';

describe('a socket', () => {
  test('that a page of another site opens is refused', async () => {
    const socket = open({ cookie: township.cookie, origin: 'https://elsewhere.example' });
    await expect(socket.begin()).rejects.toThrow('403');
  });

  test.each(['/', '//', '/graphql/more', '/%'])('at %s, where there is none, is refused', async (path) => {
    await expect(open({ cookie: township.cookie }, path).begin()).rejects.toThrow('404');
  });

  test('of somebody whose session is unknown is closed', async () => {
    await expect(open({ cookie: 'sanwu_session=guessed' }).begin()).rejects.toThrow('4403');
  });

  test.each([
    ['what is no JSON', '{', '4400'],
    ['an unknown type', { type: 'shout' }, '4400'],
    ['a message of 100 kB', { type: 'ping', payload: { x: 'x'.repeat(100_000) } }, '1009'],
  ])('that sends %s is closed', async (_what, message, code) => {
    const socket = await begun();
    socket.write(message);
    await expect(socket.next()).rejects.toThrow(code);
  });
});

describe('a live operation', () => {
  test.each([
    ['of unknown fields', 'subscription { lights { plates } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that is not written right', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'thirty levels deep',
      `{ viewer ${'{ posts { unit { children '.repeat(10)}{ id }${' } } }'.repeat(10)} }`,
      'TOO_COMPLEX',
    ],
    ['on a right that only others hold', '{ approvers { id } }', 'FORBIDDEN'],
  ])('%s is refused by its code', async (_what, query, code) => {
    expect(await answer(await begun(), query)).toBe(code);
  });

  test('about another unit is told that there is none', async () => {
    expect(await answer(await begun(), LIGHTS, { under: machi })).toBe('NOT_FOUND');
    expect(await answer(await begun(), LIGHTS, { under: 'none' })).toBe('NOT_FOUND');
  });

  test('on a socket whose session has ended is refused', async () => {
    const caller = await signIn(server.url, 'liuqiang');
    const socket = await begun(caller);
    await caller.ask('mutation { signOut }');
    expect(await answer(socket, LIGHTS)).toBe('UNAUTHENTICATED');
  });

  test('beyond the twentieth at once is refused', async () => {
    const socket = await begun();
    for (let id = 1; id <= 21; id++) socket.subscribe(String(id), LIGHTS);
    for (;;) {
      const { type, id } = await socket.next();
      if (type === 'error') return expect(id).toBe('21');
    }
  });

  test('asked alike by many is answered to each under its own name', async () => {
    const [one, other] = [await begun(), await begun()];
    one.subscribe('a"1', LIGHTS);
    other.subscribe('b', LIGHTS);
    const [first, second] = await Promise.all([one.next(), other.next()]);
    expect([first.id, second.id]).toEqual(['a"1', 'b']);
    expect(first.payload).toEqual(second.payload);
  });

  test('asked for other fields of the same frame is answered with those', async () => {
    const [numbers, cursors] = [await begun(), await begun()];
    numbers.subscribe('1', 'subscription { lights { number } }');
    cursors.subscribe('1', 'subscription { lights { cursor } }');
    expect(Object.keys(((await numbers.next()).payload as { data: { lights: object } }).data.lights)).toEqual([
      'number',
    ]);
    expect(Object.keys(((await cursors.next()).payload as { data: { lights: object } }).data.lights)).toEqual([
      'cursor',
    ]);
  });

  test('of another scope shows that scope only', async () => {
    const officer = await signIn(server.url, 'lijing');
    const [wide, narrow] = [
      new LightSocket(server.url, officer.cookie, null),
      new LightSocket(server.url, township.cookie, null),
    ];
    const [all, own] = await Promise.all([wide.next(), narrow.next()]);
    expect(own.units.length).toBe(14);
    expect(all.units.length).toBeGreaterThan(own.units.length);
    wide.cut();
    narrow.cut();
  });
});
