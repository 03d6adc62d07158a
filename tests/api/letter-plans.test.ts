import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ListenedServer, startListened } from '../support/listened.ts';
import { type Caller, signIn } from '../support/people.ts';
import { meddle, query } from '../support/sql.ts';
import type { AskedStatement } from '../support/statements.ts';

/** With 10,000 letters each row is read so many times, not once more for each other row: lists and figures take time as they grow, not more. */
let server: ListenedServer;
let officer: Caller;
let township: Caller;

const LETTERS = 10_000;
/** of the largest table that a statement reads */
const ROWS = 5 * LETTERS;

beforeAll(async () => {
  server = await startListened();
  [officer, township] = [await signIn(server.url, 'lijing'), await signIn(server.url, 'liuqiang')];
  await write(server.superuserUrl);
}, 120_000);
afterAll(() => server.close());

/** Letters of a year to all kinds of units, every tenth with a copy to each of two townships, answered, reviewed and mostly closed. */
async function write(url: string): Promise<void> {
  await meddle(
    url,
    `set session_replication_role = replica;
    create temporary table to_write as select gen_random_uuid() as id, nr, (select array_agg(id order by code) from unit
      where kind in ('TOWNSHIP', 'VILLAGE', 'DEPARTMENT')) as units, timestamptz '2018-10-15T01:00:00Z' + nr * interval '25 minutes' as at
      from generate_series(1, ${LETTERS}) nr;
    insert into notice (id, serial, district_id, kind, state, title, basis, demand, answer_by, issuer_id, desk_id, addressee_id, drafter_id,
        approver_id, round, version, drafted_at, issued_at, closed_at, number)
      select w.id, 'S' || w.nr, m.district_id, (array['SUGGESTION', 'RECTIFICATION'])[1 + w.nr % 2], case w.nr % 5 when 0 then 'ANSWERED' else 'CLOSED' end,
        m.title, m.basis, m.demand, (w.at + interval '5 days')::date, m.issuer_id, m.desk_id, w.units[1 + w.nr % cardinality(w.units)],
        m.drafter_id, m.approver_id, 1, 5, w.at, w.at + interval '1 day', case w.nr % 5 when 0 then null else w.at + interval '9 days' end, 'N' || w.nr
      from to_write w, (select * from notice limit 1) m;
    insert into notice_event (id, notice_id, action, from_state, to_state, account_id, unit_id, at)
      select gen_random_uuid(), w.id, 'EDIT', s.before, s.after, m.drafter_id, m.desk_id, w.at + s.days * interval '1 day'
      from to_write w, (select * from notice where serial not like 'S%' limit 1) m, (values (null, 'DRAFT', 0), ('DRAFT', 'SUBMITTED', 0),
        ('SUBMITTED', 'ISSUED', 1), ('ISSUED', 'ANSWERED', 4), ('ANSWERED', 'CLOSED', 9)) s(before, after, days);
    insert into notice_answer (id, notice_id, round, text, account_id, answered_at, passed, review_reason, reviewer_id, reviewed_at)
      select gen_random_uuid(), w.id, 1, '已办', m.drafter_id, w.at + interval '4 days', true, '属实', m.drafter_id, w.at + interval '6 days'
      from to_write w, (select * from notice where serial not like 'S%' limit 1) m;
    insert into notice_copy (id, notice_id, unit_id) select gen_random_uuid(), w.id, u.id
      from to_write w, (select id from unit where kind = 'TOWNSHIP' order by code limit 2) u where w.nr % 10 = 0;
    set session_replication_role = origin;
    analyze notice; analyze notice_event; analyze notice_answer; analyze notice_copy`,
  );
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
}

/** Each part of the plan with the rows that it has read. */
function readBy(node: Node): [name: string, rows: number][] {
  const once = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  return [[node['Node Type'], once * node['Actual Loops']], ...(node.Plans ?? []).flatMap(readBy)];
}

async function explained({ text, values }: AskedStatement): Promise<Node> {
  const [row] = await query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    server.superuserUrl,
    `explain (analyze, format json) ${text}`,
    [...values],
  );
  return row?.['QUERY PLAN'][0].Plan ?? expect.fail('no plan');
}

/** No part of the plan of any statement that is asked reads more rows than the largest table has. */
async function mustBeLinear(act: () => Promise<{ errors?: unknown }>, only: RegExp): Promise<void> {
  const asked = await server.recorder.askedDuring(async () => expect((await act()).errors).toBeUndefined(), only);
  expect(asked.length).toBeGreaterThan(0);
  for (const statement of asked) {
    const much = readBy(await explained(statement)).filter(([, rows]) => rows > 1.5 * ROWS);
    expect([statement.text.slice(0, 60), much]).toEqual([statement.text.slice(0, 60), []]);
  }
}

describe('with 10,000 letters', () => {
  const LIST = '{ notices(take: 50) { totalItems items { id } } }';
  const FILTERED = `{ notices(filter: { issuedOn: { range: { from: "2018-11-01", to: "2019-10-01" } }, once: true, withdrawn: false,
    waitedWith: REVIEWER, reached: ANSWERED }, take: 50) { totalItems items { id } } }`;

  test.each([
    ['an officer', LIST, () => officer],
    ['a township, its own and its copies', LIST, () => township],
    ['an officer, by what figures count', FILTERED, () => officer],
    ['a township, by what figures count', FILTERED, () => township],
  ])('a list is read in time that grows as they do, by %s', (_, document, who) =>
    mustBeLinear(() => who().ask(document), /from notice n/),
  );

  test.each(['UNIT', 'OFFICER', 'DESK'])('figures are counted in one pass, by %s', (by) =>
    mustBeLinear(
      () =>
        officer.ask(
          `{ supervisionFigures(from: "2018-10-01", to: "2019-10-31", by: ${by}) { suggestions daysToReview desks { waiter medianDays } } }`,
        ),
      /notice/,
    ),
  );

  test('a township sees its own and its copies, and what is counted is what is listed', async () => {
    const { data } = await township.ask(LIST);
    const [row] = await query<{ count: number }>(
      server.superuserUrl,
      `select count(distinct n.id)::int as count from notice n join unit a on a.id = n.addressee_id left join notice_copy c on c.notice_id = n.id
        left join unit cu on cu.id = c.unit_id, (select path from unit where name = '沙河街道') s
        where n.issued_at is not null and (a.path = s.path or cu.path = s.path)`,
    );
    expect(data.notices.totalItems).toBe(row?.count);
    expect(data.notices.totalItems).toBeGreaterThan(700);
  });
});
