import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { issued } from '../support/letters.ts';
import { bytesOf, compact, filesOf, pdfPages, wordText } from '../support/papers.ts';
import { Caller, type GraphqlAnswer, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

let server: TestServer;
const people: Record<string, Caller> = {};
const who: Record<string, string> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  for (const name of [
    'lijing',
    'zhaolei',
    'wangjianguo',
    'haozhiqiang',
    'sunmin',
    'liuqiang',
    'caizheng',
    'zhenxiang',
    'xitong',
    'shenji',
  ]) {
    const caller = await signIn(server.url, name);
    people[name] = caller;
    who[name] = (await caller.ask('{ viewer { id } }')).data.viewer.id;
  }
  const { data } = await person('lijing').ask('{ units { id name } }');
  for (const { id, name } of data.units) ids[name] = id;
});
afterAll(() => server?.close());

const person = (name: string): Caller => people[name] ?? expect.fail(`nobody is ${name}`);
const TYPES: Record<string, string> = {
  ...{ draftBulletin: 'DraftBulletinInput', editBulletin: 'EditBulletinInput', submitBulletin: 'BulletinStepInput' },
  ...{
    returnBulletin: 'BulletinReasonInput',
    publishBulletin: 'BulletinStepInput',
    withdrawBulletin: 'BulletinReasonInput',
  },
};
const tried = (name: string, mutation: string, input: Record<string, unknown>): Promise<GraphqlAnswer> =>
  person(name).ask(
    `mutation ($input: ${TYPES[mutation]}!) { ${mutation}(input: $input) { bulletin { id version state number publishedOn } errors { code message path } } }`,
    { input },
  );
const done = async (name: string, mutation: string, input: Record<string, unknown>) => {
  const answer = await tried(name, mutation, input);
  const { bulletin, errors } = answer.data?.[mutation] ?? { errors: answer.errors };
  return (
    (bulletin as { id: string; version: number; state: string; number: string | null }) ??
    expect.fail(JSON.stringify(errors))
  );
};

const content = (more: Record<string, unknown> = {}) => ({
  ...{ scope: 'PUBLIC', title: '关于整改不到位问题的通报', overview: '今年以来共检查三务公开2967次，发现问题775个。' },
  ...{ causes: '责任落实不到位。', demands: '请各单位引以为戒，按期公开。', approverId: who['haozhiqiang'] },
  cases: [{ unitId: ids['财政局'], fact: '两个责任方案照搬照抄。', outcome: '责令重新制定，主要领导作书面检查。' }],
  ...more,
});
const drafted = (more: Record<string, unknown> = {}) =>
  done('lijing', 'draftBulletin', { ...content(more), idempotencyKey: crypto.randomUUID() });
const submitted = async (more: Record<string, unknown> = {}) => {
  const { id, version } = await drafted(more);
  return done('lijing', 'submitBulletin', { id, version });
};
const seenBy = async (name: string, id: string, fields = 'id') =>
  (await person(name).ask(`query ($id: ID!) { bulletin(id: $id) { ${fields} } }`, { id })).data?.bulletin ?? null;

