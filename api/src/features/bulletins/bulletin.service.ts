import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, NotFoundError, StateError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { settleMessages } from '../messages/message.service.js';
import { nextNumber } from '../notices/signing/notice.number.js';
import { templateNow } from '../notices/signing/template-now.js';
import { NAMES_AS_WRITTEN } from './as-written.js';
import { checkContent, mustBeLetters, mustNameNobody } from './bulletin.checks.js';
import type {
  BulletinContent,
  BulletinReasonInput,
  BulletinStepInput,
  DraftBulletinInput,
  EditBulletinInput,
} from './bulletin.inputs.js';
import { tellApprover, tellReturned } from './bulletin.messages.js';
import { mayDo } from './bulletin.policy.js';
import { casesOf, findBulletin, lockBulletin } from './bulletin.reads.js';
import { BulletinAction, BulletinState, nextState, refusalOf } from './bulletin.rules.js';
import type { Bulletin } from './bulletin.types.js';

const districtOf = (path: string): string => path.split('.')[0] ?? '';

/** In whose name the viewer drafts: the commission above their desk. @throws ForbiddenError */
async function issuerOf({ db }: Work, viewer: Viewer): Promise<{ id: string; path: string; districtId: string }> {
  const seat = viewer.grants.find(({ permission }) => permission === Permission.BULLETIN_DRAFT);
  const issuer = seat
    ? await row<{ id: string; path: string; districtId: string }>(
        db,
        sql`select i.id, i.path::text, d.id as "districtId" from unit u join unit i on i.path @> u.path and i.kind = 'COMMISSION'
          join unit d on d.path = subpath(u.path, 0, 1) where u.id = ${seat.unitId} order by nlevel(i.path) desc limit 1`,
      )
    : null;
  if (!issuer) throw new ForbiddenError();
  return issuer;
}

async function writeCases({ db }: Work, bulletinId: string, { cases }: BulletinContent): Promise<void> {
  await sql`delete from bulletin_case where bulletin_id = ${bulletinId}`.execute(db);
  const input = cases.map(({ noticeId, unitId, fact, outcome }, position) => ({
    ...{ id: newId(), position, notice_id: noticeId ?? null, unit_id: unitId, fact, outcome },
  }));
  await sql`insert into bulletin_case (id, bulletin_id, position, notice_id, unit_id, fact, outcome)
    select c.id, ${bulletinId}, c.position, c.notice_id, c.unit_id, c.fact, c.outcome
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as c(id uuid, position int, notice_id uuid, unit_id uuid, fact text,
      outcome text)`.execute(db);
}

interface Event {
  readonly id: string;
  readonly action: BulletinAction;
  readonly from: BulletinState | null;
  readonly to: BulletinState;
  readonly reason: string | null;
}

async function record(work: Work, viewer: Viewer, { id, action, from, to, reason }: Event): Promise<void> {
  await sql`insert into bulletin_event (id, bulletin_id, action, from_state, to_state, account_id, reason, at)
    values (${newId()}, ${id}, ${action}, ${from}, ${to}, ${viewer.accountId}, ${reason}, ${work.now})`.execute(
    work.db,
  );
}

/** Drafts a bulletin of the commission. @returns its id @throws UnauthenticatedError, ForbiddenError, InputError, FaultsError */
export async function draftBulletin(ctx: Ctx, input: DraftBulletinInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const claim = { actorId: viewer.accountId, key: input.idempotencyKey, operation: 'draftBulletin', input };
    return once(work, claim, async () => {
      const issuer = await issuerOf(work, viewer);
      const about = { issuerPath: issuer.path, districtPath: districtOf(issuer.path), writerIds: [viewer.accountId] };
      await checkContent(work, input, about);
      const id = newId();
      const { scope, title, overview, causes, demands, approverId } = input;
      await sql`insert into bulletin (id, district_id, issuer_id, scope, state, title, overview, causes, demands, drafter_id, approver_id, drafted_at)
        values (${id}, ${issuer.districtId}, ${issuer.id}, ${scope}, ${BulletinState.DRAFT}, ${title}, ${overview}, ${causes || null},
          ${demands}, ${viewer.accountId}, ${approverId}, ${work.now})`.execute(work.db);
      await writeCases(work, id, input);
      await record(work, viewer, {
        id,
        action: BulletinAction.EDIT,
        from: null,
        to: BulletinState.DRAFT,
        reason: null,
      });
      work.emit(recordsChanged(issuer.path, 'BULLETIN', [id]));
      return id;
    });
  });
}

interface Step {
  readonly id: string;
  readonly version: number;
  readonly action: BulletinAction;
  readonly reason?: string;
}

