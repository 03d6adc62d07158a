import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { runJob } from '../support/jobs.ts';
import { tell, unitNamed } from '../support/messages.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';

/** Messages that are over go after as many months as the district has set; what is unread or not told yet stays. */
let server: TestServer;
let admin: Caller;
let township: Caller;
let shahe: string;

beforeAll(async () => {
  server = await startServer();
  [admin, township] = [await signIn(server.url, 'xitong'), await signIn(server.url, 'liuqiang')];
  shahe = await unitNamed(server, '沙河街道');
});
afterAll(() => server.close());

const set = (who: Caller, months: unknown, idempotencyKey = crypto.randomUUID()) =>
  who.ask(
    `mutation ($input: SetMessageRetentionInput!) { setMessageRetention(input: $input) { retention { months } errors { code path message } } }`,
    { input: { months, idempotencyKey } },
  );
const retention = async () =>
  (await admin.ask('{ messageRetention { months forgotten forgottenAt } }')).data.messageRetention;
const forget = () => runJob(server.database.superuserUrl, 'forget-messages');
const shift = async (day: string) => {
  const { data } = await admin.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', {
    to: `${day}T10:00:00+08:00`,
  });
  expect(data?.shiftClock).toEqual({ today: day });
};
const OURS = ['读过', '办结', '没读', '才读', '发过', '还留着'];
const titles = async () => {
  const { data } = await township.ask('{ messages(take: 200) { items { title } } }');
  const all = data.messages.items.map(({ title }: { title: string }) => title) as string[];
  // there are reminders too
  return all.filter((title) => OURS.includes(title)).toSorted();
};

/** Told on 2017-10-15, so that two years need not be played; over where it was read or settled by now. */
async function told(title: string, { read = null, done = null, planned = true }: Record<string, unknown> = {}) {
  const id = await tell(server, { username: 'liuqiang', unitId: shahe, title });
  const at = (value: unknown) => (value === null ? 'null' : `'${String(value)}T10:00:00+08:00'`);
  await meddle(
    server.database.superuserUrl,
    `update message set at = '2017-10-15T10:00:00+08:00', read_at = ${at(read)}, done_at = ${at(done)}, planned_at = ${planned ? 'now()' : 'null'} where id = '${id}'`,
  );
  return id;
}

describe('messages', () => {
  test('that are over go after two years, where nothing was set; unread ones, and those just read, stay', async () => {
    await told('读过', { read: '2017-10-16' });
    await told('办结', { done: '2017-10-16' });
    await told('没读');
    await told('才读', { read: '2019-10-01' });
    await forget();
    expect(await titles()).toEqual(['办结', '才读', '没读', '读过'].toSorted());
    expect(await retention()).toEqual({ months: 24, forgotten: 0, forgottenAt: null });
    await shift('2019-10-17');
    await forget();
    expect(await titles()).toEqual(['才读', '没读'].toSorted());
    expect(await retention()).toMatchObject({ months: 24, forgotten: 2 });
  });

  test('that were not told on a channel yet, or stand on its record, stay', async () => {
    await shift('2019-10-18');
    const id = await told('发过', { read: '2017-10-16' });
    await meddle(
      server.database.superuserUrl,
      `with channel as (insert into message_channel (id, district_id, kind, name, settings, secret_sealed, kinds, unit_id, state, made_at)
          select gen_random_uuid(), id, 'WEBHOOK', '外部系统', '{}', '', '{}', id, 'PAUSED', now() from unit where parent_id is null returning id),
        delivery as (insert into message_delivery (id, channel_id, occasion, state, not_before, made_at, retry_at)
          select gen_random_uuid(), id, 'x', 'QUEUED', now(), now(), now() from channel returning id)
        insert into message_delivery_part (delivery_id, message_id) select id, '${id}' from delivery`,
    );
    await forget();
    expect(await titles()).toContain('发过');
    await query(server.database.superuserUrl, 'delete from message_delivery');
    await forget();
    expect(await titles()).not.toContain('发过');
  });

  test('go by what the district has set, which stands in the trail with how many went', async () => {
    expect((await set(admin, 120)).data.setMessageRetention).toEqual({ retention: { months: 120 }, errors: [] });
    await told('还留着', { read: '2017-10-16' });
    await forget();
    expect(await titles()).toContain('还留着');
    const key = crypto.randomUUID();
    await set(admin, 12, key);
    expect((await set(admin, 12, key)).data.setMessageRetention).toEqual({ retention: { months: 12 }, errors: [] });
    const { forgotten } = await retention();
    await forget();
    expect(await titles()).not.toContain('还留着');
    expect(await retention()).toMatchObject({ months: 12, forgotten: forgotten + 1 });
    const trail = await query<{ reason: string | null }>(
      server.database.superuserUrl,
      `select reason from trail_entry where table_name = 'message_retention' order by id desc limit 1`,
    );
    expect(trail).toEqual([{ reason: '消息超过保存期限' }]);
    // done again there is nothing left to do, and nothing is written
    await forget();
    expect(await retention()).toMatchObject({ forgotten: forgotten + 1 });
  });

  test('are kept for half a year to ten years, by who manages channels alone', async () => {
    for (const months of [5, 121, 0, -1])
      expect((await set(admin, months)).data.setMessageRetention).toMatchObject({
        retention: null,
        errors: [{ code: 'BAD_INPUT', path: ['input', 'months'], message: '请填6至120个月。' }],
      });
    expect(codeOf(await set(admin, '一年'))).toBe('BAD_USER_INPUT');
    for (const name of ['lijing', 'liuqiang', 'anquan', 'shenji']) {
      const who = await signIn(server.url, name);
      expect([name, codeOf(await set(who, 12))]).toEqual([name, 'FORBIDDEN']);
      expect([name, codeOf(await who.ask('{ messageRetention { months } }'))]).toEqual([name, 'FORBIDDEN']);
    }
    const stranger = new Caller(server.url);
    expect(codeOf(await set(stranger, 12))).toBe('UNAUTHENTICATED');
    expect(codeOf(await stranger.ask('{ messageRetention { months } }'))).toBe('UNAUTHENTICATED');
  });
});
