import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { type Db, instant, row } from '../../../core/database/sql.js';
import { DomainError, StateError } from '../../../core/errors.js';
import type { Platform } from '../../../core/feature.js';
import { FetchError, isAllowed } from '../../../core/net/guarded-fetch.js';
import { guardedPost } from '../../../core/net/guarded-post.js';
import { signatureHeaders } from '../../../core/net/sign.rules.js';
import { allowedHosts } from '../../sources/allowed-host.reads.js';
import type { Leased } from './lease.js';
import type { Outcome } from './record.js';
import { EntryChange } from './webhook.rules.js';

const TIMEOUT_MS = 10_000;
const USER_AGENT = 'SanwuWebhook/1.0';
export const SECRET_PURPOSE = 'portal-webhook';

/** Where something is sent, and what it needs. */
interface Receiver {
  readonly keyId: string;
  readonly url: string;
  readonly query: string;
  /** those that hold, the newest first */
  readonly secrets: readonly string[];
}

/** What its answer says that an entry is now; asked after what is sent of it, so that nothing is sent that was withdrawn before. */
const STANDING = 'query ($id: ID!) { node(id: $id) { __typename } }';

const receiverOf = (db: Db, webhookId: string): Promise<Receiver | null> =>
  row<Receiver>(
    db,
    sql`select w.key_id as "keyId", w.url, w.query, coalesce((select jsonb_agg(encode(s.secret_sealed, 'base64') order by s.made_at desc, s.id desc)
        from portal_webhook_secret s where s.webhook_id = w.id and (s.ends_at is null or s.ends_at > ${systemNow()})), '[]') as secrets
      from portal_webhook w where w.id = ${webhookId}`,
  );

type Sent = Outcome | 'OVERTAKEN' | 'UNSENT';

/** Sends a message once. @returns how it went; or that something else is to be told by now, or nothing to this key */
export async function send(
  { thirdParties, sealer }: Pick<Platform, 'thirdParties' | 'sealer'>,
  db: Db,
  { webhookId, leased }: { webhookId: string; leased: Leased },
): Promise<Sent> {
  const at = systemNow();
  const outcome = (status: number | null, fault: string | null): Outcome => ({
    ...{ status, fault, at, took: systemNow().getTime() - at.getTime() },
  });
  const receiver = await receiverOf(db, webhookId);
  if (!receiver) return 'UNSENT';
  try {
    const url = URL.parse(receiver.url);
    const allowed = await allowedHosts(db);
    if (url?.protocol === 'http:' && !isAllowed(url, allowed)) return outcome(null, 'NOT_HTTPS');
    const data = await dataOf(thirdParties, receiver, leased);
    if (data === null) return 'OVERTAKEN';
    const body = JSON.stringify({
      type: leased.change === 'TRIAL' ? 'trial' : `disclosure.${leased.change.toLowerCase()}`,
      timestamp: instant(leased.madeAt).toISOString(),
      ...(leased.entryId === null ? {} : { disclosure: leased.entryId }),
      data,
    });
    const secrets = receiver.secrets.map((sealed) => sealer.open(SECRET_PURPOSE, Buffer.from(sealed, 'base64')));
    const signed = { id: leased.id, timestamp: Math.floor(systemNow().getTime() / 1000), body };
    const headers = {
      ...{ 'content-type': 'application/json; charset=utf-8', 'user-agent': USER_AGENT },
      ...signatureHeaders(signed, secrets),
    };
    const status = await guardedPost(receiver.url, { allowed, timeoutMs: TIMEOUT_MS, headers, body });
    return outcome(status, faultOfStatus(status));
  } catch (error) {
    if (error instanceof FetchError) return outcome(null, error.code);
    if (error instanceof StateError) return 'UNSENT';
    if (error instanceof DomainError) return outcome(null, 'QUERY');
    throw error;
  }
}

const faultOfStatus = (status: number): string | null => {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS';
};

/** What its query answers of the entry; null when the entry is not what is to be told of it */
async function dataOf(
  thirdParties: Platform['thirdParties'],
  { keyId, query }: Receiver,
  { entryId, change }: Leased,
): Promise<object | null> {
  if (entryId === null) return {};
  const data = await thirdParties.answer(keyId, query, { id: entryId });
  const { node } = await thirdParties.answer(keyId, STANDING, { id: entryId });
  const is = (node as { __typename: string } | null)?.__typename ?? null;
  return is === (change === EntryChange.WITHDRAWN ? 'Withdrawal' : 'Disclosure') ? data : null;
}
