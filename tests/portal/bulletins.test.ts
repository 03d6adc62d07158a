import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

/** What third parties read of bulletins: those for the public while they stand, on every process at once. */
let server: TestServer;
let elsewhere: string;
let officer: Caller;
let principal: Caller;
let key: ThirdParty;
let keyElsewhere: ThirdParty;
let unitId: string;
let principalId: string;

beforeAll(async () => {
  server = await startServer();
  elsewhere = (await server.another()).url;
  officer = await signIn(server.url, 'lijing');
  principal = await signIn(server.url, 'haozhiqiang');
  principalId = (await principal.ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await officer.ask('{ units { id name } }');
  unitId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
  const office = await KeyOffice.at(server.url);
  const { secret } = await office.issue({ scopes: ['BULLETINS', 'UNITS'] });
  key = new ThirdParty(server.url, secret);
  keyElsewhere = new ThirdParty(elsewhere, secret);
});
afterAll(() => server?.close());

async function published(scope: string, title: string) {
  const step = async (who: Caller, mutation: string, type: string, input: Record<string, unknown>) => {
    const { data } = await who.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { bulletin { id version number } errors { code message } } }`,
      { input },
    );
    expect(data[mutation].errors).toEqual([]);
    return data[mutation].bulletin as { id: string; version: number; number: string };
  };
  const input = {
    ...{
      scope,
      title,
      overview: '共检查三务公开2967次，发现问题775个。',
      demands: '请引以为戒。',
      approverId: principalId,
    },
    ...{ cases: [{ unitId, fact: '方案照搬照抄。', outcome: '责令重新制定。' }], idempotencyKey: crypto.randomUUID() },
  };
  const draft = await step(officer, 'draftBulletin', 'DraftBulletinInput', input);
  const submitted = await step(officer, 'submitBulletin', 'BulletinStepInput', {
    id: draft.id,
    version: draft.version,
  });
  const one = await step(principal, 'publishBulletin', 'BulletinStepInput', {
    id: draft.id,
    version: submitted.version,
  });
  return {
    ...one,
    withdraw: () =>
      step(principal, 'withdrawBulletin', 'BulletinReasonInput', {
        id: one.id,
        version: one.version,
        reason: '事实有误',
      }),
  };
}

const LIST = `{ bulletins(first: 20) { totalCount nodes { id number title publishedOn overview causes demands cases { fact outcome unit { name } } } }
  withdrawnBulletins { id number withdrawnOn } }`;

describe('bulletins', () => {
  test('for the public are read with their cases; those inside the party, and drafts, are not', async () => {
    const open = await published('PUBLIC', '公开的通报');
    const inside = await published('INSIDE', '党内的通报');
    for (const reader of [key, keyElsewhere]) {
      const { data } = await reader.ask(LIST);
      expect(data.bulletins.nodes).toContainEqual({
        ...{ id: open.id, number: open.number, title: '公开的通报', publishedOn: expect.any(String), causes: null },
        ...{ overview: expect.any(String), demands: '请引以为戒。' },
        cases: [{ fact: '方案照搬照抄。', outcome: '责令重新制定。', unit: { name: '财政局' } }],
      });
      expect(JSON.stringify(data)).not.toContain('党内');
      const byId = 'query ($id: ID!) { node(id: $id) { id } bulletin(id: $id) { id } }';
      expect((await reader.ask(byId, { id: inside.id })).data).toEqual({ node: null, bulletin: null });
      expect((await reader.ask(byId, { id: open.id })).data).toEqual({
        node: { id: open.id },
        bulletin: { id: open.id },
      });
    }
  });

  test('that are withdrawn are read nowhere from the acknowledgement on, and told as withdrawn by their number alone', async () => {
    const one = await published('PUBLIC', '将撤回的通报');
    await Promise.all([key.ask(LIST), keyElsewhere.ask(LIST)]);
    await one.withdraw();
    for (const reader of [key, keyElsewhere]) {
      const { data } = await reader.ask(LIST);
      expect(JSON.stringify(data.bulletins)).not.toContain('将撤回');
      expect(data.withdrawnBulletins).toContainEqual({
        id: one.id,
        number: one.number,
        withdrawnOn: expect.any(String),
      });
    }
  });

  test('need their scope', async () => {
    const office = await KeyOffice.at(server.url);
    const { secret } = await office.issue({ scopes: ['UNITS'] });
    const { errors } = await new ThirdParty(server.url, secret).ask('{ bulletins { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
