import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { FaultsError, ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { isAllowed } from '../../core/net/guarded-fetch.js';
import { shownSecret } from '../../core/net/sign.rules.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { allowedHosts } from '../sources/allowed-host.reads.js';
import {
  CHANNEL_STEPS,
  ChannelKind,
  type ChannelState,
  ChannelStep,
  channelStepsOf,
  isPersonal,
} from './channel.rules.js';
import type {
  ChangeMessageChannelInput,
  MakeMessageChannelInput,
  ResendMessageDeliveryInput,
  StepMessageChannelInput,
} from './channel.types.js';
import { SEND_MESSAGES } from './deliver.job.js';
import { SECRET_PURPOSE } from './deliver.js';
import { isMailAddress, isPhone, MailSecurity, SECRETS_OF, settingsOf } from './settings.rules.js';

const MOST_CHANNELS = 20;

type Content = Omit<MakeMessageChannelInput, 'kind' | 'idempotencyKey'>;
type Secrets = Record<string, string>;

/** What is kept of a channel, apart from its secrets. @throws FaultsError telling all that is wrong, NotFoundError */
async function contentOf(work: Work, districtPath: string, kind: ChannelKind, input: Content) {
  const { settings, faults } = settingsOf(kind, input);
  const url = URL.parse(String(settings['url'] ?? ''));
  if (faults.length === 0 && url?.protocol === 'http:' && !isAllowed(url, await allowedHosts(work.db)))
    faults.push(new InputError('BAD_URL', '地址应以 https:// 开头；内网主机须先放行。', ['input', 'url']));
  const bare = settings['security'] === MailSecurity.NONE;
  if (faults.length === 0 && bare && !(await allowedHosts(work.db)).has(`${settings['host']}:${settings['port']}`))
    faults.push(new InputError('NOT_ENCRYPTED', '不加密只能用于已放行的内网邮件服务器。', ['input', 'security']));
  const personal = isPersonal(kind);
  if (!personal && input.kinds.length === 0)
    faults.push(new InputError('NO_KINDS', '请选择要发送的消息种类。', ['input', 'kinds']));
  if (faults.length > 0) throw new FaultsError(faults);
  const unit = personal ? null : await unitIn(work, districtPath, input.unitId ?? null);
  return { settings, unitId: unit, kinds: personal ? [] : [...new Set(input.kinds)] };
}

async function unitIn({ db }: Work, districtPath: string, unitId: string | null): Promise<string> {
  const found = await row<{ id: string }>(
    db,
    unitId === null
      ? sql`select id from unit where path = ${districtPath}::ltree`
      : sql`select id from unit where id = any(${[unitId].filter(isId)}::uuid[]) and path <@ ${districtPath}::ltree and closed_on is null`,
  );
  if (!found) throw new NotFoundError('个单位', ['input', 'unitId']);
  return found.id;
}

/** The secrets that a channel has from now on. @throws InputError when the one that it needs is missing */
function secretsOf(kind: ChannelKind, { secret, signSecret }: Content, known: Secrets): Secrets {
  const names = SECRETS_OF[kind];
  const kept = {
    ...known,
    ...(secret ? { [names.secret]: secret } : {}),
    ...(names.signSecret && signSecret ? { [names.signSecret]: signSecret } : {}),
  };
  if (kind !== ChannelKind.EMAIL && !kept[names.secret])
    throw new InputError('NO_SECRET', '请填写密钥。', ['input', 'secret']);
  return kept;
}

/** Makes a channel. @returns its id, and the secret of a webhook, which is never told again @throws FaultsError, InputError, ConflictError */
export async function makeChannel(
  ctx: Ctx,
  input: MakeMessageChannelInput,
): Promise<{ id: string; secret: string | null }> {
  const { kind, name, idempotencyKey: key, secret: _secret, signSecret: _sign, ...asked } = input;
  const scope = scopeOf(ctx.viewer, Permission.CHANNEL_MANAGE);
  let told: string | null = null;
  return unitOfWork(writeContextOf(ctx), '新增消息渠道', async (work) => {
    told = null;
    const district = await row<{ id: string; path: string; channels: number }>(
      work.db,
      sql`select u.id, u.path::text, (select count(*)::int from message_channel c where c.district_id = u.id and c.state <> 'ENDED') as channels
        from unit u where u.parent_id is null and ${scope.covers('u.path')} order by u.path limit 1 for update`,
    );
    if (!district) throw new ForbiddenError();
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'makeMessageChannel' };
    const id = await once(work, { ...claim, input: { kind, name, ...asked } }, async () => {
      if (district.channels >= MOST_CHANNELS) throw new InputError('TOO_MANY', `最多${MOST_CHANNELS}个渠道。`);
      const { settings, unitId, kinds } = await contentOf(work, district.path, kind, input);
      if (kind === ChannelKind.WEBHOOK) told = shownSecret(randomBytes(32));
      const secrets = secretsOf(kind, told ? { ...input, secret: told } : input, {});
      const made = newId();
      const sealed = ctx.platform.sealer.seal(SECRET_PURPOSE, JSON.stringify(secrets));
      const inserted = await row(
        work.db,
        sql`insert into message_channel (id, district_id, kind, name, settings, secret_sealed, kinds, unit_id, state, made_at)
          values (${made}, ${district.id}, ${kind}, ${name}, ${JSON.stringify(settings)}::jsonb, ${sealed}, ${kinds}::text[], ${unitId},
            'ACTIVE', ${systemNow()}) on conflict do nothing returning id`,
      );
      if (!inserted) throw new InputError('ONE_ONLY', '邮件和短信各只能有一个渠道，请修改已有的。', ['input', 'kind']);
      return made;
    });
    return { id, secret: told };
  });
}

