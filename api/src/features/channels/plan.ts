import { type RawBuilder, sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { newId } from '../../core/ids.js';
import type { MessageKind } from '../messages/message-kind.js';
import { ChannelKind, isPersonal, type Plan, planOf, Telling } from './channel.rules.js';
import { addressOn, WISH, type Wish, wishOf } from './wish.reads.js';

const BATCH = 200;

interface Unplanned {
  readonly id: string;
  readonly key: string;
  readonly kind: MessageKind;
  readonly urgent: boolean;
  readonly recipientId: string;
  readonly districtId: string;
  /** nobody needs to be told any more */
  readonly over: boolean;
  readonly postPaths: readonly string[];
}

interface Open {
  readonly id: string;
  readonly districtId: string;
  readonly kind: ChannelKind;
  readonly kinds: readonly MessageKind[];
  /** of a group or a webhook: whose people's messages it tells */
  readonly path: string | null;
}

/**
 * Makes out for the next messages on which channels they are told, and when, in the transaction that marks them as planned: each once,
 * whatever stops. @returns whether there may be more
 */
export async function planDeliveries(work: Work): Promise<boolean> {
  const found = await unplanned(work);
  if (found.length === 0) return false;
  const channels = await openChannels(work);
  for (const { wish, ...message } of found) {
    if (message.over) continue;
    for (const channel of channels.filter((one) => tells(one, message))) {
      if (isPersonal(channel.kind)) await toPerson(work, channel.id, channel.kind, message, wish);
      else if (isToldThere(channel, message))
        await add(
          work,
          { channelId: channel.id, recipientId: null, occasion: `occasion:${message.key}`, at: work.now },
          message.id,
        );
    }
  }
  const ids = found.map(({ id }) => id);
  await sql`update message set planned_at = ${systemNow()} where id = any(${ids}::uuid[])`.execute(work.db);
  return found.length === BATCH;
}

async function unplanned({ db }: Work): Promise<(Unplanned & { wish: Wish })[]> {
  const found = await rows<Unplanned & Parameters<typeof wishOf>[0]>(
    db,
    sql`select m.id, m.key, m.kind, m.urgent, m.recipient_id as "recipientId", a.district_id as "districtId",
        m.read_at is not null or m.done_at is not null as over, ${WISH},
        coalesce((select jsonb_agg(distinct u.path::text) from held_post p join unit u on u.id = p.unit_id
          where p.account_id = a.id), '[]') as "postPaths"
      from message m join account a on a.id = m.recipient_id left join message_wish w on w.account_id = a.id
      where m.planned_at is null order by m.id limit ${BATCH} for update of m skip locked`,
  );
  return found.map((one) => ({ ...one, wish: wishOf(one) }));
}

const openChannels = ({ db }: Work): Promise<Open[]> =>
  rows<Open>(
    db,
    sql`select c.id, c.district_id as "districtId", c.kind, to_jsonb(c.kinds) as kinds, u.path::text as path
      from message_channel c left join unit u on u.id = c.unit_id where c.state = 'ACTIVE' order by c.id`,
  );

/** A channel tells what comes after it was connected: by their ids, which both sort by the system clock. */
const tells = (channel: Open, message: Unplanned): boolean =>
  channel.districtId === message.districtId && channel.id < message.id;

/** A group tells an occasion once, however many of its people it is for. */
const isToldThere = ({ kinds, path }: Open, { kind, postPaths }: Unplanned): boolean =>
  kinds.includes(kind) && path !== null && postPaths.some((one) => one === path || one.startsWith(`${path}.`));

async function toPerson(
  work: Work,
  channelId: string,
  kind: ChannelKind.EMAIL | ChannelKind.SMS,
  message: Unplanned,
  wish: Wish,
): Promise<void> {
  if (addressOn(kind, wish) === null) return;
  const plan: Plan = planOf(kind, message, wish, work);
  if (plan.how === Telling.OFF) return;
  const { recipientId } = message;
  const occasion = plan.how === Telling.DIGEST ? `digest:${recipientId}:${plan.day}` : `message:${message.id}`;
  await add(work, { channelId, recipientId, occasion, at: plan.at }, message.id);
}

interface ToAdd {
  readonly channelId: string;
  readonly recipientId: string | null;
  readonly occasion: string;
  readonly at: Date;
}

/** A digest that waits takes another message in; one that is being sent is left alone, and the message goes by itself. */
async function add({ db }: Work, { channelId, recipientId, occasion, at }: ToAdd, messageId: string): Promise<void> {
  const system = systemNow();
  const insert = (as: string): RawBuilder<{ id: string }> =>
    sql`insert into message_delivery (id, channel_id, recipient_id, occasion, state, not_before, made_at, retry_at)
      values (${newId()}, ${channelId}, ${recipientId}, ${as}, 'QUEUED', ${at}, ${system}, ${system})
      on conflict (channel_id, occasion) do nothing returning id`;
  const made = await row(db, insert(occasion));
  const waiting =
    made ??
    (await row<{ id: string }>(
      db,
      sql`select id from message_delivery where channel_id = ${channelId} and occasion = ${occasion} and occasion like 'digest:%'
      and state = 'QUEUED' and leased_until is null for update`,
    ));
  const delivery = waiting ?? (occasion.startsWith('digest:') ? await row(db, insert(`message:${messageId}`)) : null);
  if (delivery)
    await sql`insert into message_delivery_part (delivery_id, message_id) values (${delivery.id}, ${messageId})
      on conflict do nothing`.execute(db);
}
