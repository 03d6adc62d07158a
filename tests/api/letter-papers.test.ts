import { describe, expect, test } from 'vitest';
import { everybody } from '../support/everybody.ts';
import { draftInput, issued, letter, submitted, withdrawn } from '../support/letters.ts';
import { bytesOf, compact, filesOf, paper, pdfPages, savedAs, wordPart, wordText } from '../support/papers.ts';
import { Caller } from '../support/people.ts';
import { meddle } from '../support/sql.ts';

/** Letters on paper: Word and PDF say the same, to whoever sees the letter, and never anything else once it is issued. */
const on = everybody();
const people = () => ({ officer: on.people.lijing, leader: on.people.wangjianguo });
const pdfText = async (bytes: Uint8Array) => compact((await pdfPages(bytes)).join(''));
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code;

async function both(who: Caller, id: string) {
  const word = await bytesOf(await paper(who, id, 'docx'));
  const pdf = await bytesOf(await paper(who, id, 'pdf'));
  return { word, pdf, wordSays: compact(await wordText(word)), pdfSays: await pdfText(pdf) };
}

describe('a letter on paper', () => {
  test('bears its number, title, addressee, matter, issuer, day and copies, in Word as in PDF', async () => {
    const { id, number, answerBy } = await issued(people(), on.idOf('沙河街道'), {
      copyIds: [on.idOf('财政局')],
      problems: [{ text: '第三季度三务信息未公开' }, { text: '公开栏链接失效' }],
    });
    const { wordSays, pdfSays } = await both(on.people.lijing, id);
    const { data } = await on.people.lijing.ask(
      `query ($id: ID!) { notice(id: $id) { issuer { name } addressee { name } desk { name } copies { name } } }`,
      { id },
    );
    const { issuer, addressee, desk, copies } = data.notice;
    const [year, month, day] = answerBy.split('-').map(Number);
    for (const said of [wordSays, pdfSays]) {
      expect(said).toContain(`${issuer.name}${number}关于按时公开三务信息的监督建议${addressee.name}：`);
      expect(said).toContain(
        '根据经在线监督检查发现，经监督检查，发现以下问题：1．第三季度三务信息未公开。2．公开栏链接失效。',
      );
      expect(said).toContain('请按时公开并反馈。');
      expect(said).toContain(`请于${year}年${month}月${day}日前`);
      expect(said).toContain(`抄送：${copies[0].name}。`);
      expect(said).toContain(desk.name);
      expect(said).not.toMatch(/\{\{|\}\}|草稿|未印发日|责令|落实以下事项/u);
    }
  });

  test('is a draft in so many words until it is issued, on every page, and withdrawn when it was taken back', async () => {
    const { officer, leader } = people();
    const { id, version } = await submitted(officer, on.idOf('沙河街道'));
    const draft = await both(officer, id);
    expect(wordPart(draft.word, 'word/header1.xml')).toContain('草稿');
    for (const page of await pdfPages(draft.pdf)) expect(compact(page)).toContain('〔草稿未印发〕');
    for (const said of [draft.wordSays, draft.pdfSays]) expect(said).toContain('（未编号）');
    expect(savedAs(await paper(officer, id, 'pdf'))).toContain('（草稿，未印发）.pdf');
    const { notice } = await letter(leader, 'approveNotice', { id, version });
    expect((await both(officer, id)).pdfSays).not.toContain('草稿');
    await withdrawn(leader, notice ?? expect.fail('not issued'));
    const after = await both(officer, id);
    expect(after.pdfSays).toContain('〔已撤回〕');
    expect(wordPart(after.word, 'word/header1.xml')).toContain('已撤回');
  });

  test('is the same bytes each time', async () => {
    const { id } = await issued(people(), on.idOf('沙河街道'));
    const [first, second] = [await both(on.people.lijing, id), await both(on.people.liuqiang, id)];
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true);
    expect(Buffer.from(first.word).equals(second.word)).toBe(true);
  });

  test('says what was typed and nothing else: marks of HTML, of XML and of templates are words', async () => {
    const text = '<b>甲</b>&amp;<w:p/>]]>{{文号}}"\u{202e}\u{200b}乙';
    const { id } = await issued(people(), on.idOf('沙河街道'), {
      ...{ title: `${text}标题`, basis: `${text}依据`, demand: `${text}要求`, problems: [{ text: `${text}问题` }] },
    });
    const { wordSays, pdfSays } = await both(on.people.lijing, id);
    const plain = '<b>甲</b>&amp;<w:p/>]]>{{文号}}"乙';
    for (const part of ['标题', '依据', '要求', '问题']) {
      expect(wordSays).toContain(`${plain}${part}`);
      expect(pdfSays).toContain(`${plain}${part}`);
    }
  });

  test('names all addressees of a draft and says whose a problem is; issued, each has its own', async () => {
    const { officer, leader } = people();
    const { id, version } = await submitted(officer, on.idOf('沙河街道'), {
      furtherAddresseeIds: [on.idOf('麻池镇')],
      problems: [{ text: '都未公开' }, { text: '公开栏破损', unitId: on.idOf('麻池镇') }],
    });
    const { data } = await officer.ask('query ($id: ID!) { notice(id: $id) { addressee { name } } }', { id });
    const first = data.notice.addressee.name;
    const draft = await both(officer, id);
    expect(draft.wordSays).toMatch(new RegExp(`${first}，[^：]*麻池镇[^：]*：`, 'u'));
    expect(draft.pdfSays).toMatch(/2．（[^）]*麻池镇[^）]*）公开栏破损/u);
    await letter(leader, 'approveNotice', { id, version });
    const own = await both(on.people.liuqiang, id);
    expect(own.pdfSays).toContain(`${first}：`);
    expect(own.pdfSays).not.toContain('麻池');
  });

  test('has 22 lines of 28 characters on a page', async () => {
    const { id } = await issued(people(), on.idOf('沙河街道'), { demand: '甲'.repeat(2000) });
    const [, second = ''] = await pdfPages(await bytesOf(await paper(on.people.lijing, id, 'pdf')));
    expect(second.match(/甲/gu)?.length).toBe(22 * 28);
  });

  test('lists many problems in an annex', async () => {
    const problems = Array.from({ length: 30 }, (_, nr) => ({
      text: `第${nr + 1}个问题写得长一些以便占满一行再多几个字`,
    }));
    const { id } = await issued(people(), on.idOf('沙河街道'), { problems });
    const { wordSays, pdf } = await both(on.people.lijing, id);
    const pages = (await pdfPages(pdf)).map(compact);
    expect(pages.length).toBeGreaterThan(2);
    for (const said of [wordSays, pages.join('')]) {
      expect(said).toContain('共30个问题，详见附件。');
      expect(said).toContain('附件：问题清单');
      expect(said).toContain('30第30个问题写得长一些');
    }
    expect(pages.at(-1)).toContain('印发');
  });

  test('keeps the day and the names that it was issued with, whatever is granted and renamed later', async () => {
    const { id, version } = await issued(people(), on.idOf('沙河街道'));
    const before = await both(on.people.lijing, id);
    const head = on.people.liuqiang;
    const taken = await letter(head, 'receiveNotice', { id, version });
    const asked = await letter(head, 'askExtension', {
      ...{ id, version: taken.notice?.version, wantedBy: '2019-12-20', reason: '需要时间' },
    });
    const granted = await letter(on.people.lijing, 'decideExtension', {
      ...{ id, version: asked.notice?.version, grantedUntil: '2019-12-20', remark: '同意' },
    });
    expect(granted.notice?.answerBy).toBe('2019-12-20');
    const renamed = (to: string, from: string) =>
      meddle(on.server.database.superuserUrl, `update unit set name = '${to}' where name = '${from}'`);
    await renamed('沙河新街道', '沙河街道');
    const after = await both(on.people.lijing, id);
    await renamed('沙河街道', '沙河新街道');
    expect(Buffer.from(after.pdf).equals(before.pdf)).toBe(true);
    expect(Buffer.from(after.word).equals(before.word)).toBe(true);
  });
});

