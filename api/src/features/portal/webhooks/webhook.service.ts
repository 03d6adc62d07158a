import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { systemNow } from '../../../core/clocks.js';
import { row } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { dayOf } from '../../../core/days.js';
import { InputError, NotFoundError, StateError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { isAllowed } from '../../../core/net/guarded-fetch.js';
import { isPublicAddress } from '../../../core/net/public-address.js';
import { shownSecret } from '../../../core/net/sign.rules.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { allowedHosts } from '../../sources/allowed-host.reads.js';
import { PortalScope } from '../scopes.rules.js';
import { DELIVER } from './deliver.job.js';
import { SECRET_PURPOSE } from './send.js';
import { DeliveryState, USUAL_QUERY, WEBHOOK_STEPS, type WebhookState, WebhookStep } from './webhook.rules.js';
import type {
  ChangePortalWebhookInput,
  MakePortalWebhookInput,
  ResendPortalDeliveryInput,
  StepPortalWebhookInput,
} from './webhook.types.js';

const MOST_WEBHOOKS = 10;
const DEFAULT_OVERLAP_HOURS = 24;
const HOUR_MS = 3_600_000;
const NO_ENTRY = '00000000-0000-0000-0000-000000000000';

/** An address to which messages may be sent, as far as it can be seen from it. @throws InputError BAD_URL, PRIVATE_ADDRESS */
async function receivingUrl({ db }: Pick<Work, 'db'>, text: string): Promise<string> {
  const path = ['input', 'url'];
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash)
    throw new InputError(
      'BAD_URL',
      '请填写完整的接收地址，例如 https://www.example.gov.cn/hooks/sanwu，不带账号和 #。',
      path,
    );
  if (isAllowed(url, await allowedHosts(db))) return url.href;
  if (url.protocol === 'http:')
    throw new InputError('BAD_URL', '接收地址应以 https:// 开头；内网主机须先由系统管理员放行。', path);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(host) && !isPublicAddress(host))
    throw new InputError('PRIVATE_ADDRESS', '这是内网地址，须先由系统管理员放行。', path);
  return url.href;
}

/** What a receiver is told of; refused as a whole when it cannot be. @throws InputError, StateError */
async function contentOf(ctx: Ctx, keyId: string, { url, query }: { url: string; query?: string | null }) {
  const asked = query?.trim() || USUAL_QUERY;
  await ctx.platform.thirdParties.admit(keyId, asked, { id: NO_ENTRY });
  return { url: await receivingUrl(ctx, url), query: asked };
}

/** Makes a webhook for a key that reads entries. @returns its id, and the secret, which is never told again @throws NotFoundError, InputError, StateError */
export async function makeWebhook(
  ctx: Ctx,
  input: MakePortalWebhookInput,
): Promise<{ id: string; secret: string | null }> {
  const { keyId, changes, idempotencyKey: key } = input;
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  const content = { ...input, keyId };
  const actorId = ctx.viewer?.accountId ?? '';
  let secret: string | null = null;
  return unitOfWork(writeContextOf(ctx), '新增变化推送', async (work) => {
    secret = null;
    const found = isId(keyId)
      ? await row<{ scopes: string[]; webhooks: number }>(
          work.db,
          sql`select to_jsonb(k.scopes) as scopes, (select count(*)::int from portal_webhook w where w.key_id = k.id and w.state <> 'ENDED') as webhooks
            from portal_key k join unit u on u.id = k.district_id where k.id = ${keyId} and ${scope.covers('u.path')} for update of k`,
        )
      : null;
    if (!found) throw new NotFoundError('个密钥', ['input', 'keyId']);
    const id = await once(work, { actorId, key, operation: 'makePortalWebhook', input: content }, async () => {
      if (!found.scopes.includes(PortalScope.DISCLOSURES))
        throw new InputError('NO_SCOPE', '这个密钥没有公开内容权限，不能推送。', ['input', 'keyId']);
      if (found.webhooks >= MOST_WEBHOOKS)
        throw new InputError('TOO_MANY', `一个密钥最多${MOST_WEBHOOKS}个推送地址。`, ['input', 'keyId']);
      const { url, query } = await contentOf(ctx, keyId, input);
      const made = newId();
      await sql`insert into portal_webhook (id, key_id, url, changes, query, since_number, state, made_by, made_at)
        values (${made}, ${keyId}, ${url}, ${changes}::text[], ${query}, (select coalesce(max(number), 0) from log_entry), 'ACTIVE', ${actorId}, ${work.now})`.execute(
        work.db,
      );
      secret = await newSecret(ctx, work, made);
      return made;
    });
    return { id, secret };
  });
}

interface Standing {
  readonly id: string;
  readonly keyId: string;
  readonly state: WebhookState;
  readonly version: number;
  readonly keyReads: boolean;
}

/** Locks a webhook at the version that was seen. @throws NotFoundError, ConflictError, StateError */
async function lockWebhook(
  ctx: Ctx,
  { db }: Work,
  { id, version }: { id: string; version: number },
): Promise<Standing> {
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  const found = isId(id)
    ? await row<Standing>(
        db,
        sql`select w.id, w.key_id as "keyId", w.state, w.version, k.state = 'ISSUED' and k.expires_on >= ${dayOf(systemNow())}::date as "keyReads"
          from portal_webhook w join portal_key k on k.id = w.key_id join unit u on u.id = k.district_id
          where w.id = ${id} and ${scope.covers('u.path')} for update of w`,
      )
    : null;
  if (!found) throw new NotFoundError('个推送地址', ['input', 'id']);
  if (found.version !== version) throw await staleRecord(db, ctx.viewer, found);
  return found;
}

