import { sql } from 'kysely';
import { systemNow } from './clocks.js';
import { unitOfWork } from './database/unit-of-work.js';
import type { Job } from './jobs.js';

const DAY_MS = 86_400_000;
/** A client that repeats a request does so within hours; a month is safe. */
const KEPT_KEYS_MS = 30 * DAY_MS;
/** An upload that nothing took up in a week belongs to a form that was given up. */
const KEPT_UPLOADS_MS = 7 * DAY_MS;

/** Removes what has served its time: keys of repeated requests, uploads that were attached to nothing. */
export const housekeeping: Job = {
  name: 'housekeeping',
  title: '清理过期数据',
  everyMinutes: 30,
  run: (context) =>
    unitOfWork(context, '超过保存期限', async ({ db, offsetMs }) => {
      // both are stamped by the business clock
      const before = (ms: number) => new Date(systemNow().getTime() + offsetMs - ms);
      await sql`delete from idempotency where created_at < ${before(KEPT_KEYS_MS)}`.execute(db);
      await sql`delete from file where attached_at is null and uploaded_at < ${before(KEPT_UPLOADS_MS)}`.execute(db);
    }),
};
