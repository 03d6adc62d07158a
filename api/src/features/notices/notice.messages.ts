import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { chineseDate } from '../../core/days.js';
import { type NewMessage, postMessages, settleMessages } from '../messages/message.service.js';
import { MessageKind } from '../messages/message-kind.js';
import type { Recipients } from '../messages/recipients.reads.js';
import type { Owing } from './answers/answer.owed.js';
import type { Notice } from './notice.entity.js';
import { KIND_NAMES, NoticeAction, NoticeState } from './notice.rules.js';

/** What of a letter its messages say. */
export type Letter = Pick<Notice, 'id' | 'addresseeId' | 'kind' | 'number' | 'serial' | 'title'>;

/** By the number that people know it by; by the system's serial until it has one. */
export const nameOf = ({ kind, number, serial }: Pick<Letter, 'kind' | 'number' | 'serial'>): string =>
  `${KIND_NAMES[kind]} ${number ?? serial}`;

/** A message about a letter, for those who may read it. */
export const messageOf = (
  letter: Letter,
  { occasion, ...said }: Pick<NewMessage, 'kind' | 'title' | 'text' | 'to'> & { occasion: string },
): NewMessage => ({
  ...said,
  key: `notice:${letter.id}:${occasion}`,
  record: { type: 'NOTICE', id: letter.id },
  unitId: letter.addresseeId,
  needs: Permission.NOTICE_READ,
});

/** How the keys of messages about what a letter orders begin; of one act, or of all. */
export const actKeys = (noticeId: string, actId?: string): string =>
  actId === undefined ? `notice:${noticeId}:ACT:` : `notice:${noticeId}:ACT:${actId}:`;

/** The people of a unit who hold this there. */
export const unit = (unitId: string, permission: Permission): Recipients => ({ unitId, permission });

/** Whose signature is waited for in this state. */
async function nextSigners({ db }: Work, { id, state, approverId }: Notice): Promise<Recipients[]> {
  if (state === NoticeState.SUBMITTED || state === NoticeState.APPROVED) return [{ accountId: approverId }];
  const found = await rows<{ accountId: string }>(
    db,
    sql`select account_id as "accountId" from notice_signer where notice_id = ${id} and role = 'COUNTERSIGN' and signed_at is null`,
  );
  return found;
}

type Said = { readonly kind: MessageKind; readonly title: string; readonly to: readonly Recipients[] };

/** Whom a step is told, and how; null: nobody. What the issue tells, `tellIssued` says. */
async function saidOf(work: Work, notice: Notice, action: NoticeAction): Promise<Said | null> {
  const name = nameOf(notice);
  const addressee = [unit(notice.addresseeId, Permission.NOTICE_RECEIVE)];
  const desk = [{ accountId: notice.drafterId }, unit(notice.deskId, Permission.NOTICE_REVIEW)];
  const toUnit = (title: string, kind = MessageKind.PROGRESS): Said => ({ kind, title, to: addressee });
  const toDesk = (title: string, kind = MessageKind.ANSWERED): Said => ({ kind, title, to: desk });
  const toLeader = (title: string): Said => ({
    ...{ kind: MessageKind.TO_APPROVE, title, to: [{ accountId: notice.approverId }] },
  });
  switch (action) {
    case NoticeAction.SUBMIT:
    case NoticeAction.COUNTERSIGN:
    case NoticeAction.APPROVE:
      return { kind: MessageKind.TO_APPROVE, title: `${name} 等您审批`, to: await nextSigners(work, notice) };
    case NoticeAction.RETURN_DRAFT:
      return { kind: MessageKind.RETURNED, title: `${name} 被退回修改`, to: [{ accountId: notice.drafterId }] };
    case NoticeAction.TAKE_ON:
      return notice.handlerId
        ? { kind: MessageKind.ISSUED, title: `${name} 由您承办`, to: [{ accountId: notice.handlerId }] }
        : null;
    case NoticeAction.ANSWER:
      return toDesk(`${name} 有了反馈，请复核`);
    case NoticeAction.SEND_BACK:
      return toUnit(`${name} 的反馈被退回，请在${chineseDate(notice.answerBy)}前再次反馈`, MessageKind.RETURNED);
    case NoticeAction.PASS:
      return toUnit(`${name} 核实通过`);
    case NoticeAction.WITHDRAW:
      return notice.issuedAt ? toUnit(`${name} 已撤回，不必再办`) : null;
    case NoticeAction.ASK_EXTENSION:
      return toDesk(`${name} 有延期申请，请答复`);
    case NoticeAction.GRANT_EXTENSION:
      return toUnit(`${name} 的反馈期限延至${chineseDate(notice.answerBy)}`);
    case NoticeAction.REFUSE_EXTENSION:
      return toUnit(`${name} 的延期申请没有同意`);
    case NoticeAction.OBJECT:
      return toLeader(`${name} 有异议，请裁定`);
    case NoticeAction.UPHOLD_OBJECTION:
      return toUnit(`${name} 的异议成立，文书已撤回`);
    case NoticeAction.REJECT_OBJECTION:
      return toUnit(`${name} 的异议不成立，请继续办理`);
    case NoticeAction.INSTRUCT:
      return toDesk(`${name} 有领导批示`, MessageKind.PROGRESS);
    case NoticeAction.HAND_OVER:
      return {
        kind: MessageKind.PROGRESS,
        title: `${name} 移交给您所在科室`,
        to: [unit(notice.deskId, Permission.NOTICE_REVIEW)],
      };
    default:
      return null;
  }
}

