import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issued, letter, taken, withdrawn } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

/** A matter that was closed is looked at again, unless its letter is taken back afterwards. */
let server: TestServer;
let officer: Caller;
let leader: Caller;
let head: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  officer = await signIn(server.url, 'lijing');
  leader = await signIn(server.url, 'wangjianguo');
  head = await signIn(server.url, 'liuqiang');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  shahe = data.units.find((unit: { name: string }) => unit.name === '沙河街道').id;
});
afterAll(() => server?.close());

type Seen = { id: string; version: number };

async function closed(): Promise<Seen> {
  const { id, version } = await issued({ officer, leader }, shahe);
  const received = taken(await letter(head, 'receiveNotice', { id, version }));
  const answer = { id, version: received.version, text: '已经整改。', idempotencyKey: crypto.randomUUID() };
  const answered = taken(await letter(head, 'answerNotice', answer));
  return taken(await letter(officer, 'passNotice', { id, version: answered.version, reason: '属实' }));
}
const objected = async ({ id, version }: Seen): Promise<Seen> =>
  taken(await letter(head, 'objectToNotice', { id, version, text: '该事项本季度确实不适用本单位。' }));
const decided = async ({ id, version }: Seen, upheld: boolean): Promise<Seen> =>
  taken(await letter(leader, 'decideObjection', { id, version, upheld, reason: '已核实情况' }));

const LOOKS = `query ($filter: SecondLookFilter) { secondLooks(filter: $filter) {
  items { id cancelledOn doneOn overdue viewerCanCheck } } }`;
const looksOf = async ({ id }: Seen, done: boolean | null = null) =>
  (await officer.ask(LOOKS, { filter: { noticeId: { eq: id }, done } })).data.secondLooks.items;
const look = async (lookId: string) =>
  (
    await officer.ask('mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { errors { code } } }', {
      input: {
        ...{ subject: { type: 'UNIT', id: shahe }, conclusion: 'IN_ORDER', lookId },
        idempotencyKey: crypto.randomUUID(),
      },
    })
  ).data.recordCheck.errors.map(({ code }: { code: string }) => code);

describe('a second look', () => {
  test('is cancelled with the letter that an objection has taken back, and nobody looks any more', async () => {
    const now = await closed();
    const [due] = await looksOf(now);
    expect(due).toMatchObject({ cancelledOn: null, viewerCanCheck: true });
    await decided(await objected(now), true);
    const [after] = await looksOf(now);
    expect(after).toMatchObject({ cancelledOn: '2019-09-25', doneOn: null, overdue: false, viewerCanCheck: false });
    expect([await looksOf(now, false), await looksOf(now, true)]).toEqual([[], []]);
    expect(await look(due.id)).toEqual(['WRONG_STATE']);
    const trail = await query(
      server.database.superuserUrl,
      `select after ->> 'cancelled_on' as day from trail_entry where table_name = 'second_look' and row_id = $1 and operation = 'UPDATE'`,
      [due.id],
    );
    expect(trail).toEqual([{ day: '2019-09-25' }]);
  });

  test('stays due while the objection waits, and when it is not upheld', async () => {
    const now = await closed();
    const waiting = await objected(now);
    expect(await looksOf(now, false)).toHaveLength(1);
    await decided(waiting, false);
    expect(await looksOf(now, false)).toHaveLength(1);
  });

  test('that somebody has looked at stays done', async () => {
    const now = await closed();
    const [due] = await looksOf(now);
    expect(await look(due.id)).toEqual([]);
    await decided(await objected(now), true);
    expect(await looksOf(now, true)).toMatchObject([{ cancelledOn: null, doneOn: '2019-09-25' }]);
  });

  test('of another letter is not touched', async () => {
    const [kept, taken] = [await closed(), await issued({ officer, leader }, shahe)];
    await withdrawn(leader, taken);
    expect(await looksOf(kept, false)).toHaveLength(1);
  });
});
