import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { linesOf } from '../support/sheets.ts';
import { deeds } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: TestServer;
let officer: Caller;
let committee: Caller;
let units: { id: string; name: string; shortName: string; kind: string }[];
let entries: { id: string; title: string; unit: { id: string; kind: string } }[];

beforeAll(async () => {
  server = await startServer({ opening: true });
  await admitUnheldRoles(server);
  officer = await signIn(server.url, 'lijing');
  committee = await signIn(server.url, 'baoyinhua');
  units = (await officer.ask('{ units { id name shortName kind } }')).data.units;
  entries = (await officer.ask('{ disclosures(take: 50) { items { id title unit { id kind } } } }')).data.disclosures
    .items;
});
afterAll(() => server.close());

const unit = (shortName: string) =>
  units.find((one) => one.shortName === shortName) ?? expect.fail(`no unit ${shortName}`);
const ofUnit = (shortName: string) => ({ type: 'UNIT', id: unit(shortName).id });
const ofEntry = (nr = 0) => ({ type: 'DISCLOSURE', id: entries[nr]?.id ?? expect.fail('no entry') });

const CHECK =
  'id subjectType subjectId title way conclusion note checkedOn checker desk { shortName } unit { id shortName } findings { id state kind severity problem finder links { kind targetId title url } }';

