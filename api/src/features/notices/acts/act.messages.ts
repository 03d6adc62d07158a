import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { chineseDate } from '../../../core/days.js';
import { postMessages, settleMessages } from '../../messages/message.service.js';
import { MessageKind } from '../../messages/message-kind.js';
import type { Notice } from '../notice.entity.js';
import { actKeys, type Letter, messageOf, nameOf, unit } from '../notice.messages.js';
import { ACT_KIND_NAMES, type ActKind } from './act.rules.js';

/** What of an ordered act its messages say. */
interface Act {
  readonly id: string;
  readonly kind: ActKind;
  readonly version: number;
  readonly personId: string;
  readonly readerId: string | null;
}

interface Ordered {
  readonly id: string;
  readonly personId: string;
  readonly kind: ActKind;
  readonly dueOn: string;
}

/** Tells those whom a letter orders to do something. @param only this act; null: all of the letter's */
export async function tellOrdered(work: Work, letter: Letter, only: string | null): Promise<void> {
  const acts = await rows<Ordered>(
    work.db,
    sql`select id, person_id as "personId", kind, due_on::text as "dueOn" from required_act
      where notice_id = ${letter.id} and (${only}::uuid is null or id = ${only})`,
  );
  await postMessages(
    work,
    acts.map(({ id, personId, kind, dueOn }) =>
      messageOf(letter, {
        ...{ occasion: `ACT:${id}:ORDERED`, kind: MessageKind.ISSUED, text: letter.title },
        title: `${nameOf(letter)} 责令您在${chineseDate(dueOn)}前完成${ACT_KIND_NAMES[kind]}`,
        to: [{ accountId: personId }],
      }),
    ),
  );
}

/** What was asked of somebody about an act is done, or asked no more. */
const settle = (work: Work, noticeId: string, actId: string): Promise<void> =>
  settleMessages(work, { recordIds: [noticeId], begins: actKeys(noticeId, actId) });

/** Tells who is to look at it that something ordered was handed in. */
export async function tellHandedIn(work: Work, notice: Notice, { id, kind, version, readerId }: Act): Promise<void> {
  await settle(work, notice.id, id);
  await postMessages(work, [
    messageOf(notice, {
      ...{ occasion: `ACT:${id}:${version}`, kind: MessageKind.ANSWERED, text: notice.title },
      title: `${nameOf(notice)} 的${ACT_KIND_NAMES[kind]}已提交，请审看`,
      to: readerId ? [{ accountId: readerId }] : [unit(notice.deskId, Permission.NOTICE_REVIEW)],
    }),
  ]);
}

/** Tells the person what became of it. */
export async function tellDecided(
  work: Work,
  notice: Letter,
  { id, kind, version, personId, returned }: Act & { readonly returned: boolean },
): Promise<void> {
  await settle(work, notice.id, id);
  await postMessages(work, [
    messageOf(notice, {
      ...{ occasion: `ACT:${id}:${version}`, kind: returned ? MessageKind.RETURNED : MessageKind.PROGRESS },
      title: `${nameOf(notice)} 的${ACT_KIND_NAMES[kind]}${returned ? '被退回，请重新提交' : '已认可'}`,
      ...{ text: notice.title, to: [{ accountId: personId }] },
    }),
  ]);
}

/** Tells the person that they need not do it any more, and the unit addressed, without saying whose it was. */
export async function tellWaived(
  work: Work,
  notice: Letter,
  { id, kind, version, personId, replaced }: Act & { readonly replaced: boolean },
): Promise<void> {
  await settle(work, notice.id, id);
  const said = { kind: MessageKind.PROGRESS, text: notice.title };
  const what = `${nameOf(notice)} 责令的一项${ACT_KIND_NAMES[kind]}`;
  await postMessages(work, [
    messageOf(notice, {
      ...{ ...said, occasion: `ACT:${id}:${version}`, to: [{ accountId: personId }] },
      title: `${nameOf(notice)} 责令您的${ACT_KIND_NAMES[kind]}已免除，不必再办`,
    }),
    messageOf(notice, {
      ...{ ...said, occasion: `ACT:${id}:${version}:UNIT`, to: [unit(notice.addresseeId, Permission.NOTICE_RECEIVE)] },
      title: replaced ? `${what}改由他人完成` : `${what}已免除`,
    }),
  ]);
}
