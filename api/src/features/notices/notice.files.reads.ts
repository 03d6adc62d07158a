import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import type { StoredFile } from '../../core/files/files.js';
import { isReadBy } from './acts/act.reads.js';
import { noticeVisible } from './notice.policy.js';

/**
 * A file of a letter that the viewer sees: of an answer, the scan with the seal, of an objection, or the proof of an ordered act, where
 * that of a self-criticism is for its readers; otherwise null.
 */
export async function findLetterFile(
  db: Db,
  scope: Scope,
  { fileId, accountId }: { fileId: string; accountId: string },
): Promise<StoredFile | null> {
  return row<StoredFile>(
    db,
    sql`select f.id, f.name, f.media_type as "mediaType", f.size from file f
      where f.id = ${fileId} and exists (
        select from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
        where n.id in (
            select w.notice_id from answer_file l join notice_answer w on w.id = l.answer_id where l.file_id = f.id
            union all select s.id from notice o join notice s on s.letter_id = o.letter_id where o.scan_file_id = f.id
            union all select p.notice_id from notice_file p where p.file_id = f.id)
          and (${noticeVisible(scope)} or exists (select from notice_file p join required_act r on r.id = p.act_id
            where p.file_id = f.id and r.person_id = ${accountId}))
          and not exists (select from notice_file p join required_act r on r.id = p.act_id
            where p.file_id = f.id and not ${isReadBy(accountId)}))`,
  );
}