describe('a public bulletin', () => {
  test('is approved by the principal leader, numbered by issue, and read by all who read bulletins', async () => {
    const now = await submitted();
    expect(codeOf(await tried('wangjianguo', 'publishBulletin', { id: now.id, version: now.version }))).toBe(
      'FORBIDDEN',
    );
    for (const name of ['liuqiang', 'caizheng', 'zhenxiang']) expect(await seenBy(name, now.id)).toBeNull();
    const first = await done('haozhiqiang', 'publishBulletin', { id: now.id, version: now.version });
    const next = await submitted();
    const second = await done('haozhiqiang', 'publishBulletin', { id: next.id, version: next.version });
    const numberOf = ({ number }: { number: string | null }) =>
      Number(/^九纪通〔2019〕(\d+)号$/.exec(number ?? '')?.[1]);
    expect(numberOf(second)).toBe(numberOf(first) + 1);
    for (const name of ['liuqiang', 'caizheng', 'zhenxiang', 'sunmin'])
      expect(await seenBy(name, now.id, 'state timeline { action }')).toMatchObject({
        ...{ state: 'PUBLISHED' },
        ...(name === 'sunmin' ? {} : { timeline: [] }),
      });
    for (const name of ['xitong', 'shenji'])
      expect(codeOf(await person(name).ask('{ bulletins { totalItems } }'))).toBe('FORBIDDEN');
  });

  test('is never changed once it is published, and withdrawn by that leader alone, with a trace', async () => {
    const now = await submitted();
    const published = await done('haozhiqiang', 'publishBulletin', { id: now.id, version: now.version });
    const step = { id: now.id, version: published.version };
    const changed = await tried('lijing', 'editBulletin', { ...content(), ...step });
    expect(changed.data.editBulletin.errors[0].code).toBe('WRONG_STATE');
    expect(codeOf(await tried('lijing', 'withdrawBulletin', { ...step, reason: '想撤回' }))).toBe('FORBIDDEN');
    const gone = await done('haozhiqiang', 'withdrawBulletin', { ...step, reason: '事实有误' });
    expect(gone.state).toBe('WITHDRAWN');
    const seen = await seenBy('lijing', now.id, 'withdrawnReason timeline { action reason actor { name } }');
    expect(seen.withdrawnReason).toBe('事实有误');
    expect(seen.timeline.at(-1)).toEqual({ action: 'WITHDRAW', reason: '事实有误', actor: { name: '郝志强' } });
  });

  test('goes back to its drafter with a reason, and is told to who is to act', async () => {
    const now = await submitted();
    const kinds = async (name: string) =>
      (await person(name).ask('{ messages(take: 50) { items { kind recordId doneAt } } }')).data.messages.items.filter(
        ({ recordId }: { recordId: string }) => recordId === now.id,
      );
    expect(await kinds('haozhiqiang')).toEqual([{ kind: 'TO_APPROVE', recordId: now.id, doneAt: null }]);
    const back = await done('haozhiqiang', 'returnBulletin', {
      id: now.id,
      version: now.version,
      reason: '概况数字请核对',
    });
    expect(back.state).toBe('DRAFT');
    expect((await kinds('haozhiqiang'))[0].doneAt).not.toBeNull();
    expect(await kinds('lijing')).toEqual([{ kind: 'RETURNED', recordId: now.id, doneAt: null }]);
  });
});

describe('a bulletin inside the party', () => {
  test('is approved by any leader who is named', async () => {
    const now = await submitted({ scope: 'INSIDE', approverId: who['wangjianguo'] });
    expect((await done('wangjianguo', 'publishBulletin', { id: now.id, version: now.version })).state).toBe(
      'PUBLISHED',
    );
  });
});

describe('a district without a series of numbers for bulletins', () => {
  test('is told so in words, and the bulletin stays as it was until there is one', async () => {
    const now = await submitted();
    const url = server.database.superuserUrl;
    await meddle(url, `update number_series set kind = 'SET_ASIDE' where kind = 'BULLETIN'`);
    const step = { id: now.id, version: now.version };
    const refused = await tried('haozhiqiang', 'publishBulletin', step);
    expect(refused.data.publishBulletin).toEqual({
      bulletin: null,
      errors: [
        { code: 'NO_NUMBER_SERIES', path: ['input', 'id'], message: expect.stringContaining('没有设置通报的文号序列') },
      ],
    });
    expect((await seenBy('lijing', now.id, 'state')).state).toBe('SUBMITTED');
    // as it is made with a new district, and was with those that there are: by the prefix of its letters
    await meddle(url, `select bulletin_series_default(id, 2019) from unit where kind = 'DISTRICT'`);
    expect((await done('haozhiqiang', 'publishBulletin', step)).number).toBe('九纪通〔2019〕1号');
    await meddle(url, `delete from number_series where kind = 'BULLETIN'`);
    await meddle(url, `update number_series set kind = 'BULLETIN' where kind = 'SET_ASIDE'`);
  });
});

