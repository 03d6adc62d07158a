import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListenedServer, startListened } from '../support/listened.ts';
import { type Caller, signIn } from '../support/people.ts';

/** Thousands of looks are recorded: what one costs does not grow with what it found, nor with how many are recorded at once. */
let server: ListenedServer;
let officer: Caller;

beforeAll(async () => {
  server = await startListened();
  officer = await signIn(server.url, 'lijing');
});
afterAll(() => server.close());

/** What writes a look and what it found. What was found has the platform's own checks run again, whose statements are no matter of this. */
const WRITES =
  /insert into (daily_check|finding_link|idempotency)|update (check_task|idempotency)|insert into finding \(.*check_id/s;

const record = (findings: number) => async () => {
  const input = {
    ...{ subject: { type: 'UNIT', id: server.hidden.unit }, idempotencyKey: randomUUID() },
    conclusion: findings > 0 ? 'FINDINGS' : 'IN_ORDER',
    findings: Array.from({ length: findings }, (_, nr) => ({ kind: 'INCOMPLETE', problem: `第${nr + 1}项不全` })),
  };
  const { data } = await officer.ask(
    'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { check { id } errors { message } } }',
    { input },
  );
  expect(data.recordCheck.errors).toEqual([]);
};

test('twenty findings cost the statements that one costs', async () => {
  const one = await server.recorder.during(record(1), WRITES);
  expect(await server.recorder.during(record(20), WRITES)).toEqual(one);
  const inOrder = await server.recorder.during(record(0), WRITES);
  // the key, the row, what plans asked for, the key's result
  expect(inOrder).toHaveLength(4);
  expect(one).toHaveLength(5);
});

test('many records in order cost the statements that one costs', async () => {
  const { data } = await officer.ask('{ disclosures(take: 100) { items { id } } }');
  const ids = data.disclosures.items.map(({ id }: { id: string }) => id);
  const several = (count: number) => async () => {
    const subjects = ids.slice(0, count).map((id: string) => ({ type: 'DISCLOSURE', id }));
    const answer = await officer.ask(
      'mutation ($input: RecordChecksInOrderInput!) { recordChecksInOrder(input: $input) { checks { id } errors { message } } }',
      { input: { subjects, idempotencyKey: randomUUID() } },
    );
    expect(answer.data.recordChecksInOrder).toMatchObject({ errors: [], checks: { length: count } });
  };
  const one = await server.recorder.during(several(1), WRITES);
  expect(one).toHaveLength(4);
  expect(await server.recorder.during(several(ids.length), WRITES)).toEqual(one);
});