async function record(more: object = {}, who = officer) {
  const input = { subject: ofEntry(), conclusion: 'IN_ORDER', idempotencyKey: randomUUID(), ...more };
  const answer = await who.ask(
    `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { ${CHECK} } errors { code path message } } }`,
    { input },
  );
  return answer.data?.recordCheck ?? { refused: answer.errors?.[0]?.extensions.code };
}
const wrong = (problem = '公开栏照片不清楚', more: object = {}) => ({ kind: 'NON_STANDARD', problem, ...more });
async function checks(filter: object, who = officer) {
  const { data, errors } = await who.ask(
    `query ($filter: CheckFilter) { checks(filter: $filter, take: 200) { totalItems items { ${CHECK} } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.checks.totalItems).toBe(data.checks.items.length);
  return data.checks.items;
}

describe('a check', () => {
  test('of an entry in order is one row, told beside the entry and its unit', async () => {
    const done = await record();
    expect(done).toMatchObject({
      errors: [],
      check: {
        ...{ subjectType: 'DISCLOSURE', title: entries[0]?.title, way: 'ONLINE', conclusion: 'IN_ORDER', note: null },
        ...{ checker: '李静', findings: [], unit: { id: entries[0]?.unit.id } },
      },
    });
    const { data } = await officer.ask(
      'query ($id: ID!, $unit: ID!) { disclosure(id: $id) { viewerCanCheck lastCheck { id } } unit(id: $unit) { viewerCanCheck lastCheck { id } } }',
      { id: entries[0]?.id, unit: entries[0]?.unit.id },
    );
    const last = { viewerCanCheck: true, lastCheck: { id: done.check.id } };
    expect(data).toEqual({ disclosure: last, unit: last });
    expect((await officer.ask('query ($id: ID!) { check(id: $id) { id } }', { id: done.check.id })).data.check.id).toBe(
      done.check.id,
    );
  });

  test('with findings confirms them, with their proofs, in the same transaction', async () => {
    const uploaded = await (await officer.upload('公开栏.png', PNG)).json();
    const findings = [
      wrong('公开栏照片不清楚', {
        severity: 'SERIOUS',
        links: [
          { kind: 'FILE', id: uploaded.id },
          { kind: 'DISCLOSURE', id: entries[1]?.id },
        ],
      }),
      wrong('缺少金额', { kind: 'INCOMPLETE' }),
    ];
    const done = await record({ conclusion: 'FINDINGS', findings, way: 'ON_SITE', note: '现场查看' });
    expect(done.errors).toEqual([]);
    expect(done.check).toMatchObject({
      ...{ way: 'ON_SITE', conclusion: 'FINDINGS', note: '现场查看' },
      findings: [
        {
          ...{ state: 'OPEN', kind: 'NON_STANDARD', severity: 'SERIOUS', problem: '公开栏照片不清楚', finder: '李静' },
          links: [
            { kind: 'FILE', targetId: uploaded.id, title: '公开栏.png', url: `/files/${uploaded.id}` },
            { kind: 'DISCLOSURE', targetId: entries[1]?.id, title: entries[1]?.title, url: null },
            // the page as it was last kept
            { kind: 'REVISION', title: `第1次留存：${entries[0]?.title}`, url: null },
          ],
        },
        { state: 'OPEN', kind: 'INCOMPLETE', severity: 'ORDINARY', links: [{ kind: 'REVISION' }] },
      ],
    });
    const [first] = done.check.findings;
    const told = await officer.ask('query ($id: ID!) { finding(id: $id) { check { id } disclosure { id } } }', {
      id: first.id,
    });
    expect(told.data.finding).toEqual({ check: { id: done.check.id }, disclosure: { id: entries[0]?.id } });
    // the picture is had by those who see the finding, and by nobody else
    expect((await officer.send(`/files/${uploaded.id}`, {})).status).toBe(200);
    expect((await (await signIn(server.url, 'chenxia')).send(`/files/${uploaded.id}`, {})).status).toBe(404);
  });

  test('of a unit opens findings that are about no entry', async () => {
    const { check } = await record({
      subject: ofUnit('振翔社区'),
      conclusion: 'FINDINGS',
      findings: [wrong('公开栏空白', { kind: 'NO_DUTY' })],
    });
    const { data } = await officer.ask(
      'query ($id: ID!) { finding(id: $id) { disclosure { id } obligation { id } unit { shortName } suggestedNoticeKind repeats } }',
      { id: check.findings[0].id },
    );
    expect(data.finding).toEqual({
      ...{ disclosure: null, obligation: null, unit: { shortName: '振翔社区' } },
      ...{ suggestedNoticeKind: 'SUGGESTION', repeats: 0 },
    });
  });

  test('sent twice is recorded once; with the key of another it is refused', async () => {
    const idempotencyKey = randomUUID();
    const asked = { conclusion: 'FINDINGS', findings: [wrong('说明不全')], idempotencyKey };
    const first = await record(asked);
    const again = await record(asked);
    expect(again.check.id).toBe(first.check.id);
    expect(again.check.findings).toHaveLength(1);
    const other = await record({ ...asked, findings: [wrong('别的问题')] });
    expect(other.errors[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('that contradicts itself, or names what is not there, is refused whole', async () => {
    const before = await deeds(server.database.superuserUrl);
    const missing = { kind: 'DISCLOSURE', id: NOBODY };
    const faults = [
      { conclusion: 'FINDINGS' },
      { conclusion: 'IN_ORDER', findings: [wrong()] },
      { conclusion: 'FINDINGS', findings: [wrong('一')] },
      { conclusion: 'FINDINGS', findings: Array.from({ length: 21 }, () => wrong()) },
      { conclusion: 'FINDINGS', findings: [wrong('照片不清楚', { links: [missing] })] },
      { conclusion: 'FINDINGS', findings: [wrong('照片不清楚', { links: [{ kind: 'FILE', id: NOBODY }] })] },
      { conclusion: 'FINDINGS', findings: [wrong('照片不清楚', { relapseOfId: NOBODY })] },
      { note: '一' },
      { lookId: NOBODY },
      { idempotencyKey: 'x' },
    ];
    const paths = [];
    for (const fault of faults) {
      const { errors, refused } = await record(fault);
      paths.push(refused ?? errors[0]?.path.join('.'));
    }
    expect(paths).toEqual([
      ...['input.findings', 'input.findings', 'input.findings.0.problem', 'input.findings'],
      ...['input.findings.0.links.0.id', 'input.findings.0.links.0.id', 'input.findings.0.relapseOfId'],
      ...['input.note', 'input.lookId', 'input.idempotencyKey'],
    ]);
    expect(await record({ subject: { type: 'UNIT', id: NOBODY } })).toEqual({ refused: 'NOT_FOUND' });
    expect(await record({ subject: { type: 'UNIT', id: 'x' } })).toEqual({ refused: 'NOT_FOUND' });
    expect(await record({ subject: { type: 'NOTHING', id: entries[0]?.id } })).toEqual({ refused: 'NOT_FOUND' });
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
  });
});

describe('many at once', () => {
  const several = async (subjects: object[], who = officer, idempotencyKey = randomUUID()) => {
    const answer = await who.ask(
      'mutation ($input: RecordChecksInOrderInput!) { recordChecksInOrder(input: $input) { checks { id subjectId conclusion } errors { code path } } }',
      { input: { subjects, idempotencyKey } },
    );
    return answer.data?.recordChecksInOrder ?? { refused: answer.errors?.[0]?.extensions.code };
  };

  test('are a check of each, all or none, once', async () => {
    const subjects = [0, 1, 2, 3].map(ofEntry);
    const key = randomUUID();
    const done = await several(subjects, officer, key);
    expect(done.errors).toEqual([]);
    const ids = (checked: { subjectId: string }[]) => checked.map(({ subjectId }) => subjectId).sort();
    expect(ids(done.checks)).toEqual(subjects.map(({ id }) => id).sort());
    expect((await several(subjects, officer, key)).checks).toHaveLength(4);
    const before = await deeds(server.database.superuserUrl);
    expect(await several([...subjects, { type: 'DISCLOSURE', id: NOBODY }])).toEqual({ refused: 'NOT_FOUND' });
    expect((await several([ofEntry(), ofEntry()])).errors[0].path).toEqual(['input', 'subjects', '1']);
    expect((await several([])).errors[0].path).toEqual(['input', 'subjects']);
    expect((await several(Array.from({ length: 201 }, () => ofEntry()))).errors[0].path).toEqual(['input', 'subjects']);
    expect(await deeds(server.database.superuserUrl)).toEqual(before);
  });
});

describe('the list', () => {
  test('is narrowed by each of its words', async () => {
    const all = await checks({});
    const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort();
    type Seen = (typeof all)[number];
    const cases: [object, (one: Seen) => boolean][] = [
      [{ conclusion: { eq: 'FINDINGS' } }, (one) => one.conclusion === 'FINDINGS'],
      [{ way: { eq: 'ON_SITE' } }, (one) => one.way === 'ON_SITE'],
      [{ subjectType: { eq: 'UNIT' } }, (one) => one.subjectType === 'UNIT'],
      [{ subjectId: { eq: entries[0]?.id } }, (one) => one.subjectId === entries[0]?.id],
      [{ unitId: { eq: unit('振翔社区').id } }, (one) => one.unit.id === unit('振翔社区').id],
      [{ text: { contains: '现场' } }, (one) => one.note?.includes('现场') ?? false],
      [{ checkedOn: { range: { to: '2000-01-01' } } }, () => false],
      [{ secondLook: true }, () => false],
      [{ checkerId: { eq: NOBODY } }, () => false],
    ];
    for (const [filter, fits] of cases) expect(ids(await checks(filter))).toEqual(ids(all.filter(fits)));
    const below = await checks({ under: unit('沙河街道').id });
    expect(below.length).toBeGreaterThan(0);
    expect(below.length).toBeLessThanOrEqual(all.length);
  });

  test('is sorted by the tree as asked, and taken along as it stands', async () => {
    const { data } = await officer.ask(
      '{ checks(sort: [{ field: UNIT, direction: ASC }], take: 200) { items { title } } }',
    );
    const query = new URLSearchParams({ sort: JSON.stringify([{ field: 'UNIT', direction: 'ASC' }]) });
    const response = await officer.send(`/exports/CHECKS?${query}`, {});
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const [heads, ...lines] = linesOf(bytes, '日常监督台账');
    expect(heads?.slice(0, 5)).toEqual(['检查日期', '被检查单位', '检查内容', '检查方式', '检查结果']);
    expect(lines.map((line) => line[2])).toEqual(data.checks.items.map(({ title }: { title: string }) => title));
    expect(linesOf(bytes, '说明').flat().join()).toContain('李静');
  });
});

describe('who may', () => {
  test('nobody unauthenticated, no unit, no leader', async () => {
    expect(await record({}, new Caller(server.url))).toEqual({ refused: 'UNAUTHENTICATED' });
    for (const username of ['chenxia', 'zhenxiang', 'wangjianguo', 'xitong'])
      expect(await record({}, await signIn(server.url, username))).toEqual({ refused: 'FORBIDDEN' });
    const chenxia = await signIn(server.url, 'chenxia');
    expect((await chenxia.ask('{ checks { totalItems } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const [one] = await checks({});
    const told = await chenxia.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id: one.id });
    expect(told.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const history = await officer.ask('query ($id: ID!) { history(recordId: $id) { table } }', { id: one.id });
    expect(history.data.history.length).toBeGreaterThan(0);
  });

  test('a township’s discipline committee its villages, not the township, and nobody elsewhere', async () => {
    const village = await record({ subject: ofUnit('振翔社区') }, committee);
    expect(village).toMatchObject({ errors: [], check: { desk: { shortName: '沙河街道纪检监察工作委员会' } } });
    expect(await record({ subject: ofUnit('沙河街道') }, committee)).toEqual({ refused: 'FORBIDDEN' });
    const elsewhere = units.find((one) => one.kind === 'TOWNSHIP' && one.shortName !== '沙河街道');
    expect(await record({ subject: { type: 'UNIT', id: elsewhere?.id } }, committee)).toEqual({ refused: 'NOT_FOUND' });
    const mine = await checks({}, committee);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan((await checks({})).length);
  });

  test('a resident team its hosts and not itself; a liaison office the teams and not their hosts', async () => {
    const team = await signIn(server.url, 'paizhu');
    const liaison = await signIn(server.url, 'lianluo');
    const host = units.find(({ name }) => name === '财政局') ?? expect.fail('no bureau');
    const itself = units.find(({ name }) => name === '派驻财政局纪检监察组') ?? expect.fail('no team');
    const of = ({ id }: { id: string }) => ({ subject: { type: 'UNIT', id } });
    expect((await record(of(host), team)).errors).toEqual([]);
    expect(await record(of(itself), team)).toMatchObject({ refused: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
    expect((await record(of(itself), liaison)).errors).toEqual([]);
    expect(await record(of(host), liaison)).toEqual({ refused: 'FORBIDDEN' });
  });
});
