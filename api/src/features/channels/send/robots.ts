import { createHmac } from 'node:crypto';
import { systemNow } from '../../../core/clocks.js';
import { guardedAsk } from '../../../core/net/guarded-post.js';
import {
  type Adapter,
  type Outcome,
  type Outgoing,
  parsed,
  saidOf,
  TAKEN,
  TIMEOUT_MS,
  textIn,
  type Way,
} from './outgoing.js';

/** A text of a group of WeCom is 2,048 bytes at most; one of DingTalk may be longer. */
const MOST_BYTES = 2048;

/** As many whole characters as fit. */
export function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let size = 0;
  let kept = '';
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > most - 3) break;
    kept += character;
  }
  return `${kept}…`;
}

const contentOf = ({ subject, text, link }: Outgoing): string =>
  withinBytes([subject, text, link].filter(Boolean).join('\n'), MOST_BYTES);

/** What a robot answers: HTTP 200 always, and a code in it. */
function outcomeOf(status: number, text: string, names: Readonly<Record<number, string>>): Outcome {
  const answer = parsed(text);
  if (status !== 200 || answer === null)
    return { fault: status === 200 ? 'BAD_ANSWER' : 'STATUS', said: `HTTP ${status}` };
  const code = Number(answer['errcode']);
  if (code === 0) return TAKEN;
  return { fault: names[code] ?? 'REFUSED', said: saidOf(`errcode ${code} ${textIn(answer, 'errmsg')}`) };
}

const ask = ({ allowed }: Way, url: URL, { deliveryId }: Outgoing, body: object) =>
  guardedAsk(url.href, {
    ...{ allowed, timeoutMs: TIMEOUT_MS, body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-delivery-id': deliveryId },
  });

/** An address below that of the interface, which a relay may have put elsewhere. */
const below = ({ settings }: Way, path: string): URL =>
  new URL(`${textIn(settings, 'url').replace(/\/+$/, '')}/${path}`);

/**
 * A robot of a WeCom group 企业微信群机器人: `POST /cgi-bin/webhook/send?key=…`, answered `{"errcode":0}`; 45009 over its 20 messages a
 * minute, 93000 an unknown key (https://developer.work.weixin.qq.com/document/path/91770).
 */
export const sendToWeCom: Adapter = async (way, outgoing) => {
  const url = below(way, 'cgi-bin/webhook/send');
  url.searchParams.set('key', textIn(way.secrets, 'key'));
  const { status, text } = await ask(way, url, outgoing, { msgtype: 'text', text: { content: contentOf(outgoing) } });
  return outcomeOf(status, text, { 45009: 'OVER_QUOTA', 93000: 'BAD_KEY', 40058: 'BAD_KEY' });
};

/** The signature of a robot of DingTalk: HMAC-SHA256 over the instant and the secret, by the secret, in Base64. */
export const dingTalkSign = (timestamp: number, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

/**
 * A robot of a DingTalk group 钉钉自定义机器人, signed 加签: `POST /robot/send?access_token=…&timestamp=…&sign=…`, answered
 * `{"errcode":0}`; 310000 a wrong signature, 130101 over its 20 messages a minute
 * (https://open.dingtalk.com/document/robots/custom-robot-access).
 */
export const sendToDingTalk: Adapter = async (way, outgoing) => {
  const timestamp = systemNow().getTime();
  const url = below(way, 'robot/send');
  url.searchParams.set('access_token', textIn(way.secrets, 'accessToken'));
  const secret = textIn(way.secrets, 'signSecret');
  if (secret) {
    url.searchParams.set('timestamp', String(timestamp));
    url.searchParams.set('sign', dingTalkSign(timestamp, secret));
  }
  const { status, text } = await ask(way, url, outgoing, { msgtype: 'text', text: { content: contentOf(outgoing) } });
  return outcomeOf(status, text, {
    310000: 'BAD_SIGNATURE',
    300001: 'BAD_KEY',
    300005: 'BAD_KEY',
    130101: 'OVER_QUOTA',
  });
};
