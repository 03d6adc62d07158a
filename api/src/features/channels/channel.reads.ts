import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import { all } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import type { Page } from '../../core/paging.js';
import { MessageDeliveryState } from './channel.rules.js';
import type { MessageAttempt, MessageChannel, MessageDelivery } from './channel.types.js';

const DAY_MS = 86_400_000;
const RECENT_DAYS = 30;

interface ChannelRow {
  settings: Partial<
    Pick<MessageChannel, 'url' | 'host' | 'port' | 'security' | 'username' | 'from' | 'fromName' | 'sign'>
  >;
  madeAt: string;
  sentAt: string | null;
}

/** The channels of a district, the newest last; those that ended are left out. */
export async function listChannels(db: Db, scope: Scope, id: string | null = null): Promise<MessageChannel[]> {
  const since = new Date(systemNow().getTime() - RECENT_DAYS * DAY_MS);
  const found = await rows<Omit<MessageChannel, keyof ChannelRow> & ChannelRow>(
    db,
    sql`select c.id, c.kind, c.name, c.settings, to_jsonb(c.kinds) as kinds, c.unit_id as "unitId", c.state, c.made_at as "madeAt", c.version,
        (select count(*)::int from message_delivery d where d.channel_id = c.id and d.ended_at is null) as waiting,
        (select count(*)::int from message_delivery d where d.channel_id = c.id and d.state = 'GIVEN_UP' and d.ended_at > ${since}) as "givenUp",
        (select max(d.ended_at) from message_delivery d where d.channel_id = c.id and d.state = 'SENT') as "sentAt"
      from message_channel c join unit u on u.id = c.district_id
      where ${scope.covers('u.path')} and ${id === null ? sql`c.state <> 'ENDED'` : sql`c.id = ${id}`} order by c.made_at, c.id`,
  );
  return found.map(({ settings, madeAt, sentAt, ...channel }) => ({
    ...channel,
    ...{ url: settings.url ?? null, host: settings.host ?? null, port: settings.port ?? null },
    ...{ security: settings.security || null, username: settings.username ?? null, from: settings.from ?? null },
    ...{ fromName: settings.fromName ?? null, sign: settings.sign ?? null },
    ...{ madeAt: instant(madeAt), sentAt: instantOrNull(sentAt) },
  }));
}

/** One of them; null: there is none in scope. */
export const findChannel = async (db: Db, scope: Scope, id: string): Promise<MessageChannel | null> =>
  isId(id) ? ((await listChannels(db, scope, id))[0] ?? null) : null;

export interface DeliveryQuery {
  readonly channelId: string;
  readonly states: readonly MessageDeliveryState[] | null;
  readonly page: Page;
}

interface DeliveryRow {
  occasion: string;
  notBefore: string;
  retryAt: string;
  madeAt: string;
  endedAt: string | null;
  attempts: (Omit<MessageAttempt, 'at'> & { at: string })[];
}

const CAN_RESEND = new Set([MessageDeliveryState.FAILED, MessageDeliveryState.GIVEN_UP]);

async function readDeliveries(
  db: Db,
  condition: ReturnType<typeof all>,
  { skip, take }: Page,
): Promise<MessageDelivery[]> {
  const found = await rows<Omit<MessageDelivery, keyof DeliveryRow | 'digest' | 'viewerCanResend'> & DeliveryRow>(
    db,
    sql`select d.id, d.state, d.recipient_id as "recipientId", d.occasion, d.not_before as "notBefore", d.retry_at as "retryAt",
        d.made_at as "madeAt", d.ended_at as "endedAt",
        coalesce((select jsonb_agg(distinct m.kind) from message_delivery_part p join message m on m.id = p.message_id
          where p.delivery_id = d.id), '[]') as kinds,
        (select count(*)::int from message_delivery_part p where p.delivery_id = d.id) as messages,
        coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'at', t.at, 'fault', t.fault, 'said', t.said, 'took', t.took)
          order by t.number) from message_attempt t where t.delivery_id = d.id), '[]') as attempts
      from message_delivery d join message_channel c on c.id = d.channel_id join unit u on u.id = c.district_id
      where ${condition} order by d.id desc offset ${skip} limit ${take}`,
  );
  return found.map(({ occasion, ...one }) => ({
    ...one,
    ...{ digest: occasion.startsWith('digest:'), viewerCanResend: CAN_RESEND.has(one.state) },
    ...{ notBefore: instant(one.notBefore), retryAt: instant(one.retryAt) },
    ...{ madeAt: instant(one.madeAt), endedAt: instantOrNull(one.endedAt) },
    attempts: one.attempts.map((attempt) => ({ ...attempt, at: instant(attempt.at) })),
  }));
}

const conditionOf = (scope: Scope, { channelId, states }: Omit<DeliveryQuery, 'page'>) =>
  all([
    scope.covers('u.path'),
    sql`d.channel_id = any(${[channelId].filter(isId)}::uuid[])`,
    ...(states ? [sql`d.state = any(${[...states]}::text[])`] : []),
  ]);

/** A page of what went out on a channel, newest first. */
export const listDeliveries = (db: Db, scope: Scope, { page, ...query }: DeliveryQuery): Promise<MessageDelivery[]> =>
  readDeliveries(db, conditionOf(scope, query), page);

export async function countDeliveries(db: Db, scope: Scope, query: Omit<DeliveryQuery, 'page'>): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total from message_delivery d join message_channel c on c.id = d.channel_id
      join unit u on u.id = c.district_id where ${conditionOf(scope, query)}`,
  );
  return found?.total ?? 0;
}

/** One of them; null: there is none in scope. */
export const findDelivery = async (db: Db, scope: Scope, id: string): Promise<MessageDelivery | null> =>
  isId(id)
    ? ((await readDeliveries(db, all([scope.covers('u.path'), sql`d.id = ${id}`]), { skip: 0, take: 1 }))[0] ?? null)
    : null;
