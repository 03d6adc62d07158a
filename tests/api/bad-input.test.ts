import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftInput, issued, letter, tryLetter } from '../support/letters.ts';
import { type Caller, type GraphqlAnswer, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { contents } from '../support/sql.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
const CHINESE = /[\u4e00-\u9fff]/;
/** Words that only the inside knows. */
const INSIDE =
  /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/dist\/|kysely|mikro|postgres|pg_|trail_entry|notice_problem|role_permission|password_hash|syntax error at|duplicate key|violates|select .+ from|insert into|update .+ set/i;

let server: TestServer;
let officer: Caller;
let leader: Caller;
let township: Caller;
let shahe: string;
let machi: string;
let before: Record<string, number>;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  township = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
  machi = data.units.find((unit: { name: string }) => unit.name === '麻池镇').id;
});

afterAll(() => server.close());

beforeEach(async () => {
  before = await contents(server.database.superuserUrl);
});

/** Of every refusal: nothing was written. What a test needs, it makes before it looks. */
afterEach(async () => {
  expect(await contents(server.database.superuserUrl)).toEqual(before);
});

const look = async () => {
  before = await contents(server.database.superuserUrl);
};

/** A refusal: that code, a Chinese message, nothing from inside. */
function expectRefusal({ code, message, rest }: { code: string; message: string; rest: unknown }, expected: string) {
  expect([code, message]).toEqual([expected, expect.stringMatching(CHINESE)]);
  expect(JSON.stringify(rest)).not.toMatch(INSIDE);
}

/** @returns the first error, wherever it stands */
function refusalIn(answer: GraphqlAnswer): { code: string; message: string; rest: unknown } {
  const [error] = answer.errors ?? [];
  if (error) return { code: error.extensions.code, message: error.message, rest: answer };
  const payload = Object.values(answer.data ?? {})[0] as { errors?: { code: string; message: string }[] } | undefined;
  return { code: payload?.errors?.[0]?.code ?? '', message: payload?.errors?.[0]?.message ?? '', rest: answer };
}

/** Sends bytes as they are and answers with what came back, also when the server stops listening halfway. */
function sendRaw(path: string, headers: Record<string, string>, body: Uint8Array | string, method = 'POST') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const call = request({ hostname, port, path, method, headers: { cookie: officer.cookie, ...headers } });
    let answered = false;
    call.on('response', (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', (error) => !answered && reject(error));
    call.end(body);
  });
}

function expectRaw({ status, text }: { status: number; text: string }, expected: number, code: string) {
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  expect(status).toBe(expected);
  expectRefusal({ code: errors[0]?.extensions.code ?? '', message: errors[0]?.message ?? '', rest: text }, code);
}

const JSON_TYPE = { 'content-type': 'application/json' };
const DRAFT =
  'mutation ($input: DraftNoticeInput!) { draftNotice(input: $input) { notice { id } errors { code message path } } }';

