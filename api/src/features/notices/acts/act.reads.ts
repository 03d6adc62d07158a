import { type RawBuilder, sql } from 'kysely';
import { type Db, instantOrNull, rows } from '../../../core/database/sql.js';
import { fileRef } from '../notice.details.js';
import type { FileRef } from '../notice.types.js';
import { ACTS_OVER } from './act.rules.js';
import type { RequiredAct } from './act.types.js';

/**
 * SQL over `r` (required_act) and `n` (its letter): what was handed in is for this person to read. A self-criticism is for its author, the
 * leader to whom it is handed, and the leader who issued the letter.
 */
export const isReadBy = (accountId: string): RawBuilder<boolean> =>
  sql`(r.kind <> 'SELF_CRITICISM' or ${accountId} in (r.person_id, r.reader_id, n.approver_id))`;

type Raw = Omit<RequiredAct, 'files' | 'handedInAt' | 'decidedAt' | 'waivedAt'> & {
  handedInAt: string | null;
  decidedAt: string | null;
  waivedAt: string | null;
  files: Omit<FileRef, 'url'>[];
};

/** Acts that the condition over `r` and `n` holds for, as this person reads them. */
async function acts(db: Db, accountId: string, condition: RawBuilder<unknown>): Promise<RequiredAct[]> {
  const found = await rows<Raw>(
    db,
    sql`select r.id, r.notice_id as "noticeId", r.kind, r.state, r.due_on::text as "dueOn", r.person_id as "personId",
        r.reader_id as "readerId", r.unit_id as "unitId", r.handed_in_at as "handedInAt", r.decided_at as "decidedAt", case when ${isReadBy(accountId)} then r.remark end as remark, r.version,
        r.waived_at as "waivedAt", r.waived_reason as "waivedReason", r.replaces_id as "replacesId",
        (select t.id from required_act t where t.replaces_id = r.id) as "replacedById",
        case when ${isReadBy(accountId)} then r.text end as text,
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
          order by p.position) from notice_file p join file f on f.id = p.file_id where p.act_id = r.id and ${isReadBy(accountId)}), '[]')
          as files
      from required_act r join notice n on n.id = r.notice_id where ${condition}`,
  );
  return found.map(({ files, handedInAt, decidedAt, waivedAt, ...act }) => ({
    ...act,
    ...{
      handedInAt: instantOrNull(handedInAt),
      decidedAt: instantOrNull(decidedAt),
      waivedAt: instantOrNull(waivedAt),
    },
    files: files.map(fileRef),
  }));
}

/** What a letter orders, in order. */
export const actsOf = (db: Db, noticeId: string, accountId: string): Promise<RequiredAct[]> =>
  acts(db, accountId, sql`r.notice_id = ${noticeId} order by r.position`);

/** What this person is ordered to do by letters issued, or is handed and has not decided, the nearest day first. */
export const actsFor = (db: Db, accountId: string): Promise<RequiredAct[]> =>
  acts(
    db,
    accountId,
    sql`n.issued_at is not null and n.state <> 'WITHDRAWN' and ((r.person_id = ${accountId} and r.state <> all(${[...ACTS_OVER]}::text[]))
      or (r.reader_id = ${accountId} and r.state = 'HANDED_IN')) order by r.due_on, r.id limit 200`,
  );

/** One of them, of a letter issued, if this person may know of it: `seen` is a condition over `n`. */
export const actById = async (db: Db, id: string, accountId: string): Promise<RequiredAct | null> =>
  (await acts(db, accountId, sql`r.id = ${id}`))[0] ?? null;
