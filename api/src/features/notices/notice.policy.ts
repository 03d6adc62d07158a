import { type RawBuilder, sql } from 'kysely';
import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches, type Scope } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { NoticeAction, NoticeState } from './notice.rules.js';

const READ = [Permission.NOTICE_READ];
const APPROVE = [Permission.NOTICE_APPROVE];
const DRAFT = [Permission.NOTICE_DRAFT];
const REVIEW = [Permission.NOTICE_REVIEW];

export const noticePolicies: FieldPolicies = {
  Query: { notices: READ, notice: READ },
  Mutation: {
    draftNotice: DRAFT,
    editNotice: DRAFT,
    submitNotice: DRAFT,
    returnNoticeDraft: APPROVE,
    approveNotice: APPROVE,
    issueNotice: APPROVE,
    receiveNotice: [Permission.NOTICE_RECEIVE],
    answerNotice: [Permission.NOTICE_ANSWER],
    passNotice: REVIEW,
    sendBackNotice: REVIEW,
    closeNotice: REVIEW,
    withdrawNotice: [Permission.NOTICE_DRAFT, Permission.NOTICE_APPROVE],
  },
  Notice: READ,
  NoticeList: READ,
  NoticePayload: READ,
  NoticeProblem: READ,
  NoticeStep: READ,
  NoticeAnswer: READ,
  AnswerReview: READ,
  NoticeEvent: READ,
  NoticeAbility: READ,
  FileRef: READ,
  Obligation: { notice: [Permission.OBLIGATION_READ], openNotice: [Permission.OBLIGATION_READ] },
  Fulfilment: { notice: READ },
};

/**
 * SQL over `n` (notice), `i` (issuer) and `a` (addressee): the issuing side sees all of it; the addressee and those with a
 * copy see it from its issue on.
 */
export const noticeVisible = (scope: Scope): RawBuilder<boolean> =>
  sql`(${scope.covers('i.path')} or (n.issued_at is not null and (${scope.covers('a.path')} or exists (
    select from notice_copy c join unit cu on cu.id = c.unit_id where c.notice_id = n.id and ${scope.covers('cu.path')}))))`;

/** What of a letter decides who may do what to it. */
export interface NoticeRelations {
  readonly state: NoticeState;
  readonly issuedAt: Date | null;
  readonly drafterId: string;
  readonly approverId: string;
  /** all who have had a hand in its words */
  readonly writerIds: readonly string[];
  readonly issuerPath: string;
  readonly addresseePath: string;
}

/** Whether the viewer stands on the issuing side, which sees drafts and steps before the issue. */
export const isIssuingSide = (viewer: Viewer | null, issuerPath: string): boolean =>
  reaches(viewer, Permission.NOTICE_READ, issuerPath);

/** Whoever is addressed may not review the answer. */
const sitsIn = (viewer: Viewer, path: string): boolean => viewer.posts.some((post) => post.unitPath === path);

type Rule = (viewer: Viewer, notice: NoticeRelations) => boolean;

const office: Rule = (viewer, { issuerPath }) => reaches(viewer, Permission.NOTICE_DRAFT, issuerPath);
/** The leader whom the letter names, or who stands in for them today; never who had a hand in its words. */
const namedApprover: Rule = (viewer, { approverId, drafterId, writerIds, issuerPath }) =>
  (viewer.accountId === approverId || viewer.standsInFor.has(approverId)) &&
  !writerIds.includes(viewer.accountId) &&
  drafterId !== viewer.accountId &&
  reaches(viewer, Permission.NOTICE_APPROVE, issuerPath);
const reviewer: Rule = (viewer, { issuerPath, addresseePath }) =>
  reaches(viewer, Permission.NOTICE_REVIEW, issuerPath) && !sitsIn(viewer, addresseePath);

const WHO: Readonly<Record<NoticeAction, Rule>> = {
  EDIT: office,
  SUBMIT: office,
  RETURN_DRAFT: namedApprover,
  APPROVE: namedApprover,
  ISSUE: namedApprover,
  RECEIVE: (viewer, { addresseePath }) => reaches(viewer, Permission.NOTICE_RECEIVE, addresseePath),
  ANSWER: (viewer, { addresseePath }) => reaches(viewer, Permission.NOTICE_ANSWER, addresseePath),
  PASS: reviewer,
  SEND_BACK: reviewer,
  CLOSE: reviewer,
  // once issued, only the leader who approved it takes it back
  WITHDRAW: (viewer, notice) => (notice.issuedAt ? namedApprover(viewer, notice) : office(viewer, notice)),
};

/** Who may: whether the viewer is one who may ever do this to the letter. When it may be done is the rules' business. */
export const mayDo = (viewer: Viewer | null, action: NoticeAction, notice: NoticeRelations): boolean =>
  viewer !== null && WHO[action](viewer, notice);
