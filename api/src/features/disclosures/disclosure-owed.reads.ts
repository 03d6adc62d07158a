import { sql } from 'kysely';

/** SQL: the obligation that a disclosure `d` fulfils, or did: that may be owed by another unit since. Otherwise the one of its own unit. An occurrence that another entry met since is no matter of one that counts. */
export const obligationOfDisclosure = sql`coalesce(
    (select f.obligation_id from fulfilment f where f.disclosure_id = d.id and (f.revoked_at is null or d.rejected_at is not null
        or not exists (select from occurrence c where c.obligation_id = f.obligation_id))
      order by f.revoked_at is null desc, f.learned_at desc, f.id desc limit 1),
    (select own.id from obligation own where own.kind = 'DISCLOSURE' and own.item_id = d.item_id and own.unit_id = d.unit_id
      and own.period = d.period))`;

/** SQL over `d`: published after the last day of what it was owed for. */
export const isLate = sql<boolean>`coalesce((select d.published_on > o.due_on from obligation o
  where o.id = ${obligationOfDisclosure}), false)`;