describe('who has it', () => {
  test('is whoever sees the letter: the issuing side at any time, the addressee from its issue on, nobody else', async () => {
    const { officer, leader } = people();
    const { id, version } = await submitted(officer, on.idOf('沙河街道'));
    const statuses = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(on.people).map(async ([name, who]) => {
            const seen = await who.ask('query ($id: ID!) { notice(id: $id) { id } }', { id });
            const { status } = await paper(who, id, 'docx');
            expect({ name, has: status === 200 }).toEqual({ name, has: Boolean(seen.data?.notice) });
            return [name, status] as const;
          }),
        ),
      );
    expect(await statuses()).toMatchObject({ lijing: 200, wangjianguo: 200, liuqiang: 404, xitong: 403, shenji: 403 });
    await letter(leader, 'approveNotice', { id, version });
    expect(await statuses()).toMatchObject({ lijing: 200, liuqiang: 200, chenxia: 200, machi: 404, xitong: 403 });
  });

  test.each([
    ['no letter', `${crypto.randomUUID()}.pdf`, 404],
    ['no id', 'x.pdf', 404],
    ['a path', '..%2f..%2fetc%2fpasswd.pdf', 404],
    ['another ending', `${crypto.randomUUID()}.exe`, 404],
  ])('%s is refused', async (_, place, status) => {
    const response = await on.people.lijing.send(`/papers/${place}`, {});
    expect([response.status, await codeOf(response)]).toEqual([status, 'NOT_FOUND']);
  });

  test('asks who it is, and is a download of its own name', async () => {
    const { id, number } = await issued(people(), on.idOf('沙河街道'), { title: '关于../<img>"与\\的建议' });
    const stranger = await paper(new Caller(on.server.url), id, 'pdf');
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(
      (await on.people.lijing.send(`/papers/${id}.pdf`, { method: 'POST', headers: { origin: on.server.url } })).status,
    ).toBe(405);
    const response = await paper(on.people.lijing, id, 'pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(savedAs(response)).toMatch(new RegExp(`^${number} [^/\\\\]*关于.._img_与_的建议\\.pdf$`, 'u'));
  });
});

