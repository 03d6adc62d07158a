import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signInAnew } from '../support/people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

let server: TestServer;
let person: Caller;

beforeAll(async () => {
  server = await startServer({ env: { SANWU_IDLE_MINUTES: '30' } });
  person = await signInAnew(server.url, 'sunmin');
});
afterAll(() => server.close());

const OWN = `account_id = (select id from account where username = 'sunmin')`;
const lastSeen = (minutesAgo: number) =>
  meddle(
    server.database.superuserUrl,
    `update session set last_seen_at = now() - interval '${minutesAgo} minutes' where ${OWN}`,
  );
const minutesIdle = async (): Promise<number> => {
  const [{ minutes = -1 } = {}] = await query<{ minutes: number }>(
    server.database.superuserUrl,
    `select round(extract(epoch from now() - max(last_seen_at)) / 60)::int as minutes from session where ${OWN}`,
  );
  return minutes;
};
const BACKGROUND = { 'x-sanwu-background': '1' };

/** Whether the session is open, asked as its page does: by a person's hand, or by itself. */
async function isOpen(headers: Record<string, string> = {}): Promise<boolean> {
  const response = await person.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  return ((await response.json()) as { data: { viewer: object | null } }).data.viewer !== null;
}

describe('a session', () => {
  test('goes on with what a person asks', async () => {
    await lastSeen(29);
    expect(await isOpen()).toBe(true);
    expect(await minutesIdle()).toBe(0);
  });

  test('is answered what its page asks by itself, and grows idle all the same', async () => {
    await lastSeen(29);
    expect(await isOpen(BACKGROUND)).toBe(true);
    expect(await minutesIdle()).toBe(29);
  });

  test('grows idle while its page follows a stream, or comes back to it', async () => {
    await lastSeen(29);
    const socket = new RawSocket(server.url, { cookie: person.cookie });
    await socket.begin();
    socket.subscribe('1', 'subscription { lights { kind } }', {});
    expect((await socket.next()).type).toBe('next');
    socket.cut();
    expect(await minutesIdle()).toBe(29);
  });

  test('without a person for as long as the setting says is over, for whoever asks', async () => {
    await lastSeen(31);
    expect(await isOpen(BACKGROUND)).toBe(false);
    expect(await isOpen()).toBe(false);
  });

  test('tells its page how long that is', async () => {
    const fresh = await signInAnew(server.url, 'sunmin');
    expect((await fresh.ask('{ viewer { idleMinutes } }')).data.viewer.idleMinutes).toBe(30);
    expect((await new Caller(server.url).ask('{ viewer { idleMinutes } }')).data.viewer).toBeNull();
  });
});
