import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Job } from '../../core/jobs.js';

/** What can hardly be submitted any more, because the period is met or not asked, is kept so long: an entry may be rejected yet. */
const KEPT_DAYS = 30;

/**
 * Drafts that have served their time go, with what is personal in them: of a nil return that can no longer be taken back, and of periods
 * that need no filing. Photos that were never submitted go with them.
 */
const forgetDrafts = (context: WriteContext): Promise<void> =>
  unitOfWork(context, '草稿超过保存期限', async ({ db, today, now }) => {
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    const gone = await rows<{ id: string; submitted: boolean }>(
      db,
      sql`delete from filing_draft d using filing f join obligation o on o.id = f.obligation_id
        where d.filing_id = f.id and ((f.state = 'PUBLISHED' and f.submitted_on < ${today}::date)
          or (f.state = 'DRAFT' and o.state not in ('OPEN', 'UPCOMING') and d.saved_at < ${before}))
        returning f.id, f.submitted_at is not null as submitted`,
    );
    const never = gone.filter(({ submitted }) => !submitted).map(({ id }) => id);
    await sql`with gone as (delete from filing_photo where filing_id = any(${never}::uuid[]) returning file_id)
      delete from file where id in (select file_id from gone)`.execute(db);
  });

export const forgettingDrafts: Job = {
  name: 'forget-drafts',
  title: '清理填报草稿',
  everyMinutes: 30,
  run: forgetDrafts,
};
