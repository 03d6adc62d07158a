import { sql } from 'kysely';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import { recordsChangedIn } from '../../../core/log/outbox.js';
import { carryOn } from '../../findings/finding-in-letter.service.js';
import { shareTree } from '../../units/unit-time.service.js';
import { tellOrdered } from '../acts/act.messages.js';
import { answerTitle, type Owing, oweActs, oweAnswers } from '../answers/answer.owed.js';
import type { Notice } from '../notice.entity.js';
import { tellIssued } from '../notice.messages.js';
import { isAnswerDayFar, isAnswerDayPast, NoticeAction, NoticeState } from '../notice.rules.js';
import type { Locked } from '../notice.transition.js';
import { AS_WRITTEN } from './as-written.js';
import { nextNumber } from './notice.number.js';
import { templateNow } from './template-now.js';

/** @throws InputError when the day for the answer lies behind, or too far ahead */
export function mustBeAnswerable(work: Work, answerBy: string, path: readonly string[]): void {
  if (isAnswerDayFar(answerBy, work.today)) {
    throw new InputError('ANSWER_DAY_FAR', '反馈期限不能超过一年，请选择更近的日期。', path);
  }
  if (!isAnswerDayPast(answerBy, work.today)) return;
  throw new InputError('ANSWER_DAY_PAST', '反馈期限已经过去，请退回修改后再办。', path);
}

/** Nothing is ordered by a day that has passed. @throws InputError */
export async function mustHaveDays({ db, today }: Work, { id }: Pick<Notice, 'id'>): Promise<void> {
  const past = await row(db, sql`select 1 from required_act where notice_id = ${id} and due_on < ${today}::date`);
  if (past) throw new InputError('ACT_DAY_PAST', '有责令事项的完成期限已经过去，请退回修改后再办。', ['input', 'id']);
}

/** Whoever closes a unit waits for this, or is waited for. @throws InputError naming the addressees that have ended */
export async function mustLive({ db }: Work, { id, addresseeId }: Notice): Promise<void> {
  await shareTree(db);
  const ended = await rows<{ name: string }>(
    db,
    sql`select name from unit where closed_on is not null
      and (id = ${addresseeId} or id in (select unit_id from notice_further_addressee where notice_id = ${id})) order by name`,
  );
  if (ended.length === 0) return;
  const names = ended.map(({ name }) => name).join('、');
  throw new InputError('ADDRESSEE_CLOSED', `收文单位${names}已撤销，不能再发文；请撤回，另行起草给承接单位的文书。`, [
    'input',
    'id',
  ]);
}

/** A letter goes to each further addressee as a row of its own, with the problems that are its or everybody's. */
async function copiesFor({ work, notice, viewer }: Locked): Promise<(Owing & { readonly path: string })[]> {
  const { db } = work;
  const further = await rows<{ unitId: string; path: string }>(
    db,
    sql`select t.unit_id as "unitId", u.path::text from notice_further_addressee t join unit u on u.id = t.unit_id
      where t.notice_id = ${notice.id} order by t.position`,
  );
  if (further.length === 0) return [];
  const made = further.map(({ unitId, path }) => ({ id: newId(), unitId, path }));
  const input = JSON.stringify(made.map(({ id, unitId }) => ({ id, unit_id: unitId, event_id: newId() })));
  await sql`insert into notice (id, copy_of_id, serial, district_id, kind, state, title, basis, demand, answer_by, issuer_id, desk_id,
      addressee_id, drafter_id, approver_id, drafted_at, issued_at)
    select c.id, n.id, n.serial, n.district_id, n.kind, ${NoticeState.ISSUED}, n.title, n.basis, n.demand, n.answer_by, n.issuer_id,
      n.desk_id, c.unit_id, n.drafter_id, n.approver_id, n.drafted_at, n.issued_at
    from notice n, jsonb_to_recordset(${input}::jsonb) as c(id uuid, unit_id uuid) where n.id = ${notice.id}`.execute(
    db,
  );
  await sql`insert into notice_problem (id, notice_id, position, obligation_id, finding_id, unit_id, text)
    select gen_random_uuid(), c.id, p.position, null, null, null, p.text
    from notice_problem p, jsonb_to_recordset(${input}::jsonb) as c(id uuid) where p.notice_id = ${notice.id} and p.unit_id is null`.execute(
    db,
  );
  await sql`update notice_problem p set notice_id = c.id from jsonb_to_recordset(${input}::jsonb) as c(id uuid, unit_id uuid)
    where p.notice_id = ${notice.id} and p.unit_id = c.unit_id`.execute(db);
  const carried = await rows<{ findingId: string; noticeId: string }>(
    db,
    sql`select finding_id as "findingId", notice_id as "noticeId" from notice_problem
      where notice_id = any(${made.map(({ id }) => id)}::uuid[]) and finding_id is not null`,
  );
  await carryOn(work, carried);
  await sql`update required_act r set notice_id = c.id from jsonb_to_recordset(${input}::jsonb) as c(id uuid, unit_id uuid)
    where r.notice_id = ${notice.id} and r.addressee_id = c.unit_id`.execute(db);
  await sql`insert into notice_copy (id, notice_id, unit_id) select gen_random_uuid(), c.id, k.unit_id
    from notice_copy k, jsonb_to_recordset(${input}::jsonb) as c(id uuid) where k.notice_id = ${notice.id}`.execute(db);
  await sql`insert into notice_event (id, notice_id, action, from_state, to_state, account_id, unit_id, at)
    select c.event_id, c.id, ${NoticeAction.ISSUE}, ${NoticeState.APPROVED}, ${NoticeState.ISSUED}, ${viewer.accountId},
      ${viewer.posts[0]?.unitId ?? notice.issuerId}, ${work.now} from jsonb_to_recordset(${input}::jsonb) as c(id uuid, event_id uuid)`.execute(
    db,
  );
  return made.map(({ id, unitId, path }) => ({ ...owingOf(notice), id, addresseeId: unitId, path }));
}