describe('a document or variable that does not fit the schema is refused by name', () => {
  test.each([
    [
      'an unknown enum value',
      '{ notices(filter: { state: { eq: LOST } }) { totalItems } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', '{ viewer { passwordHash } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', '{ notices(where: 1) { totalItems } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a GraphQL syntax error', '{ notices( { totalItems }', 'GRAPHQL_PARSE_FAILED'],
    ['no document at all', '', 'BAD_REQUEST'],
    [
      'a date that does not exist',
      '{ notices(filter: { answerBy: { eq: "2019-02-30" } }) { totalItems } }',
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, document, code) => {
    expectRefusal(refusalIn(await officer.ask(document)), code);
  });

  test.each([
    ['a missing field', { title: undefined }, 'title'],
    ['an unknown enum value in a variable', { kind: 'ORDER' }, 'kind'],
    ['a date that does not exist, in a variable', { answerBy: '2019-02-29' }, 'answerBy'],
    ['a date with an hour', { answerBy: '2019-10-15T08:00:00Z' }, 'answerBy'],
    ['a number where a text belongs', { title: 5 }, 'title'],
    ['a field that there is none', { secret: 1 }, 'secret'],
  ])('%s', async (_, change, field) => {
    const input = { ...(await draftInput(officer, shahe)), ...change };
    const refusal = await officer.ask(DRAFT, { input });
    expectRefusal(refusalIn(refusal), 'BAD_USER_INPUT');
    expect(refusal.errors?.[0]?.extensions.detail).toContain(field);
  });
});

describe('what a rule of the input forbids is refused with the field that breaks it', () => {
  test.each([
    ['an empty title', { title: '' }, 'BAD_INPUT', ['input', 'title']],
    ['a title without end', { title: '长'.repeat(101) }, 'BAD_INPUT', ['input', 'title']],
    ['no problem', { problems: [] }, 'BAD_INPUT', ['input', 'problems']],
    ['an addressee that is no id', { addresseeId: 'shahe' }, 'ADDRESSEE_UNKNOWN', ['input', 'addresseeId']],
    [
      'an addressee that is nobody',
      { addresseeId: crypto.randomUUID() },
      'ADDRESSEE_UNKNOWN',
      ['input', 'addresseeId'],
    ],
    ['a copy to nobody', { copyIds: [crypto.randomUUID()] }, 'ADDRESSEE_UNKNOWN', ['input', 'copyIds', '0']],
    ['an approver who is no id', { approverId: "' or 1=1 --" }, 'APPROVER_UNKNOWN', ['input', 'approverId']],
    ['an answer day in eight thousand years', { answerBy: '9999-12-31' }, 'ANSWER_DAY_FAR', ['input', 'answerBy']],
    ['an answer day that is past', { answerBy: '2019-01-01' }, 'ANSWER_DAY_PAST', ['input', 'answerBy']],
    ['a key of another shape', { idempotencyKey: 'k' }, 'BAD_IDEMPOTENCY_KEY', ['input', 'idempotencyKey']],
    [
      'a key with other characters',
      { idempotencyKey: "a'; drop table notice" },
      'BAD_IDEMPOTENCY_KEY',
      ['input', 'idempotencyKey'],
    ],
    [
      'an obligation that is no id',
      { problems: [{ text: '第三季度未公开', obligationId: 'x' }] },
      'OBLIGATION_UNKNOWN',
      ['input', 'problems', '0', 'obligationId'],
    ],
  ])('%s', async (_, change, code, path) => {
    const { notice, errors } = await letter(officer, 'draftNotice', await draftInput(officer, shahe, change));
    expect(notice).toBeNull();
    expect(errors[0]?.path).toEqual(path);
    expectRefusal({ code: errors[0]?.code ?? '', message: errors[0]?.message ?? '', rest: errors }, code);
  });

  test('blanks in place of words are no words', async () => {
    const { data } = await officer.ask(DRAFT, {
      input: {
        kind: 'SUGGESTION',
        addresseeId: shahe,
        title: '      ',
        basis: '\u3000\u3000\u3000',
        problems: [{ text: ' \n ' }],
        demand: '\t\t\t',
        answerBy: '2019-10-18',
        approverId: shahe,
        idempotencyKey: crypto.randomUUID(),
      },
    });
    const paths = data.draftNotice.errors.map(({ path }: { path: string[] }) => path.join('.')).sort();
    expect(paths).toEqual(['input.basis', 'input.demand', 'input.problems.0.text', 'input.title']);
    expect(data.draftNotice.notice).toBeNull();
  });

  test('all faults are told at once', async () => {
    const input = await draftInput(officer, shahe, { title: '', basis: '', problems: [] });
    const { errors } = await letter(officer, 'draftNotice', input);
    expect(errors.map(({ path }) => path.join('.')).sort()).toEqual(['input.basis', 'input.problems', 'input.title']);
  });

  test('an obligation of another unit', async () => {
    const { data } = await officer.ask(
      'query ($machi: ID!) { obligations(filter: { unitId: { eq: $machi } }, take: 1) { items { id } } }',
      { machi },
    );
    const problems = [{ text: '第三季度未公开', obligationId: data.obligations.items[0].id }];
    const { errors } = await letter(officer, 'draftNotice', await draftInput(officer, shahe, { problems }));
    expect(errors).toEqual([expect.objectContaining({ code: 'OBLIGATION_UNKNOWN' })]);
  });

  test.each([
    ['a letter’s title', { title: '关于按时\u0000公开' }],
    ['a letter’s problem', { problems: [{ text: '第三\u0000季度' }] }],
  ])('a character that no database keeps, in %s', async (_, change) => {
    const refusal = refusalIn(await tryLetter(officer, 'draftNotice', await draftInput(officer, shahe, change)));
    expectRefusal(refusal, 'BAD_TEXT');
  });

  test('a key reused with other input', async () => {
    const first = await draftInput(officer, shahe);
    await letter(officer, 'draftNotice', first);
    await look();
    const { notice, errors } = await letter(officer, 'draftNotice', { ...first, title: '关于另一件事的监督建议' });
    expect([notice, errors]).toEqual([null, [expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]]);
  });

  test('a stale version: who changed it, and which version to take up', async () => {
    const { notice } = await letter(officer, 'draftNotice', await draftInput(officer, shahe));
    await letter(officer, 'submitNotice', { id: notice?.id, version: 1 });
    await look();
    const answer = await leader.ask(
      `mutation ($input: ApproveNoticeInput!) { approveNotice(input: $input) { notice { id }
        errors { __typename code message ... on ConflictError { currentVersion changedBy changedAt } } } }`,
      { input: { id: notice?.id, version: 1 } },
    );
    expect(answer.data.approveNotice).toEqual({
      notice: null,
      errors: [
        {
          __typename: 'ConflictError',
          code: 'STALE_VERSION',
          message: expect.stringContaining('李静'),
          currentVersion: 2,
          changedBy: '李静',
          changedAt: expect.any(String),
        },
      ],
    });
  });

  test('an action that the state does not allow: the state is named', async () => {
    const { notice } = await letter(officer, 'draftNotice', await draftInput(officer, shahe));
    await look();
    const { errors } = await letter(leader, 'approveNotice', { id: notice?.id, version: 1 });
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'StateError',
        code: 'WRONG_STATE',
        message: expect.stringContaining('拟稿'),
      }),
    ]);
  });

  test('a clock turned to the end of time', async () => {
    const refusal = await officer.ask('mutation { shiftClock(to: "9999-12-31T00:00:00Z") { today } }');
    expectRefusal(refusalIn(refusal), 'CLOCK_TOO_FAR');
  });

  test('a clock turned back', async () => {
    const refusal = await officer.ask('mutation { shiftClock(to: "2019-01-01T00:00:00Z") { today } }');
    expectRefusal(refusalIn(refusal), 'CLOCK_BACKWARDS');
  });

  test.each(['100000', '0', '-1', '201'])('a page of %s rows', async (take) => {
    expectRefusal(refusalIn(await officer.ask(`{ obligations(take: ${take}) { items { id } } }`)), 'BAD_PAGE');
    expectRefusal(refusalIn(await officer.ask(`{ lightChanges(take: ${take}) { id } }`)), 'BAD_PAGE');
  });

  test('a page beyond all reach', async () => {
    expectRefusal(refusalIn(await officer.ask('{ notices(skip: 1000000) { items { id } } }')), 'BAD_PAGE');
  });
});

