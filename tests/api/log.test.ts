import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { draftInput, issued, letter } from '../support/letters.ts';
import { type Caller, signInAnew } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const MARK = '举报人王某某13904720000';
const PDF = new TextEncoder().encode(`%PDF-1.4\n%${MARK}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`);

let server: TestServer;
let officer: Caller;
let leader: Caller;
let township: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer({ env: { SANWU_LOG_LEVEL: 'trace' } });
  officer = await signInAnew(server.url, 'lijing');
  leader = await signInAnew(server.url, 'wangjianguo');
  township = await signInAnew(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
});
afterAll(() => server.close());

type Line = Record<string, unknown>;
const lines = (): Line[] =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** The line of a request. */
const lineOf = async (requestId: string | null): Promise<Line> => {
  const find = () => lines().find((line) => line['requestId'] === requestId);
  await expect.poll(find).toBeDefined();
  return find() ?? {};
};

/** Everything that a person can type or hold goes to the server once. */
async function speak(): Promise<void> {
  const wrong = { username: MARK, password: MARK };
  await officer.ask('mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', { input: wrong });
  const draft = { title: MARK, problems: [{ text: MARK }], demand: MARK, basis: MARK, warned: true };
  await letter(officer, 'draftNotice', await draftInput(officer, shahe, draft));
  const { id, version } = await issued({ officer, leader }, shahe, draft);
  const { notice } = await letter(township, 'receiveNotice', { id, version });
  const file = (await (await township.upload(`${MARK}.pdf`, PDF)).json()) as { id: string };
  const answer = {
    id,
    version: notice?.version,
    text: MARK,
    warned: true,
    fileIds: [file.id],
    idempotencyKey: crypto.randomUUID(),
  };
  expect((await letter(township, 'answerNotice', answer)).errors).toEqual([]);
  await officer.ask(`{ units(filter: { text: { contains: "${MARK}" } }) { id } }`);
  await officer.ask(`query { viewer { ${MARK} } }`);
  await officer.send(`/${encodeURIComponent(MARK)}?q=${encodeURIComponent(MARK)}`, {});
  await officer.send(`/graphql?query=${encodeURIComponent(`{ viewer { id } } #${MARK}`)}`, {
    headers: { 'apollo-require-preflight': 'true', 'user-agent': encodeURIComponent(MARK) },
  });
  await officer.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"${MARK}`,
  });
}

describe('a request’s line', () => {
  test('says method, route, status, duration, request and the operation’s name', async () => {
    const body = JSON.stringify({ query: 'query Viewer { viewer { id } }', operationName: 'Viewer' });
    const headers = { 'content-type': 'application/json' };
    const answer = await officer.send('/graphql', { method: 'POST', headers, body });
    const line = await lineOf(answer.headers.get('x-request-id'));
    expect(line).toMatchObject({ msg: 'request', method: 'POST', route: '/graphql', status: 200 });
    expect(line['ms']).toEqual(expect.any(Number));
    expect(Object.keys(line).sort()).toEqual(
      ['level', 'method', 'ms', 'msg', 'operation', 'pid', 'requestId', 'route', 'status', 'time'].sort(),
    );
  });

  test('calls an operation that is none of ours “other”', async () => {
    const body = JSON.stringify({ query: 'query WangMouMou { viewer { id } }' });
    const headers = { 'content-type': 'application/json' };
    const answer = await officer.send('/graphql', { method: 'POST', headers, body });
    expect((await lineOf(answer.headers.get('x-request-id')))['operation']).toBe('other');
    expect(server.output()).not.toContain('WangMouMou');
  });
});

describe('the log', () => {
  test('never holds what somebody typed, uploaded, searched or signed in with', async () => {
    await speak();
    const { status } = await officer.send('/graphql', { method: 'POST', body: MARK });
    expect(status).toBe(415);
    await expect.poll(() => lines().some((line) => line['status'] === 415)).toBe(true);
    const text = server.output();
    const kept = [officer, leader, township].map(({ cookie }) => cookie.split('=')[1] ?? '');
    for (const word of [MARK, encodeURIComponent(MARK), DEMO_PASSWORD, '127.0.0.1:', ...kept])
      expect([word, word !== '' && text.includes(word)]).toEqual([word, word === '127.0.0.1:']);
    // the only address is the server's own, in the line that says it is ready
    expect(text.split('\n').filter((line) => line.includes('127.0.0.1'))).toHaveLength(1);
  });

  test('nor when the database fails in the middle of it', async () => {
    await query(server.database.superuserUrl, 'alter table notice_problem rename column text to hidden');
    try {
      const before = lines().length;
      const input = await draftInput(officer, shahe, { title: MARK, problems: [{ text: MARK }], warned: true });
      const answer = await officer.ask(
        'mutation ($input: DraftNoticeInput!) { draftNotice(input: $input) { errors { code } } }',
        { input },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
      const faults = () =>
        lines()
          .slice(before)
          .filter(({ msg }) => msg === 'unexpected error');
      await expect.poll(faults).toHaveLength(1);
      expect(faults()[0]).toMatchObject({
        err: { message: expect.stringMatching(/./), stack: expect.stringMatching(/at /) },
      });
      expect(server.output()).not.toContain(MARK);
    } finally {
      await query(server.database.superuserUrl, 'alter table notice_problem rename column hidden to text');
    }
  });
});
