import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { masked } from '../disclosures/personal.rules.js';
import { channelUnit } from './channel-unit.js';
import { lockSource } from './source.service.js';
import { SourceKind } from './source-kind.js';
import { countedAs, isProblem, trying } from './trying.js';
import { publishedPage } from './wechat.client.js';
import type { ChangeWeChatInput, ConnectWeChatInput, TryWeChatInput } from './wechat.inputs.js';
import { SECRET_PURPOSE } from './wechat.reader.js';
import type { WeChatTrial } from './wechat.types.js';

/** What a capture of an account would bring, by its newest messages. Keeps nothing. @throws NotFoundError, ForbiddenError */
export async function tryWeChat(ctx: Ctx, { appId, secret, unitId }: TryWeChatInput): Promise<WeChatTrial> {
  const unit = await channelUnit(ctx, { unitId, needs: Permission.SOURCE_CONNECT });
  const page = await trying(() => publishedPage({ baseUrl: ctx.platform.weChatBaseUrl, appId, secret }, 0));
  if (isProblem(page)) return { entries: [], total: 0, problem: page };
  const articles = page.articles
    .filter(({ deleted }) => !deleted)
    .map(({ title, url, updateTime }) => ({
      title,
      url,
      publishedAt: new Date(updateTime * 1000),
      origin: null,
      column: null,
    }));
  const counted = await countedAs(ctx.db, unit.id, articles);
  const entries = articles.map(({ title, url, publishedAt }, place) => ({
    ...{ title: masked(title), url, publishedOn: dayOf(publishedAt) },
    ...(counted[place] ?? { matches: [], because: null }),
  }));
  return { entries, total: page.total, problem: null };
}

/** @throws InputError ALREADY_CONNECTED */
async function mustBeNew({ db }: Work, appId: string): Promise<void> {
  const taken = await row<{ name: string }>(
    db,
    sql`select name from source where kind = 'WECHAT' and app_id = ${appId}`,
  );
  if (!taken) return;
  const message = `这个公众号已经接入（${taken.name}），不用再接一次。`;
  throw new InputError('ALREADY_CONNECTED', message, ['input', 'appId']);
}

/** Connects an official account; it is captured with the next run. @returns its id @throws NotFoundError, ForbiddenError, InputError */
export async function connectWeChat(ctx: Ctx, input: ConnectWeChatInput): Promise<string> {
  const { name, appId, secret, unitId, everyMinutes, idempotencyKey: key } = input;
  const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'connectWeChat' };
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const unit = await channelUnit(ctx, { unitId, needs: Permission.SOURCE_CONNECT, db: work.db });
    return once(work, { ...claim, input: { name, appId, secret, unitId, everyMinutes } }, async () => {
      await sql`select pg_advisory_xact_lock(hashtext('source'))`.execute(work.db);
      await mustBeNew(work, appId);
      const id = newId();
      const sealed = ctx.platform.sealer.seal(SECRET_PURPOSE, secret);
      await sql`insert into source (id, kind, name, unit_id, app_id, secret_sealed, every_minutes, created_at)
        values (${id}, 'WECHAT', ${name}, ${unit.id}, ${appId}, ${sealed}, ${everyMinutes ?? null}, ${work.now})`.execute(
        work.db,
      );
      work.emit(recordsChanged(unit.path, 'SOURCE', [id]));
      return id;
    });
  });
}

/** Renames an account, or takes its new secret. @returns its id @throws NotFoundError, ForbiddenError, ConflictError, InputError */
export async function changeWeChat(ctx: Ctx, input: ChangeWeChatInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const source = await lockSource(work, ctx, input);
    if (source.kind !== SourceKind.WECHAT)
      throw new InputError('NO_ACCOUNT', '这不是公众号，不能这样修改。', ['input', 'id']);
    const sealed = input.secret ? ctx.platform.sealer.seal(SECRET_PURPOSE, input.secret) : null;
    await sql`update source set version = version + 1, name = ${input.name}, changed_at = ${systemNow()},
      secret_sealed = coalesce(${sealed}, secret_sealed) where id = ${source.id}`.execute(work.db);
    work.emit(recordsChanged(source.path, 'SOURCE', [source.id]));
    return source.id;
  });
}