describe('what is refused', () => {
  const faults = async (more: Record<string, unknown>) =>
    (
      await tried('lijing', 'draftBulletin', { ...content(more), idempotencyKey: crypto.randomUUID() })
    ).data.draftBulletin.errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);

  test.each([
    [
      'a leader who is not the principal',
      () => ({ approverId: who['wangjianguo'] }),
      ['APPROVER_UNKNOWN input.approverId'],
    ],
    ['the drafter as leader', () => ({ approverId: who['lijing'] }), ['APPROVER_IS_DRAFTER input.approverId']],
    [
      'a unit that is not there',
      () => ({ cases: [{ ...content().cases[0], unitId: crypto.randomUUID() }] }),
      ['UNIT_UNKNOWN input.cases.0.unitId'],
    ],
    [
      'a letter that is not there',
      () => ({ cases: [{ ...content().cases[0], noticeId: crypto.randomUUID() }] }),
      ['NOTICE_UNKNOWN input.cases.0.noticeId'],
    ],
    ['a phone number', () => ({ demands: '请拨打13848273316反映。' }), ['PERSONAL_DATA input.demands']],
    ['case work', () => ({ causes: '正在立案审查。' }), ['LOOKS_LIKE_CASE_WORK input.causes']],
    ['no case', () => ({ cases: [] }), ['BAD_INPUT input.cases']],
    ['too short a title', () => ({ title: '通报' }), ['BAD_INPUT input.title']],
  ])('%s', async (_, more, expected) => {
    expect(await faults(more())).toEqual(expected);
  });

  test('a letter to another unit than the case is about', async () => {
    const notice = await issued({ officer: person('lijing'), leader: person('wangjianguo') }, ids['沙河街道'] ?? '');
    expect(await faults({ cases: [{ ...content().cases[0], noticeId: notice.id }] })).toEqual([
      'NOTICE_UNKNOWN input.cases.0.noticeId',
    ]);
    expect(await faults({ cases: [{ ...content().cases[0], unitId: ids['沙河街道'], noticeId: notice.id }] })).toEqual(
      [],
    );
  });

  test('publishing twice: one number, and who was later is told', async () => {
    const now = await submitted();
    const answers = await Promise.all(
      [1, 2, 3].map(() => tried('haozhiqiang', 'publishBulletin', { id: now.id, version: now.version })),
    );
    expect(answers.filter(({ data }) => data.publishBulletin.bulletin)).toHaveLength(1);
    const [{ count } = { count: -1 }] = await query<{ count: number }>(
      server.database.superuserUrl,
      `select count(*)::int as count from bulletin_event where bulletin_id = $1 and action = 'PUBLISH'`,
      [now.id],
    );
    expect(count).toBe(1);
  });
});

