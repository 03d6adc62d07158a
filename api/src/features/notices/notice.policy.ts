import { type RawBuilder, sql } from 'kysely';
import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { isWithin, reaches, type Scope } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { UnitKind } from '../units/unit.rules.js';
import { type LetterSide, type NoticeAction, NoticeState } from './notice.rules.js';

const READ = [Permission.NOTICE_READ];
const APPROVE = [Permission.NOTICE_APPROVE];
const DRAFT = [Permission.NOTICE_DRAFT];
const REVIEW = [Permission.NOTICE_REVIEW];
const RECEIVE = [Permission.NOTICE_RECEIVE];
const ANSWER = [Permission.NOTICE_ANSWER];
const INSTRUCT = [Permission.NOTICE_INSTRUCT];
/** whoever may be asked to countersign, or named as leader */
const SIGN = [...DRAFT, ...APPROVE];

export const noticePolicies: FieldPolicies = {
  Query: {
    notices: READ,
    notice: READ,
    noticeQueues: READ,
    noticeBoard: READ,
    requiredActs: READ,
    countersigners: DRAFT,
    desks: [...DRAFT, ...APPROVE],
    actPeople: [...DRAFT, ...REVIEW],
    approvers: DRAFT,
  },
  Mutation: {
    draftNotice: DRAFT,
    editNotice: DRAFT,
    submitNotice: DRAFT,
    returnNoticeDraft: SIGN,
    approveNotice: APPROVE,
    issueNotice: APPROVE,
    receiveNotice: RECEIVE,
    answerNotice: ANSWER,
    passNotice: REVIEW,
    sendBackNotice: REVIEW,
    closeNotice: REVIEW,
    withdrawNotice: [Permission.NOTICE_DRAFT, Permission.NOTICE_APPROVE],
    countersignNotice: SIGN,
    registerNotice: DRAFT,
    takeOnNotice: RECEIVE,
    saveAnswerDraft: [...RECEIVE, ...ANSWER],
    askExtension: ANSWER,
    decideExtension: REVIEW,
    objectToNotice: ANSWER,
    decideObjection: APPROVE,
    instructNotice: INSTRUCT,
    handOverNotice: [...DRAFT, ...APPROVE],
    handInAct: READ,
    decideAct: READ,
    waiveAct: REVIEW,
    replaceAct: REVIEW,
  },
  Notice: READ,
  NoticeList: READ,
  NoticeQueue: READ,
  NoticeColumn: READ,
  NoticePayload: READ,
  NoticeProblem: READ,
  NoticeStep: READ,
  NoticeAnswer: READ,
  AnswerItem: READ,
  AnswerDraft: READ,
  AnswerDraftPayload: READ,
  NoticeSigner: READ,
  NoticeAddressee: READ,
  NoticeExtension: READ,
  NoticeObjection: READ,
  NoticeInstruction: READ,
  RequiredAct: READ,
  RequiredActList: READ,
  RequiredActPayload: READ,
  AnswerReview: READ,
  NoticeEvent: READ,
  NoticeAbility: READ,
  FileRef: READ,
  Obligation: { notice: [Permission.OBLIGATION_READ], openNotice: [Permission.OBLIGATION_READ] },
  Fulfilment: { notice: READ },
  Finding: { notice: [Permission.FINDING_READ] },
  SecondLook: { notice: [Permission.CHECK_READ] },
};

interface Names {
  readonly n: string;
  readonly i: string;
  readonly a: string;
}

/** SQL over `n` (notice) and `i` (issuer): written by the issuing side, which is its desk too. */
export const isOwnLetter = (scope: Scope, { n, i }: Pick<Names, 'n' | 'i'> = { n: 'n', i: 'i' }): RawBuilder<boolean> =>
  sql`(${scope.covers(`${i}.path`)} or ${sql.ref(`${n}.desk_id`)} in (select k.id from unit k where ${scope.covers('k.path')}))`;

/**
 * SQL over `n` (notice), `i` (issuer) and `a` (addressee): the issuing side, which is its desk too, sees all of it; the addressee and those
 * with a copy see it from its issue on. Rooms and copies in the scope are two sets that are read once, not asked for each letter.
 */
export const noticeVisible = (scope: Scope, { n, i, a }: Names = { n: 'n', i: 'i', a: 'a' }): RawBuilder<boolean> =>
  sql`(${isOwnLetter(scope, { n, i })} or (${sql.ref(`${n}.issued_at`)} is not null and (${scope.covers(`${a}.path`)} or ${sql.ref(`${n}.id`)} in (
    select c.notice_id from notice_copy c join unit cu on cu.id = c.unit_id where ${scope.covers('cu.path')}))))`;

/** What of a letter decides who may do what to it. */
export interface NoticeRelations {
  readonly state: NoticeState;
  readonly issuedAt: Date | null;
  readonly drafterId: string;
  /** the leader whose turn it is; from the issue on the one who issued it */
  readonly approverId: string;
  /** all who have had a hand in its words */
  readonly writerIds: readonly string[];
  /** those who are asked to countersign and have not yet */
  readonly waitingSignerIds: readonly string[];
  readonly issuerPath: string;
  readonly issuerKind: string;
  /** of the room that drafts it */
  readonly deskPath: string;
  readonly addresseePath: string;
  /** units of the people whom it orders to do something */
  readonly actPaths: readonly string[];
}

