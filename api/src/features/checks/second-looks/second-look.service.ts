import { sql } from 'kysely';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import type { Day } from '../../../core/days.js';
import { InputError, StateError } from '../../../core/errors.js';
import { isId, newId } from '../../../core/ids.js';
import { recordsChanged, recordsChangedIn } from '../../../core/log/outbox.js';
import { LOOK_REFUSALS, lookState } from './second-look.rules.js';

/** A matter that was closed, and when it is looked at again. */
export interface ClosedMatter {
  /** the letter that was closed; null: there was none */
  readonly noticeId: string | null;
  readonly unitId: string;
  /** what had been put right */
  readonly findingIds: readonly string[];
  readonly dueOn: Day;
}

/** Has a closed matter looked at again 再监督. @returns the id of the look that is due */
export async function scheduleLook(work: Work, { noticeId, unitId, findingIds, dueOn }: ClosedMatter): Promise<string> {
  const id = newId();
  const found = await row<{ path: string }>(
    work.db,
    sql`with look as (insert into second_look (id, unit_id, notice_id, due_on, scheduled_at)
        values (${id}, ${unitId}, ${noticeId}, ${dueOn}::date, ${work.now}) returning unit_id)
      select u.path::text from unit u join look on look.unit_id = u.id`,
  );
  await sql`insert into second_look_finding (id, look_id, finding_id)
    select gen_random_uuid(), ${id}, f from unnest(${[...new Set(findingIds)]}::uuid[]) as f`.execute(work.db);
  work.emit(recordsChanged(found?.path ?? '', 'SECOND_LOOK', [id]));
  return id;
}

/** A look that a check was. */
export interface DoneLook {
  readonly lookId: string;
  readonly checkId: string;
  /** of what was looked at */
  readonly unitId: string;
  readonly path: string;
  /** in whose name somebody looked */
  readonly deskId: string;
}

/** A second look is done with a check of its unit, or of a record of it, in the name of whoever wrote the letter. @throws InputError, StateError */
export async function doneLook(work: Work, { lookId, checkId, unitId, path, deskId }: DoneLook): Promise<void> {
  const place = ['input', 'lookId'];
  const look = isId(lookId)
    ? await row<{ checkId: string | null; cancelledOn: string | null; deskId: string | null; desk: string | null }>(
        work.db,
        sql`select l.check_id as "checkId", l.cancelled_on::text as "cancelledOn", n.desk_id as "deskId", k.short_name as desk from second_look l
            left join notice n on n.id = l.notice_id left join unit k on k.id = n.desk_id
          where l.id = ${lookId} and l.unit_id = ${unitId} for update of l`,
      )
    : null;
  if (!look) throw new InputError('LOOK_UNKNOWN', '没有找到这项再监督，或不是这个单位的，请刷新后再试。', place);
  if (look.deskId !== null && look.deskId !== deskId)
    throw new InputError('LOOK_OTHERS', `这项再监督由${look.desk ?? '发文部门'}负责，您可以另记一次检查。`, place);
  const state = lookState(look);
  const refusal = LOOK_REFUSALS[state];
  if (refusal) throw new StateError(state, refusal, place);
  await sql`update second_look set check_id = ${checkId}, done_on = ${work.today}::date where id = ${lookId}`.execute(
    work.db,
  );
  work.emit(recordsChanged(path, 'SECOND_LOOK', [lookId]));
}

/** The letter was taken back: nobody looks at its matter again. What somebody has looked at stays. */
export async function cancelLooks(work: Work, noticeId: string): Promise<void> {
  const cancelled = await rows<{ id: string; path: string }>(
    work.db,
    sql`update second_look l set cancelled_on = ${work.today}::date from unit u
      where l.notice_id = ${noticeId} and l.check_id is null and l.cancelled_on is null and u.id = l.unit_id
      returning l.id, u.path::text`,
  );
  work.emit(...recordsChangedIn('SECOND_LOOK', cancelled));
}