interface Standing {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly state: ChannelState;
  readonly version: number;
  readonly secretSealed: string;
  readonly districtPath: string;
}

/** Locks a channel at the version that was seen. @throws NotFoundError, ConflictError */
async function lockChannel(
  ctx: Ctx,
  { db }: Work,
  { id, version }: { id: string; version: number },
): Promise<Standing> {
  const scope = scopeOf(ctx.viewer, Permission.CHANNEL_MANAGE);
  const found = isId(id)
    ? await row<Standing>(
        db,
        sql`select c.id, c.kind, c.state, c.version, encode(c.secret_sealed, 'base64') as "secretSealed", u.path::text as "districtPath"
          from message_channel c join unit u on u.id = c.district_id where c.id = ${id} and ${scope.covers('u.path')} for update of c`,
      )
    : null;
  if (!found) throw new NotFoundError('个消息渠道', ['input', 'id']);
  if (found.version !== version) throw await staleRecord(db, ctx.viewer, found);
  return found;
}

/** Sends elsewhere, or something else, from the next attempt on. @returns its id @throws NotFoundError, ConflictError, StateError, FaultsError */
export const changeChannel = (ctx: Ctx, input: ChangeMessageChannelInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), '修改消息渠道', async (work) => {
    const { id, kind, state, secretSealed, districtPath } = await lockChannel(ctx, work, input);
    if (state === 'ENDED') throw new StateError(state, '这个渠道已停用，请另外新增。');
    const { settings, unitId, kinds } = await contentOf(work, districtPath, kind, input);
    const { sealer } = ctx.platform;
    const known = JSON.parse(sealer.open(SECRET_PURPOSE, Buffer.from(secretSealed, 'base64'))) as Secrets;
    // a webhook keeps what it has made for itself
    const secrets = kind === ChannelKind.WEBHOOK ? known : secretsOf(kind, input, known);
    await sql`update message_channel set name = ${input.name}, settings = ${JSON.stringify(settings)}::jsonb, kinds = ${kinds}::text[],
        unit_id = ${unitId}, secret_sealed = ${sealer.seal(SECRET_PURPOSE, JSON.stringify(secrets))}, version = version + 1
      where id = ${id}`.execute(work.db);
    return id;
  });

/** Takes a step of a channel; a trial goes out at once. @returns its id @throws NotFoundError, ConflictError, StateError, InputError */
export async function stepChannel(ctx: Ctx, input: StepMessageChannelInput): Promise<string> {
  const { step, to } = input;
  const id = await unitOfWork(writeContextOf(ctx), null, async (work) => {
    const channel = await lockChannel(ctx, work, input);
    if (!channelStepsOf(channel.state).includes(step))
      throw new StateError(channel.state, '渠道现在的状态不能这样做。');
    if (step === ChannelStep.TRY) await addTrial(work, channel, to ?? null);
    const next = CHANNEL_STEPS[step].to;
    if (next)
      await sql`update message_channel set state = ${next}, version = version + 1 where id = ${channel.id}`.execute(
        work.db,
      );
    if (next === 'ENDED')
      await sql`update message_delivery set state = 'GIVEN_UP', ended_at = ${systemNow()}, leased_until = null
        where channel_id = ${channel.id} and ended_at is null`.execute(work.db);
    return channel.id;
  });
  if (step === ChannelStep.TRY || step === ChannelStep.RESUME) await ctx.platform.jobs.trigger(SEND_MESSAGES);
  return id;
}

async function addTrial(work: Work, { id, kind }: Standing, to: string | null): Promise<void> {
  const path = ['input', 'to'];
  if (kind === ChannelKind.EMAIL && !isMailAddress(to ?? ''))
    throw new InputError('BAD_ADDRESS', '请填写接收测试消息的邮箱。', path);
  if (kind === ChannelKind.SMS && !isPhone(to ?? ''))
    throw new InputError('BAD_ADDRESS', '请填写接收测试消息的手机号，11位数字。', path);
  const made = newId();
  await sql`insert into message_delivery (id, channel_id, occasion, sent_to, state, not_before, made_at, retry_at)
    values (${made}, ${id}, ${`trial:${made}`}, ${isPersonal(kind) ? to : null}, 'QUEUED', ${work.now}, ${systemNow()}, ${systemNow()})`.execute(
    work.db,
  );
}

/** Sends a delivery again that failed. @returns its id @throws NotFoundError, StateError */
export async function resendDelivery(ctx: Ctx, { id }: ResendMessageDeliveryInput): Promise<string> {
  const scope = scopeOf(ctx.viewer, Permission.CHANNEL_MANAGE);
  await unitOfWork(writeContextOf(ctx), '重新发送消息', async (work) => {
    const found = isId(id)
      ? await row<{ state: string; channelState: string }>(
          work.db,
          sql`select d.state, c.state as "channelState" from message_delivery d join message_channel c on c.id = d.channel_id
            join unit u on u.id = c.district_id where d.id = ${id} and ${scope.covers('u.path')} for update of d`,
        )
      : null;
    if (!found) throw new NotFoundError('条发送记录', ['input', 'id']);
    if (found.channelState === 'ENDED') throw new StateError(found.channelState, '这个渠道已停用，不能再发送。');
    if (found.state !== 'FAILED' && found.state !== 'GIVEN_UP')
      throw new StateError(found.state, '只有没有送达的消息才能重新发送。');
    await sql`update message_delivery set state = 'QUEUED', ended_at = null, leased_until = null, retry_at = ${systemNow()},
      attempts_before = attempts where id = ${id}`.execute(work.db);
  });
  await ctx.platform.jobs.trigger(SEND_MESSAGES);
  return id;
}
