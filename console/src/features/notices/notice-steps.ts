import {
  AnswerNoticeDocument,
  ApproveNoticeDocument,
  CloseNoticeDocument,
  IssueNoticeDocument,
  type NoticeAction,
  type NoticeResultFragment,
  PassNoticeDocument,
  ReceiveNoticeDocument,
  ReturnNoticeDraftDocument,
  SendBackNoticeDocument,
  SubmitNoticeDocument,
  WithdrawNoticeDocument,
} from '@sanwu/schema';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';

export interface Step {
  id: string;
  version: number;
  reason?: string;
  answerBy?: string;
}

type Send = (step: Step) => Promise<NoticeResultFragment>;

const SEND: Partial<Record<NoticeAction, Send>> = {
  SUBMIT: async ({ id, version }) => (await execute(SubmitNoticeDocument, { input: { id, version } })).submitNotice,
  APPROVE: async ({ id, version, reason }) =>
    (await execute(ApproveNoticeDocument, { input: { id, version, issue: true, opinion: reason || null } }))
      .approveNotice,
  RETURN_DRAFT: async ({ id, version, reason = '' }) =>
    (await execute(ReturnNoticeDraftDocument, { input: { id, version, reason } })).returnNoticeDraft,
  ISSUE: async ({ id, version }) => (await execute(IssueNoticeDocument, { input: { id, version } })).issueNotice,
  RECEIVE: async ({ id, version }) => (await execute(ReceiveNoticeDocument, { input: { id, version } })).receiveNotice,
  PASS: async ({ id, version, reason = '' }) =>
    (await execute(PassNoticeDocument, { input: { id, version, reason } })).passNotice,
  SEND_BACK: async ({ id, version, reason = '', answerBy = '' }) =>
    (await execute(SendBackNoticeDocument, { input: { id, version, reason, answerBy } })).sendBackNotice,
  CLOSE: async ({ id, version }) => (await execute(CloseNoticeDocument, { input: { id, version } })).closeNotice,
  WITHDRAW: async ({ id, version, reason = '' }) =>
    (await execute(WithdrawNoticeDocument, { input: { id, version, reason } })).withdrawNotice,
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
  fileIds: string[];
  idempotencyKey: string;
}): Promise<void> {
  refuse((await execute(AnswerNoticeDocument, { input })).answerNotice.errors);
}