describe('ids of others and of nothing answer alike', () => {
  test('in reading', async () => {
    const other = (
      await officer.ask('{ obligations(take: 200) { items { id unit { id } } } }')
    ).data.obligations.items.find(({ unit }: { unit: { id: string } }) => unit.id === machi);
    const read = (id: string) =>
      township.ask(
        'query ($id: ID!) { unit(id: $id) { id } obligation(id: $id) { id } notice(id: $id) { id } disclosure(id: $id) { id } }',
        { id },
      );
    const nothing = { data: { unit: null, obligation: null, notice: null, disclosure: null } };
    for (const id of [machi, other?.id ?? machi, crypto.randomUUID(), 'not-an-id', "' or '1'='1"])
      expect(await read(id)).toEqual(nothing);
  });

  test('in acting: a letter to another unit, a letter that is none, no id at all', async () => {
    const { id, version } = await issued({ officer, leader }, machi);
    await look();
    const refusals = [];
    for (const wanted of [id, crypto.randomUUID(), 'not-an-id'])
      refusals.push(await tryLetter(township, 'receiveNotice', { id: wanted, version }));
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expectRefusal(refusalIn(refusals[0] as GraphqlAnswer), 'NOT_FOUND');
  });

  test('in history and in capture', async () => {
    const { data } = await officer.ask('{ sources { id unit { id } } }');
    const source = data.sources.find(({ unit }: { unit: { id: string } }) => unit.id === machi).id;
    const history = (id: string) => township.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id });
    const capture = (id: string) => officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { id } }', { id });
    const none = crypto.randomUUID();
    expect(await history(machi)).toEqual(await history(none));
    expect(await history('not-an-id')).toEqual(await history(none));
    expectRefusal(refusalIn(await history(machi)), 'NOT_FOUND');
    expectRefusal(refusalIn(await capture(none)), 'NOT_FOUND');
    expectRefusal(refusalIn(await capture(`${source}'`)), 'NOT_FOUND');
  });

  test('SQL in a filter finds nothing and breaks nothing', async () => {
    for (const text of ["' or '1'='1", '%', '_', "'; drop table notice; --", '\\', '$1', '\u0000']) {
      const answer = await officer.ask(
        `query ($text: String!) { units(filter: { name: { contains: $text } }) { id }
          notices(filter: { text: { contains: $text } }) { totalItems } obligations(filter: { text: { eq: $text } }) { totalItems } }`,
        { text },
      );
      if (answer.errors) expectRefusal(refusalIn(answer), 'BAD_TEXT');
      else
        expect([text, answer.data]).toEqual([
          text,
          { units: [], notices: { totalItems: 0 }, obligations: { totalItems: 0 } },
        ]);
    }
    const ids = await officer.ask(
      `{ units(filter: { under: "' or 1=1" }) { id } notices(filter: { addresseeId: { oneOf: ["x", "y"] } }) { totalItems } }`,
    );
    expect(ids.data).toEqual({ units: [], notices: { totalItems: 0 } });
  });
});

