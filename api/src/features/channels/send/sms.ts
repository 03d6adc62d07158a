import { createHmac } from 'node:crypto';
import { systemNow } from '../../../core/clocks.js';
import { guardedAsk } from '../../../core/net/guarded-post.js';
import { type Adapter, parsed, saidOf, TAKEN, TIMEOUT_MS, textIn } from './outgoing.js';
import { withinBytes } from './robots.js';

/** A long text message is cut into several, each paid for: what matters stands in the title. */
const MOST_BYTES = 3 * 200;

/**
 * A gateway for text messages over HTTP and JSON: `POST {phone, content, sign, requestId}` with a bearer key and a signature of the body,
 * answered `{"code":"OK"}`; any other code is its reason. Gateways of districts differ: one that speaks otherwise stands behind a small
 * translator with this interface (docs/channels.md).
 */
export const sendBySms: Adapter = async ({ settings, secrets, allowed }, { deliveryId, subject, to }) => {
  const body = JSON.stringify({
    ...{ phone: to, content: withinBytes(subject, MOST_BYTES), sign: textIn(settings, 'sign'), requestId: deliveryId },
  });
  const timestamp = String(Math.floor(systemNow().getTime() / 1000));
  const key = textIn(secrets, 'apiKey');
  const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
  const { status, text } = await guardedAsk(textIn(settings, 'url'), {
    ...{ allowed, timeoutMs: TIMEOUT_MS, body },
    headers: {
      ...{ 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${key}` },
      ...{ 'x-delivery-id': deliveryId, 'x-timestamp': timestamp, 'x-signature': signature },
    },
  });
  const answer = parsed(text);
  const code = answer && textIn(answer, 'code');
  if (status >= 200 && status < 300 && code === 'OK') return TAKEN;
  const said = saidOf(answer ? `${code ?? ''} ${textIn(answer, 'message')}` : `HTTP ${status}`);
  if (status === 401 || status === 403) return { fault: 'BAD_KEY', said };
  if (status === 429) return { fault: 'OVER_QUOTA', said };
  // a number that is none stays none
  if (code === 'INVALID_NUMBER') return { fault: 'BAD_RECIPIENT', said, final: true };
  return { fault: answer === null ? 'STATUS' : 'REFUSED', said };
};
