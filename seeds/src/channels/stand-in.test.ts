import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelsWorld } from './client.ts';
import { type ChannelsStandIn, startChannelsStandIn } from './stand-in.ts';

let standIn: ChannelsStandIn;
let world: ChannelsWorld;

beforeAll(async () => {
  standIn = await startChannelsStandIn({ now: () => NOW });
  world = new ChannelsWorld(standIn.url);
});
beforeEach(async () => {
  await world.mend();
  await world.forget();
});
afterAll(() => standIn.close());

const NOW = Date.parse('2019-10-15T01:00:00Z');
const say = (content: string) => ({ msgtype: 'text', text: { content } });

async function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(standIn.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
}

describe('a WeCom robot', () => {
  it.each([
    ['its key', 'key=right', say('三务'), 0],
    ['another key', 'key=wrong', say('三务'), 93000],
    ['no key', '', say('三务'), 93000],
    ['no text', 'key=right', { msgtype: 'markdown' }, 40008],
    ['what is no JSON', 'key=right', '{', 40008],
    ['more than 2,048 bytes', 'key=right', say('三'.repeat(700)), 40058],
  ])('that is sent %s answers as the real one does', async (_, query, body, errcode) => {
    await world.open('wecom', { secret: 'right' });
    expect(await post(`/cgi-bin/webhook/send?${query}`, body)).toMatchObject({ status: 200, errcode });
    expect(await world.received('wecom')).toHaveLength(errcode === 0 ? 1 : 0);
  });

  it('takes as much as its quota allows', async () => {
    await world.open('wecom', { secret: 'right', quota: 1 });
    const codes = [];
    for (let i = 0; i < 2; i++) codes.push((await post('/cgi-bin/webhook/send?key=right', say('三务')))['errcode']);
    expect(codes).toEqual([0, 45009]);
  });
});

describe('a DingTalk robot', () => {
  const signed = (timestamp: number, secret: string) => {
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    return `access_token=t&timestamp=${timestamp}&sign=${encodeURIComponent(sign)}`;
  };
  it.each([
    ['signed rightly', signed(NOW, 'SEC1'), 0],
    ['signed with another secret', signed(NOW, 'SEC2'), 310000],
    ['signed an hour and more ago', signed(NOW - 3_600_001, 'SEC1'), 310000],
    ['unsigned', 'access_token=t', 310000],
    ['for another robot', 'access_token=u', 300005],
  ])('answers what is %s as the real one does', async (_, query, errcode) => {
    await world.open('dingtalk', { secret: 't', signSecret: 'SEC1' });
    expect(await post(`/robot/send?${query}`, say('三务'))).toMatchObject({ status: 200, errcode });
  });
});

describe('what goes wrong', () => {
  it('goes wrong as often as it was said', async () => {
    await world.open('wecom', { secret: 'right' });
    await world.fail({ on: 'wecom', errcode: 45009, times: 2 });
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push((await post('/cgi-bin/webhook/send?key=right', say('三务')))['errcode']);
    expect(codes).toEqual([45009, 45009, 0]);
  });

  it('may lose the answer of what was taken', async () => {
    await world.fail({ on: 'webhook', afterwards: true, closeSocket: true });
    await expect(post('/hooks/a', {}, { 'x-delivery-id': 'one' })).rejects.toThrow();
    expect(await world.received('webhook')).toMatchObject([{ deliveryId: 'one', to: '/hooks/a' }]);
  });

  it('is refused when it cannot be played', async () => {
    await expect(world.fail({ on: 'pigeon' as 'wecom' })).rejects.toThrow('400');
    expect((await fetch(`${standIn.url}/elsewhere`)).status).toBe(404);
  });
});
