import { sql } from 'kysely';
import { type Db, instant, instantOrNull, row, rows } from '../../../core/database/sql.js';
import type { AnswerDraft, AnswerItem } from '../answers/answer.types.js';
import { fileRef } from '../notice.details.js';
import type { NoticeRow } from '../notice.reads.js';
import type {
  FileRef,
  NoticeAddressee,
  NoticeExtension,
  NoticeInstruction,
  NoticeObjection,
  NoticeSigner,
} from '../notice.types.js';

/** Who signs, those who countersign first, each in order. The letters to all addressees share them. */
export async function signersOf(db: Db, letterId: string): Promise<NoticeSigner[]> {
  const found = await rows<Omit<NoticeSigner, 'signedAt'> & { signedAt: string | null }>(
    db,
    sql`select id, role, signed_at as "signedAt", opinion, account_id as "accountId", signed_by as "signedBy"
      from notice_signer where notice_id = ${letterId} order by role desc, position`,
  );
  return found.map((signer) => ({ ...signer, signedAt: instantOrNull(signer.signedAt) }));
}

/** All who are written to, the first one first: before the issue by the draft, from it on by their letters. */
export const addresseesOfLetter = (
  db: Db,
  { id, letterId, state, issuedAt, addresseeId }: NoticeRow,
): Promise<NoticeAddressee[]> =>
  issuedAt
    ? rows<NoticeAddressee>(
        db,
        sql`select n.id as "noticeId", n.state, n.addressee_id as "unitId" from notice n
          left join notice_further_addressee t on t.notice_id = ${letterId} and t.unit_id = n.addressee_id
          where n.letter_id = ${letterId} order by t.position nulls first`,
      )
    : rows<NoticeAddressee>(
        db,
        sql`select null as "noticeId", ${state}::text as state, w."unitId" from (select ${addresseeId}::uuid as "unitId", -1 as position
            union all select unit_id, position from notice_further_addressee where notice_id = ${id}) w order by w.position`,
      );

/** Later days asked for, oldest first. */
export async function extensionsOf(db: Db, noticeId: string): Promise<NoticeExtension[]> {
  const found = await rows<
    Omit<NoticeExtension, 'askedAt' | 'decidedAt'> & { askedAt: string; decidedAt: string | null }
  >(
    db,
    sql`select id, round, wanted_by::text as "wantedBy", reason, asked_at as "askedAt", granted_until::text as "grantedUntil", remark,
      decided_at as "decidedAt", asked_by as "askedBy", decided_by as "decidedBy" from notice_extension
      where notice_id = ${noticeId} order by asked_at, id`,
  );
  return found.map((one) => ({ ...one, askedAt: instant(one.askedAt), decidedAt: instantOrNull(one.decidedAt) }));
}

type RawObjection = Omit<NoticeObjection, 'raisedAt' | 'decidedAt' | 'files'> & {
  raisedAt: string;
  decidedAt: string | null;
  files: Omit<FileRef, 'url'>[];
};

/** Objections, oldest first, with their files. */
export async function objectionsOf(db: Db, noticeId: string): Promise<NoticeObjection[]> {
  const found = await rows<RawObjection>(
    db,
    sql`select o.id, o.text, o.raised_at as "raisedAt", o.upheld, o.reason, o.decided_at as "decidedAt", o.raised_by as "raisedBy",
        o.decided_by as "decidedBy",
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
          order by p.position) from notice_file p join file f on f.id = p.file_id where p.objection_id = o.id), '[]') as files
      from notice_objection o where o.notice_id = ${noticeId} order by o.raised_at, o.id`,
  );
  return found.map((one) => ({
    ...one,
    ...{ raisedAt: instant(one.raisedAt), decidedAt: instantOrNull(one.decidedAt), files: one.files.map(fileRef) },
  }));
}

/** Leaders' words, oldest first. */
export async function instructionsOf(db: Db, noticeId: string): Promise<NoticeInstruction[]> {
  const found = await rows<Omit<NoticeInstruction, 'enteredAt'> & { enteredAt: string }>(
    db,
    sql`select id, text, given_on::text as "givenOn", entered_at as "enteredAt", leader_id as "leaderId", entered_by as "enteredBy"
      from notice_instruction where notice_id = ${noticeId} order by entered_at, id`,
  );
  return found.map((one) => ({ ...one, enteredAt: instant(one.enteredAt) }));
}

/** The sealed scan; null: none was registered. */
export async function scanOf(db: Db, letterId: string): Promise<FileRef | null> {
  const found = await row<Omit<FileRef, 'url'>>(
    db,
    sql`select f.id, f.name, f.media_type as "mediaType", f.size from notice n join file f on f.id = n.scan_file_id
      where n.letter_id = ${letterId} limit 1`,
  );
  return found && fileRef(found);
}

/** What somebody of the addressee is typing; null: nothing. */
export async function answerDraftOf(db: Db, noticeId: string): Promise<AnswerDraft | null> {
  const found = await row<{
    content: { text: string; items: Omit<AnswerItem, 'passed' | 'remark'>[] };
    version: number;
    savedBy: string;
    savedAt: string;
  }>(
    db,
    sql`select content, version, saved_by as "savedBy", saved_at as "savedAt" from notice_answer_draft where notice_id = ${noticeId}`,
  );
  if (!found) return null;
  const { content, savedAt, ...draft } = found;
  const items = content.items.map((item) => ({ ...item, passed: null, remark: null }));
  return { ...draft, text: content.text, items, savedAt: instant(savedAt) };
}
