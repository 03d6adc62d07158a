import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { dbOf } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Platform } from '../../core/feature.js';
import { allowedHosts } from '../sources/allowed-host.reads.js';
import { retryAfter } from './channel.rules.js';
import type { Leased } from './lease.js';
import { outgoingOf } from './outgoing.reads.js';
import type { Outcome } from './send/outgoing.js';
import { sendOnce } from './send/send.js';
import { tellGivenUp } from './tell-given-up.js';

/** The key of the secrets. */
export const SECRET_PURPOSE = 'message-channel';

export type Sender = Pick<Platform, 'sealer' | 'consoleOrigin'>;

/** Sends a delivery once and records how it went; one that nobody needs any more is not sent. */
export async function deliverOne(
  { sealer, consoleOrigin }: Sender,
  context: WriteContext,
  leased: Leased,
): Promise<void> {
  const db = dbOf(context.orm.em.fork());
  const found = await outgoingOf(db, leased.id, consoleOrigin);
  if (!found) {
    await end(context, leased, 'NEEDLESS');
    return;
  }
  const begun = systemNow();
  const { kind, settings, secretSealed, outgoing } = found;
  let outcome: Outcome;
  try {
    const secrets = JSON.parse(sealer.open(SECRET_PURPOSE, secretSealed)) as Record<string, string>;
    outcome = await sendOnce(kind, { settings, secrets, allowed: await allowedHosts(db) }, outgoing);
  } catch (error) {
    // a fault of ours is on record too: the same delivery would end every run before all others
    await record(context, leased, { outcome: { fault: 'INTERNAL', said: null }, begun });
    throw error;
  }
  await record(context, leased, { outcome, begun });
}

/** Records an attempt and what follows of it: taken, tried again later, or given up. */
async function record(
  context: WriteContext,
  leased: Leased,
  { outcome, begun }: { outcome: Outcome; begun: Date },
): Promise<void> {
  const { fault, said, final = false } = outcome;
  const took = systemNow().getTime() - begun.getTime();
  await unitOfWork(context, null, async (work) => {
    await sql`insert into message_attempt (delivery_id, number, at, fault, said, took)
      values (${leased.id}, ${leased.attempts}, ${begun}, ${fault}, ${said}, ${took}) on conflict do nothing`.execute(
      work.db,
    );
    const again = final ? null : retryAfter(leased.attempts - leased.attemptsBefore);
    const state = fault === null ? 'SENT' : again === null ? 'GIVEN_UP' : 'FAILED';
    const now = systemNow();
    await sql`update message_delivery set state = ${state}, leased_until = null, retry_at = ${new Date(now.getTime() + (again ?? 0))},
        ended_at = ${state === 'FAILED' ? null : now}
      where id = ${leased.id} and ended_at is null`.execute(work.db);
    if (state === 'GIVEN_UP') await tellGivenUp(work, leased.channelId);
  });
}

const end = (context: WriteContext, { id }: Leased, state: 'NEEDLESS'): Promise<void> =>
  unitOfWork(context, null, async ({ db }) => {
    await sql`update message_delivery set state = ${state}, leased_until = null, ended_at = ${systemNow()}, attempts = attempts - 1
      where id = ${id} and ended_at is null`.execute(db);
  });
