import { afterAll, beforeAll, expect, test } from 'vitest';
import { Channels } from '../support/channels.ts';
import { type Caller, signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';

let server: TestProcess;
let channels: Channels;
let officer: Caller;
let owed: { id: string }[];
let group: string;

beforeAll(async () => {
  server = await startServerProcess();
  channels = await Channels.of(server);
  officer = await signIn(server.url, 'lijing');
  await officer.ask('mutation { shiftClock(to: "2019-10-15T09:00:00+08:00") { today } }');
  const { data } = await officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
  const shahe = data.units.find(({ name }: { name: string }) => name === '沙河街道').id;
  group = (await channels.connect('WECOM', { unitId: shahe, kinds: ['REMINDER'] })).id;
  const { data: found } = await officer.ask(
    'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, state: { eq: OPEN } }) { items { id } } }',
    { id: shahe },
  );
  owed = found.obligations.items;
});
afterAll(async () => {
  await channels?.close();
  await server?.close();
});

async function remind(n: number, who = officer): Promise<void> {
  const input = { obligationIds: [owed[n]?.id], manner: 'MESSAGE', idempotencyKey: crypto.randomUUID() };
  const { data } = await who.ask('mutation ($input: RemindInput!) { remind(input: $input) { errors { message } } }', {
    input,
  });
  expect(data.remind.errors).toEqual([]);
}

/** Reminders and messages about one obligation, and what went out of it. */
async function recorded(n: number) {
  const [found] = await query<{ reminders: number; occasions: number }>(
    server.database.superuserUrl,
    `select (select count(*)::int from reminder where obligation_id = $1 and manner = 'MESSAGE') as reminders,
      (select count(*)::int from message_delivery d join message_delivery_part p on p.delivery_id = d.id
        join message m on m.id = p.message_id where m.record_id = $1 and d.channel_id = $2) as occasions`,
    [owed[n]?.id, group],
  );
  return found;
}

test('a process that is killed while it sends: one record, and the same delivery goes out by another', async () => {
  await channels.world.fail({ on: 'wecom', delayMs: 600_000, status: 500 });
  await remind(0);
  await expect
    .poll(
      async () =>
        (await query(server.database.superuserUrl, `select 1 from message_delivery where leased_until is not null`))
          .length,
      { timeout: 20_000 },
    )
    .toBe(1);
  const [doomed] = await channels.deliveries(group);
  await endProcess(server.process, 'SIGKILL');
  await channels.world.mend();
  const next = await server.another();
  Object.assign(channels, { administrator: await signIn(next.url, 'xitong') });
  officer = await signIn(next.url, 'lijing');
  // the run that died is found by its time: whoever comes by next goes on
  await query(
    server.database.superuserUrl,
    `update jobs.job set state = 'failed' where name = 'send-messages' and state = 'active'`,
  );
  await channels.passes();
  const [said] = await channels.took('wecom', 1);
  expect(said?.deliveryId).toBe(doomed?.id);
  expect(await channels.stands(group, 'SENT')).toMatchObject({ id: doomed?.id });
  expect(await recorded(0)).toEqual({ reminders: 1, occasions: 1 });
});

test('an answer that is lost: it goes out again under the same id, by which whoever receives it knows it', async () => {
  await channels.world.forget();
  await channels.world.fail({ on: 'wecom', afterwards: true, closeSocket: true });
  await remind(1);
  await channels.stands(group, 'FAILED');
  await channels.passes();
  await channels.stands(group, 'SENT');
  const said = await channels.took('wecom', 2);
  expect(new Set(said.map(({ deliveryId }) => deliveryId)).size).toBe(1);
  expect(await recorded(1)).toEqual({ reminders: 1, occasions: 1 });
});
