import { systemNow } from '../../../core/clocks.js';
import { guardedPost } from '../../../core/net/guarded-post.js';
import { signatureHeaders } from '../../../core/net/sign.rules.js';
import { type Adapter, TAKEN, TIMEOUT_MS, textIn } from './outgoing.js';

/** A system of the district's own, told as third parties are: signed after Standard Webhooks, taken when it answers 2xx. */
export const sendToWebhook: Adapter = async ({ settings, secrets, allowed }, outgoing) => {
  const { deliveryId, subject, text, link, kinds, madeAt } = outgoing;
  const body = JSON.stringify({
    ...{ type: 'message', timestamp: madeAt.toISOString() },
    data: { kinds, title: subject, text, link },
  });
  const signed = { id: deliveryId, timestamp: Math.floor(systemNow().getTime() / 1000), body };
  const status = await guardedPost(textIn(settings, 'url'), {
    ...{ allowed, timeoutMs: TIMEOUT_MS, body },
    headers: {
      ...{ 'content-type': 'application/json; charset=utf-8', 'x-delivery-id': deliveryId },
      ...signatureHeaders(signed, [textIn(secrets, 'secret')]),
    },
  });
  if (status >= 200 && status < 300) return TAKEN;
  return { fault: status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS', said: `HTTP ${status}` };
};
