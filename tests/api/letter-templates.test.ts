import { describe, expect, test } from 'vitest';
import { codeOf, everybody } from '../support/everybody.ts';
import { issued, submitted } from '../support/letters.ts';
import { bytesOf, compact, paper, pdfPages } from '../support/papers.ts';
import { Caller } from '../support/people.ts';
import { query } from '../support/sql.ts';

/** Templates of letters: kept by the system administrator, in versions; what was issued keeps its own. */
const on = everybody();

const TEMPLATE = 'id kind version head title addressee paragraphs closing createdAt createdBy used';
const ERRORS = 'errors { __typename code message path }';
const SET = `mutation ($input: SetLetterTemplateInput!) { setLetterTemplate(input: $input) { template { ${TEMPLATE} } ${ERRORS} } }`;
const PREVIEW = `query ($input: PreviewLetterTemplateInput!) { letterTemplatePreview(input: $input) {
  paper { head number title addressee paragraphs signature date copies desk } ${ERRORS} } }`;

type Kind = 'SUGGESTION' | 'RECTIFICATION' | 'EXPLANATION' | 'BULLETIN';
const newest = async (kind: Kind) => {
  const { data } = await on.people.xitong.ask(
    `query ($kind: PaperKind!) { letterTemplateVersions(kind: $kind) { ${TEMPLATE} } }`,
    {
      kind,
    },
  );
  return data.letterTemplateVersions as { version: number; paragraphs: string[]; [field: string]: unknown }[];
};
async function content(kind: Kind, change: Record<string, unknown> = {}) {
  const [now] = await newest(kind);
  const { head, title, addressee, paragraphs, closing } = now ?? expect.fail('no template');
  return { head, title, addressee, paragraphs, closing, ...change };
}
async function set(kind: Kind, change: Record<string, unknown> = {}, who = on.people.xitong, over: object = {}) {
  const [now] = await newest(kind);
  const input = { kind, version: now?.version, content: await content(kind, change), reason: '统一用语', ...over };
  return who.ask(SET, { input });
}
const pdfText = async (id: string) =>
  compact((await pdfPages(await bytesOf(await paper(on.people.lijing, id, 'pdf')))).join(''));
const people = () => ({ officer: on.people.lijing, leader: on.people.wangjianguo });

describe('templates', () => {
  test('come with the platform, one a kind, all of them sound', async () => {
    const { data } = await on.people.xitong.ask(
      `{ letterTemplates { ${TEMPLATE} } letterFields(kind: SUGGESTION) { name meaning alone neededBy } }`,
    );
    expect(
      data.letterTemplates.map(({ kind, version, createdBy }: Record<string, unknown>) => [kind, version, createdBy]),
    ).toEqual([
      ...[
        ['SUGGESTION', 0, null],
        ['RECTIFICATION', 0, null],
        ['EXPLANATION', 0, null],
        ['BULLETIN', 0, null],
      ],
    ]);
    for (const { kind } of data.letterTemplates) {
      const input = { kind, content: await content(kind) };
      const { letterTemplatePreview } = (await on.people.xitong.ask(PREVIEW, { input })).data;
      expect(letterTemplatePreview.errors).toEqual([]);
      expect(letterTemplatePreview.paper.paragraphs.join('')).not.toMatch(/[{}]/u);
    }
    expect(data.letterFields.map(({ name }: { name: string }) => name)).toContain('主送单位');
  });

  test('are changed in versions, of which the older ones stay, with who and when, and why in the trail', async () => {
    const before = await newest('EXPLANATION');
    const { data } = await set('EXPLANATION', { closing: '请予配合。' });
    expect(data.setLetterTemplate.errors).toEqual([]);
    const made = data.setLetterTemplate.template;
    expect(made).toMatchObject({ version: (before[0]?.version ?? 0) + 1, closing: '请予配合。', used: false });
    expect(made.createdBy).not.toBeNull();
    const after = await newest('EXPLANATION');
    expect(after.slice(1)).toEqual(before);
    const [entry] = await query<{ reason: string; table: string }>(
      on.server.database.superuserUrl,
      `select reason, table_name as table from trail_entry where row_id = '${made.id}'`,
    );
    expect(entry).toEqual({ reason: '统一用语', table: 'letter_template' });
  });

  test('hold for what is issued afterwards: a draft follows them, a letter keeps what it was issued with', async () => {
    const first = await issued(people(), on.idOf('沙河街道'));
    const draft = await submitted(on.people.lijing, on.idOf('沙河街道'));
    const before = await bytesOf(await paper(on.people.lijing, first.id, 'pdf'));
    const { paragraphs } = await content('SUGGESTION');
    await set('SUGGESTION', { paragraphs: [...(paragraphs as string[]), '本建议由{{承办部门}}承办。'] });
    const after = await bytesOf(await paper(on.people.lijing, first.id, 'pdf'));
    expect(Buffer.from(after).equals(before)).toBe(true);
    expect(await pdfText(draft.id)).toContain('本建议由党风政风监督室承办。');
    const second = await issued(people(), on.idOf('沙河街道'));
    expect(await pdfText(second.id)).toContain('本建议由党风政风监督室承办。');
    const [now, old] = await newest('SUGGESTION');
    expect([now?.['used'], old?.['used']]).toEqual([true, true]);
  });

  test('are not changed by who saw an older one', async () => {
    const [now] = await newest('RECTIFICATION');
    await set('RECTIFICATION', { closing: '特此函告。' });
    const late = await set('RECTIFICATION', { closing: '晚了。' }, on.people.xitong, { version: now?.version });
    expect(late.data.setLetterTemplate).toMatchObject({
      template: null,
      errors: [{ __typename: 'ConflictError', code: 'STALE_VERSION', path: ['input', 'version'] }],
    });
  });
});

