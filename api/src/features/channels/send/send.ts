import { FetchError, isAllowed } from '../../../core/net/guarded-fetch.js';
import { ChannelKind } from '../channel.rules.js';
import { sendByMail } from './mail.js';
import { type Adapter, type Outcome, type Outgoing, textIn, type Way } from './outgoing.js';
import { sendToDingTalk, sendToWeCom } from './robots.js';
import { sendBySms } from './sms.js';
import { sendToWebhook } from './webhook.js';

/** How each kind of channel sends; a new one is a file and a line here. */
const ADAPTERS: Readonly<Record<ChannelKind, Adapter>> = {
  EMAIL: sendByMail,
  SMS: sendBySms,
  WECOM: sendToWeCom,
  DINGTALK: sendToDingTalk,
  WEBHOOK: sendToWebhook,
};

/** Sends something once. @returns how it went; whatever happens is an outcome */
export async function sendOnce(kind: ChannelKind, way: Way, outgoing: Outgoing): Promise<Outcome> {
  try {
    const url = URL.parse(textIn(way.settings, 'url'));
    if (url?.protocol === 'http:' && !isAllowed(url, way.allowed)) return { fault: 'NOT_HTTPS', said: null };
    return await ADAPTERS[kind](way, outgoing);
  } catch (error) {
    if (error instanceof FetchError) return { fault: error.code, said: null };
    if (error instanceof TypeError) return { fault: 'BAD_ADDRESS', said: null };
    throw error;
  }
}