describe('a bulletin on paper', () => {
  const at = (id: string, format: string) => `/papers/bulletins/${id}.${format}`;
  const both = async (name: string, id: string) => {
    const [word, pdf] = await Promise.all(
      ['docx', 'pdf'].map(async (format) => bytesOf(await person(name).send(at(id, format), {}))),
    );
    return { word: word as Uint8Array, pdf: pdf as Uint8Array };
  };
  const says = async ({ word, pdf }: { word: Uint8Array; pdf: Uint8Array }) => [
    compact(await wordText(word)),
    compact((await pdfPages(pdf)).join('')),
  ];

  test('says what it says, in Word as in PDF, to whoever sees it, and the same for ever', async () => {
    const now = await submitted({ title: '关于<b>&整改</b>的通报' });
    for (const said of await says(await both('lijing', now.id))) expect(said).toContain('（未编号）');
    expect((await person('liuqiang').send(at(now.id, 'pdf'), {})).status).toBe(404);
    const { number } = await done('haozhiqiang', 'publishBulletin', { id: now.id, version: now.version });
    const published = await both('liuqiang', now.id);
    for (const said of await says(published)) {
      expect(said).toContain(`${number}关于<b>&整改</b>的通报今年以来共检查三务公开2967次，发现问题775个。`);
      expect(said).toContain('财政局：两个责任方案照搬照抄。责令重新制定，主要领导作书面检查。责任落实不到位。');
      expect(said).toContain('请各单位引以为戒，按期公开。');
      expect(said).not.toContain('草稿');
    }
    const rename = (to: string, from: string) =>
      meddle(server.database.superuserUrl, `update unit set name = '${to}' where name = '${from}'`);
    await rename('新财政局', '财政局');
    const after = await both('liuqiang', now.id);
    await rename('财政局', '新财政局');
    expect(Buffer.from(after.pdf).equals(published.pdf)).toBe(true);
    expect(Buffer.from(after.word).equals(published.word)).toBe(true);
  });

  test('is refused to who reads no bulletins, to strangers, and where there is none', async () => {
    const { id } = await submitted();
    expect((await person('xitong').send(at(id, 'pdf'), {})).status).toBe(403);
    expect((await new Caller(server.url).send(at(id, 'docx'), {})).status).toBe(401);
    for (const place of [at(crypto.randomUUID(), 'pdf'), at('x', 'docx'), at(id, 'exe')])
      expect((await person('lijing').send(place, {})).status).toBe(404);
  });

  test('follows the template that holds, on screen too; one that was published keeps its own', async () => {
    const shown = async (name: string, id: string) => {
      const { data, errors } = await person(name).ask(
        'query ($id: ID!) { bulletin(id: $id) { paper { head number title addressee paragraphs date mark } } }',
        { id },
      );
      expect(errors).toBeUndefined();
      return data.bulletin.paper as { addressee: string | null; paragraphs: string[]; mark: string | null };
    };
    const sent = await submitted();
    await done('haozhiqiang', 'publishBulletin', { id: sent.id, version: sent.version });
    const [before, file] = [await shown('liuqiang', sent.id), await both('liuqiang', sent.id)];
    expect(before.addressee).toBeNull();
    const draft = await submitted();
    const content = {
      ...{ head: '{{发文单位}}', title: '{{标题}}', addressee: '各镇、各街道：', closing: '特此通报。' },
      paragraphs: ['{{概况}}', '现通报{{案例数}}起案例。', '{{案例清单}}', '{{原因分析}}', '{{工作要求}}'],
    };
    const { data } = await person('xitong').ask(
      `mutation ($input: SetLetterTemplateInput!) { setLetterTemplate(input: $input) { template { version used } errors { message } } }`,
      { input: { kind: 'BULLETIN', version: 0, content, reason: '统一用语' } },
    );
    expect(data.setLetterTemplate).toEqual({ template: { version: 1, used: false }, errors: [] });
    const now = await shown('lijing', draft.id);
    expect([now.addressee, now.paragraphs.at(-1), now.mark]).toEqual(['各镇、各街道：', '特此通报。', '草稿　未印发']);
    for (const said of await says(await both('lijing', draft.id))) {
      expect(said).toContain('各镇、各街道：');
      for (const words of now.paragraphs) expect(said).toContain(compact(words));
    }
    expect(await shown('liuqiang', sent.id)).toEqual(before);
    expect(Buffer.from((await both('liuqiang', sent.id)).pdf).equals(file.pdf)).toBe(true);
    await done('haozhiqiang', 'publishBulletin', { id: draft.id, version: draft.version });
    expect((await shown('liuqiang', draft.id)).paragraphs).toEqual(now.paragraphs);
    const used = await person('xitong').ask('{ letterTemplateVersions(kind: BULLETIN) { version used } }');
    expect(used.data.letterTemplateVersions).toEqual([
      { version: 1, used: true },
      { version: 0, used: true },
    ]);
  });

  test('goes with others into an archive: those named, or those of the list, and no draft to whom it is not for', async () => {
    const zip = (name: string, params: Record<string, string>) =>
      person(name).send(`/papers.zip?${new URLSearchParams({ of: 'bulletins', ...params })}`, {});
    const draft = await submitted({ title: '关于尚未发布的通报' });
    const seen = await person('liuqiang').ask('{ bulletins(take: 200) { totalItems } }');
    const total = seen.data.bulletins.totalItems as number;
    const listed = filesOf(await bytesOf(await zip('liuqiang', { format: 'pdf' })));
    expect(Object.keys(listed).filter((name) => name.endsWith('.pdf'))).toHaveLength(total);
    expect(Object.keys(listed).join()).not.toContain('尚未发布');
    expect(new TextDecoder().decode(listed['目录.txt'])).toContain(`通报：${total}件`);
    const own = filesOf(await bytesOf(await zip('lijing', { ids: draft.id })));
    expect(Object.keys(own).sort()).toEqual([
      '目录.txt',
      '通报 关于尚未发布的通报（草稿，未印发）.docx',
      '通报 关于尚未发布的通报（草稿，未印发）.pdf',
    ]);
    expect((await zip('liuqiang', { ids: draft.id })).status).toBe(404);
    expect((await zip('xitong', {})).status).toBe(403);
    expect((await new Caller(server.url).send('/papers.zip?of=bulletins', {})).status).toBe(401);
    for (const bad of [{ filter: '{' }, { filter: '{"nope":1}' }, { format: 'exe' }, { ids: '' }])
      expect((await zip('lijing', bad as Record<string, string>)).status).toBe(400);
  });
});