/** What waited for somebody waits no more once the letter has moved on. */
const SETTLED: Readonly<Partial<Record<NoticeAction, readonly MessageKind[]>>> = {
  COUNTERSIGN: [MessageKind.TO_APPROVE],
  APPROVE: [MessageKind.TO_APPROVE],
  ISSUE: [MessageKind.TO_APPROVE],
  RETURN_DRAFT: [MessageKind.TO_APPROVE],
  SUBMIT: [MessageKind.RETURNED],
  ANSWER: [MessageKind.ISSUED, MessageKind.RETURNED],
  PASS: [MessageKind.ANSWERED],
  SEND_BACK: [MessageKind.ANSWERED],
  UPHOLD_OBJECTION: [MessageKind.TO_APPROVE, MessageKind.ISSUED, MessageKind.RETURNED, MessageKind.ANSWERED],
  REJECT_OBJECTION: [MessageKind.TO_APPROVE],
  WITHDRAW: [MessageKind.TO_APPROVE, MessageKind.ISSUED, MessageKind.RETURNED, MessageKind.ANSWERED],
};

/** Tells who is to know of a step that a letter has taken, and settles what it was waited with. */
export async function tellStep(work: Work, notice: Notice, action: NoticeAction): Promise<void> {
  const kinds = SETTLED[action];
  // what is ordered beside the answer is settled by itself, unless the letter is taken back
  const but = notice.state === NoticeState.WITHDRAWN ? {} : { but: actKeys(notice.id) };
  if (kinds) await settleMessages(work, { recordIds: [notice.id], kinds, ...but });
  const said = await saidOf(work, notice, action);
  if (!said || said.to.length === 0) return;
  // each time that it comes to this is an occasion of its own
  const occasion = `${action}:${notice.version}`;
  await postMessages(work, [messageOf(notice, { ...said, occasion, text: notice.title })]);
}

/** Tells the addressee of a letter that was issued, and those who get a copy. */
export async function tellIssued(work: Work, letter: Owing & { readonly title: string }): Promise<void> {
  const copies = await rows<{ unitId: string }>(
    work.db,
    sql`select unit_id as "unitId" from notice_copy where notice_id = ${letter.id}`,
  );
  const name = nameOf(letter);
  const said = (occasion: string, kind: MessageKind, title: string, to: Recipients[]): NewMessage =>
    messageOf(letter, { occasion, kind, title, to, text: letter.title });
  await postMessages(work, [
    said('ISSUE', MessageKind.ISSUED, `收到${name}，请在${chineseDate(letter.answerBy)}前反馈`, [
      unit(letter.addresseeId, Permission.NOTICE_RECEIVE),
    ]),
    // about the unit itself: it has no say over the addressee
    ...copies.map(({ unitId }) => ({
      ...said(`COPY:${unitId}`, MessageKind.PROGRESS, `抄送您单位：${name}`, [unit(unitId, Permission.NOTICE_RECEIVE)]),
      unitId,
    })),
  ]);
}