/** Whether the viewer stands on the issuing side, which sees drafts and steps before the issue. */
export const isIssuingSide = (
  viewer: Viewer | null,
  { issuerPath, deskPath }: Pick<NoticeRelations, 'issuerPath' | 'deskPath'>,
): boolean => [issuerPath, deskPath].some((path) => reaches(viewer, Permission.NOTICE_READ, path));

/** On which side the viewer stands: those with a copy on neither. */
export function sideOf(viewer: Viewer | null, notice: NoticeRelations): LetterSide {
  if (isIssuingSide(viewer, notice)) return 'ISSUER';
  const addressed = [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER].some((one) =>
    reaches(viewer, one, notice.addresseePath),
  );
  return addressed ? 'ADDRESSEE' : 'NEITHER';
}

const sitsIn = (viewer: Viewer, path: string): boolean => viewer.posts.some((post) => post.unitPath === path);

/** Whoever is addressed may not review the answer, nor the unit of anybody whom the letter orders to do something. */
const isConcerned = (viewer: Viewer, { addresseePath, actPaths }: NoticeRelations): boolean =>
  sitsIn(viewer, addresseePath) || actPaths.some((path) => sitsIn(viewer, path));

const isPerson = (viewer: Viewer, accountId: string): boolean =>
  viewer.accountId === accountId || viewer.standsInFor.has(accountId);

type Rule = (viewer: Viewer, notice: NoticeRelations) => boolean;

/**
 * Holds the permission over the issuing body. What a township's discipline committee writes is its own affair: the district sees it, and
 * does not act in it.
 */
const atIssuer =
  (permission: Permission): Rule =>
  (viewer, { issuerPath, issuerKind }) =>
    reaches(viewer, permission, issuerPath) &&
    (issuerKind !== UnitKind.DISCIPLINE_COMMITTEE || sitsIn(viewer, issuerPath));

const office: Rule = (viewer, notice) =>
  atIssuer(Permission.NOTICE_DRAFT)(viewer, notice) ||
  (sitsIn(viewer, notice.deskPath) && reaches(viewer, Permission.NOTICE_DRAFT, notice.deskPath));
/** The leader whom the letter names, or who stands in for them today; never who had a hand in its words. */
const namedApprover: Rule = (viewer, notice) =>
  isPerson(viewer, notice.approverId) &&
  !notice.writerIds.includes(viewer.accountId) &&
  notice.drafterId !== viewer.accountId &&
  atIssuer(Permission.NOTICE_APPROVE)(viewer, notice);
const countersigner: Rule = (viewer, notice) =>
  notice.waitingSignerIds.some((id) => isPerson(viewer, id)) &&
  viewer.accountId !== notice.drafterId &&
  !notice.writerIds.includes(viewer.accountId) &&
  isIssuingSide(viewer, notice);
/** The desk's side; and of letters to a team's hosts that team, unless it is concerned itself. */
const reviewer: Rule = (viewer, notice) =>
  (atIssuer(Permission.NOTICE_REVIEW)(viewer, notice) || ofTheHost(viewer, notice)) && !isConcerned(viewer, notice);
const ofTheHost: Rule = (viewer, { addresseePath }) =>
  viewer.grants.some(
    ({ permission, reach, paths }) =>
      permission === Permission.NOTICE_REVIEW &&
      reach === 'HOSTS' &&
      paths.some((root) => isWithin(addresseePath, root)),
  );
const receiver: Rule = (viewer, { addresseePath }) => reaches(viewer, Permission.NOTICE_RECEIVE, addresseePath);
/** The head signs for the unit. */
const head: Rule = (viewer, { addresseePath }) => reaches(viewer, Permission.NOTICE_ANSWER, addresseePath);

const WHO: Readonly<Record<NoticeAction, Rule>> = {
  EDIT: office,
  SUBMIT: office,
  COUNTERSIGN: countersigner,
  RETURN_DRAFT: (viewer, notice) =>
    notice.state === NoticeState.COUNTERSIGNING ? countersigner(viewer, notice) : namedApprover(viewer, notice),
  APPROVE: namedApprover,
  ISSUE: namedApprover,
  REGISTER: office,
  RECEIVE: receiver,
  TAKE_ON: receiver,
  ANSWER: head,
  PASS: reviewer,
  SEND_BACK: reviewer,
  CLOSE: reviewer,
  // once issued, only the leader who approved it takes it back
  WITHDRAW: (viewer, notice) => (notice.issuedAt ? namedApprover(viewer, notice) : office(viewer, notice)),
  ASK_EXTENSION: head,
  GRANT_EXTENSION: reviewer,
  REFUSE_EXTENSION: reviewer,
  OBJECT: head,
  // not by who reviewed the answer that it may be about
  UPHOLD_OBJECTION: namedApprover,
  REJECT_OBJECTION: namedApprover,
  INSTRUCT: atIssuer(Permission.NOTICE_INSTRUCT),
  HAND_OVER: (viewer, notice) => office(viewer, notice) || namedApprover(viewer, notice),
};

/** Who may: whether the viewer is one who may ever do this to the letter. When it may be done is the rules' business. */
export const mayDo = (viewer: Viewer | null, action: NoticeAction, notice: NoticeRelations): boolean =>
  viewer !== null && WHO[action](viewer, notice);

/** Who reviews a letter's answers, and the proofs of what it orders. */
export const mayReview = (viewer: Viewer | null, notice: NoticeRelations): boolean =>
  viewer !== null && reviewer(viewer, notice);
