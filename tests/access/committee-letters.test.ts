import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { draftInput, letter, taken, tryLetter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Letters that are not the office's: a township's discipline committee to its villages, a resident team to its hosts. */
let server: TestServer;
const people: Record<string, Caller> = {};
const ids: Record<string, string> = {};
const who: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  const names = [
    'lijing',
    'wangjianguo',
    'baoyinhua',
    'weiyuan',
    'liuqiang',
    'xinaobao',
    'paizhu',
    'zuyuan',
    'caizheng',
    'lianluo',
  ];
  for (const name of names) {
    const caller = await signIn(server.url, name);
    people[name] = caller;
    who[name] = (await caller.ask('{ viewer { id } }')).data.viewer.id;
  }
  const { data } = await person('lijing').ask('{ units { id name kind parentId } }');
  const shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
  for (const { id, name, kind, parentId } of data.units)
    ids[kind === 'VILLAGE' && parentId === shahe ? `沙河/${name}` : name] ??= id;
}, 120_000);
afterAll(() => server?.close());

const person = (name: string): Caller => people[name] ?? expect.fail(`nobody is ${name}`);
const idOf = (name: string): string => ids[name] ?? expect.fail(`no unit ${name}`);
const villageOfShahe = (): string => {
  const found = Object.keys(ids).find((name) => name.startsWith('沙河/'));
  return idOf(found ?? '');
};

describe('a township’s discipline committee', () => {
  const drafted = async (overrides: Record<string, unknown> = {}) =>
    letter(
      person('weiyuan'),
      'draftNotice',
      await draftInput(person('weiyuan'), villageOfShahe(), {
        ...{ approverId: who['baoyinhua'], answerBy: '2019-10-25' },
        ...overrides,
      }),
    );

  test('writes to its villages: its secretary approves, it has a number of its own, the township gets a copy, the district sees it', async () => {
    let now = taken(await drafted());
    now = taken(await letter(person('weiyuan'), 'submitNotice', { id: now.id, version: now.version }));
    now = taken(await letter(person('baoyinhua'), 'approveNotice', { id: now.id, version: now.version }));
    expect([now.state, now.number]).toEqual(['ISSUED', '沙河纪监建〔2019〕1号']);
    const read = async (name: string) =>
      (
        await person(name).ask('query ($id: ID!) { notice(id: $id) { issuer { name } viewerCan { action } } }', {
          id: now.id,
        })
      ).data.notice;
    expect((await read('lijing')).viewerCan).toEqual([]);
    expect((await read('wangjianguo')).viewerCan).toEqual([]);
    expect(await read('liuqiang')).toEqual({ issuer: { name: '沙河街道纪检监察工作委员会' }, viewerCan: [] });
    const office = taken(
      await letter(person('lijing'), 'draftNotice', await draftInput(person('lijing'), villageOfShahe())),
    );
    expect(codeOf(await tryLetter(person('weiyuan'), 'submitNotice', { id: office.id, version: office.version }))).toBe(
      'NOT_FOUND',
    );
  });

  test('chooses among its own leaders', async () => {
    const { data } = await person('weiyuan').ask('{ approvers { name } }');
    expect(data.approvers).toEqual([{ name: '宝音花' }]);
    expect((await drafted({ approverId: who['wangjianguo'] })).errors).toEqual([
      expect.objectContaining({ code: 'APPROVER_UNKNOWN' }),
    ]);
  });

  test.each([
    ['the township itself', () => ({ addresseeId: idOf('沙河街道') }), 'ADDRESSEE_UNKNOWN'],
    ['a village of another township', () => ({ addresseeId: idOf('麻池镇') }), 'ADDRESSEE_UNKNOWN'],
    ['its villages other than as a suggestion', () => ({ kind: 'RECTIFICATION' }), 'KIND_NOT_HERE'],
  ])('does not write to %s', async (_, more, code) => {
    expect((await drafted(more())).errors).toEqual([expect.objectContaining({ code })]);
  });
});

