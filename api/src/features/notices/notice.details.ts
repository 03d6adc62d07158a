import { sql } from 'kysely';
import { type Db, instant, instantOrNull, rows } from '../../core/database/sql.js';
import type { AnswerItem, NoticeAnswer } from './answers/answer.types.js';
import { type LetterSide, NoticeAction, NoticeState, STAGE_OF, STAGES } from './notice.rules.js';
import type { FileRef, NoticeEvent, NoticeProblem, NoticeStep } from './notice.types.js';

export const problemsOf = (db: Db, noticeId: string): Promise<NoticeProblem[]> =>
  rows<NoticeProblem>(
    db,
    sql`select id, text, obligation_id as "obligationId", finding_id as "findingId", unit_id as "unitId"
      from notice_problem where notice_id = ${noticeId} order by position`,
  );

export async function copyIdsOf(db: Db, noticeId: string): Promise<string[]> {
  const found = await rows<{ unit_id: string }>(
    db,
    sql`select unit_id from notice_copy where notice_id = ${noticeId} order by id`,
  );
  return found.map((copy) => copy.unit_id);
}

interface AnswerRow {
  id: string;
  round: number;
  text: string;
  accountId: string;
  answeredAt: string;
  passed: boolean | null;
  reason: string | null;
  reviewerId: string | null;
  reviewedAt: string | null;
  items: AnswerItem[];
  files: Omit<FileRef, 'url'>[];
}

export const fileRef = (file: Omit<FileRef, 'url'>): FileRef => ({ ...file, url: `/files/${file.id}` });

/** Answers, oldest round first, with their files and reviews. */
export async function answersOf(db: Db, noticeId: string): Promise<NoticeAnswer[]> {
  const found = await rows<AnswerRow>(
    db,
    sql`select w.id, w.round, w.text, w.account_id as "accountId", w.answered_at as "answeredAt", w.passed,
        w.review_reason as reason, w.reviewer_id as "reviewerId", w.reviewed_at as "reviewedAt",
        coalesce((select jsonb_agg(jsonb_build_object('problemId', t.problem_id, 'outcome', t.outcome, 'text', t.text, 'passed', t.passed,
          'remark', t.remark) order by p.position) from answer_item t join notice_problem p on p.id = t.problem_id
          where t.answer_id = w.id), '[]') as items,
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
          order by l.position) from answer_file l join file f on f.id = l.file_id where l.answer_id = w.id), '[]') as files
      from notice_answer w where w.notice_id = ${noticeId} order by w.round`,
  );
  return found.map(({ passed, reason, reviewerId, reviewedAt, files, answeredAt, ...answer }) => {
    const at = instantOrNull(reviewedAt);
    const review = passed !== null && at && reviewerId ? { passed, reason: reason ?? '', at, reviewerId } : null;
    return { ...answer, answeredAt: instant(answeredAt), files: files.map(fileRef), review };
  });
}

interface EventRow {
  id: string;
  action: NoticeAction | 'LATE';
  effectiveOn: string | null;
  from: NoticeState | null;
  to: NoticeState;
  accountId: string | null;
  unitName: string | null;
  at: string;
  reason: string | null;
}

/** What the issuing side keeps to itself. */
const INNER: ReadonlySet<NoticeAction> = new Set([NoticeAction.INSTRUCT, NoticeAction.HAND_OVER]);
/** Whose reasons are between the two sides. */
const ASKS: ReadonlySet<NoticeAction> = new Set([
  ...[NoticeAction.ASK_EXTENSION, NoticeAction.GRANT_EXTENSION, NoticeAction.REFUSE_EXTENSION],
  ...[NoticeAction.OBJECT, NoticeAction.UPHOLD_OBJECTION, NoticeAction.REJECT_OBJECTION],
]);

/** The timeline, oldest first; for those addressed it begins with the issue. What led to the issue all addressees' letters share. */
export async function eventsOf(
  db: Db,
  { id: noticeId, letterId }: { id: string; letterId: string },
  side: LetterSide,
): Promise<NoticeEvent[]> {
  const found = await rows<EventRow>(
    db,
    sql`select e.id, e.action, e.from_state as from, e.to_state as to, e.account_id as "accountId", u.name as "unitName", e.at, e.reason
        , e.effective_on::text as "effectiveOn"
      from notice_event e left join unit u on u.id = e.unit_id where e.notice_id = ${noticeId}
        or (${letterId !== noticeId}::boolean and e.notice_id = ${letterId}
          and e.id < (select min(s.id::text)::uuid from notice_event s where s.notice_id = ${letterId} and s.action = 'ISSUE')) order by e.id`,
  );
  const answers = await answersOf(db, noticeId);
  let round = 0;
  const events = found.map((event): NoticeEvent => {
    const files = event.action === 'ANSWER' ? (answers[round++]?.files ?? []) : [];
    const action = event.action === 'LATE' ? null : event.action;
    return { ...event, action, at: instant(event.at), files };
  });
  if (side === 'ISSUER') return events;
  const issued = events.findIndex((event) => event.action === 'ISSUE');
  const since = issued < 0 ? [] : events.slice(issued).filter(({ action }) => !action || !INNER.has(action));
  return side === 'ADDRESSEE'
    ? since
    : since.map((event) => (event.action && ASKS.has(event.action) ? { ...event, reason: null } : event));
}

/** The stages with the instants at which they were last reached. */
export function stepsOf(state: NoticeState, events: readonly NoticeEvent[]): NoticeStep[] {
  // who sees the timeline from its issue on sees no stage before it either
  const stages = events[0]?.action === 'ISSUE' ? STAGES.slice(STAGES.indexOf(NoticeState.ISSUED)) : STAGES;
  const shown = STAGE_OF[state] ?? state;
  const current = stages.indexOf(shown);
  return stages.map((stage, index) => ({
    state: stage,
    reachedAt: index <= current ? (events.findLast((event) => event.to === stage)?.at ?? null) : null,
    current: stage === shown,
  }));
}

/** For each letter, the obligation to answer of its newest round. */
export async function answerObligationIds(db: Db, noticeIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ notice_id: string; id: string }>(
    db,
    sql`select distinct on (notice_id) notice_id, id from obligation where notice_id = any(${[...noticeIds]}::uuid[])
      order by notice_id, round desc`,
  );
  return new Map(found.map(({ notice_id, id }) => [notice_id, id]));
}

/** For each answer, its letter. */
export async function noticeIdsOfAnswers(db: Db, answerIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; notice_id: string }>(
    db,
    sql`select id, notice_id from notice_answer where id = any(${[...answerIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, notice_id }) => [id, notice_id]));
}

/** Since when letters stand where they stand. */
export async function statesSince(db: Db, noticeIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const found = await rows<{ id: string; since: string }>(
    db,
    sql`select notice_id as id, max(at) as since from notice_event
      where notice_id = any(${[...noticeIds]}::uuid[]) and from_state is distinct from to_state group by notice_id`,
  );
  return new Map(found.map(({ id, since }) => [id, instant(since)]));
}
