import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;

beforeAll(async () => {
  server = await startServer({ opening: true });
  office = await KeyOffice.at(server.url);
});
afterAll(() => server?.close());

const UNITS = '{ units(first: 1) { nodes { name } } }';
const read = async (secret: string | null, at = server.url) => {
  const response = await new ThirdParty(at, secret).post({ query: UNITS });
  return { status: response.status, answer: await response.json() };
};
const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions: { code } }) => code) ?? [];

describe('a key', () => {
  test('is entered by one, approved by another, and its secret shown once', async () => {
    const { key } = (await office.request()).data.requestPortalKey;
    expect(key.state).toBe('REQUESTED');
    expect(codes(await office.step(key, 'APPROVE'))).toEqual(['FORBIDDEN']);
    expect((await office.step(key, 'ISSUE')).data.stepPortalKey.errors[0].code).toBe('WRONG_STATE');
    const approved = (await office.step(key, 'APPROVE', {}, office.second)).data.stepPortalKey;
    expect(approved.secret).toBeNull();
    expect((await office.step(key, 'REVOKE')).data.stepPortalKey.errors[0].code).toBe('STALE_VERSION');
    const issued = (await office.step(approved.key, 'ISSUE')).data.stepPortalKey;
    expect(issued.secret).toMatch(/^sw_[\w-]{43}$/);
    expect((await read(issued.secret)).answer.data.units.nodes).toHaveLength(1);
    const { data } = await office.first.ask('{ portalKeys { id secrets { prefix } } }');
    expect(JSON.stringify(data)).not.toContain(issued.secret);
    const kept = await query(
      server.database.superuserUrl,
      `select coalesce(string_agg(t::text, ''), '') as all from trail_entry t where t.table_name like 'portal%'`,
    );
    expect(JSON.stringify(kept)).not.toContain(issued.secret.slice(9));
  });

  test('that is entered twice with the same words is one', async () => {
    const idempotencyKey = 'portal-key-once';
    const [one, two] = await Promise.all([office.request({ idempotencyKey }), office.request({ idempotencyKey })]);
    expect(one.data.requestPortalKey.key.id).toBe(two.data.requestPortalKey.key.id);
  });

  test('reads no more once it is revoked, in no process, from the answer on', async () => {
    const other = await server.another();
    const { secret, ...key } = await office.issue();
    expect([(await read(secret)).status, (await read(secret, other.url)).status]).toEqual([200, 200]);
    expect((await office.step(key, 'REVOKE')).data.stepPortalKey.key.state).toBe('REVOKED');
    const after = [await read(secret), await read(secret, other.url)];
    expect(after.map(({ status }) => status)).toEqual([401, 401]);
    expect(after.map(({ answer }) => codes(answer))).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']]);
    await other.stop();
  });

  test('is rotated: both secrets hold for a while, then the new one alone', async () => {
    const { secret, ...key } = await office.issue();
    const rotated = (await office.step(key, 'ROTATE', { overlapHours: 1 })).data.stepPortalKey;
    expect([(await read(secret)).status, (await read(rotated.secret)).status]).toEqual([200, 200]);
    const again = (await office.step(rotated.key, 'ROTATE', { overlapHours: 0 })).data.stepPortalKey;
    expect((await read(secret)).status).toBe(403);
    expect((await read(rotated.secret)).status).toBe(403);
    expect((await read(again.secret)).status).toBe(200);
  });

  test('reads until the end of its last day', async () => {
    const { secret, id } = await office.issue();
    await meddle(
      server.database.superuserUrl,
      `update portal_key set expires_on = current_date - 2 where id = '${id}'`,
    );
    const { status, answer } = await read(secret);
    expect([status, codes(answer)]).toEqual([403, ['FORBIDDEN']]);
    expect(answer.errors[0].message).toMatch(/到期/);
  });

  test('is told when it was used last, and what for', async () => {
    const { secret, id } = await office.issue();
    for (let times = 0; times < 3; times++) await read(secret);
    await new ThirdParty(server.url, secret).ask('{ nothing }');
    const used = async () => {
      const { data } = await office.first.ask(
        '{ portalKeys { id lastUsedAt usage(days: 1) { operation requests refused failed cost } } }',
      );
      return data.portalKeys.find((one: { id: string }) => one.id === id);
    };
    await expect.poll(async () => (await used()).usage.length).toBe(2);
    const { usage, lastUsedAt } = await used();
    expect(lastUsedAt).not.toBeNull();
    expect(usage[0]).toMatchObject({ requests: 3, refused: 0, failed: 0 });
    expect(usage[1]).toMatchObject({ operation: '—', requests: 1, failed: 1 });
  });
});

describe('keys are no business of', () => {
  test.each(['lijing', 'xitong', 'shenji', 'zhenxiang'])('%s', async (username) => {
    const who = await signIn(server.url, username);
    expect(codes(await who.ask('{ portalKeys { id } }'))).toEqual(['FORBIDDEN']);
    expect(codes(await office.request({}, who))).toEqual(['FORBIDDEN']);
  });

  test('nobody', async () => {
    const who = new Caller(server.url);
    expect(codes(await who.ask('{ portalKeys { id } }'))).toEqual(['UNAUTHENTICATED']);
    expect([(await read(null)).status, (await read(`sw_${'x'.repeat(43)}`)).status]).toEqual([401, 401]);
  });
});

test.each([
  [{ holder: ' ' }, 'holder'],
  [{ scopes: [] }, 'scopes'],
  [{ scopes: ['UNITS', 'UNITS'] }, 'scopes'],
  [{ expiresOn: '2019-12-31' }, 'expiresOn'],
  [{ expiresOn: '2099-12-31' }, 'expiresOn'],
  [{ requestsPerMinute: 0 }, 'requestsPerMinute'],
  [{ cost: 99 }, 'cost'],
])('a request with %j is refused by name', async (input, field) => {
  const { key, errors } = (await office.request(input)).data.requestPortalKey;
  expect(key).toBeNull();
  expect(errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  expect(field).toBeTruthy();
});
