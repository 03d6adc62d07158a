import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { allowedHosts } from './allowed-host.reads.js';
import { channelUnit } from './channel-unit.js';
import type { PageSelectors } from './pages/page.types.js';
import type { ChangePortalInput, ConnectPortalInput, TryPortalInput } from './portal.inputs.js';
import { checkPurpose, saysPurpose } from './portal.purpose.js';
import { badSelectors, givenSelectors, listAddress, SHORTEST_DELAY_MS } from './portal.rules.js';
import { lockSource } from './source.service.js';
import { SourceKind } from './source-kind.js';
import { matchAgain } from './unmatched.again.js';

/** Settings of a column that can be asked for. */
export interface CheckedPortal {
  readonly listUrl: string;
  readonly selectors: PageSelectors;
}

type Asked = Pick<TryPortalInput, 'listUrl' | 'selectors' | 'delayMs'>;

/** @throws InputError BAD_ADDRESS, BAD_SELECTOR, DELAY_TOO_SHORT */
export async function checkPortal(db: Db, asked: Asked): Promise<CheckedPortal> {
  const listUrl = listAddress(asked.listUrl);
  if (!listUrl)
    throw new InputError('BAD_ADDRESS', '请填写以 http:// 或 https:// 开头的栏目网址。', ['input', 'listUrl']);
  const selectors = givenSelectors(asked.selectors);
  const [bad] = badSelectors(selectors);
  if (bad)
    throw new InputError('BAD_SELECTOR', '这个选择器写法不对，请按 CSS 选择器填写。', ['input', 'selectors', bad]);
  if (asked.delayMs < SHORTEST_DELAY_MS && !(await allowedHosts(db)).has(new URL(listUrl).host)) {
    const message = `请求间隔至少${SHORTEST_DELAY_MS}毫秒，以免影响对方网站。`;
    throw new InputError('DELAY_TOO_SHORT', message, ['input', 'delayMs']);
  }
  return { listUrl, selectors };
}

/** @throws InputError ALREADY_CONNECTED */
async function mustBeNew({ db }: Work, listUrl: string, id: string | null): Promise<void> {
  const taken = await row<{ name: string }>(
    db,
    sql`select name from source where list_url = ${listUrl} and id is distinct from ${id}::uuid`,
  );
  if (taken) {
    const message = `这个栏目已经接入（${taken.name}），不用再接一次。`;
    throw new InputError('ALREADY_CONNECTED', message, ['input', 'listUrl']);
  }
}

/** Connects a column; it is captured with the next run. @returns its id @throws NotFoundError, ForbiddenError, InputError */
export async function connectPortal(ctx: Ctx, input: ConnectPortalInput): Promise<string> {
  const { name, family, delayMs, everyMinutes, idempotencyKey: key } = input;
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const unit = await channelUnit(ctx, {
      unitId: input.unitId,
      needs: Permission.SOURCE_CONNECT,
      db: work.db,
    });
    const { listUrl, selectors } = await checkPortal(work.db, input);
    const purpose = await checkPurpose(work.db, unit.path, input);
    return once(work, { actorId: ctx.viewer?.accountId ?? '', key, operation: 'connectPortal', input }, async () => {
      await sql`select pg_advisory_xact_lock(hashtext('source'))`.execute(work.db);
      await mustBeNew(work, listUrl, null);
      const id = newId();
      await sql`insert into source (id, kind, name, unit_id, list_url, family, selectors, delay_ms, every_minutes, item_id,
          area, created_at)
        values (${id}, 'PORTAL', ${name}, ${unit.id}, ${listUrl}, ${family}, ${JSON.stringify(selectors)}::jsonb, ${delayMs},
          ${everyMinutes ?? null}, ${purpose?.itemId ?? null}, ${purpose?.area ?? null}, ${work.now})`.execute(work.db);
      work.emit(recordsChanged(unit.path, 'SOURCE', [id]));
      return id;
    });
  });
}

/** Changes how a column is captured, from the next run on; when it is for something else now, what waits is matched again. @returns its id @throws as `connectPortal`, ConflictError */
export async function changePortal(ctx: Ctx, input: ChangePortalInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const source = await lockSource(work, ctx, input);
    if (source.kind !== SourceKind.PORTAL)
      throw new InputError('NO_PORTAL', '这不是网站栏目，不能这样修改。', ['input', 'id']);
    const { listUrl, selectors } = await checkPortal(work.db, input);
    const purpose = saysPurpose(input) ? await checkPurpose(work.db, source.path, input) : source;
    await sql`select pg_advisory_xact_lock(hashtext('source'))`.execute(work.db);
    await mustBeNew(work, listUrl, source.id);
    await sql`update source set version = version + 1, name = ${input.name}, list_url = ${listUrl}, family = ${input.family},
      selectors = ${JSON.stringify(selectors)}::jsonb, delay_ms = ${input.delayMs},
      item_id = ${purpose?.itemId ?? null}, area = ${purpose?.area ?? null}, changed_at = ${systemNow()} where id = ${source.id}`.execute(
      work.db,
    );
    const before = source.itemId ?? source.area;
    if ((purpose?.itemId ?? purpose?.area ?? null) !== before) await matchAgain(work, source);
    work.emit(recordsChanged(source.path, 'SOURCE', [source.id]));
    return source.id;
  });
}