/** A step of a bulletin in one transaction: lock → was this version seen → who may → does the table allow it → what it brings. */
async function take(
  ctx: Ctx,
  step: Step,
  effect: (work: Work, bulletin: Bulletin, viewer: Viewer) => Promise<void>,
): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), step.reason ?? null, async (work) => {
    const found = await lockBulletin(work.db, scopeOf(viewer, Permission.BULLETIN_READ), step.id);
    if (!found) throw new NotFoundError('期通报', ['input', 'id']);
    if (found.version !== step.version) throw await staleRecord(work.db, viewer, found);
    if (!mayDo(viewer, step.action, found)) throw new ForbiddenError();
    const to = nextState(found.state, step.action);
    if (!to) throw new StateError(found.state, refusalOf(found.state, step.action) ?? '');
    await record(work, viewer, {
      id: found.id,
      action: step.action,
      from: found.state,
      to,
      reason: step.reason ?? null,
    });
    await effect(work, found, viewer);
    await sql`update bulletin set state = ${to}, version = version + 1 where id = ${found.id}`.execute(work.db);
    // whoever has read it hears of it, the issuing side of each step
    const heard = found.publishedOn || to === BulletinState.PUBLISHED ? districtOf(found.issuerPath) : found.issuerPath;
    work.emit(recordsChanged(heard, 'BULLETIN', [found.id]));
    return found.id;
  });
}

/** Changes a draft. @returns its id @throws as `take`, InputError, FaultsError */
export const editBulletin = (ctx: Ctx, input: EditBulletinInput): Promise<string> =>
  take(ctx, { id: input.id, version: input.version, action: BulletinAction.EDIT }, async (work, bulletin, viewer) => {
    const { issuerPath } = bulletin;
    await checkContent(work, input, {
      issuerPath,
      districtPath: districtOf(issuerPath),
      writerIds: [viewer.accountId, bulletin.drafterId, ...bulletin.writerIds],
    });
    const { scope, title, overview, causes, demands, approverId } = input;
    await sql`update bulletin set scope = ${scope}, title = ${title}, overview = ${overview}, causes = ${causes || null},
      demands = ${demands}, approver_id = ${approverId} where id = ${bulletin.id}`.execute(work.db);
    await writeCases(work, bulletin.id, input);
  });

/** Asks the leader named. @returns its id */
export const submitBulletin = (ctx: Ctx, { id, version }: BulletinStepInput): Promise<string> =>
  take(ctx, { id, version, action: BulletinAction.SUBMIT }, (work, bulletin) => tellApprover(work, bulletin));

/** Sends a draft back to its drafter, with the reason. @returns its id */
export const returnBulletin = (ctx: Ctx, { id, version, reason }: BulletinReasonInput): Promise<string> =>
  take(ctx, { id, version, reason, action: BulletinAction.RETURN }, async (work, bulletin) => {
    await settleMessages(work, { recordIds: [id] });
    await tellReturned(work, bulletin);
  });

/** The leader approves it: it is numbered by issue and published, and the portal has it with the commit, if it is for the public. @returns its id */
export const publishBulletin = (ctx: Ctx, { id, version }: BulletinStepInput): Promise<string> =>
  take(ctx, { id, version, action: BulletinAction.PUBLISH }, async (work, bulletin) => {
    const cases = await casesOf(work.db, id);
    mustNameNobody(bulletin.scope, { ...bulletin, cases });
    await mustBeLetters(work.db, cases, districtOf(bulletin.issuerPath));
    await settleMessages(work, { recordIds: [id] });
    const district = await row<{ id: string }>(work.db, sql`select district_id as id from bulletin where id = ${id}`);
    const series = { districtId: district?.id ?? '', issuerId: bulletin.issuerId, kind: 'BULLETIN' } as const;
    const number = await nextNumber(work, series);
    await sql`update bulletin b set number = ${number}, published_on = ${work.today}::date, published_at = ${work.now},
      published_as = ${NAMES_AS_WRITTEN}, template_id = ${templateNow('id', { kind: sql`'BULLETIN'`, district: sql`b.district_id` })} from unit i where b.id = ${id} and i.id = b.issuer_id`.execute(
      work.db,
    );
  });

/** Takes it back, with the reason: nobody but the staff reads it from now on. @returns its id */
export const withdrawBulletin = (ctx: Ctx, { id, version, reason }: BulletinReasonInput): Promise<string> =>
  take(ctx, { id, version, reason, action: BulletinAction.WITHDRAW }, async (work) => {
    await settleMessages(work, { recordIds: [id] });
    await sql`update bulletin set withdrawn_on = ${work.today}::date, withdrawn_reason = ${reason} where id = ${id}`.execute(
      work.db,
    );
  });

/** As the viewer sees it after a step. */
export const bulletinAfter = (ctx: Ctx, id: string): Promise<Bulletin | null> =>
  findBulletin(ctx.db, scopeOf(ctx.viewer, Permission.BULLETIN_READ), id);