describe('several in an archive', () => {
  const archive = (who: Caller, query: Record<string, string>) =>
    who.send(`/papers.zip?${new URLSearchParams(query)}`, {});

  test('are those named, with a list that says what was left out, who had it and when', async () => {
    const one = await issued(people(), on.idOf('沙河街道'), { title: '../../关于一的建议' });
    const other = await issued(people(), on.idOf('麻池镇'), { title: '../../关于一的建议' });
    const { id: hidden } = await submitted(on.people.lijing, on.idOf('沙河街道'));
    const response = await archive(on.people.liuqiang, { ids: [one.id, other.id, hidden].join(',') });
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = filesOf(await bytesOf(response));
    const names = Object.keys(files);
    expect(names.filter((name) => /[/\\]|^\./u.test(name))).toEqual([]);
    expect(names.length).toBe(3);
    const [word, pdf] = [names.find((name) => name.endsWith('.docx')), names.find((name) => name.endsWith('.pdf'))];
    expect(compact(await wordText(files[word ?? ''] ?? expect.fail('no Word')))).toContain(one.number);
    expect(await pdfText(files[pdf ?? ''] ?? expect.fail('no PDF'))).toContain(one.number);
    const list = Buffer.from(files['目录.txt'] ?? []).toString();
    expect(list).toContain('没有放入的：2件');
    for (const id of [other.id, hidden]) expect(list).toContain(`${id}\t没有找到`);
    expect(list).toMatch(/导出人：.+\r\n导出时间：\d{4}/u);
  });

  test('are those of the list under its filter, in either format', async () => {
    const { data } = await on.people.lijing.ask(
      `{ notices(filter: { state: { eq: ISSUED } }, take: 200) { totalItems } }`,
    );
    const filter = JSON.stringify({ state: { eq: 'ISSUED' } });
    const files = filesOf(await bytesOf(await archive(on.people.lijing, { filter, format: 'docx' })));
    expect(Object.keys(files).filter((name) => name.endsWith('.docx')).length).toBe(data.notices.totalItems);
    expect(Object.keys(files).some((name) => name.endsWith('.pdf'))).toBe(false);
  });

  test.each([
    [{ ids: '' }, 400, 'NO_PAPERS'],
    [{ ids: crypto.randomUUID() }, 404, 'NOT_FOUND'],
    [{ ids: Array.from({ length: 201 }, () => crypto.randomUUID()).join(',') }, 400, 'TOO_MANY_PAPERS'],
    [{ filter: '{"none":1}' }, 400, 'BAD_FILTER'],
    [{ filter: '{' }, 400, 'BAD_FILTER'],
    [{ ids: crypto.randomUUID(), format: 'exe' }, 400, 'PAPER_FORMAT'],
  ])('%j is refused', async (query, status, code) => {
    const response = await archive(on.people.lijing, query);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  test('are refused to who reads no letters, and to nobody in particular', async () => {
    expect((await archive(on.people.xitong, { ids: crypto.randomUUID() })).status).toBe(403);
    expect((await archive(new Caller(on.server.url), { ids: crypto.randomUUID() })).status).toBe(401);
  });
});

test('a request for an explanation is printed as what it is', async () => {
  const input = await draftInput(on.people.lijing, on.idOf('沙河街道'), {
    kind: 'EXPLANATION',
    title: '关于情况说明的通知',
  });
  const { notice } = await letter(on.people.lijing, 'draftNotice', input);
  const { pdfSays } = await both(on.people.lijing, notice?.id ?? '');
  expect(pdfSays).toContain('下列情况需要说明');
});
