import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANGE, Channels, MAKE, RESEND, STEP } from '../support/channels.ts';
import { Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

const NOBODY = '019e0000-0000-7000-8000-000000000000';

let server: TestServer;
let channels: Channels;

beforeAll(async () => {
  server = await startServer({ env: { SANWU_LOG_LEVEL: 'info' } });
  channels = await Channels.of(server);
});
afterAll(async () => {
  await channels?.close();
  await server?.close();
});

const make = (over: object) => ({
  input: { ...channels.settings('WECOM'), idempotencyKey: crypto.randomUUID(), ...over },
});
const codes = async (over: object, who = channels.administrator) => {
  const { data, errors } = await who.ask(MAKE, make(over));
  if (errors) return [errors[0]?.extensions.code];
  expect(data.makeMessageChannel.channel).toBeNull();
  return data.makeMessageChannel.errors.map(
    ({ code, path }: { code: string; path: string[] }) => `${code} ${path.at(-1)}`,
  );
};
const trial = async ({ id, version }: { id: string; version: number }, to: string | null = null) => {
  const { data } = await channels.administrator.ask(STEP, { input: { id, version, step: 'TRY', to } });
  return data.stepMessageChannel.errors;
};

describe('channels', () => {
  test('are connected by the system administrator, and by nobody else', async () => {
    for (const name of ['lijing', 'wangjianguo', 'liuqiang', 'anquan', 'shenji'])
      expect(await codes({}, await signIn(server.url, name))).toEqual(['FORBIDDEN']);
    expect(await codes({}, new Caller(server.url))).toEqual(['UNAUTHENTICATED']);
    const officer = await signIn(server.url, 'lijing');
    for (const document of [
      '{ messageChannels { id } }',
      `{ messageDeliveries(channelId: "${NOBODY}") { totalItems } }`,
    ])
      expect((await officer.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test.each([
    ['without a name', { name: ' ' }, ['BAD_INPUT name']],
    ['without a key', { secret: null }, ['NO_SECRET secret']],
    ['that tells nothing', { kinds: [] }, ['NO_KINDS kinds']],
    ['at no address', { url: 'wecom' }, ['BAD_SETTINGS url']],
    ['inside, where nobody allowed it', { url: 'http://10.1.2.3:8080' }, ['BAD_URL url']],
    ['of a unit that is not there', { unitId: NOBODY }, ['NOT_FOUND']],
    [
      'of mail that is not encrypted, to a server outside',
      { kind: 'EMAIL', host: 'smtp.example.gov.cn', port: 25, security: 'NONE', from: 'sanwu@example.gov.cn' },
      ['NOT_ENCRYPTED security'],
    ],
    [
      'of mail without anything',
      { kind: 'EMAIL', url: null },
      ['BAD_SETTINGS host', 'BAD_SETTINGS port', 'BAD_SETTINGS security', 'BAD_SETTINGS from'],
    ],
  ])('%s are refused by name', async (_, over, expected) => {
    expect(await codes(over)).toEqual(expected);
    expect((await channels.administrator.ask('{ messageChannels { id } }')).data.messageChannels).toEqual([]);
  });

  test('keep their secrets: nobody reads them, nor does the trail', async () => {
    await channels.connect('DINGTALK', { secret: 'geheim-0123', signSecret: 'SEC-geheim-4567' });
    const found = await query<{ said: string }>(
      server.database.superuserUrl,
      `select coalesce(before::text, '') || coalesce(after::text, '') as said from trail_entry where table_name = 'message_channel'
        union all select settings::text || encode(secret_sealed, 'escape') from message_channel
        union all select payload::text from log_entry union all select request_hash::text from idempotency`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ said }) => said.includes('geheim'))).toEqual([]);
    expect(server.output()).not.toContain('geheim');
  });

  test('of mail and text messages are one each in a district', async () => {
    await channels.connect('SMS');
    expect(await codes(channels.settings('SMS'))).toEqual(['ONE_ONLY kind']);
  });
});

describe('a trial', () => {
  test('of each kind arrives, with its id, and is on record', async () => {
    const mail = await channels.connect('EMAIL');
    expect(await trial(mail, 'kein Kasten')).toMatchObject([{ code: 'BAD_ADDRESS', path: ['input', 'to'] }]);
    expect(await trial(mail, 'xitong@example.gov.cn')).toEqual([]);
    const [letter] = await channels.took('mail', 1);
    const sent = await channels.stands(mail.id, 'SENT');
    expect(letter).toMatchObject({
      deliveryId: sent.id,
      to: 'xitong@example.gov.cn',
      subject: '测试消息：三务公开+再监督平台',
    });
    expect(letter?.headers['message-id']).toBe(`<${sent.id}@example.gov.cn>`);

    const weCom = await channels.connect('WECOM');
    expect(await trial(weCom)).toEqual([]);
    const [said] = await channels.took('wecom', 1);
    expect([said?.to, said?.deliveryId]).toEqual(['wecom', (await channels.stands(weCom.id, 'SENT')).id]);

    const webhook = await channels.connect('WEBHOOK');
    expect(webhook.secret).toMatch(/^whsec_/);
    expect(await trial(webhook)).toEqual([]);
    const [told] = await channels.took('webhook', 1);
    const { headers, text, deliveryId } = told ?? expect.fail('nothing arrived');
    const key = Buffer.from((webhook.secret ?? '').replace('whsec_', ''), 'base64');
    const signed = createHmac('sha256', key).update(`${deliveryId}.${headers['webhook-timestamp']}.${text}`);
    expect(headers['webhook-signature']).toBe(`v1,${signed.digest('base64')}`);
    expect(JSON.parse(text)).toMatchObject({ type: 'message', data: { link: null } });
  });

  test('of DingTalk is signed, and one with another secret is refused as the real one does', async () => {
    const { data } = await channels.administrator.ask('{ messageChannels { id kind version } }');
    const known = data.messageChannels.find(({ kind }: { kind: string }) => kind === 'DINGTALK');
    await channels.world.open('dingtalk', { secret: 'geheim-0123', signSecret: 'another' });
    expect(await trial(known)).toEqual([]);
    const failed = await channels.stands(known.id, 'FAILED');
    expect(failed.attempts).toMatchObject([{ fault: 'BAD_SIGNATURE', said: 'errcode 310000 sign not match' }]);
    await channels.world.open('dingtalk', { secret: 'geheim-0123', signSecret: 'SEC-geheim-4567' });
    expect(
      (await channels.administrator.ask(RESEND, { input: { id: failed.id } })).data.resendMessageDelivery.errors,
    ).toEqual([]);
    const sent = await channels.stands(known.id, 'SENT');
    expect([sent.id, sent.attempts.map(({ fault }) => fault)]).toEqual([failed.id, ['BAD_SIGNATURE', null]]);
    const [said] = await channels.took('dingtalk', 1);
    expect(said?.deliveryId).toBe(failed.id);
  });

  test.each([
    ['wecom', 'WECOM', { status: 500 }, 'STATUS'],
    ['wecom', 'WECOM', { errcode: 45009 }, 'OVER_QUOTA'],
    ['wecom', 'WECOM', { errcode: 93000 }, 'BAD_KEY'],
    ['wecom', 'WECOM', { malformed: true }, 'BAD_ANSWER'],
    ['wecom', 'WECOM', { closeSocket: true }, 'UNREACHABLE'],
    ['webhook', 'WEBHOOK', { status: 302 }, 'REDIRECT'],
    ['sms', 'SMS', { status: 503 }, 'STATUS'],
    ['mail', 'EMAIL', { status: 451 }, 'REFUSED'],
  ] as const)('of %s that goes wrong (%s, %j) says %s, and goes out the next time', async (on, kind, fault, code) => {
    const { data } = await channels.administrator.ask('{ messageChannels { id kind version } }');
    const known = data.messageChannels.find((one: { kind: string }) => one.kind === kind);
    await channels.world.fail({ on, ...fault });
    const to = kind === 'EMAIL' ? 'a@example.gov.cn' : kind === 'SMS' ? '13804720001' : null;
    expect(await trial(known, to)).toEqual([]);
    const failed = await channels.stands(known.id, 'FAILED');
    expect(failed.attempts.at(-1)?.fault).toBe(code);
    await channels.passes();
    expect((await channels.stands(known.id, 'SENT')).id).toBe(failed.id);
  });

  test('to a box that there is none of is given up at once', async () => {
    const { data } = await channels.administrator.ask('{ messageChannels { id kind version } }');
    const mail = data.messageChannels.find((one: { kind: string }) => one.kind === 'EMAIL');
    await channels.world.open('mail', { secret: 'mail', unknown: ['weg@example.gov.cn'] });
    expect(await trial(mail, 'weg@example.gov.cn')).toEqual([]);
    const given = await channels.stands(mail.id, 'GIVEN_UP');
    expect(given).toMatchObject({ viewerCanResend: true, attempts: [{ fault: 'BAD_RECIPIENT' }] });
    // whoever looks after the platform is told
    await expect
      .poll(async () => (await channels.administrator.ask('{ messages { items { title } } }')).data.messages.items)
      .toMatchObject([{ title: '消息渠道「渠道EMAIL」有消息没有送达' }]);
  });
});

describe('a channel', () => {
  test('is changed at the version that was seen, and keeps the key that is not given anew', async () => {
    const { data } = await channels.administrator.ask('{ messageChannels { id kind version } }');
    const { id, version } = data.messageChannels.find((one: { kind: string }) => one.kind === 'WECOM');
    const { kind: _, ...settings } = channels.settings('WECOM');
    const input = { ...settings, id, version, secret: null, name: '监督室群' };
    const changed = (await channels.administrator.ask(CHANGE, { input })).data.changeMessageChannel;
    expect(changed).toMatchObject({ errors: [], channel: { name: '监督室群', version: version + 1 } });
    const again = (await channels.administrator.ask(CHANGE, { input })).data.changeMessageChannel;
    expect(again.errors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const before = (await channels.world.received('wecom')).length;
    expect(await trial({ id, version: version + 1 })).toEqual([]);
    await channels.took('wecom', before + 1);
  });

  test('that is not there, or another’s, is not found', async () => {
    for (const id of [NOBODY, "'"]) {
      const step = await channels.administrator.ask(STEP, { input: { id, version: 1, step: 'PAUSE' } });
      expect(step.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      const resend = await channels.administrator.ask(RESEND, { input: { id } });
      expect(resend.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  test('goes along its table: what has ended sends nothing more', async () => {
    const { data } = await channels.administrator.ask('{ messageChannels { id kind version } }');
    let { id, version } = data.messageChannels.find((one: { kind: string }) => one.kind === 'WEBHOOK');
    const step = async (name: string) => {
      const answer = await channels.administrator.ask(STEP, { input: { id, version, step: name } });
      const { channel, errors } = answer.data.stepMessageChannel;
      version = channel?.version ?? version;
      return errors[0]?.code ?? channel.state;
    };
    expect(await step('RESUME')).toBe('WRONG_STATE');
    expect(await step('PAUSE')).toBe('PAUSED');
    expect(await step('PAUSE')).toBe('WRONG_STATE');
    expect(await step('RESUME')).toBe('ACTIVE');
    expect(await step('END')).toBe('ENDED');
    expect(await step('TRY')).toBe('WRONG_STATE');
    const left = (await channels.administrator.ask('{ messageChannels { kind } }')).data.messageChannels;
    expect(left.map(({ kind }: { kind: string }) => kind)).not.toContain('WEBHOOK');
  });
});
