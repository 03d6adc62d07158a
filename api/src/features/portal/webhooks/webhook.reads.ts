import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../core/access/scope.js';
import { systemNow } from '../../../core/clocks.js';
import { type Db, instant, instantOrNull, row, rows } from '../../../core/database/sql.js';
import { type Day, dayOf } from '../../../core/days.js';
import { isId } from '../../../core/ids.js';
import type { Page } from '../../../core/paging.js';
import { masked } from '../../disclosures/personal.rules.js';
import { isShown } from '../disclosure-filter.reads.js';
import { DeliveryState, type EntryChange, webhookStepsOf } from './webhook.rules.js';
import type { PortalAttempt, PortalDelivery, PortalDeliveryList, PortalWebhook } from './webhook.types.js';

interface Row extends Omit<PortalWebhook, 'madeAt' | 'restsUntil' | 'takenAt' | 'secrets' | 'viewerCan'> {
  readonly madeAt: string;
  readonly restsUntil: string | null;
  readonly takenAt: string | null;
  readonly secrets: { id: string; madeAt: string; endsAt: string | null }[];
  readonly keyReads: boolean;
}

const webhooks = (where: RawBuilder<unknown>): RawBuilder<Row> =>
  sql`select w.id, w.url, to_jsonb(w.changes) as changes, w.query, w.state, w.remark, a.name as "madeBy", w.made_at as "madeAt", w.version,
      coalesce(h.failures, 0) as failures, h.rests_until as "restsUntil", h.taken_at as "takenAt",
      (select count(*)::int from portal_delivery p where p.webhook_id = w.id and p.state = 'PENDING') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'madeAt', s.made_at, 'endsAt', s.ends_at) order by s.made_at desc, s.id desc)
        from portal_webhook_secret s where s.webhook_id = w.id), '[]') as secrets,
      k.state = 'ISSUED' and k.expires_on >= ${dayOf(systemNow())}::date as "keyReads"
    from portal_webhook w join portal_key k on k.id = w.key_id join unit u on u.id = k.district_id join account a on a.id = w.made_by
      left join portal_webhook_health h on h.webhook_id = w.id
    where ${where} order by w.made_at, w.id`;

const webhookOf = ({ keyReads, secrets, ...row }: Row): PortalWebhook => ({
  ...row,
  madeAt: instant(row.madeAt),
  restsUntil: instantOrNull(row.restsUntil),
  takenAt: instantOrNull(row.takenAt),
  secrets: secrets.map(({ id, madeAt, endsAt }) => ({ id, madeAt: instant(madeAt), endsAt: instantOrNull(endsAt) })),
  viewerCan: webhookStepsOf(row.state, keyReads),
});

/** Webhooks of a key of the scope's district, the first one first. */
export async function webhooksOf(db: Db, scope: Scope, keyId: string): Promise<PortalWebhook[]> {
  if (!isId(keyId)) return [];
  const found = await rows<Row>(db, webhooks(sql`w.key_id = ${keyId} and ${scope.covers('u.path')}`));
  return found.map(webhookOf);
}

/** A webhook of the scope's district; otherwise null. */
export async function findWebhook(db: Db, scope: Scope, id: string): Promise<PortalWebhook | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, webhooks(sql`w.id = ${id} and ${scope.covers('u.path')}`));
  return found && webhookOf(found);
}

interface DeliveryRow {
  readonly id: string;
  readonly entryId: string | null;
  readonly title: string | null;
  readonly change: EntryChange | 'TRIAL';
  readonly state: DeliveryState;
  readonly madeAt: string;
  readonly dueAt: string;
  readonly endedAt: string | null;
  readonly attempts: (Omit<PortalAttempt, 'at'> & { at: string })[];
  readonly webhookState: string;
}

const FROM = sql.raw(`portal_delivery p join portal_webhook w on w.id = p.webhook_id
  join portal_key k on k.id = w.key_id join unit u on u.id = k.district_id`);

const deliveries = (today: Day, where: RawBuilder<unknown>): RawBuilder<DeliveryRow> =>
  sql`select p.id, p.entry_id as "entryId", (select d.title from disclosure d where d.id = p.entry_id and ${isShown(today)}) as title,
      p.change, p.state, p.made_at as "madeAt", p.due_at as "dueAt", p.ended_at as "endedAt", w.state as "webhookState",
      coalesce((select jsonb_agg(a order by a.number desc) from (select number, at, status, fault, took from portal_attempt
        where delivery_id = p.id order by number desc limit 20) a), '[]') as attempts
    from ${FROM} where ${where}`;

const deliveryOf = ({ webhookState, title, change, attempts, ...row }: DeliveryRow): PortalDelivery => ({
  ...row,
  title: title === null ? null : masked(title),
  change: change === 'TRIAL' ? null : change,
  madeAt: instant(row.madeAt),
  dueAt: row.state === DeliveryState.PENDING ? instant(row.dueAt) : null,
  endedAt: instantOrNull(row.endedAt),
  attempts: attempts.map((attempt) => ({ ...attempt, at: instant(attempt.at) })),
  viewerCanResend: webhookState !== 'ENDED' && row.state !== DeliveryState.OVERTAKEN,
});

interface Asked extends Page {
  readonly webhookId: string;
  /** none: all */
  readonly state?: DeliveryState | null | undefined;
  /** by the business clock */
  readonly today: Day;
}

/** Messages of a webhook of the scope's district, the newest first. */
export async function listDeliveries(
  db: Db,
  scope: Scope,
  { webhookId, state, today, skip, take }: Asked,
): Promise<PortalDeliveryList> {
  if (!isId(webhookId)) return { items: [], totalItems: 0 };
  const where = sql`p.webhook_id = ${webhookId} and ${scope.covers('u.path')} and ${state == null ? sql`true` : sql`p.state = ${state}`}`;
  const [found, counted] = await Promise.all([
    rows<DeliveryRow>(db, sql`${deliveries(today, where)} order by p.id desc offset ${skip} limit ${take}`),
    row<{ total: number }>(db, sql`select count(*)::int as total from ${FROM} where ${where}`),
  ]);
  return { items: found.map(deliveryOf), totalItems: counted?.total ?? 0 };
}

/** A message of the scope's district; otherwise null. */
export async function findDelivery(db: Db, scope: Scope, id: string, today: Day): Promise<PortalDelivery | null> {
  if (!isId(id)) return null;
  const found = await row<DeliveryRow>(db, deliveries(today, sql`p.id = ${id} and ${scope.covers('u.path')}`));
  return found && deliveryOf(found);
}
