import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Accounts } from './accounts.ts';
import type { Received } from './received.ts';

/** A call of one of the interfaces. */
export interface Call {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is answered, and what was taken; null: nothing. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly received: Received | null;
}

const HOUR_MS = 3_600_000;
const MOST_BYTES = 2048;

const refused = (errcode: number, errmsg: string): Answer => ({
  status: 200,
  body: { errcode, errmsg },
  received: null,
});
const header = ({ headers }: Call, name: string): string => String(headers[name] ?? '');

function contentOf(body: string): string | null {
  try {
    const message = JSON.parse(body) as { msgtype?: string; text?: { content?: unknown } };
    return message.msgtype === 'text' && typeof message.text?.content === 'string' ? message.text.content : null;
  } catch {
    return null;
  }
}

/** A robot of a WeCom group (https://developer.work.weixin.qq.com/document/path/91770). */
export function weCom(accounts: Accounts, call: Call): Answer {
  const account = accounts.of('wecom');
  const key = call.query.get('key') ?? '';
  if (!account || key !== account.secret) return refused(93000, 'invalid webhook url, hint: [17]');
  const content = contentOf(call.body);
  if (content === null) return refused(40008, 'invalid message type');
  if (Buffer.byteLength(content) > MOST_BYTES) return refused(40058, 'text.content exceed max length 2048');
  if (!accounts.spend(account)) return refused(45009, 'api freq out of limit');
  return taken(call, { channel: 'wecom', to: key, text: content });
}

/** A robot of a DingTalk group (https://open.dingtalk.com/document/robots/custom-robot-access). */
export function dingTalk(accounts: Accounts, call: Call, now: number): Answer {
  const account = accounts.of('dingtalk');
  const token = call.query.get('access_token') ?? '';
  if (!account || token !== account.secret) return refused(300005, 'token is not exist');
  if (account.signSecret !== null) {
    const timestamp = call.query.get('timestamp') ?? '';
    if (Math.abs(now - Number(timestamp)) > HOUR_MS || timestamp === '') return refused(310000, 'invalid timestamp');
    const sign = createHmac('sha256', account.signSecret)
      .update(`${timestamp}\n${account.signSecret}`)
      .digest('base64');
    if (call.query.get('sign') !== sign) return refused(310000, 'sign not match');
  }
  const content = contentOf(call.body);
  if (content === null) return refused(40035, 'param error');
  if (!accounts.spend(account)) return refused(130101, 'send too fast, exceed 20 times per minute');
  return taken(call, { channel: 'dingtalk', to: token, text: content });
}

/** The gateway for text messages whose interface the platform speaks. */
export function sms(accounts: Accounts, call: Call): Answer {
  const say = (status: number, code: string): Answer => ({ status, body: { code, message: code }, received: null });
  const account = accounts.of('sms');
  if (!account || header(call, 'authorization') !== `Bearer ${account.secret}`) return say(401, 'UNAUTHORIZED');
  const signed = `${header(call, 'x-timestamp')}.${call.body}`;
  if (header(call, 'x-signature') !== createHmac('sha256', account.secret).update(signed).digest('hex'))
    return say(403, 'BAD_SIGNATURE');
  const { phone, content, requestId } = JSON.parse(call.body) as Record<string, string>;
  if (!phone || !/^1\d{10}$/.test(phone) || account.unknown.includes(phone)) return say(200, 'INVALID_NUMBER');
  if (!accounts.spend(account)) return say(429, 'THROTTLED');
  const { received } = taken(call, { channel: 'sms', to: phone, text: content ?? '' });
  return { status: 200, body: { code: 'OK', requestId }, received };
}

/** A system that is told by webhooks. */
export const webhook = (call: Call): Answer => ({
  ...taken(call, { channel: 'webhook', to: call.path, text: call.body }),
  ...{ status: 202, body: {} },
});

const KEPT = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type'];

const taken = (call: Call, what: Pick<Received, 'channel' | 'to' | 'text'>): Answer => ({
  status: 200,
  body: { errcode: 0, errmsg: 'ok' },
  received: {
    ...{ ...what, deliveryId: header(call, 'x-delivery-id'), subject: null },
    headers: Object.fromEntries(KEPT.filter((name) => call.headers[name]).map((name) => [name, header(call, name)])),
  },
});
