import { sql } from 'kysely';
import type { Permission } from '../../core/access/permissions.js';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import type { RecordType } from '../history/records.resolver.js';
import type { MessageKind } from './message-kind.js';
import { peopleBehind, type Recipients } from './recipients.reads.js';

/** Topic of the log: somebody's messages changed. The payload names whose, in `to`. */
export const MESSAGE_TOPIC = 'message';

/** What is to be told, and whom. */
export interface NewMessage {
  /** Names the occasion, such as `notice:ID:issued:1`: whoever was told under it is not told again. */
  readonly key: string;
  readonly kind: MessageKind;
  /** Chinese, one line, at most 200 characters. Title and text say nothing of persons. */
  readonly title: string;
  /** Chinese, at most 2,000 characters; may be empty. */
  readonly text: string;
  /** The record to open. */
  readonly record: { readonly type: `${RecordType}`; readonly id: string } | null;
  /** The unit that it is about. */
  readonly unitId: string;
  /** Who no longer holds this over the unit does not read it any more; null: it is about no business. */
  readonly needs: Permission | null;
  readonly to: readonly Recipients[];
  /** Passes quiet hours. */
  readonly urgent?: boolean;
}

const TOLD_AT_ONCE = 500;

/**
 * Tells people, in the writer's transaction: rows and events commit with what they are about. Whoever acts is not told of their own
 * doing. A repeat under the same key tells nobody twice.
 * @returns how many messages there are now that were not there before
 */
export async function postMessages(work: Work, messages: readonly NewMessage[]): Promise<number> {
  const people = await peopleBehind(
    work.db,
    messages.map(({ to }) => to),
  );
  const made = people
    .filter(({ accountId }) => accountId !== work.actor.id)
    .flatMap(({ index, accountId }) => {
      const message = messages[index];
      return message ? [rowOf(work, message, accountId)] : [];
    });
  if (made.length === 0) return 0;
  const told = await rows<{ id: string; recipient_id: string }>(
    work.db,
    sql`insert into message (id, recipient_id, key, kind, title, text, record_type, record_id, unit_id, needs, urgent, at)
      select m.id, m.recipient_id, m.key, m.kind, m.title, m.text, m.record_type, m.record_id, m.unit_id, m.needs, m.urgent, m.at
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m(id uuid, recipient_id uuid, key text, kind text, title text,
        text text, record_type text, record_id uuid, unit_id uuid, needs text, urgent boolean, at timestamptz)
      on conflict (recipient_id, key) do nothing returning id, recipient_id`,
  );
  await tell(
    work,
    told.map((one) => one.recipient_id),
  );
  return told.length;
}

const rowOf = ({ now }: Work, message: NewMessage, recipientId: string) => ({
  ...{ id: newId(), recipient_id: recipientId, key: message.key, kind: message.kind },
  ...{ title: message.title.slice(0, 200), text: message.text.slice(0, 2000) },
  ...{ record_type: message.record?.type ?? null, record_id: message.record?.id ?? null },
  ...{ unit_id: message.unitId, needs: message.needs, urgent: message.urgent ?? false, at: now },
});

/** Which messages have nothing left to do about them. */
export interface Settled {
  readonly recordIds: readonly string[];
  /** only of these kinds */
  readonly kinds?: readonly MessageKind[];
  /** only of occasions whose key begins so */
  readonly begins?: string;
  /** but for occasions whose key begins so: they are settled by themselves */
  readonly but?: string;
}

/**
 * Nothing is left to do about a record, or not of these kinds and occasions: the messages about it no longer count as unread.
 * Call it in the transaction that settles the matter.
 */
export async function settleMessages(work: Work, { recordIds, kinds, begins, but }: Settled): Promise<void> {
  if (recordIds.length === 0) return;
  const settled = await rows<{ recipient_id: string }>(
    work.db,
    sql`update message set done_at = ${work.now} where record_id = any(${[...recordIds]}::uuid[]) and done_at is null
      ${kinds ? sql`and kind = any(${[...kinds]}::text[])` : sql``}
      ${begins === undefined ? sql`` : sql`and starts_with(key, ${begins})`}
      ${but === undefined ? sql`` : sql`and not starts_with(key, ${but})`} returning recipient_id`,
  );
  await tell(
    work,
    settled.map((one) => one.recipient_id),
  );
}

/** Their counts changed. */
export async function tell(work: Work, recipientIds: readonly string[]): Promise<void> {
  const to = [...new Set(recipientIds)];
  if (to.length === 0) return;
  const found = await rows<{ path: string; ids: string[] }>(
    work.db,
    sql`select d.path::text as path, array_agg(a.id::text order by a.id) as ids from account a join unit d on d.id = a.district_id
      where a.id = any(${to}::uuid[]) group by d.path`,
  );
  for (const { path, ids } of found) {
    for (let first = 0; first < ids.length; first += TOLD_AT_ONCE)
      work.emit({ topic: MESSAGE_TOPIC, path, payload: { to: ids.slice(first, first + TOLD_AT_ONCE) } });
  }
}
