import { describe, expect, test } from 'vitest';
import { codeOf, everybody } from '../support/everybody.ts';
import { draftInput, issued, letter, taken } from '../support/letters.ts';
import { bytesOf, compact, paper, pdfPages } from '../support/papers.ts';
import { Caller, signIn } from '../support/people.ts';

/** The letter on screen is the paper itself: of a draft and of what is still typed as well, it says what Word and PDF would. */
const on = everybody();

const PAPER = 'head number title addressee paragraphs annex { title heads rows } signature date copies desk mark';
const PREVIEW = `query ($input: PreviewNoticeInput!) { noticePreview(input: $input) { paper { ${PAPER} } errors { code message path } } }`;

interface Paper {
  readonly number: string;
  readonly addressee: string | null;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly copies: string | null;
  readonly mark: string | null;
  readonly annex: { readonly rows: readonly string[][] } | null;
}

async function paperOf(who: Caller, id: string): Promise<Paper> {
  const { data, errors } = await who.ask(`query ($id: ID!) { notice(id: $id) { paper { ${PAPER} } } }`, { id });
  expect(errors).toBeUndefined();
  return data.notice.paper;
}
const previewed = (who: Caller, input: object) => who.ask(PREVIEW, { input: { kind: 'SUGGESTION', ...input } });
async function preview(who: Caller, input: object): Promise<Paper> {
  const { data, errors } = await previewed(who, input);
  expect([errors, data.noticePreview.errors]).toEqual([undefined, []]);
  return data.noticePreview.paper;
}
const draft = async (who: Caller, addresseeId: string, more: object = {}) => {
  const input = await draftInput(who, addresseeId, { ...more });
  return { input, ...taken(await letter(who, 'draftNotice', input)) };
};
/** What the form knows of what was saved. */
const typed = (input: Record<string, unknown>) => {
  const { idempotencyKey: _key, approverId: _approver, acts = [], ...content } = input;
  return {
    ...content,
    acts: (acts as Record<string, unknown>[]).map(({ kind, personId, dueOn }) => ({ kind, personId, dueOn })),
  };
};

describe('the paper of a letter', () => {
  test('is what the PDF says, word for word, for either side', async () => {
    const { lijing: officer, wangjianguo: leader, liuqiang } = on.people;
    const { id } = await issued({ officer, leader }, on.idOf('沙河街道'), { copyIds: [on.idOf('财政局')] });
    const shown = await paperOf(officer, id);
    expect(await paperOf(liuqiang, id)).toEqual(shown);
    expect(shown.mark).toBeNull();
    const said = compact((await pdfPages(await bytesOf(await paper(officer, id, 'pdf')))).join(''));
    for (const words of [shown.number, shown.title, shown.addressee ?? '', ...shown.paragraphs, shown.copies ?? ''])
      expect(said).toContain(compact(words));
  });

  test('of a draft follows the template that is set meanwhile, of an issued one it stays', async () => {
    const { lijing: officer, wangjianguo: leader, xitong } = on.people;
    const sent = await issued({ officer, leader }, on.idOf('沙河街道'));
    const { id } = await draft(officer, on.idOf('沙河街道'));
    const [before, drafted] = [await paperOf(officer, sent.id), await paperOf(officer, id)];
    const { data } = await xitong.ask('{ letterTemplates { kind version head title addressee paragraphs closing } }');
    const now = data.letterTemplates.find(({ kind }: { kind: string }) => kind === 'SUGGESTION');
    const { kind, version, ...content } = now;
    const input = { kind, version, content: { ...content, closing: '请认真办理。' }, reason: '统一用语' };
    await xitong.ask(
      'mutation ($input: SetLetterTemplateInput!) { setLetterTemplate(input: $input) { errors { message } } }',
      { input },
    );
    expect(await paperOf(officer, sent.id)).toEqual(before);
    const after = await paperOf(officer, id);
    expect(after).not.toEqual(drafted);
    expect(after.paragraphs.at(-1)).toBe('请认真办理。');
    expect(after.mark).toContain('草稿');
    expect((await preview(officer, { addresseeId: on.idOf('沙河街道') })).paragraphs.at(-1)).toBe('请认真办理。');
  });
});

