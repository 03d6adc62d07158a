import {
  AnswerNoticeDocument,
  ApproveNoticeDocument,
  AskExtensionDocument,
  CloseNoticeDocument,
  CountersignNoticeDocument,
  DecideExtensionDocument,
  DecideObjectionDocument,
  HandOverNoticeDocument,
  InstructNoticeDocument,
  IssueNoticeDocument,
  type NoticeAction,
  type NoticeResultFragment,
  ObjectToNoticeDocument,
  PassNoticeDocument,
  type ProblemOutcome,
  ReceiveNoticeDocument,
  RegisterNoticeDocument,
  ReturnNoticeDraftDocument,
  SendBackNoticeDocument,
  SubmitNoticeDocument,
  TakeOnNoticeDocument,
  WithdrawNoticeDocument,
} from '@sanwu/schema';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';

export interface Step {
  id: string;
  version: number;
  reason?: string;
  /** for the next answer, wanted or granted; or on which a leader spoke */
  answerBy?: string;
  leaderId?: string;
  deskId?: string;
  fileIds?: string[];
  /** what the reviewer makes of each problem */
  reviews?: { problemId: string; passed: boolean; remark: string | null }[];
  /** whether the letter ends with the review; without it, it does */
  close?: boolean;
  /** the writer was warned that a text looks like case work */
  warned?: boolean;
}

type Send = (step: Step) => Promise<NoticeResultFragment>;

const SEND: Partial<Record<NoticeAction, Send>> = {
  SUBMIT: async ({ id, version }) => (await execute(SubmitNoticeDocument, { input: { id, version } })).submitNotice,
  APPROVE: async ({ id, version, reason }) =>
    (await execute(ApproveNoticeDocument, { input: { id, version, issue: true, opinion: reason || null } }))
      .approveNotice,
  RETURN_DRAFT: async ({ id, version, reason = '', warned = false }) =>
    (await execute(ReturnNoticeDraftDocument, { input: { id, version, reason, warned } })).returnNoticeDraft,
  ISSUE: async ({ id, version }) => (await execute(IssueNoticeDocument, { input: { id, version } })).issueNotice,
  RECEIVE: async ({ id, version }) => (await execute(ReceiveNoticeDocument, { input: { id, version } })).receiveNotice,
  PASS: async ({ id, version, reason = '', reviews: items = [], close = true, warned = false }) =>
    (await execute(PassNoticeDocument, { input: { id, version, reason, items, close, warned } })).passNotice,
  SEND_BACK: async ({ id, version, reason = '', answerBy = '', reviews: items = [], warned = false }) =>
    (await execute(SendBackNoticeDocument, { input: { id, version, reason, answerBy, items, warned } })).sendBackNotice,
  COUNTERSIGN: async ({ id, version, reason }) =>
    (await execute(CountersignNoticeDocument, { input: { id, version, opinion: reason || null } })).countersignNotice,
  TAKE_ON: async ({ id, version }) => (await execute(TakeOnNoticeDocument, { input: { id, version } })).takeOnNotice,
  ASK_EXTENSION: async ({ id, version, reason = '', answerBy = '', warned = false }) =>
    (await execute(AskExtensionDocument, { input: { id, version, reason, wantedBy: answerBy, warned } })).askExtension,
  GRANT_EXTENSION: async ({ id, version, reason, answerBy = '' }) =>
    (await execute(DecideExtensionDocument, { input: { id, version, remark: reason || null, grantedUntil: answerBy } }))
      .decideExtension,
  REFUSE_EXTENSION: async ({ id, version, reason = '' }) =>
    (await execute(DecideExtensionDocument, { input: { id, version, remark: reason } })).decideExtension,
  OBJECT: async ({ id, version, reason: text = '', fileIds = [], warned = false }) =>
    (await execute(ObjectToNoticeDocument, { input: { id, version, text, fileIds, warned } })).objectToNotice,
  UPHOLD_OBJECTION: async ({ id, version, reason = '', warned = false }) =>
    (await execute(DecideObjectionDocument, { input: { id, version, reason, upheld: true, warned } })).decideObjection,
  REJECT_OBJECTION: async ({ id, version, reason = '', warned = false }) =>
    (await execute(DecideObjectionDocument, { input: { id, version, reason, upheld: false, warned } })).decideObjection,
  INSTRUCT: async ({ id, version, reason: text = '', leaderId = '', answerBy: givenOn = '', warned = false }) =>
    (await execute(InstructNoticeDocument, { input: { id, version, text, leaderId, givenOn, warned } })).instructNotice,
  HAND_OVER: async ({ id, version, reason = '', deskId = '', warned = false }) =>
    (await execute(HandOverNoticeDocument, { input: { id, version, reason, deskId, warned } })).handOverNotice,
  CLOSE: async ({ id, version }) => (await execute(CloseNoticeDocument, { input: { id, version } })).closeNotice,
  WITHDRAW: async ({ id, version, reason = '', warned = false }) =>
    (await execute(WithdrawNoticeDocument, { input: { id, version, reason, warned } })).withdrawNotice,
};

/** Takes one step with a letter. @throws ApiError with what the API refused, conflicts included. */
export async function takeStep(action: NoticeAction, step: Step): Promise<void> {
  const send = SEND[action];
  if (!send) throw new Error(`${action} is no single step`);
  refuse((await send(step)).errors);
}

export async function sendAnswer(input: {
  id: string;
  version: number;
  text: string;
  items: { problemId: string; outcome: ProblemOutcome; text: string }[];
  fileIds: string[];
  warned: boolean;
  idempotencyKey: string;
}): Promise<void> {
  refuse((await execute(AnswerNoticeDocument, { input })).answerNotice.errors);
}

/** Registers the official number of the paper, with its scan. @throws ApiError */
export async function register(input: {
  id: string;
  version: number;
  officialNumber: string;
  scanFileId: string | null;
}): Promise<void> {
  refuse((await execute(RegisterNoticeDocument, { input })).registerNotice.errors);
}
