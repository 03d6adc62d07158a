import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { ForbiddenError, InputError, NotFoundError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { noteSecurity, SecurityKind } from '../../core/security-events.js';
import type { UnitKind } from '../units/unit.rules.js';
import { shareTree } from '../units/unit-time.service.js';
import type { EndPostInput, GrantPostInput, PostRefInput } from './account.inputs.js';
import { mustReachAccount, type ReachedAccount } from './account.reads.js';
import { mustLeaveEnough } from './administrators.js';
import { goTogether, UNITS_OF_ROLE } from './post.rules.js';
import type { Role } from './roles.js';

export interface NewPost {
  readonly account: Pick<ReachedAccount, 'id' | 'name'>;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  readonly fromOn: Day | null;
  readonly untilOn: Day | null;
  readonly standsInForId: string | null;
}

/** The unit of a post, if it is one where the role can be held. @throws NotFoundError, ForbiddenError, InputError */
async function unitFor({ db }: Work, ctx: Ctx, unitId: string, role: Role): Promise<{ id: string; name: string }> {
  const unit = isId(unitId)
    ? await row<{ id: string; name: string; kind: UnitKind; path: string; closed: boolean }>(
        db,
        sql`select id, name, kind, path::text, closed_on is not null as closed from unit where id = ${unitId}`,
      )
    : null;
  if (!unit || !reaches(ctx.viewer, Permission.ROLE_GRANT, unit.path)) {
    throw new NotFoundError('个单位', ['input', 'unitId']);
  }
  if (unit.closed || !UNITS_OF_ROLE[role].includes(unit.kind)) {
    throw new InputError('ROLE_NOT_HERE', '这个单位没有这种岗位，请换一个单位或岗位。', ['input', 'unitId']);
  }
  return unit;
}

/** @throws InputError when the person holds what does not go with it, or holds it already, or nobody is stood in for */
async function mustFit(work: Work, post: NewPost): Promise<void> {
  const held = await rows<{ role: string }>(
    work.db,
    sql`select role from post where account_id = ${post.account.id} and ended_at is null
      and (until_on is null or until_on >= ${work.today}::date)`,
  );
  if (held.some(({ role }) => !goTogether(role, post.role))) {
    throw new InputError(
      'DUTIES_CLASH',
      '系统、安全、审计管理员不得由一人兼任，也不得兼任业务岗位。请换一个人，或先结束原岗位。',
      ['input', 'role'],
    );
  }
  if (post.standsInForId === null) return;
  const stoodIn = isId(post.standsInForId)
    ? await row(
        work.db,
        sql`select 1 from held_post where account_id = ${post.standsInForId} and unit_id = ${post.unitId}
          and role = ${post.role} and stands_in_for is null`,
      )
    : null;
  if (!stoodIn || post.standsInForId === post.account.id) {
    throw new InputError('NOBODY_STOOD_IN_FOR', '被代理人在这个单位没有这个岗位。', ['input', 'standsInForId']);
  }
  if (post.untilOn === null) {
    throw new InputError('NO_END', '代理要有截止日期。', ['input', 'untilOn']);
  }
}

/** Adds a post; one with power waits for a second person. @returns its id @throws InputError */
export async function addPost(work: Work, ctx: Ctx, post: NewPost): Promise<string> {
  const { account, unitId, role, title, fromOn, untilOn, standsInForId } = post;
  // a unit that closes meanwhile would keep the post
  await shareTree(work.db);
  const unit = await unitFor(work, ctx, unitId, role);
  await mustFit(work, post);
  if (untilOn !== null && (untilOn < work.today || (fromOn !== null && untilOn < fromOn))) {
    throw new InputError('BAD_DAYS', '截止日期应在起始日期之后，且不早于今天。', ['input', 'untilOn']);
  }
  // one that has run out is over, and stands in the way of no new one
  await sql`update post set ended_at = ${work.now}, ended_reason = '到期' where account_id = ${account.id}
    and ended_at is null and until_on < ${work.today}::date`.execute(work.db);
  const by = ctx.viewer?.accountId ?? null;
  const made = await row<{ id: string; powerful: boolean }>(
    work.db,
    sql`insert into post (id, account_id, unit_id, role, title, created_at, granted_by, confirmed_at, from_on, until_on, stands_in_for)
      select ${newId()}, ${account.id}, ${unit.id}, ${role}, ${title}, ${work.now}, ${by}::uuid,
        case when r.powerful then null else ${work.now}::timestamptz end, ${fromOn}::date, ${untilOn}::date, ${standsInForId}::uuid
      from role r where r.role = ${role} on conflict do nothing
      returning id, confirmed_at is null as powerful`,
  );
  if (!made) throw new InputError('POST_HELD', '这个人在这个单位已有这个岗位。', ['input', 'role']);
  const kind = made.powerful ? SecurityKind.POST_ASKED : SecurityKind.POST_CONFIRMED;
  await noteSecurity(ctx, work.db, { kind, accountId: account.id, detail: `${unit.name} ${title}(${role})` });
  return made.id;
}

/** Gives somebody else a post. @returns the account's id @throws NotFoundError, ForbiddenError, InputError */
export async function grantPost(ctx: Ctx, input: GrantPostInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const account = await mustReachAccount(work, ctx, input.accountId, Permission.ROLE_GRANT, ['input', 'accountId']);
    if (account.id === ctx.viewer?.accountId) throw new ForbiddenError('不能给自己授予岗位，请另一位安全管理员办理。');
    const { unitId, role, title, fromOn = null, untilOn = null, standsInForId = null, idempotencyKey: key } = input;
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'grantPost', input };
    await once(work, claim, () => addPost(work, ctx, { account, unitId, role, title, fromOn, untilOn, standsInForId }));
    return account.id;
  });
}

