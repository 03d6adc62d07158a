import type { Caller, GraphqlAnswer } from './people.ts';

const PAYLOAD = `notice { id version state number round answerBy } errors { __typename code message path }`;

export interface NoticeAnswer {
  readonly notice: {
    id: string;
    version: number;
    state: string;
    number: string | null;
    round: number;
    answerBy: string;
  } | null;
  readonly errors: { __typename: string; code: string; message: string; path: string[] }[];
}

/** Calls a mutation on letters. @throws Error when the server answers with GraphQL errors */
export async function letter(caller: Caller, mutation: string, input: Record<string, unknown>): Promise<NoticeAnswer> {
  const answer = await tryLetter(caller, mutation, input);
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation] as NoticeAnswer;
}

/** As `letter`, with the whole answer. */
export function tryLetter(caller: Caller, mutation: string, input: Record<string, unknown>): Promise<GraphqlAnswer> {
  const { field, types } = letterField(mutation, input);
  return caller.ask(`mutation ($input: ${types['input']}) { ${field} }`, { input });
}

/** The same as a field of a document that asks for more. */
export const letterField = (mutation: string, input: Record<string, unknown>) => ({
  field: `${mutation}(input: $input) { ${PAYLOAD} }`,
  types: { input: `${TYPES[mutation] ?? 'NoticeReasonInput'}!` },
  variables: { input },
});

const TYPES: Readonly<Record<string, string>> = {
  draftNotice: 'DraftNoticeInput',
  editNotice: 'EditNoticeInput',
  submitNotice: 'NoticeStepInput',
  approveNotice: 'ApproveNoticeInput',
  issueNotice: 'NoticeStepInput',
  receiveNotice: 'NoticeStepInput',
  answerNotice: 'AnswerNoticeInput',
  passNotice: 'PassNoticeInput',
  sendBackNotice: 'SendBackNoticeInput',
  closeNotice: 'NoticeStepInput',
  countersignNotice: 'CountersignNoticeInput',
  registerNotice: 'RegisterNoticeInput',
  takeOnNotice: 'TakeOnNoticeInput',
  askExtension: 'AskExtensionInput',
  decideExtension: 'DecideExtensionInput',
  objectToNotice: 'ObjectToNoticeInput',
  decideObjection: 'DecideObjectionInput',
  instructNotice: 'InstructNoticeInput',
  handOverNotice: 'HandOverNoticeInput',
};

/** The letter after a step that was taken. @throws Error naming what was wrong */
export function taken({ notice, errors }: NoticeAnswer): NonNullable<NoticeAnswer['notice']> {
  if (!notice) throw new Error(JSON.stringify(errors));
  return notice;
}

export interface People {
  readonly officer: Caller;
  readonly leader: Caller;
}

/** Who approves and by when it is answered, unless a test says otherwise. */
export async function nowAnswered(officer: Caller) {
  const { data } = await officer.ask('{ approvers { id } businessClock { today } }');
  return { answerBy: data.businessClock.today as string, approverId: data.approvers[0].id as string };
}

/** What a draft says unless a test says otherwise. */
export async function draftInput(officer: Caller, addresseeId: string, overrides: Record<string, unknown> = {}) {
  const said = 'answerBy' in overrides && 'approverId' in overrides ? {} : await nowAnswered(officer);
  return {
    kind: 'SUGGESTION',
    addresseeId,
    title: '关于按时公开三务信息的监督建议',
    basis: '经在线监督检查发现。',
    problems: [{ text: '第三季度三务信息未公开' }],
    demand: '请按时公开并反馈。',
    idempotencyKey: crypto.randomUUID(),
    ...said,
    ...overrides,
  };
}

/** A draft, submitted to the leader. */
export async function submitted(officer: Caller, addresseeId: string, overrides: Record<string, unknown> = {}) {
  const draft = taken(await letter(officer, 'draftNotice', await draftInput(officer, addresseeId, overrides)));
  return taken(await letter(officer, 'submitNotice', { id: draft.id, version: draft.version }));
}

/** A letter issued to the unit. */
export async function issued(
  { officer, leader }: People,
  addresseeId: string,
  overrides: Record<string, unknown> = {},
) {
  const { id, version } = await submitted(officer, addresseeId, overrides);
  return taken(await letter(leader, 'approveNotice', { id, version }));
}

/** Takes a letter back. */
export async function withdrawn(leader: Caller, { id, version }: { id: string; version: number }) {
  return taken(await letter(leader, 'withdrawNotice', { id, version, reason: '测试撤回' }));
}
