import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { systemNow } from '../../../core/clocks.js';
import { type Db, dbOf } from '../../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../../core/database/unit-of-work.js';
import type { Platform } from '../../../core/feature.js';
import type { Job } from '../../../core/jobs.js';
import { type Due, giveBack, type Leased, leaseNext, receiversDue } from './lease.js';
import { makeDeliveries } from './make-deliveries.js';
import { overtaken, recordAttempt } from './record.js';
import { send } from './send.js';

export const DELIVER = 'deliver-webhooks';

/** A run begins nothing more after it; what waits goes with the next one. */
const RUN_MS = 40_000;
/** What is published while somebody is slow is looked for so often. */
const LOOK_EVERY_MS = 200;

type Sender = Pick<Platform, 'thirdParties' | 'sealer'>;

/** Sends what is due to one receiver, until nothing is, it fails, or the time is over. @returns how many were sent */
async function serve(sender: Sender, context: WriteContext, receiver: Due, until: number): Promise<number> {
  const db = dbOf(context.orm.em.fork());
  let count = 0;
  while (systemNow().getTime() < until) {
    const leased = await leaseNext(db, receiver, systemNow());
    if (leased.length === 0) break;
    const went = await Promise.all(leased.map((one) => sendAndRecord(sender, context, receiver.webhookId, one)));
    count += leased.length;
    // who failed is looked at anew: it may have to rest
    if (went.includes(false)) break;
  }
  return count;
}

/** @returns whether the next one may follow at once */
async function sendAndRecord(
  sender: Sender,
  context: WriteContext,
  webhookId: string,
  leased: Leased,
): Promise<boolean> {
  const db = dbOf(context.orm.em.fork());
  const begun = performance.now();
  const sent = await send(sender, db, { webhookId, leased }).catch(async (error: unknown) => {
    // a fault of ours is on record too, and lets the receiver rest: the same message would end every run before all others
    const outcome = { status: null, fault: 'INTERNAL', at: systemNow(), took: Math.round(performance.now() - begun) };
    await recordAttempt(context, webhookId, { leased, outcome });
    throw error;
  });
  if (sent === 'UNSENT') await giveBack(db, leased.id);
  else if (sent === 'OVERTAKEN') await overtaken(context, leased.id);
  else await recordAttempt(context, webhookId, { leased, outcome: sent });
  return sent === 'OVERTAKEN' || (typeof sent === 'object' && sent.fault === null);
}

/** Follows the log and sends what is due, receivers beside one another: one that is slow keeps nobody else waiting. */
async function deliver(sender: Sender, context: WriteContext): Promise<void> {
  const until = systemNow().getTime() + RUN_MS;
  const db = dbOf(context.orm.em.fork());
  const serving = new Map<string, Promise<void>>();
  // what is due to them waits for what another process sends
  const waiting = new Set<string>();
  const faults: unknown[] = [];
  while (systemNow().getTime() < until && faults.length === 0) {
    while (await unitOfWork(context, null, makeDeliveries));
    for (const receiver of await receiversDue(db, systemNow())) {
      const { webhookId } = receiver;
      if (serving.has(webhookId) || waiting.has(webhookId)) continue;
      const served = serve(sender, context, receiver, until)
        .then((count) => void (count === 0 && waiting.add(webhookId)))
        .catch((error: unknown) => void faults.push(error))
        .finally(() => serving.delete(webhookId));
      serving.set(webhookId, served);
    }
    if (serving.size === 0) break;
    await Promise.race([...serving.values(), pause(LOOK_EVERY_MS)]);
  }
  await Promise.all(serving.values());
  if (faults.length > 0) throw faults[0];
}

export const delivering = (platform: Platform): Job => ({
  name: DELIVER,
  title: '推送公开内容的变化',
  everyMinutes: 1,
  alsoAfter: { topics: ['public'], entries: 1 },
  longestSeconds: 150,
  run: (context) => deliver(platform, context),
});

const DAY_MS = 86_400_000;
/** What was told stays on record for so long; what waits longer for a receiver that is paused is given up. */
const KEPT_DAYS = 30;

/** Removes what was told long ago. */
export async function forgetDeliveries(db: Db): Promise<void> {
  const before = new Date(systemNow().getTime() - KEPT_DAYS * DAY_MS);
  await sql`update portal_delivery set state = 'FAILED', ended_at = ${systemNow()} where state = 'PENDING' and made_at < ${before}`.execute(
    db,
  );
  await sql`delete from portal_delivery where ended_at < ${before}`.execute(db);
}
