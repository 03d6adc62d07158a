import { systemNow } from '../../core/clocks.js';
import { dbOf } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Platform } from '../../core/feature.js';
import type { Job } from '../../core/jobs.js';
import { MESSAGE_TOPIC } from '../messages/message.service.js';
import { deliverOne, type Sender } from './deliver.js';
import { leaseNext } from './lease.js';
import { planDeliveries } from './plan.js';

export const SEND_MESSAGES = 'send-messages';

/** A run begins nothing more after it; what waits goes with the next one. */
const RUN_MS = 40_000;
/** Plans what was told since, and sends what is due, several at the same time. */
async function sendMessages(sender: Sender, context: WriteContext): Promise<void> {
  const until = systemNow().getTime() + RUN_MS;
  const db = dbOf(context.orm.em.fork());
  while (systemNow().getTime() < until) {
    while (await unitOfWork(context, null, planDeliveries));
    const leased = await leaseNext(db);
    if (leased.length === 0) return;
    const went = await Promise.allSettled(leased.map((one) => deliverOne(sender, context, one)));
    const failed = went.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

export const sending = (platform: Platform): Job => ({
  name: SEND_MESSAGES,
  title: '发送消息',
  everyMinutes: 1,
  alsoAfter: { topics: [MESSAGE_TOPIC], entries: 1 },
  longestSeconds: 120,
  run: (context) => sendMessages(platform, context),
});