describe('too much is refused before it is worked on', () => {
  test('a query 30 levels deep', async () => {
    const deep = `{ units { ${'parentId '.repeat(1)} } notices { items ${'{ answerObligation { notice '.repeat(14)} { id } ${'} }'.repeat(14)} } }`;
    expectRefusal(refusalIn(await officer.ask(deep)), 'TOO_COMPLEX');
  });

  test('200 aliases', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: viewer { id }`).join(' ');
    expectRefusal(refusalIn(await officer.ask(`{ ${aliases} }`)), 'TOO_COMPLEX');
  });

  test('the same 200 times through a fragment in itself', async () => {
    expectRefusal(
      refusalIn(await officer.ask('{ viewer { ...f } } fragment f on Viewer { id ...f }')),
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  test.each([
    ['/graphql', JSON_TYPE],
    ['/files', { 'x-file-name': 'big.pdf', 'apollo-require-preflight': 'true' }],
  ])('30 MB to %s, announced', async (path, headers) => {
    const body = new Uint8Array(30 * 1024 * 1024);
    expectRaw(await sendRaw(path, { ...headers, 'content-length': String(body.length) }, body), 413, 'BODY_TOO_LARGE');
  });

  test('30 MB to /graphql, not announced', async () => {
    const body = new Uint8Array(30 * 1024 * 1024);
    const answer = await sendRaw('/graphql', { ...JSON_TYPE, 'transfer-encoding': 'chunked' }, body);
    expectRaw(answer, 413, 'BODY_TOO_LARGE');
  });

  test('fifty guesses of a password', async () => {
    const guesser = `mutation { signIn(input: { username: "SHENJI", password: "falsch" }) { errors { code message } viewer { id } } }`;
    const codes = [];
    for (let guess = 0; guess < 12; guess++) codes.push(refusalIn(await officer.ask(guesser)).code);
    expect(new Set(codes)).toEqual(new Set(['WRONG_PASSWORD', 'RATE_LIMITED']));
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('a request that is none is refused at the door', () => {
  test('malformed JSON', async () => {
    expectRaw(await sendRaw('/graphql', JSON_TYPE, '{"query": "{ viewer'), 400, 'BAD_JSON');
  });

  test.each(['null', '5', '"text"', '[]', '{"query":5}', '{"query":"{ viewer { id } }","variables":"x"}'])(
    'JSON that is no request: %s',
    async (body) => {
      expectRaw(await sendRaw('/graphql', JSON_TYPE, body), 400, 'BAD_REQUEST');
    },
  );

  test('content-type text/plain, which a form of another site can send', async () => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const { status, text } = await sendRaw('/graphql', { 'content-type': 'text/plain' }, body);
    expect(status).toBe(415);
    expect(text).not.toMatch(INSIDE);
    expect((await officer.ask('{ viewer { id } }')).data.viewer).not.toBeNull();
  });

  test.each(['http://evil.example', 'null', 'nonsense'])('an Origin that is not ours: %s', async (origin) => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    expectRaw(await sendRaw('/graphql', { ...JSON_TYPE, origin }, body), 403, 'FORBIDDEN');
    expectRaw(
      await sendRaw('/files', { 'x-file-name': 'a.pdf', 'apollo-require-preflight': '1', origin }, PDF),
      403,
      'FORBIDDEN',
    );
  });

  test('a mutation by GET', async () => {
    const { status } = await sendRaw(
      '/graphql?query=mutation%7BsignOut%7D',
      { 'apollo-require-preflight': '1' },
      '',
      'GET',
    );
    expect(status).toBe(405);
  });

  test('an address that is none', async () => {
    const { status, text } = await sendRaw('//', {}, '', 'GET');
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(INSIDE);
  });

  test('a cookie that is none', async () => {
    const { status, text } = await sendRaw(
      '/graphql',
      { ...JSON_TYPE, cookie: "sanwu=' or 1=1; session=%ff" },
      '{"query":"{ viewer { id } }"}',
    );
    expect([status, JSON.parse(text)]).toEqual([200, { data: { viewer: null } }]);
  });
});

describe('a file is refused', () => {
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const response = await officer.upload(name, bytes);
    return { status: response.status, text: await response.text() };
  };

  test.each([
    [
      'that is not what its name says',
      '说明.pdf',
      new TextEncoder().encode('MZ\u0000\u0000 this is a program'),
      'FILE_MISMATCH',
    ],
    ['that is another kind than its name says', '照片.png', PDF, 'FILE_MISMATCH'],
    ['of a kind that is not taken', '说明.html', new TextEncoder().encode('<script>'), 'FILE_TYPE'],
    ['without an ending', 'Makefile', PDF, 'FILE_TYPE'],
    ['that is empty', '说明.pdf', new Uint8Array(), 'FILE_EMPTY'],
    ['whose name is a path', '../../etc/说明.pdf', PDF, 'FILE_NAME'],
    ['whose name is a path of Windows', 'C:\\temp\\说明.pdf', PDF, 'FILE_NAME'],
    ['whose name holds a line break', '说\n明.pdf', PDF, 'FILE_NAME'],
    ['without a name', '', PDF, 'FILE_NAME'],
    ['whose name never ends', `${'长'.repeat(300)}.pdf`, PDF, 'FILE_NAME'],
  ])('%s', async (_, name, bytes, code) => {
    expectRaw(await upload(name, bytes), 400, code);
  });

  test('whose name cannot be read', async () => {
    const headers = { 'x-file-name': '%E0%A4%A.pdf', 'apollo-require-preflight': 'true' };
    expectRaw(await sendRaw('/files', headers, PDF), 400, 'FILE_NAME');
  });

  test('that comes without the header no form can send', async () => {
    expectRaw(await sendRaw('/files', { 'x-file-name': 'a.pdf' }, PDF), 403, 'FORBIDDEN');
  });

  test('that another person has uploaded, or nobody', async () => {
    const { id: foreign } = (await (await officer.upload('说明.pdf', PDF)).json()) as { id: string };
    const { id, version } = await issued({ officer, leader }, shahe);
    const received = await letter(township, 'receiveNotice', { id, version });
    await look();
    for (const fileId of [foreign, crypto.randomUUID(), 'not-an-id']) {
      const input = {
        id,
        version: received.notice?.version,
        text: '已公开。',
        fileIds: [fileId],
        idempotencyKey: crypto.randomUUID(),
      };
      const refusal = refusalIn(await tryLetter(township, 'answerNotice', input));
      expectRefusal(refusal, 'FILE_UNKNOWN');
    }
  });

  test('to whoever asks for one that is attached to nothing they see', async () => {
    const { id } = (await (await officer.upload('说明.pdf', PDF)).json()) as { id: string };
    await look();
    for (const wanted of [id, crypto.randomUUID(), 'not-an-id', '../../etc/passwd', '']) {
      const response = await township.send(`/files/${encodeURIComponent(wanted)}`, { method: 'GET' });
      expectRaw({ status: response.status, text: await response.text() }, 404, 'NOT_FOUND');
    }
  });
});
