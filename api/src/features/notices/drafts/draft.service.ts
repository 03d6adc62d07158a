import { Permission } from '../../../core/access/permissions.js';
import { isWithin } from '../../../core/access/scope.js';
import { unitOfWork } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, UnauthenticatedError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { newId } from '../../../core/ids.js';
import { UnitKind } from '../../units/unit.rules.js';
import { shareTree } from '../../units/unit-time.service.js';
import { Notice } from '../notice.entity.js';
import type { DraftNoticeInput, EditNoticeInput } from '../notice.inputs.js';
import { NoticeAction, NoticeState } from '../notice.rules.js';
import { recordEvent, relationsOf, transition } from '../notice.transition.js';
import { nextSerial } from '../signing/notice.number.js';
import { mayAddress } from './addressing.rules.js';
import {
  type Addressee,
  addresseesOf,
  checkContent,
  type Desk,
  deskFor,
  mustNotSign,
  settleUnits,
} from './draft.checks.js';
import { writeCopies, writeParts } from './draft.parts.js';
import { mustBeOfDesk, townshipOf } from './letter-desk.js';

const placeOf = (index: number): string[] =>
  index === 0 ? ['input', 'addresseeId'] : ['input', 'furtherAddresseeIds', String(index - 1)];

/** Drafts a letter in the name of the body that the drafter's desk belongs to. @throws UnauthenticatedError, ForbiddenError, InputError */
export async function draftNotice(ctx: Ctx, given: DraftNoticeInput): Promise<Notice> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  if (!viewer.permissions.has(Permission.NOTICE_DRAFT)) throw new ForbiddenError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const claim = { actorId: viewer.accountId, key: given.idempotencyKey, operation: 'draftNotice', input: given };
    const id = await once(work, claim, async () => {
      // a unit that closes meanwhile would be written to for ever
      await shareTree(work.db);
      const addressees = await addresseesOf(work, [given.addresseeId, ...given.furtherAddresseeIds], placeOf);
      const input = await settleUnits(work, given, addressees);
      const copies = await addresseesOf(work, input.copyIds ?? [], (index) => ['input', 'copyIds', String(index)]);
      const desk = await deskFor(work, viewer, { kind: input.kind, addressees });
      mustBeCopies(copies, desk);
      const drafterId = viewer.accountId;
      await checkContent(work, input, { kind: input.kind, addressees, drafterId, issuerId: desk.issuerId });
      const notice = work.em.create(Notice, {
        ...{ id: newId(), copyOfId: null, districtId: desk.districtId, serial: await nextSerial(work), number: null },
        ...{ kind: input.kind, state: NoticeState.DRAFT, title: input.title, basis: input.basis, demand: input.demand },
        ...{ answerBy: input.answerBy, issuerId: desk.issuerId, deskId: desk.deskId, addresseeId: input.addresseeId },
        ...{ drafterId, approverId: input.approverId, handlerId: null, round: 1, version: 1, draftedAt: work.now },
        ...{ issuedAt: null, closedAt: null, stateBeforeObjection: null, officialNumber: null, registeredAt: null },
        ...{ scanFileId: null, lateSince: null },
      });
      await work.em.flush();
      await writeParts(work, notice.id, { content: input, addressees });
      await writeCopies(work, notice.id, [...copies.map((unit) => unit.id), ...(await townshipOf(work, desk))]);
      const relations = await relationsOf(work, notice);
      const { EDIT: action } = NoticeAction;
      await recordEvent(work, { notice, viewer, relations, action, from: null, to: notice.state, reason: null });
      return notice.id;
    });
    return work.em.findOneOrFail(Notice, { id });
  });
}

/** @throws InputError naming the unit that no letter goes to, or that is of another district */
function mustBeCopies(copies: readonly Addressee[], { issuerPath }: Desk): void {
  const [district = ''] = issuerPath.split('.');
  const stray = copies.findIndex(({ path, kind }) => !isWithin(path, district) || !mayAddress(UnitKind.OFFICE, kind));
  if (stray >= 0)
    throw new InputError('ADDRESSEE_UNKNOWN', '请选择可以发文的单位。', ['input', 'copyIds', String(stray)]);
}

/** Changes a draft. @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError */
export async function editNotice(ctx: Ctx, given: EditNoticeInput): Promise<Notice> {
  const step = { id: given.id, version: given.version, action: NoticeAction.EDIT };
  return transition(ctx, step, async ({ work, notice, viewer, relations }) => {
    mustNotSign([viewer.accountId, notice.drafterId, ...relations.writerIds], given);
    await shareTree(work.db);
    const addressees = await addresseesOf(work, [notice.addresseeId, ...given.furtherAddresseeIds], placeOf);
    const input = await settleUnits(work, given, addressees);
    const { kind, drafterId, issuerId } = notice;
    // the first is who it was drafted to, whichever desk has it now
    await mustBeOfDesk(work, notice, addressees.slice(1), (index) => placeOf(index + 1));
    await checkContent(work, input, { kind, addressees, drafterId, issuerId });
    notice.title = input.title;
    notice.basis = input.basis;
    notice.demand = input.demand;
    notice.answerBy = input.answerBy;
    notice.approverId = input.approverId;
    await writeParts(work, notice.id, { content: input, addressees });
  });
}