describe('a template is refused', () => {
  const bad = [
    [{ title: '{{标题}}{{没有}}' }, 'FIELD_UNKNOWN', ['title']],
    [{ addressee: '{{主送单位}}{{标题：' }, 'FIELD_UNBALANCED', ['addressee']],
    [{ closing: '{{问题清单}}' }, 'FIELD_MISPLACED', ['closing']],
    [{ title: '{{标题}}{{责令事项}}' }, 'FIELD_MISPLACED', ['title']],
    [{ head: '某机关' }, 'FIELD_MISSING', ['paragraphs']],
    [{ addressee: '', closing: '{{主送单位}}' }, 'ADDRESSEE_MISSING', ['addressee']],
  ] as const;

  test.each(bad)('%j: %s, before it is saved and when it is', async (change, code, path) => {
    const input = { kind: 'RECTIFICATION', content: await content('RECTIFICATION', change) };
    const { letterTemplatePreview } = (await on.people.xitong.ask(PREVIEW, { input })).data;
    const told = { __typename: 'InputError', code, path: ['input', 'content', ...path] };
    expect(letterTemplatePreview).toMatchObject({ paper: null, errors: [told] });
    expect((await set('RECTIFICATION', change)).data.setLetterTemplate).toMatchObject({
      template: null,
      errors: [told],
    });
  });

  test('for a list that shares its paragraph, naming which', async () => {
    const { paragraphs } = await content('RECTIFICATION');
    const { data } = await set('RECTIFICATION', { paragraphs: ['甲', ...(paragraphs as string[]), '见{{问题清单}}'] });
    expect(data.setLetterTemplate.errors).toMatchObject([
      {
        code: 'FIELD_NOT_ALONE',
        path: ['input', 'content', 'paragraphs', String((paragraphs as string[]).length + 1)],
      },
    ]);
  });

  test('for its shape, all faults at once', async () => {
    const { data } = await set(
      'RECTIFICATION',
      { head: '', title: '题'.repeat(201), paragraphs: [] },
      on.people.xitong,
      {
        reason: '',
      },
    );
    expect(data.setLetterTemplate.errors.map(({ path }: { path: string[] }) => path.join('.')).sort()).toEqual([
      ...['input.content.head', 'input.content.paragraphs', 'input.content.title', 'input.reason'],
    ]);
  });

  test('when what it says is taken for marks: HTML is words', async () => {
    const { paragraphs } = await content('EXPLANATION');
    await set('EXPLANATION', { paragraphs: [...(paragraphs as string[]), '<b>&"\'</b>'] });
    const { id } = await issued(people(), on.idOf('沙河街道'), { kind: 'EXPLANATION' });
    expect(await pdfText(id)).toContain('<b>&"\'</b>');
  });
});

describe('who keeps templates', () => {
  test('is the system administrator; nobody else sees or changes them', async () => {
    for (const [name, who] of Object.entries(on.people)) {
      const may = name === 'xitong' ? 'GIVEN' : 'FORBIDDEN';
      expect([name, codeOf(await who.ask('{ letterTemplates { id } }'))]).toEqual([name, may]);
      expect([name, codeOf(await who.ask('{ letterFields(kind: BULLETIN) { name } }'))]).toEqual([name, may]);
      if (name !== 'xitong') expect(codeOf(await set('SUGGESTION', {}, who))).toBe('FORBIDDEN');
    }
    const stranger = new Caller(on.server.url);
    expect(codeOf(await stranger.ask('{ letterTemplates { id } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await set('SUGGESTION', {}, stranger))).toBe('UNAUTHENTICATED');
  });
});