describe('a resident team', () => {
  test('writes to its host: its head approves, the office sees it and may take it over', async () => {
    const zuyuan = person('zuyuan');
    const input = await draftInput(zuyuan, idOf('财政局'), {
      approverId: who['paizhu'],
      answerBy: '2019-10-25',
      kind: 'RECTIFICATION',
    });
    const draft = taken(await letter(zuyuan, 'draftNotice', input));
    const now = taken(await letter(person('lijing'), 'submitNotice', { id: draft.id, version: draft.version }));
    const issued = taken(await letter(person('paizhu'), 'approveNotice', { id: now.id, version: now.version }));
    expect(issued.number).toMatch(/^九纪整改〔2019〕\d+号$/);
    const received = taken(
      await letter(person('caizheng'), 'receiveNotice', { id: issued.id, version: issued.version }),
    );
    const answered = taken(
      await letter(person('caizheng'), 'answerNotice', {
        ...{ id: issued.id, version: received.version, text: '已整改。', idempotencyKey: crypto.randomUUID() },
      }),
    );
    const passed = await letter(zuyuan, 'passNotice', { id: issued.id, version: answered.version, reason: '属实' });
    expect(taken(passed).state).toBe('CLOSED');
  });

  test('has its draft changed by the office within its own bounds: to its hosts and to nobody else', async () => {
    const zuyuan = person('zuyuan');
    const input = await draftInput(zuyuan, idOf('财政局'), { approverId: who['paizhu'], answerBy: '2019-10-25' });
    const draft = taken(await letter(zuyuan, 'draftNotice', input));
    const { kind, addresseeId, idempotencyKey, ...content } = input;
    const change = (more: object) =>
      letter(person('lijing'), 'editNotice', { ...content, id: draft.id, version: draft.version, ...more });
    for (const further of ['教育局', '沙河街道'])
      expect((await change({ furtherAddresseeIds: [idOf(further)] })).errors).toEqual([
        expect.objectContaining({
          ...{ code: 'ADDRESSEE_UNKNOWN', path: ['input', 'furtherAddresseeIds', '0'] },
          message: expect.stringContaining(further),
        }),
      ]);
    expect(taken(await change({ title: '关于改正问题的监督建议' })).state).toBe('DRAFT');
  });

  test('leaves the office free to write to all of the district in its own letters', async () => {
    const office = person('lijing');
    const input = await draftInput(office, idOf('财政局'));
    const draft = taken(await letter(office, 'draftNotice', input));
    const { kind, addresseeId, idempotencyKey, ...content } = input;
    const further = { ...content, furtherAddresseeIds: [idOf('教育局'), idOf('沙河街道')] };
    expect(taken(await letter(office, 'editNotice', { ...further, id: draft.id, version: draft.version })).state).toBe(
      'DRAFT',
    );
  });

  test('does not write to a unit that is no host of it', async () => {
    const input = await draftInput(person('zuyuan'), idOf('教育局'), {
      approverId: who['paizhu'],
      answerBy: '2019-10-25',
    });
    expect((await letter(person('zuyuan'), 'draftNotice', input)).errors).toEqual([
      expect.objectContaining({ code: 'ADDRESSEE_UNKNOWN' }),
    ]);
  });
});

describe('a liaison office', () => {
  test('suggests to the teams assigned to it, and writes to no department', async () => {
    const lianluo = person('lianluo');
    const to = async (addressee: string, more: Record<string, unknown> = {}) =>
      letter(
        lianluo,
        'draftNotice',
        await draftInput(lianluo, idOf(addressee), { approverId: who['wangjianguo'], answerBy: '2019-10-25', ...more }),
      );
    expect(taken(await to('派驻财政局纪检监察组')).state).toBe('DRAFT');
    expect((await to('财政局')).errors).toEqual([expect.objectContaining({ code: 'ADDRESSEE_UNKNOWN' })]);
    expect((await to('派驻财政局纪检监察组', { kind: 'RECTIFICATION' })).errors).toEqual([
      expect.objectContaining({ code: 'KIND_NOT_HERE' }),
    ]);
  });
});