const owingOf = ({ id, districtId, addresseeId, kind, number, serial, round, answerBy }: Notice): Owing => ({
  ...{ id, districtId, addresseeId, kind, number, serial, round, answerBy },
});

interface Kept {
  readonly templateId: string;
  readonly issuedAs: unknown;
}

/** What a letter is issued with, which its paper says whatever becomes of it: the template of its kind, names, days, acts. */
async function keptForPaper({ db }: Work, { id, districtId, kind }: Notice): Promise<Kept> {
  const kept = await row<Kept>(
    db,
    sql`select ${AS_WRITTEN} as "issuedAs", ${templateNow('id', { kind: sql`${kind}`, district: sql`${districtId}` })} as "templateId"
      from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id where n.id = ${id}`,
  );
  if (!kept?.templateId) throw new Error(`no template for ${kind}`);
  return kept;
}

/**
 * Issues an approved letter: each addressee owes an answer. The number comes last: its series is the one row that all issues of a kind
 * wait for, and it is free again at the commit.
 * @throws InputError when an addressee has ended or a day lies behind
 */
export async function issue(locked: Locked): Promise<void> {
  const { work, notice, relations } = locked;
  await mustLive(work, notice);
  mustBeAnswerable(work, notice.answerBy, ['input', 'id']);
  await mustHaveDays(work, notice);
  notice.issuedAt = work.now;
  await work.em.flush();
  const copies = await copiesFor(locked);
  Object.assign(notice, await keptForPaper(work, notice));
  const all: readonly Owing[] = [owingOf(notice), ...copies];
  await oweAnswers(work, all);
  for (const one of all) await oweActs(work, one);
  work.emit(
    ...recordsChangedIn('NOTICE', [{ id: notice.id, path: relations.addresseePath }, ...copies]),
    ...recordsChangedIn(
      'NOTICE',
      copies.map(({ id }) => ({ id, path: relations.issuerPath })),
    ),
  );
  notice.number = await nextNumber(work, notice);
  const titled = all.map((one) => ({ id: one.id, title: answerTitle({ ...one, number: notice.number }) }));
  await sql`update obligation o set title = t.title from jsonb_to_recordset(${JSON.stringify(titled)}::jsonb) as t(id uuid, title text)
    where o.notice_id = t.id`.execute(work.db);
  await sql`update obligation o set title = replace(o.title, ${notice.serial}, ${notice.number}) from required_act r join notice n on n.id = r.notice_id
    where o.act_id = r.id and n.letter_id = ${notice.id}`.execute(work.db);
  await sql`update notice n set number = ${notice.number}, template_id = ${notice.templateId}, issued_as = ${AS_WRITTEN}
    from unit i, unit a where n.copy_of_id = ${notice.id} and i.id = n.issuer_id and a.id = n.addressee_id`.execute(
    work.db,
  );
  for (const one of all) {
    const letter = { ...one, number: notice.number, title: notice.title };
    await tellIssued(work, letter);
    await tellOrdered(work, letter, null);
  }
}
