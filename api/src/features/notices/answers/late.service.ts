import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../../../core/database/unit-of-work.js';
import { newId } from '../../../core/ids.js';
import { recordsChangedIn } from '../../../core/log/outbox.js';
import { AWAITING_ANSWER } from '../notice.rules.js';

const BATCH = 200;

interface Late {
  readonly id: string;
  readonly state: string;
  readonly since: string;
  readonly issuer: string;
  readonly addressee: string;
}

/**
 * Notes of letters that the last day for their answer has passed without one: an event dated the day after it, whenever it is noted, once
 * a round. The version stays: nobody's step is refused because a day went by.
 * @param ids of letters that are asked about; null: any, some of them at a time
 * @returns how many were late
 */
export async function noteLate(work: Work, ids: readonly string[] | null): Promise<number> {
  const { db, today, now } = work;
  const late = await rows<Late>(
    db,
    sql`with due as (select id from notice where late_since is null and answer_by < ${today}::date
        and ${ids === null ? sql`state = any(${[...AWAITING_ANSWER]}::text[])` : sql`id = any(${[...ids]}::uuid[])`}
        order by answer_by, id limit ${BATCH} for update skip locked)
      update notice n set late_since = n.answer_by + 1 from due, unit i, unit a
      where n.id = due.id and i.id = n.issuer_id and a.id = n.addressee_id
      returning n.id, n.state, n.late_since::text as since, i.path::text as issuer, a.path::text as addressee`,
  );
  if (late.length === 0) return 0;
  const input = late.map(({ id, state, since }) => ({ id: newId(), notice_id: id, state, since }));
  await sql`insert into notice_event (id, notice_id, action, from_state, to_state, at, effective_on)
    select e.id, e.notice_id, 'LATE', e.state, e.state, ${now}, e.since
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as e(id uuid, notice_id uuid, state text, since date)`.execute(
    db,
  );
  work.emit(
    ...recordsChangedIn(
      'NOTICE',
      late.map(({ id, issuer }) => ({ id, path: issuer })),
    ),
    ...recordsChangedIn(
      'NOTICE',
      late.map(({ id, addressee }) => ({ id, path: addressee })),
    ),
  );
  return late.length;
}

/** Notes all that are late by the business clock, in transactions of their own. */
export async function noteAllLate(context: WriteContext): Promise<void> {
  while ((await unitOfWork(context, '反馈期限已过', (work) => noteLate(work, null))) === BATCH);
}
