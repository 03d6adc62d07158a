import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GraphqlAnswer, signInAnew } from '../support/people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startServer, type TestServer } from '../support/server.ts';

let proxied: TestServer;
let direct: TestServer;

beforeAll(async () => {
  [proxied, direct] = await Promise.all([
    startServer({ env: { SANWU_TRUSTED_PROXIES: '127.0.0.1,10.1.0.0/16' } }),
    startServer({ env: { SANWU_TRUSTED_PROXIES: 'none' } }),
  ]);
});
afterAll(() => Promise.all([proxied.close(), direct.close()]));

/** What a wrong password is answered with, when it is sent through these hops. */
async function guess(url: string, username: string, forwarded: string): Promise<string> {
  const query = `mutation { signIn(input: { username: "${username}", password: "wrong-1949-x" }) { errors { code } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as GraphqlAnswer;
  return data?.signIn?.errors[0]?.code ?? errors?.[0]?.extensions.code;
}

async function guessed(url: string, username: string, forwarded: (turn: number) => string): Promise<string[]> {
  const answers: string[] = [];
  for (let turn = 1; turn <= 9; turn++) answers.push(await guess(url, username, forwarded(turn)));
  return answers;
}

const eight = Array<string>(8).fill('WRONG_PASSWORD');

/** Addresses of failed sign-ins, as the audit administrator reads them. */
async function addresses(url: string): Promise<string[]> {
  const audit = await signInAnew(url, 'shenji');
  const { data } = await audit.ask(
    '{ securityEvents(filter: { kinds: [SIGN_IN_FAILED] }, take: 200) { items { address } } }',
  );
  return [...new Set<string>(data.securityEvents.items.map(({ address }: { address: string }) => address))].sort();
}

describe('behind a proxy that is trusted', () => {
  test('wrong guesses count by the client, whatever it writes to the left: the person elsewhere is not locked out', async () => {
    const answers = await guessed(proxied.url, 'lijing', (turn) => `1.1.1.${turn}, 198.51.100.1, 10.1.2.3`);
    expect(answers).toEqual([...eight, 'RATE_LIMITED']);
    expect(await guess(proxied.url, 'lijing', '198.51.100.2')).toBe('WRONG_PASSWORD');
    await signInAnew(proxied.url, 'lijing');
    expect(await addresses(proxied.url)).toEqual(['198.51.100.1', '198.51.100.2']);
  });

  test('a socket opens as well', async () => {
    const { cookie } = await signInAnew(proxied.url, 'liuqiang');
    const socket = new RawSocket(proxied.url, { cookie, 'x-forwarded-for': '198.51.100.3' });
    await socket.begin();
    socket.subscribe('1', 'subscription { lights { number } }');
    expect((await socket.next()).type).toBe('next');
    socket.cut();
  });
});

describe('without one', () => {
  test('what a request says of its way changes nothing', async () => {
    expect(await guessed(direct.url, 'lijing', (turn) => `198.51.100.${turn}`)).toEqual([...eight, 'RATE_LIMITED']);
    expect(await addresses(direct.url)).toEqual(['127.0.0.1']);
  });
});
