import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { all, choice, days, daysOfInstant, ids as idsIn, orderBy, text } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import type { Page } from '../../core/paging.js';
import { stoodBelow } from '../units/unit-place.reads.js';
import { firstAnswerIs, hasReached, hasWaitedWith, isFirst, STANDS, waitsWith } from './notice.conditions.js';
import type { Notice } from './notice.entity.js';
import { type NoticeFilter, type NoticeSort, NoticeSortField, UNDER_WAY } from './notice.filters.js';
import { type NoticeRelations, noticeVisible } from './notice.policy.js';

/** A letter as listed, with the paths that decide who may do what. */
export type NoticeRow = Notice & Relations;

type Relations = Omit<NoticeRelations, 'state' | 'issuedAt' | 'drafterId' | 'approverId'>;

type Raw = Omit<NoticeRow, 'draftedAt' | 'issuedAt' | 'closedAt' | 'registeredAt'> & {
  draftedAt: string;
  issuedAt: string | null;
  closedAt: string | null;
  registeredAt: string | null;
};

/** SQL: letters `n` with their issuers `i` and addressees `a`. */
export const FROM = sql`from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id`;

/** SQL over `n`: all who have had a hand in its words. */
export const WRITERS = sql<string[]>`array(select distinct e.account_id::text from notice_event e
  where e.notice_id = n.letter_id and e.action = 'EDIT')`;

/** SQL over `n`, `i` and `a`: what of its relations decides who may do what. */
export const RELATIONS = sql`${WRITERS} as "writerIds", i.path::text as "issuerPath", i.kind as "issuerKind",
  (select k.path::text from unit k where k.id = n.desk_id) as "deskPath", a.path::text as "addresseePath",
  array(select s.account_id::text from notice_signer s where s.notice_id = n.id and s.role = 'COUNTERSIGN' and s.signed_at is null)
    as "waitingSignerIds",
  array(select distinct u.path::text from required_act r join unit u on u.id = r.unit_id where r.notice_id = n.id) as "actPaths"`;

const NOTICE = sql`select n.id, n.copy_of_id as "copyOfId", n.letter_id as "letterId", n.district_id as "districtId", n.serial, n.number,
  n.kind, n.state, n.title, n.basis, n.demand, n.answer_by::text as "answerBy", n.issuer_id as "issuerId", n.desk_id as "deskId",
  n.addressee_id as "addresseeId", n.drafter_id as "drafterId", n.approver_id as "approverId", n.handler_id as "handlerId",
  n.state_before_objection as "stateBeforeObjection", n.official_number as "officialNumber", n.registered_at as "registeredAt",
  n.scan_file_id as "scanFileId", n.late_since::text as "lateSince", n.round, n.version, n.drafted_at as "draftedAt",
  n.issued_at as "issuedAt", n.closed_at as "closedAt", ${RELATIONS} ${FROM}`;

const noticeOf = (raw: Raw): NoticeRow => ({
  ...raw,
  draftedAt: instant(raw.draftedAt),
  issuedAt: instantOrNull(raw.issuedAt),
  closedAt: instantOrNull(raw.closedAt),
  registeredAt: instantOrNull(raw.registeredAt),
});

const SORTS: Record<NoticeSortField, string> = {
  DRAFTED_AT: 'n.drafted_at',
  ISSUED_AT: 'n.issued_at',
  ANSWER_BY: 'n.answer_by',
  STATE: 'n.state_rank',
};

/** SQL over `n`: the letter is under way. */
export const isUnderWay = sql<boolean>`n.state = any(${[...UNDER_WAY]}::text[])`;

/** SQL over `n`: the day in Asia/Shanghai on which it was closed. */
export const closedDay = sql<string>`(n.closed_at at time zone 'Asia/Shanghai')::date`;

/** SQL over `n`: it was closed, and its addressee stood at or below the unit `rootId` on that day. */
export const closedBelow = (rootId: string): RawBuilder<boolean> =>
  sql`(n.state = 'CLOSED' and ${stoodBelow(rootId, sql`n.addressee_id`, closedDay)})`;

function closedWithin(filter: NoticeFilter['closedOn']): RawBuilder<unknown>[] {
  const { from, to } = filter?.range ?? {};
  return [
    ...(filter?.eq ? [sql`${closedDay} = ${filter.eq}::date`] : []),
    ...(from ? [sql`${closedDay} >= ${from}::date`] : []),
    ...(to ? [sql`${closedDay} <= ${to}::date`] : []),
  ];
}

/** Which letters a list shows. */
export interface NoticeChoice {
  readonly viewer: Viewer | null;
  readonly filter: NoticeFilter | null;
  /** only these: what waits in the queue that the filter names; null: all */
  readonly within: readonly string[] | null;
}