describe('the paper of what is typed', () => {
  test.each([
    ['a suggestion', () => ({})],
    ['with copies', () => ({ copyIds: [on.idOf('财政局')] })],
    [
      'to several, with a problem of one of them',
      () => ({
        furtherAddresseeIds: [on.idOf('麻池镇')],
        problems: [{ text: '都未公开' }, { text: '公开栏破损', unitId: on.idOf('麻池镇') }],
      }),
    ],
    ['with many problems', () => ({ problems: Array.from({ length: 12 }, (_, nr) => ({ text: `第${nr}个问题` })) })],
  ] as const)('is the paper of the draft that it becomes: %s', async (_what, more) => {
    const { id, input } = await draft(on.people.lijing, on.idOf('沙河街道'), more());
    const saved = await paperOf(on.people.lijing, id);
    expect(await preview(on.people.lijing, typed(input))).toEqual(saved);
    // and of the draft that is changed
    expect(await preview(on.people.lijing, { ...typed(input), id, addresseeId: null, copyIds: [] })).toEqual(saved);
  });

  test('orders of people of the addressee what it orders of them, and names nobody else', async () => {
    const { lijing: officer, caizheng, wangjianguo, liuqiang } = on.people;
    const me = async (who: Caller) => (await who.ask('{ viewer { id } }')).data.viewer.id as string;
    const [author, reader, other] = [await me(caizheng), await me(wangjianguo), await me(liuqiang)];
    const { data } = await officer.ask('{ businessClock { today } }');
    const dueOn = data.businessClock.today;
    const acts = [{ kind: 'SELF_CRITICISM', personId: author, readerId: reader, dueOn }];
    const { id, input } = await draft(officer, on.idOf('财政局'), { kind: 'RECTIFICATION', acts });
    const saved = await paperOf(officer, id);
    expect(saved.paragraphs.join('')).toContain('作出书面检查');
    expect(await preview(officer, typed(input))).toEqual(saved);
    const stray = {
      ...typed(input),
      acts: [{ kind: 'INTERVIEW', personId: other, dueOn: null }, { kind: 'INTERVIEW' }],
    };
    expect((await preview(officer, stray)).paragraphs.join('')).not.toMatch(/刘强|接受约谈/u);
  });

  test('of a township committee names the township, which gets a copy by itself', async () => {
    const committee = await signIn(on.server.url, 'baoyinhua');
    const { data } = await committee.ask('{ units { id name } }');
    const village = data.units.find(({ name }: { name: string }) => name === '振翔社区居委会');
    expect(await preview(committee, { addresseeId: village.id })).toMatchObject({
      ...{ head: '沙河街道纪检监察工作委员会', copies: '沙河街道。', addressee: '振翔社区居委会：' },
    });
  });

  test('has blanks where nothing was typed yet', async () => {
    const { title, addressee, paragraphs, number } = await preview(on.people.lijing, {
      problems: [{ text: '' }],
    });
    expect([title, addressee, number]).toEqual(['……', '……：', '（未编号）']);
    expect(paragraphs.join('')).toContain('根据……');
    expect(paragraphs.join('')).toContain('××××年××月××日');
  });
});

describe('who is shown what is typed', () => {
  test('is who drafts; nobody is told what they may not see', async () => {
    expect(codeOf(await new Caller(on.server.url).ask(PREVIEW, { input: { kind: 'SUGGESTION' } }))).toBe(
      'UNAUTHENTICATED',
    );
    for (const name of ['liuqiang', 'chenxia', 'xitong', 'shenji'] as const)
      expect(codeOf(await previewed(on.people[name], {}))).toBe('FORBIDDEN');
    expect(codeOf(await previewed(on.people.lijing, { id: crypto.randomUUID() }))).toBe('NOT_FOUND');
    // a team writes to its host alone: it is told no name of anybody else
    const team = await signIn(on.server.url, 'paizhu');
    expect((await preview(team, { addresseeId: on.idOf('麻池镇') })).addressee).toBe('……：');
    expect((await preview(team, { addresseeId: on.idOf('财政局') })).addressee).toBe('财政局：');
  });

  test('what is too long, or no letter at all, is refused in words', async () => {
    const long = await previewed(on.people.lijing, { title: '长'.repeat(101), problems: [{ text: '长'.repeat(501) }] });
    expect(long.data.noticePreview.errors).toMatchObject([
      { code: 'BAD_INPUT', path: ['input', 'title'] },
      { code: 'BAD_INPUT', path: ['input', 'problems', '0', 'text'] },
    ]);
    const many = await previewed(on.people.lijing, { problems: Array.from({ length: 51 }, () => ({ text: '问题' })) });
    expect(many.data.noticePreview.errors).toMatchObject([{ path: ['input', 'problems'] }]);
    const odd = await previewed(on.people.lijing, { addresseeId: 'x', furtherAddresseeIds: ["'; drop table unit"] });
    expect(odd.data.noticePreview.paper.addressee).toBe('……：');
  });
});