interface LockedPost {
  id: string;
  accountId: string;
  grantedBy: string | null;
  awaiting: boolean;
  ended: boolean;
  told: string;
}

/** The post, locked with its account, which is in reach, and not one's own. @throws NotFoundError, ForbiddenError */
async function lockPost(work: Work, ctx: Ctx, id: string): Promise<LockedPost> {
  const scope = scopeOf(ctx.viewer, Permission.ROLE_GRANT);
  const found = isId(id)
    ? await row<LockedPost>(
        work.db,
        sql`select p.id, p.account_id as "accountId", p.granted_by as "grantedBy", p.confirmed_at is null as awaiting,
          p.ended_at is not null as ended, u.name || ' ' || p.title || '(' || p.role || ')' as told
          from post p join unit u on u.id = p.unit_id join account a on a.id = p.account_id join unit d on d.id = a.district_id
          where p.id = ${id} and ${scope.covers('d.path')} for update of p, a`,
      )
    : null;
  if (!found) throw new NotFoundError('个岗位', ['input', 'id']);
  if (found.accountId === ctx.viewer?.accountId)
    throw new ForbiddenError('不能办理自己的岗位，请另一位安全管理员办理。');
  return found;
}

/** @throws ForbiddenError when the viewer asked for it, StateError when nothing waits */
function mustBeSecond({ grantedBy, awaiting, ended }: LockedPost, ctx: Ctx): void {
  if (!awaiting || ended) throw new StateError('DECIDED', '这个岗位已经有人办理过，不用再确认。');
  if (grantedBy === ctx.viewer?.accountId) throw new ForbiddenError('须由另一个人确认：授予和确认不能是同一人。');
}

/** A second person confirms a post with power: it gives rights from now on. @returns the account's id */
export async function confirmPost(ctx: Ctx, { id, remark }: PostRefInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), remark || null, async (work) => {
    const post = await lockPost(work, ctx, id);
    mustBeSecond(post, ctx);
    await sql`update post set confirmed_at = ${work.now}, confirmed_by = ${ctx.viewer?.accountId ?? null}::uuid
      where id = ${post.id}`.execute(work.db);
    await noteSecurity(ctx, work.db, {
      ...{ kind: SecurityKind.POST_CONFIRMED, accountId: post.accountId },
      detail: remark ? `${post.told}：${remark}` : post.told,
    });
    return post.accountId;
  });
}

/** A second person refuses it, or a post is ended at once. @returns the account's id @throws ForbiddenError, StateError */
export async function endPost(ctx: Ctx, { id, reason }: EndPostInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const post = await lockPost(work, ctx, id);
    if (post.ended) throw new StateError('ENDED', '这个岗位已经结束。');
    await mustLeaveEnough(work, post.accountId, post.id);
    await sql`update post set ended_at = ${work.now}, ended_reason = ${reason} where id = ${post.id}`.execute(work.db);
    const kind = post.awaiting ? SecurityKind.POST_REFUSED : SecurityKind.POST_ENDED;
    await noteSecurity(ctx, work.db, { kind, accountId: post.accountId, detail: `${post.told}：${reason}` });
    return post.accountId;
  });
}