/** SQL over `n`, `i` and `a`: the letters of a list. */
export function conditionsOf(scope: Scope, { viewer, filter, within }: NoticeChoice): RawBuilder<unknown> {
  const { under, approverIsViewer } = filter ?? {};
  return all([
    noticeVisible(scope),
    ...(within ? [sql`n.id = any(${[...within]}::uuid[])`] : []),
    ...(under ? [sql`a.path <@ (select path from unit where id = any(${[under].filter(isId)}::uuid[]))`] : []),
    ...choice('n.state', filter?.state),
    ...choice('n.kind', filter?.kind),
    ...idsIn('n.addressee_id', filter?.addresseeId),
    ...(approverIsViewer
      ? [sql`n.approver_id = any(${viewer ? [viewer.accountId, ...viewer.standsInFor] : []}::uuid[])`]
      : []),
    ...days('n.answer_by', filter?.answerBy),
    ...(filter?.underWay ? [isUnderWay] : []),
    ...closedWithin(filter?.closedOn),
    ...(filter?.closedBelow ? [closedBelow(filter.closedBelow)] : []),
    ...text(['n.title', 'n.number', 'a.name'], filter?.text),
    ...figureConditions(scope, filter),
  ]);
}

/** What figures count by: their links bring it along. */
function figureConditions(scope: Scope, filter: NoticeFilter | null): RawBuilder<unknown>[] {
  const { issued, withdrawn, once, minRounds, waitsWith: now, waitedWith: ever, firstAnswer, reached } = filter ?? {};
  return [
    ...daysOfInstant('n.drafted_at', filter?.draftedOn),
    ...daysOfInstant('n.issued_at', filter?.issuedOn),
    ...(issued == null ? [] : [sql`(n.issued_at is not null) = ${issued}`]),
    ...(withdrawn == null ? [] : [withdrawn ? sql`not ${STANDS}` : STANDS]),
    ...(once ? [isFirst(scope)] : []),
    ...idsIn('n.drafter_id', filter?.drafterId),
    ...idsIn('n.desk_id', filter?.deskId),
    ...(minRounds == null ? [] : [sql`n.round >= ${minRounds}`]),
    ...(now ? [waitsWith(now)] : []),
    ...(ever ? [hasWaitedWith(scope, ever)] : []),
    ...(firstAnswer ? [firstAnswerIs(firstAnswer)] : []),
    ...(reached ? [hasReached(reached)] : []),
  ];
}

export interface NoticeQuery extends NoticeChoice {
  readonly sort: readonly NoticeSort[];
  readonly page: Page;
}

/** A page of letters that the viewer sees; by default the newest first. */
export async function listNotices(db: Db, scope: Scope, { sort, page, ...which }: NoticeQuery): Promise<NoticeRow[]> {
  const sorts = sort.length > 0 ? sort : [{ field: NoticeSortField.DRAFTED_AT, direction: 'DESC' as const }];
  const found = await rows<Raw>(
    db,
    sql`${NOTICE} where ${conditionsOf(scope, which)} order by ${orderBy(sorts, SORTS, 'n.id')}
      offset ${page.skip} limit ${page.take}`,
  );
  return found.map(noticeOf);
}

export async function countNotices(db: Db, scope: Scope, which: NoticeChoice): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(scope, which)}`,
  );
  return found?.total ?? 0;
}

/** The letter if the viewer sees it; otherwise null. */
export async function findNotice(db: Db, scope: Scope, id: string): Promise<NoticeRow | null> {
  if (!isId(id)) return null;
  const found = await row<Raw>(db, sql`${NOTICE} where n.id = ${id} and ${noticeVisible(scope)}`);
  return found && noticeOf(found);
}

/** Letters of these that the viewer sees, by id. */
export async function findNotices(db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, NoticeRow>> {
  const found = await rows<Raw>(db, sql`${NOTICE} where n.id = any(${[...ids]}::uuid[]) and ${noticeVisible(scope)}`);
  return new Map(found.map((raw) => [raw.id, noticeOf(raw)]));
}

/** For each obligation, the newest letter under way that names it and that the viewer sees. */
export async function openNoticeIds(
  db: Db,
  scope: Scope,
  obligationIds: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ obligation_id: string; id: string }>(
    db,
    sql`select distinct on (p.obligation_id) p.obligation_id, n.id from notice_problem p join notice n on n.id = p.notice_id
      join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where p.obligation_id = any(${[...obligationIds]}::uuid[]) and n.state not in ('CLOSED', 'WITHDRAWN') and ${noticeVisible(scope)}
      order by p.obligation_id, n.drafted_at desc`,
  );
  return new Map(found.map(({ obligation_id, id }) => [obligation_id, id]));
}