/** Sends elsewhere, or something else, from the next message on. @returns its id @throws NotFoundError, ConflictError, StateError, InputError */
export async function changeWebhook(ctx: Ctx, input: ChangePortalWebhookInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), '修改变化推送', async (work) => {
    const webhook = await lockWebhook(ctx, work, input);
    if (webhook.state === 'ENDED') throw new StateError(webhook.state, '这个推送地址已停止，请另外新增。');
    const { url, query } = await contentOf(ctx, webhook.keyId, input);
    await sql`update portal_webhook set url = ${url}, changes = ${input.changes}::text[], query = ${query}, version = version + 1
      where id = ${webhook.id}`.execute(work.db);
    return webhook.id;
  });
}

/** Takes a step of a webhook. @returns its id, and the secret where one was made @throws NotFoundError, ConflictError, StateError */
export async function stepWebhook(
  ctx: Ctx,
  input: StepPortalWebhookInput,
): Promise<{ id: string; secret: string | null }> {
  const { step, remark } = input;
  const done = await unitOfWork(writeContextOf(ctx), remark, async (work) => {
    const webhook = await lockWebhook(ctx, work, input);
    const { from, to } = WEBHOOK_STEPS[step];
    if (!(from as readonly WebhookState[]).includes(webhook.state) || !(webhook.keyReads || step === WebhookStep.END))
      throw new StateError(webhook.state, '这个推送地址现在不能办这一步，请看最新的情况。');
    await sql`update portal_webhook set state = ${to ?? webhook.state}, remark = ${remark}, version = version + 1 where id = ${webhook.id}`.execute(
      work.db,
    );
    if (step === WebhookStep.RESUME) await beginAnew(work, webhook.id);
    if (step === WebhookStep.TRY) await addTrial(work, webhook.id);
    if (step === WebhookStep.END) await giveUp(work, webhook.id);
    if (step !== WebhookStep.ROTATE) return { id: webhook.id, secret: null };
    await endSecrets(work, webhook.id, input.overlapHours ?? DEFAULT_OVERLAP_HOURS);
    return { id: webhook.id, secret: await newSecret(ctx, work, webhook.id) };
  });
  if (step === WebhookStep.RESUME || step === WebhookStep.TRY) await ctx.platform.jobs.trigger(DELIVER);
  return done;
}

/** What has waited is sent at once, and failures before do not count. */
async function beginAnew({ db }: Work, id: string): Promise<void> {
  await sql`update portal_webhook_health set failures = 0, rests_until = null where webhook_id = ${id}`.execute(db);
  await sql`update portal_delivery set due_at = ${systemNow()}, attempts_before = attempts where webhook_id = ${id} and state = 'PENDING'`.execute(
    db,
  );
}

const addTrial = ({ db }: Work, id: string): Promise<unknown> => {
  const at = systemNow();
  return sql`insert into portal_delivery (id, webhook_id, change, state, made_at, due_at) values (${newId()}, ${id}, 'TRIAL', 'PENDING', ${at}, ${at})`.execute(
    db,
  );
};

const giveUp = ({ db }: Work, id: string): Promise<unknown> =>
  sql`update portal_delivery set state = 'FAILED', ended_at = ${systemNow()} where webhook_id = ${id} and state = 'PENDING'`.execute(
    db,
  );

/** Secrets that sign go on signing for some hours. */
async function endSecrets({ db }: Work, id: string, hours: number): Promise<void> {
  const at = new Date(systemNow().getTime() + hours * HOUR_MS);
  await sql`update portal_webhook_secret set ends_at = ${at} where webhook_id = ${id} and (ends_at is null or ends_at > ${at})`.execute(
    db,
  );
}

/** @returns the secret, which is kept sealed */
async function newSecret({ platform }: Ctx, { db, now }: Work, id: string): Promise<string> {
  const secret = shownSecret(randomBytes(32));
  await sql`insert into portal_webhook_secret (id, webhook_id, secret_sealed, made_at)
    values (${newId()}, ${id}, ${platform.sealer.seal(SECRET_PURPOSE, secret)}, ${now})`.execute(db);
  return secret;
}

/**
 * Sends a message once more, under the id that it has: as the entry is now, or not at all when it is no more what it told.
 * @returns its id @throws NotFoundError, StateError
 */
export async function resendDelivery(ctx: Ctx, { id }: ResendPortalDeliveryInput): Promise<string> {
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  await unitOfWork(writeContextOf(ctx), '重新推送', async ({ db }) => {
    const found = isId(id)
      ? await row<{ state: DeliveryState; webhook: WebhookState }>(
          db,
          sql`select p.state, w.state as webhook from portal_delivery p join portal_webhook w on w.id = p.webhook_id
            join portal_key k on k.id = w.key_id join unit u on u.id = k.district_id where p.id = ${id} and ${scope.covers('u.path')} for update of p`,
        )
      : null;
    if (!found) throw new NotFoundError('条推送记录', ['input', 'id']);
    if (found.webhook === 'ENDED') throw new StateError(found.webhook, '这个推送地址已停止，不能再发。');
    if (found.state === DeliveryState.OVERTAKEN)
      throw new StateError(found.state, '这条内容后来又有变化，已另行推送，不用再发。');
    await sql`update portal_delivery set state = 'PENDING', ended_at = null, due_at = ${systemNow()}, attempts_before = attempts
      where id = ${id}`.execute(db);
  });
  await ctx.platform.jobs.trigger(DELIVER);
  return id;
}
