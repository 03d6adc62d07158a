/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An entry that counts after all. */
export type AcceptDisclosureInput = {
  /** The entry. */
  id: string;
  /** Why, as the unit will read it; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** What can be done to an account. */
export type AccountAction =
  /** Confirm, as the second person, the link by which its holder chooses a password. */
  | 'CONFIRM_RESET'
  /** It may sign in no more. */
  | 'DISABLE'
  /** It may sign in again. */
  | 'ENABLE'
  /** End all its sessions. */
  | 'END_SESSIONS'
  /** Give it a post. */
  | 'GRANT_POST'
  /** Pass its posts and its open work to a successor. */
  | 'HAND_OVER'
  /** Make a link by which its holder chooses the first password. */
  | 'INVITE'
  /** Take its lost second factor away. */
  | 'RESET_FACTOR'
  /** Make a link by which its holder chooses another password. */
  | 'RESET_PASSWORD';

/** What a person must do before anything else. */
export type AccountDuty =
  /** Choose another password: the present one is older than 180 days. */
  | 'CHANGE_PASSWORD'
  /** Set up an authenticator: a role that is held asks for one. */
  | 'SET_SECOND_FACTOR';

/** Narrows accounts; all parts together. */
export type AccountFilter = {
  /** True: only those whose holder has chosen a password; false: only those still to be let in. */
  activated?: boolean | null | undefined;
  /** True: only those for which something waits for a second person. */
  awaiting?: boolean | null | undefined;
  /** True: only disabled ones; false: only those that may sign in. */
  disabled?: boolean | null | undefined;
  /** Who holds this role, or is to hold it. */
  role?: Role | null | undefined;
  /** In the full name or the name to sign in with. */
  text?: TextFilter | null | undefined;
  /** Who holds a post in this unit, or is to hold one. */
  unitId?: string | null | undefined;
};

/** An account. */
export type AccountRefInput = {
  /** Of the account. */
  accountId: string;
  /** What is to be remembered 说明, at most 200 characters: it stands in the trail and in the security event. */
  remark?: string | null | undefined;
};

/** What a letter can order beside its answer 责令事项. */
export type ActKind =
  /** 专题研究: a discussion in the party group. */
  | 'DISCUSSION'
  /** 约谈: an interview. */
  | 'INTERVIEW'
  /** 书面检查: a written self-criticism, read by named people only. */
  | 'SELF_CRITICISM';

/** Where an ordered act stands. */
export type ActState =
  /** 已认可: done. */
  | 'ACCEPTED'
  /** 已提交: waits to be looked at. */
  | 'HANDED_IN'
  /** 待提交: owed. */
  | 'OWED'
  /** 已免除: need not be done, or is ordered of somebody else. */
  | 'WAIVED';

/** What can be done with an ordered act. */
export type ActStep =
  /** 认可: it is enough. */
  | 'ACCEPT'
  /** 提交: by the person named. */
  | 'HAND_IN'
  /** 改由他人完成: somebody else does it, for a reason. */
  | 'REPLACE'
  /** 退回: it is not, for a reason. */
  | 'RETURN'
  /** 免除: it need not be done, for a reason. */
  | 'WAIVE';

/** What kind of actor wrote. */
export type ActorKind =
  /** A signed-in person. */
  | 'ACCOUNT'
  /** A wall display. */
  | 'DISPLAY'
  /** Work that the platform does by itself. */
  | 'JOB'
  /** A third party with a key. */
  | 'KEY'
  /** The installation: loading, upgrading, a visitor who is not signed in. */
  | 'SYSTEM';

/** The three affairs: party 党务, government 政务, village 村(居)务. */
export type Affair =
  /** 政务, government affairs. */
  | 'GOVERNMENT'
  /** 党务, party affairs. */
  | 'PARTY'
  /** 村(居)务, village affairs. */
  | 'VILLAGE';

/** Narrows the affair. */
export type AffairFilter = {
  /** Equals. */
  eq?: Affair | null | undefined;
  /** Is one of these. */
  oneOf?: Array<Affair> | null | undefined;
};

/** A host of a private network that may be captured from. */
export type AllowHostInput = {
  /** A name or an address, with its port where that is not the usual one; no path. */
  host: string;
  /** Why; 2 to 200 characters. Stands in the trail. */
  reason: string;
};

/** Puts right what is registered of a vehicle. */
export type AmendVehicleInput = {
  /** The vehicle. */
  id: string;
  /** Make and model, 2 to 60 characters. */
  model: string;
  /** Where it stands when it is sealed, 2 to 100 characters. */
  place: string;
  /** As on the plate, however written; of a plate of the mainland. */
  plate: string;
  /** What it is for. */
  purpose: VehiclePurpose;
  /** The version that was seen. */
  version: number;
};

/** What was done about a problem. */
export type AnswerItemInput = {
  /** Whether it is put right. */
  outcome: ProblemOutcome;
  /** The problem. */
  problemId: string;
  /** What was done, or why not; 2 to 2,000 characters. */
  text: string;
};

/** An answer with its proof. */
export type AnswerNoticeInput = {
  /** Ids of files uploaded by POST /files. */
  fileIds?: Array<string>;
  /** The letter. */
  id: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** What was done about each problem. One that is left out is answered by the text. */
  items?: Array<AnswerItemInput>;
  /** What was done; 2 to 5,000 characters. */
  text: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets, and it is none. */
  warned?: boolean;
};

/** A table that was previewed, to be applied. */
export type ApplyImportInput = {
  /** Records that are missing in the table end; otherwise they stay as they are. */
  closeMissing?: boolean | null | undefined;
  /** The .xlsx or .csv file, uploaded by POST /files. */
  fileId: string;
  /** Of the preview that was seen; another one is refused with CONFLICT. */
  fingerprint: string;
  /** The row of the heads, counted from 1; without it, the one that says most known words. */
  headerRow?: number | null | undefined;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** What is imported, such as UNITS. */
  kind: string;
  /** Without it, guessed from the heads. */
  mapping?: Array<ColumnMappingInput> | null | undefined;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** The sheet of the workbook; without it, the first one. */
  sheet?: string | null | undefined;
};

/** Approval, and issue with it. */
export type ApproveNoticeInput = {
  /** The letter. */
  id: string;
  /** Also issue it, in the same transaction. */
  issue?: boolean;
  /** The leader's opinion 审批意见. */
  opinion?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** Arranges that a district's vehicles are sealed over a holiday. */
export type ArrangeSealingInput = {
  /** The notice that asks for it, 2 to 200 characters. */
  basis: string;
  /** First day of the holiday, Asia/Shanghai; later than today. */
  fromOn: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Such as 2019年国庆节, 2 to 40 characters. */
  name: string;
  /** Last day of the holiday, Asia/Shanghai; at most 30 days after the first. */
  untilOn: string;
};

/** A later day for the answer. */
export type AskExtensionInput = {
  /** The letter. */
  id: string;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The day asked for; after the present one. */
  wantedBy: string;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** What an article discloses 归入. */
export type AssignArticleInput = {
  /** The article. */
  id: string;
  /** The item of the catalogue of the source's district. */
  itemId: string;
  /** The key of the period, such as 2019-Q3, that had begun on the day of publication; of what happens now and then any day: it is of the day of publication. */
  period: string;
  /** The day of publication, Asia/Shanghai: needed where the channel does not say (NO_DAY), refused elsewhere. */
  publishedOn?: string | null | undefined;
  /** True: titles that differ in units, periods and numbers only go the same way from now on, those that wait at once. */
  remember: boolean;
  /** The unit: the one whose channel it is, or one below; the item asks it. */
  unitId: string;
  /** The version that was seen. */
  version: number;
};

/** Whoever begins a second factor must know the password. */
export type BeginFactorInput = {
  /** The one in force; as typed. */
  password: string;
};

/** What is to be filled in. */
export type BeginFilingInput = {
  /** What is owed. */
  obligationId: string;
};

/** What can be done to a bulletin. */
export type BulletinAction =
  /** 修改. */
  | 'EDIT'
  /** 批准发布: approve, number and publish. */
  | 'PUBLISH'
  /** 退回拟稿人. */
  | 'RETURN'
  /** 提交审批. */
  | 'SUBMIT'
  /** 撤回. */
  | 'WITHDRAW';

/** A case to tell. */
export type BulletinCaseInput = {
  /** What was found; 5 to 1,000 characters. */
  fact: string;
  /** The letter that it comes of: one that was issued. */
  noticeId?: string | null | undefined;
  /** What became of it; 2 to 500 characters. */
  outcome: string;
  /** The unit that it is about. */
  unitId: string;
};

/** Narrows bulletins; all parts together. */
export type BulletinFilter = {
  /** Only those that name as approver the viewer, or somebody whom they stand in for today. */
  approverIsViewer?: boolean | null | undefined;
  /** The business day on which it was published, also of one that was withdrawn since. */
  publishedOn?: DateFilter | null | undefined;
  /** Who they are for. */
  scope?: BulletinScope | null | undefined;
  /** Where they stand: any of these. */
  states?: Array<BulletinState> | null | undefined;
  /** In the title or the number. */
  text?: TextFilter | null | undefined;
};

/** A step with its reason. */
export type BulletinReasonInput = {
  /** The bulletin. */
  id: string;
  /** Stands in its history; 2 to 500 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Who a bulletin is for. */
export type BulletinScope =
  /** 党内通报: people of the district who sign in here. */
  | 'INSIDE'
  /** 公开通报: everybody; third parties read it. */
  | 'PUBLIC';

/** Where a bulletin stands. */
export type BulletinState =
  /** 拟稿. */
  | 'DRAFT'
  /** 已发布: numbered; it is never changed. */
  | 'PUBLISHED'
  /** 待批准: waits for the leader named. */
  | 'SUBMITTED'
  /** 已撤回: taken back, with a reason. */
  | 'WITHDRAWN';

/** A step that needs no words. */
export type BulletinStepInput = {
  /** The bulletin. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** Cancels an arrangement that was wrong: nothing is owed of it any more. */
export type CancelSealingInput = {
  /** Of the record. */
  id: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** The address of one article, to be taken. */
export type CaptureLinkInput = {
  /** 8 to 100 letters, digits, - or _; a repeat with the same key takes nothing more. */
  idempotencyKey: string;
  /** Whose it is: the article is matched to this unit and to those below it. */
  unitId: string;
  /** Address of an article of an official account or of a site, with or without the words that it was shared with; at most 1,000 characters. */
  url: string;
};

/** What a blank of a template takes. */
export type CellKind =
  /** Yuan, to the fen. */
  | 'AMOUNT'
  /** One of the choices. */
  | 'CHOICE'
  /** A day. */
  | 'DATE'
  /** A decimal of at most six digits behind the point. */
  | 'NUMBER'
  /** Rows of columns; no column is a table. */
  | 'TABLE'
  /** Words. */
  | 'TEXT';

/** A new version of an item: all that it asks, those parts too that stay as they are. The past keeps its own. */
export type ChangeDisclosureItemInput = {
  /** Which of the three affairs. */
  affair: Affair;
  /** Kinds of units that owe it; none: only those that are named. */
  appliesTo: Array<UnitKind>;
  /** The livelihood area, 2 to 20 characters; null when it is of none. */
  area?: string | null | undefined;
  /** To whom. */
  audience?: DisclosureAudience;
  /** 公开依据, 2 to 200 characters. */
  basis: string;
  /** Where; at least one. */
  channels: Array<DisclosureChannel>;
  /** How long a display stays up; null when it is none. */
  display?: DaysAfterInput | null | undefined;
  /** By when. */
  due: TimeLimitInput;
  /** Units that do not owe it, whatever their kind; at most 500. */
  exceptedUnitIds?: Array<string>;
  /** How often. */
  frequency: Frequency;
  /** It holds from the period in which this day lies: the present one or a later one, not before the version that was seen. */
  fromOn: string;
  /** Money is published with it. */
  hasFunds?: boolean;
  /** The item. */
  id: string;
  /** The lead department. */
  leadId?: string | null | undefined;
  /** How. */
  manner?: DisclosureManner;
  /** 公开事项, 2 to 60 characters. */
  name: string;
  /** Units that owe it besides, at most 500. */
  namedUnitIds?: Array<string>;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** By which words a title is known, at most 20; none: by hand. */
  titleWords: Array<string>;
  /** The version that was seen. */
  version: number;
};

/** A channel as it shall be. */
export type ChangeMessageChannelInput = {
  /** Of mail: the address that it comes from. */
  from?: string | null | undefined;
  /** Of mail: the name that it comes from. */
  fromName?: string | null | undefined;
  /** Of mail: the server. */
  host?: string | null | undefined;
  /** The channel. */
  id: string;
  /** Of a group or a webhook: which kinds it tells; one at least. */
  kinds: Array<MessageKind>;
  /** As administrators call it; at most 50 characters. */
  name: string;
  /** Of mail: the port of the server. */
  port?: number | null | undefined;
  /** Password of mail, key of the gateway or of the robot, access_token of DingTalk; when it is changed: null keeps what there is. A webhook makes its own. */
  secret?: string | null | undefined;
  /** Of mail: how it is encrypted. */
  security?: MailSecurity | null | undefined;
  /** Of text messages: the signature 短信签名, at most 20 characters. */
  sign?: string | null | undefined;
  /** Of DingTalk: the secret of 加签; null keeps what there is. */
  signSecret?: string | null | undefined;
  /** Of a group or a webhook: it tells what is for the people of this unit and below; null: the district. */
  unitId?: string | null | undefined;
  /** Where it sends; of WeCom and DingTalk, where their robots are, unless there is a way of one’s own. */
  url?: string | null | undefined;
  /** Of mail: the name to sign in with; none where none is asked for. */
  username?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** Another password for oneself. */
export type ChangePasswordInput = {
  /** 10 to 128 characters of three kinds, or a long phrase; as typed. */
  newPassword: string;
  /** The one in force; as typed. */
  password: string;
};

/** How a column of a portal is captured from the next run on; all of it. */
export type ChangePortalInput = {
  /** The livelihood area 民生领域 that the column is for, by name, in place of an item: what its titles say is narrowed to items of it. Null: none; left out: as it was. */
  area?: string | null | undefined;
  /** Milliseconds between two requests to one host, 500 to 60,000; less only for hosts that were allowed. */
  delayMs: number;
  /** Who made the portal. */
  family: PortalFamily;
  /** The source. */
  id: string;
  /** The item of the catalogue that the column is for, where it is for one only: what its titles say is narrowed to it, and where they name none it counts. Null: none; left out: as it was. */
  itemId?: string | null | undefined;
  /** Address of the column's list, or of a feed in its place (RSS, Atom, JSON Feed); http or https, at most 500 characters. */
  listUrl: string;
  /** Such as 区民政局网站·社会救助; 2 to 60 characters. */
  name: string;
  /** For what is not found by itself. */
  selectors: PageSelectorsInput;
  /** The version that was seen. */
  version: number;
};

/** How a webhook is changed. */
export type ChangePortalWebhookInput = {
  /** What it is told of; at least one. */
  changes: Array<PortalEntryChange>;
  /** The webhook. */
  id: string;
  /** An operation over the schema of third parties with the variable `$id: ID!`, within the scopes and limits of the key; without it, the usual one. 4,000 characters at most. */
  query?: string | null | undefined;
  /** Where messages are sent: https, or http to a host that a system administrator has allowed. */
  url: string;
  /** The version that was seen. */
  version: number;
};

/** What is changed of an official account, from the next run on. */
export type ChangeWeChatInput = {
  /** The source. */
  id: string;
  /** Such as 沙河街道微信公众号; 2 to 60 characters. */
  name: string;
  /** A new AppSecret; null: as it was. */
  secret?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** A way out of the console. */
export type ChannelKind =
  /** 钉钉群机器人: to a group. */
  | 'DINGTALK'
  /** 邮件: by SMTP, to each person. */
  | 'EMAIL'
  /** 短信: by a gateway over HTTP, to each person. */
  | 'SMS'
  /** A system of the district's own, by signed webhook. */
  | 'WEBHOOK'
  /** 企业微信群机器人: to a group. */
  | 'WECOM';

/** Where a channel stands. */
export type ChannelState =
  /** What is told goes out. */
  | 'ACTIVE'
  /** Nothing goes out any more. */
  | 'ENDED'
  /** What was to go out waits; what is told meanwhile does not go out. */
  | 'PAUSED';

/** What can be done with a channel. */
export type ChannelStep =
  /** 停用, for good. */
  | 'END'
  /** 暂停. */
  | 'PAUSE'
  /** 恢复. */
  | 'RESUME'
  /** 发送测试消息. */
  | 'TRY';

/** Narrows the check, by its code. */
export type CheckCodeFilter = {
  /** Equals. */
  eq?: string | null | undefined;
  /** Is one of these. */
  oneOf?: Array<string> | null | undefined;
};

/** What a look came to. */
export type CheckConclusion =
  /** 发现问题. */
  | 'FINDINGS'
  /** 正常. */
  | 'IN_ORDER';

/** Narrows what a look came to. */
export type CheckConclusionFilter = {
  /** Equals. */
  eq?: CheckConclusion | null | undefined;
};

/** What a check asks after. */
export type CheckDimension =
  /** 到位: nothing left out, and it adds up. */
  | 'COMPLETE'
  /** 规范: in the form that is asked for, and nobody’s secrets in it. */
  | 'STANDARD'
  /** 及时: published by the due day. */
  | 'TIMELY';

/** Narrows checks; all parts together. */
export type CheckFilter = {
  /** The business day. */
  checkedOn?: DateFilter | null | undefined;
  /** Who looked. */
  checkerId?: IdFilter | null | undefined;
  /** What it came to. */
  conclusion?: CheckConclusionFilter | null | undefined;
  /** In whose name. */
  deskId?: IdFilter | null | undefined;
  /** Of a plan that it did something for. */
  planId?: IdFilter | null | undefined;
  /** Whether it was a second look 再监督; null: either. */
  secondLook?: boolean | null | undefined;
  /** Of the record that was looked at. */
  subjectId?: IdFilter | null | undefined;
  /** What kind of record was looked at. */
  subjectType?: TextFilter | null | undefined;
  /** In what was looked at, the remark, or the unit's name. */
  text?: TextFilter | null | undefined;
  /** Of this unit and all below it. */
  under?: string | null | undefined;
  /** Of a unit, without those below. */
  unitId?: IdFilter | null | undefined;
  /** Where somebody looked. */
  way?: CheckWayFilter | null | undefined;
};

/** Something wrong that a look found; it is confirmed with that. */
export type CheckFindingInput = {
  /** What kind of thing is wrong. */
  kind: FindingKind;
  /** What proves it, at most 10. */
  links?: Array<FindingLinkInput>;
  /** What is wrong; 2 to 200 characters. */
  problem: string;
  /** The verified finding of the same unit that came back 反弹; null: it is none that did. */
  relapseOfId?: string | null | undefined;
  /** How grave it is. */
  severity?: FindingSeverity;
};

/** What came of a check. */
export type CheckOutcome =
  /** 不通过: proposed as a finding. */
  | 'FAIL'
  /** 不适用: nothing to ask here. */
  | 'NOT_APPLICABLE'
  /** 通过: as it should be. */
  | 'PASS';

/** One key of a sort. */
export type CheckSort = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: CheckSortField;
};

/** What checks sort by. */
export type CheckSortField =
  /** When somebody looked. */
  | 'CHECKED_AT'
  /** Who looked, by name. */
  | 'CHECKER'
  /** What it came to. */
  | 'CONCLUSION'
  /** The unit's place in the tree. */
  | 'UNIT';

/** A record that can be looked at. */
export type CheckSubjectInput = {
  /** Of the record. */
  id: string;
  /** UNIT, DISCLOSURE, or another kind that can be looked at. */
  type: string;
};

/** Narrows what is to be looked at; all parts together. */
export type CheckTaskFilter = {
  /** Whose look counts: the room, team or committee. */
  deskId?: IdFilter | null | undefined;
  /** Of a draw. */
  drawId?: IdFilter | null | undefined;
  /** Of this period of a plan, such as 2019-Q3. */
  period?: string | null | undefined;
  /** Of a plan. */
  planId?: IdFilter | null | undefined;
  /** Where it stands today. */
  state?: CheckTaskStateFilter | null | undefined;
  /** Of this unit and all below it. */
  under?: string | null | undefined;
};

/** Where something stands that is to be looked at. */
export type CheckTaskState =
  /** 已检查: in time. */
  | 'DONE'
  /** 逾期检查: after the last day. */
  | 'DONE_LATE'
  /** 待检查: nobody has looked, and there is time. */
  | 'DUE'
  /** 逾期未检查: nobody has looked, and the last day is over. */
  | 'OVERDUE';

/** Narrows where a task stands. */
export type CheckTaskStateFilter = {
  /** Equals. */
  eq?: CheckTaskState | null | undefined;
  /** Is one of these. */
  oneOf?: Array<CheckTaskState> | null | undefined;
};

/** Where somebody looked. */
export type CheckWay =
  /** 线上: on the platform, or at what stands in the open. */
  | 'ONLINE'
  /** 实地: at the unit. */
  | 'ON_SITE';

/** Narrows where somebody looked. */
export type CheckWayFilter = {
  /** Equals. */
  eq?: CheckWay | null | undefined;
};

/** The end of a unit, from a day on; with a successor it is merged into that one. */
export type CloseUnitInput = {
  /** The day from which it holds, as the document says; null: today. Not after today, nor before the last change of a unit concerned. */
  effectiveOn?: string | null | undefined;
  /** The unit; nothing that lives may stand below it, and no letter to it be under way. */
  id: string;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** Who takes over what it still owes; without one, it is owed no more. */
  successorId?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** A code of the authenticator, or where it says so a recovery code. */
export type CodeInput = {
  /** Six digits, or a recovery code. */
  code: string;
};

/** Which column holds a field. */
export type ColumnMappingInput = {
  /** The column, counted from 1. */
  column: number;
  /** Key of the field. */
  field: string;
};

/** A column of a portal to be captured from now on. */
export type ConnectPortalInput = {
  /** The livelihood area 民生领域 that the column is for, by name, in place of an item: what its titles say is narrowed to items of it. Null: none; left out: as it was. */
  area?: string | null | undefined;
  /** Milliseconds between two requests to one host, 500 to 60,000; less only for hosts that were allowed. */
  delayMs: number;
  /** Minutes between two captures, 5 to 10,080 (a week); null: captured by hand only. */
  everyMinutes?: number | null | undefined;
  /** Who made the portal. */
  family: PortalFamily;
  /** 8 to 100 letters, digits, - or _; a repeat with the same key connects nothing more. */
  idempotencyKey: string;
  /** The item of the catalogue that the column is for, where it is for one only: what its titles say is narrowed to it, and where they name none it counts. Null: none; left out: as it was. */
  itemId?: string | null | undefined;
  /** Address of the column's list, or of a feed in its place (RSS, Atom, JSON Feed); http or https, at most 500 characters. */
  listUrl: string;
  /** Such as 区民政局网站·社会救助; 2 to 60 characters. */
  name: string;
  /** For what is not found by itself. */
  selectors: PageSelectorsInput;
  /** Whose channel it is; entries are matched to it and to units below it. */
  unitId: string;
};

/** An official account to be captured from now on. */
export type ConnectWeChatInput = {
  /** AppID, such as wx1234567890abcdef. */
  appId: string;
  /** Minutes between two captures, 5 to 10,080 (a week); null: captured by hand only. */
  everyMinutes?: number | null | undefined;
  /** 8 to 100 letters, digits, - or _; a repeat with the same key connects nothing more. */
  idempotencyKey: string;
  /** Such as 沙河街道微信公众号; 2 to 60 characters. */
  name: string;
  /** AppSecret; sealed before it is kept, and never read again by anybody. */
  secret: string;
  /** Whose account it is; articles are matched to it and to units below it. */
  unitId: string;
};

/** A countersignature, or a leader's approval with words. */
export type CountersignNoticeInput = {
  /** The letter. */
  id: string;
  /** Up to 500 characters. */
  opinion?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** A new account; it has no password until its holder opens an invitation. */
export type CreateAccountInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Full name; 2 to 30 characters. */
  name: string;
  /** 2 to 32 letters, digits, dots, dashes; regardless of case. */
  username: string;
};

/** A new item of the catalogue. */
export type CreateDisclosureItemInput = {
  /** Which of the three affairs. */
  affair: Affair;
  /** Kinds of units that owe it; none: only those that are named. */
  appliesTo: Array<UnitKind>;
  /** The livelihood area, 2 to 20 characters; null when it is of none. */
  area?: string | null | undefined;
  /** To whom. */
  audience?: DisclosureAudience;
  /** 公开依据, 2 to 200 characters. */
  basis: string;
  /** Where; at least one. */
  channels: Array<DisclosureChannel>;
  /** Unique within the district: capitals, digits and hyphens, 2 to 20. */
  code: string;
  /** How long a display stays up; null when it is none. */
  display?: DaysAfterInput | null | undefined;
  /** By when. */
  due: TimeLimitInput;
  /** Units that do not owe it, whatever their kind; at most 500. */
  exceptedUnitIds?: Array<string>;
  /** How often. */
  frequency: Frequency;
  /** The first period that it is owed for is the one in which this day lies. */
  fromOn: string;
  /** Money is published with it. */
  hasFunds?: boolean;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** The lead department. */
  leadId?: string | null | undefined;
  /** How. */
  manner?: DisclosureManner;
  /** 公开事项, 2 to 60 characters. */
  name: string;
  /** Units that owe it besides, at most 500. */
  namedUnitIds?: Array<string>;
  /** By which words a title is known, at most 20; none: by hand. */
  titleWords: Array<string>;
};

/** A new unit below another. */
export type CreateUnitInput = {
  /** Unique among units of its kind. */
  code: string;
  /** The day from which it holds, as the document says; null: today. Not after today, nor before the last change of a unit concerned. */
  effectiveOn?: string | null | undefined;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Must be one that may stand below the parent. */
  kind: UnitKind;
  /** Full name, such as 万达社区居委会; 2 to 50 characters. */
  name: string;
  /** The unit above. */
  parentId: string;
};

/** Narrows a day. */
export type DateFilter = {
  /** Equals. */
  eq?: string | null | undefined;
  /** Lies within. */
  range?: DateRange | null | undefined;
};

/** From and to, both included; an end left out is open. */
export type DateRange = {
  /** First day, Asia/Shanghai. */
  from?: string | null | undefined;
  /** Last day, Asia/Shanghai. */
  to?: string | null | undefined;
};

/** Which days a time limit counts. */
export type DayKind =
  /** Every day. */
  | 'CALENDAR'
  /** Working days: holidays off, make-up days on. */
  | 'WORKING';

/** A fixed day after a period's end. */
export type DayOfMonthInput = {
  /** Day of that month, 1 to 31. */
  day: number;
  /** Which month after the end, 1 to 12. */
  month: number;
  /** On a rest day, the next working day. */
  rollForward?: boolean;
};

/** Counted days. */
export type DaysAfterInput = {
  /** Which days are counted. */
  dayKind: DayKind;
  /** How many, 1 to 365. */
  days: number;
};

/** What the office, or the leader to whom it was handed, makes of it. */
export type DecideActInput = {
  /** A later last day, when it is returned; null: the same. */
  dueOn?: string | null | undefined;
  /** The act. */
  id: string;
  /** Up to 500 characters; needed to return it. */
  remark?: string | null | undefined;
  /** ACCEPT, or RETURN with a remark. */
  step: ActStep;
  /** The version that was seen. */
  version: number;
};

/** The decision about a later day. */
export type DecideExtensionInput = {
  /** The day granted; null: refused, which needs a remark. */
  grantedUntil?: string | null | undefined;
  /** The letter. */
  id: string;
  /** Up to 500 characters; needed for a refusal. */
  remark?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** The decision about an objection. */
export type DecideObjectionInput = {
  /** The letter. */
  id: string;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** Upheld 成立: the letter is taken back. Otherwise it stands where it stood. */
  upheld: boolean;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** Declares that a vehicle is sealed. */
export type DeclareSealInput = {
  /** Of the record. */
  id: string;
  /** Who holds the keys, 2 to 20 characters. */
  keeper: string;
  /** Uploads: 1 to 3 pictures of the sealed vehicle. */
  photoIds: Array<string>;
  /** Where it stands, 2 to 100 characters. */
  place: string;
  /** The day on which it was sealed, Asia/Shanghai; today or before. */
  sealedOn: string;
  /** The version that was seen. */
  version: number;
};

/** What can be done to an entry. */
export type DisclosureAction =
  /** 恢复认定: it counts again. */
  | 'ACCEPT'
  /** 改归入: it is of another item, unit or period. */
  | 'REASSIGN'
  /** 不予认定: it counts for nothing. */
  | 'REJECT'
  /** 恢复公开: it is public again. */
  | 'RESTORE'
  /** 撤下: it counts, and is public no more. */
  | 'TAKE_DOWN';

/** To whom an item is published 公开对象. */
export type DisclosureAudience =
  /** 社会公开. */
  | 'EVERYBODY'
  /** 特定群体. */
  | 'GROUP'
  /** 党内公开. */
  | 'INSIDE_PARTY';

/** Where an item is published 公开渠道. */
export type DisclosureChannel =
  /** 公开栏, the notice board on the wall. */
  | 'BOARD'
  /** 政府门户网站, the district's government portal. */
  | 'PORTAL'
  /** 微信公众号, an official account. */
  | 'WECHAT';

/** What disclosure figures are about. */
export type DisclosureFiguresInput = {
  /** Of this livelihood area only; an empty text: of items of none. */
  area?: string | null | undefined;
  /** The first day: of last days in time, and of publication. */
  from: string;
  /** Of this item only. */
  itemId?: string | null | undefined;
  /** The last one; at most ten years later. What falls due today or later is not due yet. */
  to: string;
  /** This unit and all that stood below it on the day that counts. */
  under: string;
};

/** Narrows disclosures; all parts together. */
export type DisclosureFilter = {
  /** Party, government or village affairs. */
  affair?: AffairFilter | null | undefined;
  /** Entries of items of this livelihood area 民生领域; an empty text: of items of none. */
  area?: string | null | undefined;
  /** True: only what was filled in from a template; false: only what was captured as it was published. */
  filledIn?: boolean | null | undefined;
  /** True: only entries that say how much they disclose in yuan 有金额; false: only those that do not. */
  hasAmount?: boolean | null | undefined;
  /** Entries of an item of the catalogue. */
  itemId?: IdFilter | null | undefined;
  /** True: only what was published after the last day of what it was owed for; false: in time, or not owed at all. */
  late?: boolean | null | undefined;
  /** True: only nil returns 本期无发生; false: only what is none. */
  nil?: boolean | null | undefined;
  /** The period that an entry covers. */
  period?: PeriodFilter | null | undefined;
  /** Published by this unit, or by one that stood below it on the day of publication: as figures count. */
  publishedBelow?: string | null | undefined;
  /** The day of publication. */
  publishedOn?: DateFilter | null | undefined;
  /** True: only entries that do not count 不予认定; false: only those that do. */
  rejected?: boolean | null | undefined;
  /** True: only what third parties read 公众所见; false: only what is kept from them. */
  shown?: boolean | null | undefined;
  /** Captured from a source. */
  sourceId?: IdFilter | null | undefined;
  /** In the title, the text or the unit's name. Words parted by spaces must all be there; each has two characters or more, full-width forms and case make no difference. */
  text?: TextFilter | null | undefined;
  /** This unit and all below it. */
  under?: string | null | undefined;
  /** The unit that published, without those below. */
  unitId?: IdFilter | null | undefined;
};

/** How an item is published 公开方式. */
export type DisclosureManner =
  /** 主动公开. */
  | 'ON_ITS_OWN'
  /** 依申请公开. */
  | 'ON_REQUEST';

/** One key of a sort. */
export type DisclosureSort = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: DisclosureSortField;
};

/** What disclosures sort by. */
export type DisclosureSortField =
  /** Funds that it discloses; entries without an amount come last. */
  | 'AMOUNT'
  /** When the platform learned of it. */
  | 'CAPTURED_AT'
  /** The day of publication. */
  | 'PUBLISHED_ON'
  /** The unit's place in the tree. */
  | 'UNIT';

/** The tier on which an item is published 公开层级. */
export type DisclosureTier =
  /** 区级: the district and its departments. */
  | 'DISTRICT'
  /** 镇街级: townships and their discipline committees. */
  | 'TOWNSHIP'
  /** 村级: villages, communities and their collectives. */
  | 'VILLAGE';

/** An article that discloses nothing 不是公开内容. */
export type DismissArticleInput = {
  /** The article. */
  id: string;
  /** True: titles that differ in units, periods and numbers only go the same way from now on, those that wait at once. */
  remember: boolean;
  /** The version that was seen. */
  version: number;
};

/** A new bulletin. */
export type DraftBulletinInput = {
  /** The leader who approves: of a public one the principal leader; never who had a hand in its words. */
  approverId: string;
  /** 1 to 50, in order. */
  cases: Array<BulletinCaseInput>;
  /** Why it came about; up to 2,000 characters. */
  causes?: string | null | undefined;
  /** What is asked of everybody; 5 to 2,000 characters. */
  demands: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** What it is about, in figures; 10 to 2,000 characters. */
  overview: string;
  /** Who it is for. */
  scope: BulletinScope;
  /** 4 to 100 characters. */
  title: string;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A new draft. */
export type DraftNoticeInput = {
  /** What it orders beside the answer, in order. */
  acts?: Array<RequiredActInput>;
  /** Who is written to. */
  addresseeId: string;
  /** The last day for the answer. */
  answerBy: string;
  /** The leader who is asked to approve, first where there are several; never the drafter. */
  approverId: string;
  /** What it rests on and what was checked; 2 to 1,000 characters. */
  basis: string;
  /** Units that get a copy 抄送. */
  copyIds?: Array<string> | null | undefined;
  /** Colleagues who countersign 会签 before the leaders are asked. */
  countersignerIds?: Array<string>;
  /** What is asked for; 2 to 2,000 characters. */
  demand: string;
  /** Further units that are written to, each of which answers by itself. */
  furtherAddresseeIds?: Array<string>;
  /** Leaders who approve after the first, in order; the last one issues. */
  furtherApproverIds?: Array<string>;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Suggestion, rectification notice or explanation request. */
  kind: NoticeKind;
  /** 1 to 50. */
  problems: Array<NoticeProblemInput>;
  /** 4 to 100 characters. */
  title: string;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A random draw of what is looked at. */
export type DrawChecksInput = {
  /** How many, 1 to 200. */
  count: number;
  /** Last day to look at them, today or later, Asia/Shanghai. */
  dueOn: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Of entries of this item; null: of any. Only of DISCLOSURES. */
  itemId?: string | null | undefined;
  /** Of entries published then; null: ever. Only of DISCLOSURES. */
  publishedOn?: DateRange | null | undefined;
  /** What is drawn. */
  subject: DrawSubject;
  /** What it is called; 2 to 60 characters. */
  title: string;
  /** At and below this unit. */
  unitId: string;
  /** Of units of these kinds; empty: of any. */
  unitKinds?: Array<UnitKind>;
};

/** What is drawn. */
export type DrawSubject =
  /** 公开内容. */
  | 'DISCLOSURES'
  /** 单位. */
  | 'UNITS';

/** A change of a draft. */
export type EditBulletinInput = {
  /** The leader who approves: of a public one the principal leader; never who had a hand in its words. */
  approverId: string;
  /** 1 to 50, in order. */
  cases: Array<BulletinCaseInput>;
  /** Why it came about; up to 2,000 characters. */
  causes?: string | null | undefined;
  /** What is asked of everybody; 5 to 2,000 characters. */
  demands: string;
  /** The bulletin. */
  id: string;
  /** What it is about, in figures; 10 to 2,000 characters. */
  overview: string;
  /** Who it is for. */
  scope: BulletinScope;
  /** 4 to 100 characters. */
  title: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A change of a draft. */
export type EditNoticeInput = {
  /** What it orders beside the answer, in order. */
  acts?: Array<RequiredActInput>;
  /** The last day for the answer. */
  answerBy: string;
  /** The leader who is asked to approve, first where there are several; never the drafter. */
  approverId: string;
  /** What it rests on and what was checked; 2 to 1,000 characters. */
  basis: string;
  /** Colleagues who countersign 会签 before the leaders are asked. */
  countersignerIds?: Array<string>;
  /** What is asked for; 2 to 2,000 characters. */
  demand: string;
  /** Further units that are written to, each of which answers by itself. */
  furtherAddresseeIds?: Array<string>;
  /** Leaders who approve after the first, in order; the last one issues. */
  furtherApproverIds?: Array<string>;
  /** The letter. */
  id: string;
  /** 1 to 50. */
  problems: Array<NoticeProblemInput>;
  /** 4 to 100 characters. */
  title: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** Whether a source is captured by itself. */
export type EnableSourceInput = {
  /** False: it is captured no more until it is enabled again 停用. */
  enabled: boolean;
  /** The source. */
  id: string;
  /** Why; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Ends a plan: what is due after its last day is due no more. */
export type EndCheckPlanInput = {
  /** The plan. */
  id: string;
  /** Its last day, today or later, Asia/Shanghai. */
  untilOn: string;
  /** The version that was seen. */
  version: number;
};

/** An address that is to open nothing any more. */
export type EndPortalAddressInput = {
  /** The address. */
  id: string;
  /** Why; 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** A post that is refused or ended, with the reason. */
export type EndPostInput = {
  /** Of the post. */
  id: string;
  /** Why; 2 to 200 characters. */
  reason: string;
};

/** Where an exemption stands. */
export type ExemptionState =
  /** It is owed no more. */
  | 'APPROVED'
  /** It is owed as before. */
  | 'DECLINED'
  /** Waits for a leader; the obligation is owed meanwhile. */
  | 'PROPOSED'
  /** Was approved, and is owed again. */
  | 'REVOKED'
  /** Taken back by who proposed it. */
  | 'WITHDRAWN';

/** What can be done with an exemption. */
export type ExemptionStep =
  /** Owed no more from today on. Needs EXEMPTION_DECIDE, and not to have proposed it. */
  | 'APPROVE'
  /** Owed as before. Needs EXEMPTION_DECIDE. */
  | 'DECLINE'
  /** Owed again, with the light that it has without it. Needs EXEMPTION_DECIDE. */
  | 'REVOKE'
  /** Take it back, by who proposed it. */
  | 'WITHDRAW';

/** What disclosure figures are told apart by. */
export type FiguresBy =
  /** The livelihood area 民生领域 of the item. */
  | 'AREA'
  /** The item of the catalogue. */
  | 'ITEM'
  /** The month in which it fell due; of entries and funds, in which they were published. */
  | 'MONTH'
  /** The period that it is owed for, or covers. */
  | 'PERIOD'
  /** The unit directly below, with all below it; the unit itself. */
  | 'UNIT';

/** What the bytes of a file are, whatever its name says. */
export type FileKind =
  /** ZIP, RAR, 7z or gzip. */
  | 'ARCHIVE'
  /** An OFD 版式文档. */
  | 'OFD'
  /** Something else. */
  | 'OTHER'
  /** A PDF. */
  | 'PDF'
  /** A picture. */
  | 'PICTURE'
  /** A workbook. */
  | 'SHEET'
  /** Slides. */
  | 'SLIDES'
  /** Plain text, CSV among it. */
  | 'TEXT'
  /** A document of Word or WPS, or RTF. */
  | 'WORD';

/** A nil return 本期无发生. */
export type FileNilInput = {
  /** 8 to 100 letters, digits, underscores or hyphens; the same one repeats nothing. */
  idempotencyKey: string;
  /** What is owed. */
  obligationId: string;
};

/** What is typed into a blank. */
export type FilingCellInput = {
  /** Of the field. */
  key: string;
  /** Of a table, at most 300. */
  rows?: Array<FilingRowInput>;
  /** At most 2,000 characters; null: it is a table. */
  value?: string | null | undefined;
};

/** What is typed into the blanks, and said about it. */
export type FilingContentInput = {
  /** At most 60. */
  cells: Array<FilingCellInput>;
  /** Why what looks secret or personal may be published. */
  confirmations?: Array<FilingRemarkInput>;
  /** Why a cell differs from last period. */
  explanations?: Array<FilingRemarkInput>;
  /** Who reviewed it for secrecy and privacy. */
  secrecyReviewer?: string;
  /** Who signed off. */
  signOffs?: Array<FilingSignOffInput>;
};

/** What is said of a place that a check marks. */
export type FilingRemarkInput = {
  /** As the check named it. */
  place: string;
  /** At most 200 characters. */
  text: string;
};

/** A row of a table. */
export type FilingRowInput = {
  /** At most 12. */
  cells: Array<FilingTableCellInput>;
};

/** A signature 签字确认. */
export type FilingSignOffInput = {
  /** The body. */
  body: string;
  /** When. */
  on?: string | null | undefined;
  /** Who signed, at most 20 characters. */
  person: string;
};

/** Where a filing 填报 stands. */
export type FilingState =
  /** Being filled in. */
  | 'DRAFT'
  /** Published; it counts. */
  | 'PUBLISHED'
  /** Sent back by the township, with a reason. */
  | 'RETURNED'
  /** Waits for the township. */
  | 'SUBMITTED';

/** What can be done with a filing. */
export type FilingStep =
  /** Pass it: it is published. */
  | 'PASS'
  /** Publish it: no township reviews it. */
  | 'PUBLISH'
  /** Take it back from the township. */
  | 'RECALL'
  /** Send it back, with a reason. */
  | 'RETURN'
  /** Submit it to the township. */
  | 'SUBMIT'
  /** Take back what was published, on the same day only. */
  | 'UNPUBLISH';

/** A cell of a row. */
export type FilingTableCellInput = {
  /** Of the column. */
  key: string;
  /** As it is typed, at most 2,000 characters. */
  value: string;
};

/** Narrows findings; all parts together. */
export type FindingFilter = {
  /** Of an item of this livelihood area 民生领域; an empty text: of an item of none. */
  area?: string | null | undefined;
  /** Of a daily check 日常监督 that found it. */
  checkId?: IdFilter | null | undefined;
  /** Which check proposed it. */
  code?: CheckCodeFilter | null | undefined;
  /** In whose name the check was done that found it. */
  deskId?: IdFilter | null | undefined;
  /** Of an entry. */
  disclosureId?: IdFilter | null | undefined;
  /** Who found it. */
  finderId?: IdFilter | null | undefined;
  /** The business day on which it was found. */
  foundOn?: DateFilter | null | undefined;
  /** Whether a daily check found it, in the name of a desk; null: either. */
  hasDesk?: boolean | null | undefined;
  /** Whether a person found it; false: a check of the platform proposed it. null: either. */
  hasFinder?: boolean | null | undefined;
  /** Of an entry or a duty of an item of the catalogue. */
  itemId?: IdFilter | null | undefined;
  /** What kind of thing is wrong. */
  kind?: FindingKindFilter | null | undefined;
  /** Of a letter that carries it and was not taken back. */
  letter?: FindingLetterFilter | null | undefined;
  /** Of a letter that carries it. */
  noticeId?: IdFilter | null | undefined;
  /** Of something that is owed. */
  obligationId?: IdFilter | null | undefined;
  /** Whether it is a repeat; null: either. */
  repeated?: boolean | null | undefined;
  /** How grave it is. */
  severity?: FindingSeverityFilter | null | undefined;
  /** Where it stands. */
  state?: FindingStateFilter | null | undefined;
  /** In the problem or the unit's name. */
  text?: TextFilter | null | undefined;
  /** Of this unit and all below it. */
  under?: string | null | undefined;
  /** Of a unit, without those below. */
  unitId?: IdFilter | null | undefined;
};

/** What is wrong. */
export type FindingKind =
  /** 照搬照抄: what another unit, or the same one before, had written. */
  | 'COPIED'
  /** 不到位: left out, empty, does not add up, less than last time. */
  | 'INCOMPLETE'
  /** 比对不符: what two units published of the same does not agree. */
  | 'MISMATCH'
  /** 不规范: not on the standard template, no notice-board photo, a title that does not say what it is. */
  | 'NON_STANDARD'
  /** 责任未落实: what a unit was to do of its duties it did not. */
  | 'NO_DUTY'
  /** 泄露个人信息: numbers, addresses, illnesses, minors in the open. */
  | 'PERSONAL_DATA'
  /** 未封存: a vehicle that was to be sealed and was not. */
  | 'UNSEALED'
  /** 不及时: not published by the due day, or late. */
  | 'UNTIMELY';

/** Narrows the kind. */
export type FindingKindFilter = {
  /** Equals. */
  eq?: FindingKind | null | undefined;
  /** Is one of these. */
  oneOf?: Array<FindingKind> | null | undefined;
};

/** Narrows the letters that carry findings; all parts together. */
export type FindingLetterFilter = {
  /** To whom it is written. */
  addresseeId?: IdFilter | null | undefined;
  /** The desk that it belongs to. */
  deskId?: IdFilter | null | undefined;
  /** Who drafted it. */
  drafterId?: IdFilter | null | undefined;
  /** The day of issue, Asia/Shanghai. */
  issuedOn?: DateFilter | null | undefined;
};

/** A proof of a finding: a record that the finder sees, or a file that they uploaded. */
export type FindingLinkInput = {
  /** Of the revision, the entry, what is owed, or the file. */
  id: string;
  /** What it leads to. */
  kind: FindingLinkKind;
};

/** What a link of a finding leads to. */
export type FindingLinkKind =
  /** 公开内容: an entry. */
  | 'DISCLOSURE'
  /** 附件: a picture or file that whoever found it uploaded. */
  | 'FILE'
  /** 应办事项: something owed. */
  | 'OBLIGATION'
  /** 留存的网页: the page of an entry as one look found it. */
  | 'REVISION';

/** How grave a finding is. */
export type FindingSeverity =
  /** 轻微. */
  | 'LIGHT'
  /** 一般. */
  | 'ORDINARY'
  /** 严重. */
  | 'SERIOUS';

/** Narrows how grave a finding is. */
export type FindingSeverityFilter = {
  /** Equals. */
  eq?: FindingSeverity | null | undefined;
  /** Is one of these. */
  oneOf?: Array<FindingSeverity> | null | undefined;
};

/** One key of a sort. */
export type FindingSort = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: FindingSortField;
};

/** What findings sort by. */
export type FindingSortField =
  /** When it was found. */
  | 'FOUND_AT'
  /** What kind of thing is wrong. */
  | 'KIND'
  /** How grave it is. */
  | 'SEVERITY'
  /** The unit's place in the tree. */
  | 'UNIT';

/** Where a finding stands. */
export type FindingState =
  /** 不作为问题: it is none, for a reason. */
  | 'DISMISSED'
  /** 已发文: a letter carries it. */
  | 'IN_LETTER'
  /** 自行消除: what was found is so no more, before anybody confirmed it. */
  | 'LAPSED'
  /** 已确认: it is one; a letter can carry it. */
  | 'OPEN'
  /** 待确认: by a check; waits for an officer. */
  | 'PROPOSED'
  /** 已整改待核实: the unit says that it is put right. */
  | 'RECTIFIED'
  /** 核实通过: somebody looked, it is put right. */
  | 'VERIFIED';

/** Narrows where a finding stands. */
export type FindingStateFilter = {
  /** Equals. */
  eq?: FindingState | null | undefined;
  /** Is one of these. */
  oneOf?: Array<FindingState> | null | undefined;
};

/** What can be done with a finding. */
export type FindingStep =
  /** 确认: it is one, or is one after all. */
  | 'CONFIRM'
  /** 不作为问题: it is none; needs a reason. */
  | 'DISMISS'
  /** 恢复待确认: takes either back. */
  | 'REOPEN';

/** What became of the answer of the first round. */
export type FirstAnswer =
  /** It came, or its day has passed so long that the light is red. */
  | 'DUE'
  /** It came by its day. */
  | 'IN_TIME'
  /** It came later, or the light is red. */
  | 'LATE';

/** A first check of an entry. */
export type FirstCheckInput = {
  /** The entry. */
  disclosureId: string;
  /** What kind of thing is wrong; null: the entry is in order. */
  kind?: FindingKind | null | undefined;
  /** What is wrong, 2 to 200 characters; needed with a kind. */
  problem?: string | null | undefined;
  /** Of the first check that was seen; 0: there was none. */
  version: number;
};

/** A host that may be captured from no more. */
export type ForbidHostInput = {
  /** Of the record. */
  id: string;
  /** Why; 2 to 200 characters. Stands in the trail. */
  reason: string;
};

/** What a frame of a stream holds. */
export type FrameKind =
  /** What is new since `previous`. */
  | 'CHANGE'
  /** Nothing new; the stream lives. */
  | 'HEARTBEAT'
  /** All there is; replaces what was known. May come in several chunks. */
  | 'SNAPSHOT';

/** How often something is owed. */
export type Frequency =
  /** 随时: so many days after something has happened; it has no periods. */
  | 'AS_IT_HAPPENS'
  /** 每两个月: January and February, and so on. */
  | 'BIMONTHLY'
  /** 每半年. */
  | 'HALF_YEARLY'
  /** 每月. */
  | 'MONTHLY'
  /** 每季度. */
  | 'QUARTERLY'
  /** 每年. */
  | 'YEARLY';

/** A post for somebody else; a role with power gives no right until a second person confirms it. */
export type GrantPostInput = {
  /** Whose. */
  accountId: string;
  /** The first business day; null: at once. */
  fromOn?: string | null | undefined;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Why, such as the document that decided it; 2 to 200 characters. */
  reason: string;
  /** What the person is there; it must be one of that kind of unit. */
  role: Role;
  /** The account in whose place the person acts 代理; they hold this role there, and `untilOn` is needed. */
  standsInForId?: string | null | undefined;
  /** As the office calls it, such as 副书记; 1 to 30 characters. */
  title: string;
  /** Where. */
  unitId: string;
  /** The last business day; null: until it is ended. */
  untilOn?: string | null | undefined;
};

/** What was done about an ordered act. */
export type HandInActInput = {
  /** Proof: ids of files uploaded by POST /files. */
  fileIds?: Array<string>;
  /** The act. */
  id: string;
  /** The self-criticism itself, or what was done; 10 to 10,000 characters. Of a self-criticism nobody reads it but its author, the leader it is handed to and the leader who issued the letter. */
  text: string;
  /** The version that was seen. */
  version: number;
};

/** A person leaves a desk, another takes it over. */
export type HandOverInput = {
  /** The account that leaves. */
  fromId: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Why, such as the document that decided it; 2 to 200 characters. */
  reason: string;
  /** The account that takes over. */
  toId: string;
};

/** Another desk takes the letter over 移交承办. */
export type HandOverNoticeInput = {
  /** The desk. */
  deskId: string;
  /** The letter. */
  id: string;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** Holds a light from today on. */
export type HoldLightInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** The obligation; open or not begun. */
  obligationId: string;
  /** Why, as the unit will read it; 2 to 200 characters. */
  reason: string;
  /** The last day; today at the earliest, 90 days from today at the latest. */
  untilOn: string;
};

/** Which home page answers what the person came for. */
export type HomeKind =
  /** What is broken or expires. */
  | 'ADMINISTRATOR'
  /** What a department or team owes. */
  | 'DEPARTMENT'
  /** What waits for a signature. */
  | 'LEADER'
  /** The supervision office's day. */
  | 'OFFICER'
  /** Lights, nothing to do. */
  | 'READER'
  /** What a township owes, and its villages. */
  | 'TOWNSHIP'
  /** What a village owes. */
  | 'VILLAGE';

/** Narrows an id. */
export type IdFilter = {
  /** Equals. */
  eq?: string | null | undefined;
  /** Is one of these. */
  oneOf?: Array<string> | null | undefined;
};

/** A table, and how it is to be understood. */
export type ImportInput = {
  /** Records that are missing in the table end; otherwise they stay as they are. */
  closeMissing?: boolean | null | undefined;
  /** The .xlsx or .csv file, uploaded by POST /files. */
  fileId: string;
  /** The row of the heads, counted from 1; without it, the one that says most known words. */
  headerRow?: number | null | undefined;
  /** What is imported, such as UNITS. */
  kind: string;
  /** Without it, guessed from the heads. */
  mapping?: Array<ColumnMappingInput> | null | undefined;
  /** The sheet of the workbook; without it, the first one. */
  sheet?: string | null | undefined;
};

/** What becomes of a record by an import. */
export type ImportOutcome =
  /** Some of it is changed. */
  | 'CHANGED'
  /** It is not in the table, and ends. */
  | 'CLOSED'
  /** Something is wrong with it: nothing can be imported before it is put right. */
  | 'ERROR'
  /** It is not in the table, and stays as it is. */
  | 'MISSING'
  /** It comes below another one, changed or not. */
  | 'MOVED'
  /** It is made. */
  | 'NEW'
  /** It is so already. */
  | 'UNCHANGED';

/** A leader's words about a letter 领导批示. */
export type InstructNoticeInput = {
  /** The day on which they were given; not in the future. */
  givenOn: string;
  /** The letter. */
  id: string;
  /** Whose words they are: a leader who may approve. */
  leaderId: string;
  /** 2 to 1,000 characters. */
  text: string;
  /** The version that was seen. */
  version: number;
  /** Warned that the text looks like case work, and it is none. */
  warned?: boolean;
};

/** What the reviewer makes of what was done about a problem. */
export type ItemReviewInput = {
  /** Whether it passes. */
  passed: boolean;
  /** The problem. */
  problemId: string;
  /** What is lacking, or why it passes although it is not done; up to 500 characters. */
  remark?: string | null | undefined;
};

/** Something done to an account by an administrator, with the reason. */
export type JudgeAccountInput = {
  /** Of the account. */
  accountId: string;
  /** Why; 2 to 200 characters. */
  reason: string;
};

/** Narrows entries of items that one leads; all parts together. */
export type LedDisclosureFilter = {
  /** True: checked first; false: waits for that, and counts. */
  firstChecked?: boolean | null | undefined;
  /** Of an item. */
  itemId?: IdFilter | null | undefined;
  /** The day of publication. */
  publishedOn?: DateFilter | null | undefined;
};

/** Narrows what is owed of items that one leads; all parts together. */
export type LedObligationFilter = {
  /** The last day in time. */
  dueOn?: DateFilter | null | undefined;
  /** True: asked for by the calendar, as `ledCoverage` counts; false: of an occurrence 发生事项. */
  foreseen?: boolean | null | undefined;
  /** Of an item. */
  itemId?: IdFilter | null | undefined;
  /** Owed, on the day when it fell due, by this unit or one that stood below it then. */
  owedBelow?: string | null | undefined;
  /** Owed, on the day when it fell due, by this unit itself, without those below. */
  owedBy?: string | null | undefined;
  /** Where it stands. */
  state?: ObligationStateFilter | null | undefined;
};

/** What a letter waits for at somebody 待办. */
export type LetterQueue =
  /** 待反馈: the own unit has it and owes the answer. */
  | 'TO_ANSWER'
  /** 待批准: it is the turn of the viewer, or of whom they stand in for. */
  | 'TO_APPROVE'
  /** 待办结: verified, not yet closed. */
  | 'TO_CLOSE'
  /** 待会签: the viewer is asked to countersign, or stands in for who is. */
  | 'TO_COUNTERSIGN'
  /** 待批延期: the addressee asks for a later day. */
  | 'TO_DECIDE_EXTENSION'
  /** 待裁定异议: the addressee objects, the viewer decides. */
  | 'TO_DECIDE_OBJECTION'
  /** 待下发: approved by the viewer, not yet issued. */
  | 'TO_ISSUE'
  /** 待签收: issued to the own unit. */
  | 'TO_RECEIVE'
  /** 待复核: answered, waits for the review. */
  | 'TO_REVIEW'
  /** 待提交: a draft of the own desk, new or returned. */
  | 'TO_SUBMIT';

/** How far a letter came. */
export type LetterReached =
  /** It was answered at least once. */
  | 'ANSWERED'
  /** It was closed. */
  | 'ENDED'
  /** An answer was reviewed. */
  | 'REVIEWED';

/** What a template says: texts with fields such as `{{主送单位}}`. */
export type LetterTemplateContentInput = {
  /** 主送机关, with its colon; at most 100 characters. Empty only of bulletins, which are to nobody in particular then. */
  addressee: string;
  /** 结束语; null: none; at most 100 characters. */
  closing?: string | null | undefined;
  /** 发文机关标志; 2 to 60 characters. */
  head: string;
  /** The text 正文; 1 to 30 paragraphs of at most 1,000 characters. */
  paragraphs: Array<string>;
  /** The title; 2 to 200 characters. */
  title: string;
};

/** By whom a letter waits 停留环节: whose time it is that passes. */
export type LetterWaiter =
  /** 审批: colleagues who countersign and leaders, before the issue; the leader while an objection waits. */
  | 'APPROVER'
  /** 拟稿: a draft, new or returned. */
  | 'DRAFTER'
  /** 复核: answered, or verified and not yet closed. */
  | 'REVIEWER'
  /** 单位: issued, received or in hand, until the answer. */
  | 'UNIT';

/** Ends a hold before its time: from today on the light is free. */
export type LiftHoldInput = {
  /** The hold. */
  id: string;
  /** Why; 2 to 200 characters. */
  reason: string;
};

/** Green: in order. Yellow: due soon or just due. Red: overdue. */
export type Light =
  /** In order. */
  | 'GREEN'
  /** Overdue. */
  | 'RED'
  /** Due soon, or just due. */
  | 'YELLOW';

/** Narrows a light. */
export type LightFilter = {
  /** Equals. */
  eq?: Light | null | undefined;
  /** Is one of these. */
  oneOf?: Array<Light> | null | undefined;
};

/** What a link is for. */
export type LinkKind =
  /** 邀请: the first password of a new account. Good for seven days. */
  | 'INVITATION'
  /** 重置: another password. Good for a day. */
  | 'RESET';

/** A link that was issued. */
export type LinkRefInput = {
  /** Of the link. */
  linkId: string;
  /** What is to be remembered 说明, at most 200 characters: it stands in the trail and in the security event. */
  remark?: string | null | undefined;
};

/** Which page is looked at again. */
export type LookAgainInput = {
  /** The entry that was captured from it. */
  id: string;
};

/** How mail is encrypted on its way to the server. */
export type MailSecurity =
  /** Not at all: for a server inside. */
  | 'NONE'
  /** After the greeting, usually at port 587; refused when the server does not offer it. */
  | 'STARTTLS'
  /** From the start, usually at port 465. */
  | 'TLS';

/** A plan of checks. */
export type MakeCheckPlanInput = {
  /** Only looks at entries of items of this livelihood area count; null: any look. Not with an item. */
  area?: string | null | undefined;
  /** People of the desk whose look counts, at most 20; empty: anybody of it. */
  checkerIds?: Array<string>;
  /** Whose look counts; null: the desk of whoever makes it. */
  deskId?: string | null | undefined;
  /** How often each is looked at; not AS_IT_HAPPENS. */
  frequency: Frequency;
  /** First day, Asia/Shanghai. */
  fromOn: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Only looks at entries of this item count; null: any look. */
  itemId?: string | null | undefined;
  /** What it is called; 2 to 60 characters. */
  title: string;
  /** Units at and below this one. */
  unitId: string;
  /** Of these kinds, at least one. */
  unitKinds: Array<UnitKind>;
  /** Last day, Asia/Shanghai; null: until somebody ends it. */
  untilOn?: string | null | undefined;
};

/** A new channel. */
export type MakeMessageChannelInput = {
  /** Of mail: the address that it comes from. */
  from?: string | null | undefined;
  /** Of mail: the name that it comes from. */
  fromName?: string | null | undefined;
  /** Of mail: the server. */
  host?: string | null | undefined;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** What it is; of mail and text messages a district has one each. */
  kind: ChannelKind;
  /** Of a group or a webhook: which kinds it tells; one at least. */
  kinds: Array<MessageKind>;
  /** As administrators call it; at most 50 characters. */
  name: string;
  /** Of mail: the port of the server. */
  port?: number | null | undefined;
  /** Password of mail, key of the gateway or of the robot, access_token of DingTalk; when it is changed: null keeps what there is. A webhook makes its own. */
  secret?: string | null | undefined;
  /** Of mail: how it is encrypted. */
  security?: MailSecurity | null | undefined;
  /** Of text messages: the signature 短信签名, at most 20 characters. */
  sign?: string | null | undefined;
  /** Of DingTalk: the secret of 加签; null keeps what there is. */
  signSecret?: string | null | undefined;
  /** Of a group or a webhook: it tells what is for the people of this unit and below; null: the district. */
  unitId?: string | null | undefined;
  /** Where it sends; of WeCom and DingTalk, where their robots are, unless there is a way of one’s own. */
  url?: string | null | undefined;
  /** Of mail: the name to sign in with; none where none is asked for. */
  username?: string | null | undefined;
};

/** An address that is made for a key. */
export type MakePortalAddressInput = {
  /** A repeat with the same key answers with the first result, without the address. */
  idempotencyKey: string;
  /** The key; it reads units, the catalogue and entries. */
  keyId: string;
  /** Who reads by it; 2 to 100 characters. */
  name: string;
};

/** Where a third party wants to be told. */
export type MakePortalWebhookInput = {
  /** What it is told of; at least one. */
  changes: Array<PortalEntryChange>;
  /** A repeat with the same key answers with the first result, without the secret. */
  idempotencyKey: string;
  /** The key of the third party; it reads entries. */
  keyId: string;
  /** An operation over the schema of third parties with the variable `$id: ID!`, within the scopes and limits of the key; without it, the usual one. 4,000 characters at most. */
  query?: string | null | undefined;
  /** Where messages are sent: https, or http to a host that a system administrator has allowed. */
  url: string;
};

/** Which messages were read: those named, or one and all that came before it. */
export type MarkMessagesReadInput = {
  /** These; at most 200. Others than the own are passed over. */
  ids?: Array<string> | null | undefined;
  /** This one and all before it: what came since stays unread. */
  upToId?: string | null | undefined;
};

/** How to be told of one kind on one channel. */
export type MessageChoiceInput = {
  /** EMAIL or SMS. */
  channel: ChannelKind;
  /** At once, in the digest, or not. */
  how: Telling;
  /** What it is about. */
  kind: MessageKind;
};

/** What became of a delivery. */
export type MessageDeliveryState =
  /** Was not taken, and is tried again. */
  | 'FAILED'
  /** Was not taken, and is not tried again by itself. */
  | 'GIVEN_UP'
  /** Was read or done in the console before it went out, or there was nowhere to send it. */
  | 'NEEDLESS'
  /** Waits for its first attempt: for its turn, the morning, or the digest. */
  | 'QUEUED'
  /** Was taken by the other side. */
  | 'SENT';

/** Narrows messages; all parts together. */
export type MessageFilter = {
  /** Of one of these kinds. */
  kinds?: Array<MessageKind> | null | undefined;
  /** True: neither read nor done; false: one of the two. */
  unread?: boolean | null | undefined;
};

/** What a message is about. */
export type MessageKind =
  /** 待复核: an answer waits for review. */
  | 'ANSWERED'
  /** 督办: something that another unit owes is late. */
  | 'ESCALATION'
  /** 收到文书: a letter was issued to the reader's unit. */
  | 'ISSUED'
  /** 平台通知: about the platform itself. */
  | 'PLATFORM'
  /** 办理进展: a step that asks nothing of the reader. */
  | 'PROGRESS'
  /** 催办: something that the reader's own unit owes is due, or late. */
  | 'REMINDER'
  /** 退回: a draft or an answer came back. */
  | 'RETURNED'
  /** 待审批: something waits for the reader to decide. */
  | 'TO_APPROVE';

/** Another place in the tree, from a day on, with all below it. */
export type MoveUnitInput = {
  /** The day from which it holds, as the document says; null: today. Not after today, nor before the last change of a unit concerned. */
  effectiveOn?: string | null | undefined;
  /** The unit. */
  id: string;
  /** The unit above it from then on; must be one that its kind may stand below. */
  parentId: string;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** What was said on the phone, noted by who called. */
export type NoteReminderInput = {
  /** The reminder. */
  id: string;
  /** What was said; at most 200 characters. */
  note?: string | null | undefined;
  /** The version that was seen. */
  version: number;
  /** With whom it was spoken; at most 50 characters. */
  withWhom?: string | null | undefined;
};

/** What can be done to a letter. */
export type NoticeAction =
  /** Answer the round 反馈. */
  | 'ANSWER'
  /** Approve 批准. */
  | 'APPROVE'
  /** Ask for a later day 申请延期. */
  | 'ASK_EXTENSION'
  /** Close 办结. */
  | 'CLOSE'
  /** Countersign 会签. */
  | 'COUNTERSIGN'
  /** Change a draft. */
  | 'EDIT'
  /** Grant a later day 同意延期. */
  | 'GRANT_EXTENSION'
  /** Hand it to another desk 移交承办. */
  | 'HAND_OVER'
  /** Enter a leader's instruction 录入批示. */
  | 'INSTRUCT'
  /** Issue with a number 下发. */
  | 'ISSUE'
  /** Object to it or to what became of it 提出异议. */
  | 'OBJECT'
  /** Verify the answer 核实通过. */
  | 'PASS'
  /** Confirm the receipt 签收. */
  | 'RECEIVE'
  /** Refuse a later day 不同意延期. */
  | 'REFUSE_EXTENSION'
  /** Register the official number and the sealed scan 登记文号. */
  | 'REGISTER'
  /** Find it not right: the letter stands where it stood 异议不成立. */
  | 'REJECT_OBJECTION'
  /** Send a draft back to its drafter. */
  | 'RETURN_DRAFT'
  /** Ask for another round 退回重办. */
  | 'SEND_BACK'
  /** Ask those named to sign 提交审批. */
  | 'SUBMIT'
  /** Take it on, or hand it to a colleague 接办. */
  | 'TAKE_ON'
  /** Find the objection right: the letter is taken back 异议成立. */
  | 'UPHOLD_OBJECTION'
  /** Take back 撤回. */
  | 'WITHDRAW';

/** Narrows letters; all parts together. */
export type NoticeFilter = {
  /** Letters to these units. */
  addresseeId?: IdFilter | null | undefined;
  /** The last day for the answer. */
  answerBy?: DateFilter | null | undefined;
  /** Only those that name as approver the viewer, or somebody whom they stand in for today. */
  approverIsViewer?: boolean | null | undefined;
  /** Closed, and addressed to this unit or one that stood below it on that day: as figures count. */
  closedBelow?: string | null | undefined;
  /** The day of closing, Asia/Shanghai. */
  closedOn?: DateFilter | null | undefined;
  /** The desk that it belongs to. */
  deskId?: IdFilter | null | undefined;
  /** The day on which it was drafted, Asia/Shanghai. */
  draftedOn?: DateFilter | null | undefined;
  /** Who drafted it. */
  drafterId?: IdFilter | null | undefined;
  /** What became of its first answer. */
  firstAnswer?: FirstAnswer | null | undefined;
  /** Whether it has gone out, whatever became of it; null: either. */
  issued?: boolean | null | undefined;
  /** The day of issue, Asia/Shanghai. */
  issuedOn?: DateFilter | null | undefined;
  /** Kinds of letters. */
  kind?: NoticeKindFilter | null | undefined;
  /** In this round of answers or a later one, from 1. */
  minRounds?: number | null | undefined;
  /** Each letter once, however many units it went to: by the first of them that the viewer sees and whose letter was not taken back. */
  once?: boolean | null | undefined;
  /** Only what waits for the viewer in this queue; whoever may not do what it waits for has none there. */
  queue?: LetterQueue | null | undefined;
  /** How far it came, whatever became of it since. */
  reached?: LetterReached | null | undefined;
  /** Where they stand. */
  state?: NoticeStateFilter | null | undefined;
  /** In the title, the number or the addressee's name. */
  text?: TextFilter | null | undefined;
  /** Addressed to this unit or one below it. */
  under?: string | null | undefined;
  /** Issued and not closed: what the figures count as open. */
  underWay?: boolean | null | undefined;
  /** By whom it waits, or has waited. Before the issue: for the issuing side alone. */
  waitedWith?: LetterWaiter | null | undefined;
  /** By whom it waits now. */
  waitsWith?: LetterWaiter | null | undefined;
  /** Whether it was taken back 撤回; null: either. */
  withdrawn?: boolean | null | undefined;
};

/** Kinds of working letters. */
export type NoticeKind =
  /** 情况说明通知: facts need explaining. */
  | 'EXPLANATION'
  /** 整改通知书: something is wrong; asks for it to be put right. */
  | 'RECTIFICATION'
  /** 监督建议: something is missing or late; asks for it by a date. */
  | 'SUGGESTION';

/** Narrows the kind of a letter. */
export type NoticeKindFilter = {
  /** Equals. */
  eq?: NoticeKind | null | undefined;
  /** Is one of these. */
  oneOf?: Array<NoticeKind> | null | undefined;
};

/** A problem to name. */
export type NoticeProblemInput = {
  /** The confirmed finding that it is: it stands in this letter then, and in no other. */
  findingId?: string | null | undefined;
  /** The obligation of the addressee that it is about. */
  obligationId?: string | null | undefined;
  /** What is wrong or missing; 2 to 500 characters. */
  text: string;
  /** The addressee that it is about; null: all of them. */
  unitId?: string | null | undefined;
};

/** A step with its reason. */
export type NoticeReasonInput = {
  /** The letter. */
  id: string;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A rung of the ladder of letters, the mildest first. */
export type NoticeRung =
  /** 通报. */
  | 'BULLETIN'
  /** 整改通知书. */
  | 'RECTIFICATION'
  /** 监督建议. */
  | 'SUGGESTION';

/** One key of a sort. */
export type NoticeSort = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: NoticeSortField;
};

/** What letters sort by; STATE is the order of their life. */
export type NoticeSortField =
  /** The last day for the answer. */
  | 'ANSWER_BY'
  /** When it was drafted. */
  | 'DRAFTED_AT'
  /** When it was issued; drafts last. */
  | 'ISSUED_AT'
  /** The order of a letter's life. */
  | 'STATE';

/** Where a letter stands. */
export type NoticeState =
  /** 已反馈: waits for review. */
  | 'ANSWERED'
  /** 已批准: approved by every leader of the chain, not yet issued. */
  | 'APPROVED'
  /** 办结: over. */
  | 'CLOSED'
  /** 会签中: waits for those asked to countersign. */
  | 'COUNTERSIGNING'
  /** 拟稿: in the drafter's hands. */
  | 'DRAFT'
  /** 办理中: somebody of the addressee took it on. */
  | 'IN_HAND'
  /** 已下发: numbered, with the addressee. */
  | 'ISSUED'
  /** 异议处理中: the addressee objects, and the leader decides. */
  | 'OBJECTED'
  /** 核实通过: verified, not yet closed. */
  | 'PASSED'
  /** 已签收: the addressee has it. */
  | 'RECEIVED'
  /** 待审核: waits for the named leader whose turn it is. */
  | 'SUBMITTED'
  /** 已撤回: taken back. */
  | 'WITHDRAWN';

/** Narrows the state of a letter. */
export type NoticeStateFilter = {
  /** Equals. */
  eq?: NoticeState | null | undefined;
  /** Is one of these. */
  oneOf?: Array<NoticeState> | null | undefined;
};

/** A step that needs no words. */
export type NoticeStepInput = {
  /** The letter. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** An objection 异议. */
export type ObjectToNoticeInput = {
  /** Ids of files uploaded by POST /files. */
  fileIds?: Array<string>;
  /** The letter. */
  id: string;
  /** Against what, and why; 10 to 2,000 characters. */
  text: string;
  /** The version that was seen. */
  version: number;
  /** Warned that the text looks like case work, and it is none. */
  warned?: boolean;
};

/** Narrows obligations; all parts together. */
export type ObligationFilter = {
  /** A disclosure of an item of this livelihood area 民生领域; an empty text: of an item of none. */
  area?: string | null | undefined;
  /** The last day in time. */
  dueOn?: DateFilter | null | undefined;
  /** An exemption of it waits for a leader; for those who neither propose nor decide exemptions there is none. */
  exemptionWaiting?: boolean | null | undefined;
  /** True: a disclosure that the catalogue asks for by the calendar, as the coverage proof counts; false: of an occurrence 发生事项. */
  foreseen?: boolean | null | undefined;
  /** What rates count: opened and not exempted, or still owed on its last day by a unit that closed later. */
  inRates?: boolean | null | undefined;
  /** A disclosure of an item of the catalogue. */
  itemId?: IdFilter | null | undefined;
  /** What is owed. */
  kind?: ObligationKindFilter | null | undefined;
  /** Today's light. */
  light?: LightFilter | null | undefined;
  /** Owed, on the day when it fell due, by this unit or one that stood below it then: as rates count. */
  owedBelow?: string | null | undefined;
  /** Owed, on the day when it fell due, by this unit itself, without those below. */
  owedBy?: string | null | undefined;
  /** A disclosure for this period, by its key, such as 2019-Q3. */
  period?: string | null | undefined;
  /** Red, and so only since this day or later. */
  redSince?: string | null | undefined;
  /** Where it stands. */
  state?: ObligationStateFilter | null | undefined;
  /** In the title or the unit's name. */
  text?: TextFilter | null | undefined;
  /** This unit and all below it. */
  under?: string | null | undefined;
  /** Who owes it, without units below. */
  unitId?: IdFilter | null | undefined;
};

/** What is owed: a disclosure, an answer to a letter, what a letter orders, a sealed vehicle. */
export type ObligationKind =
  /** 责令事项: what a letter orders beside its answer. */
  | 'ACT'
  /** An answer to a letter, for one round. */
  | 'ANSWER'
  /** A disclosure of an item for a period. */
  | 'DISCLOSURE'
  /** 公车封存: a vehicle that is to be sealed over a holiday. */
  | 'SEAL';

/** Narrows what is owed. */
export type ObligationKindFilter = {
  /** Equals. */
  eq?: ObligationKind | null | undefined;
  /** Is one of these. */
  oneOf?: Array<ObligationKind> | null | undefined;
};

/** One key of a sort. */
export type ObligationSort = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: ObligationSortField;
};

/** What obligations sort by; LIGHT ascending is green first. */
export type ObligationSortField =
  /** The last day in time. */
  | 'DUE_ON'
  /** Green, yellow, red. */
  | 'LIGHT'
  /** The unit's place in the tree. */
  | 'UNIT';

/** Where an obligation stands. */
export type ObligationState =
  /** Owed no more. */
  | 'EXEMPTED'
  /** Met in time. */
  | 'FULFILLED'
  /** Met after the due day. */
  | 'FULFILLED_LATE'
  /** Owed now. */
  | 'OPEN'
  /** Opens later; nothing is asked yet. */
  | 'UPCOMING';

/** Narrows where an obligation stands. */
export type ObligationStateFilter = {
  /** Equals. */
  eq?: ObligationState | null | undefined;
  /** Is one of these. */
  oneOf?: Array<ObligationState> | null | undefined;
};

/** Declares that a sealed vehicle was taken into use. */
export type OpenSealInput = {
  /** Of the record. */
  id: string;
  /** The day on which it was opened, Asia/Shanghai; today or before. */
  openedOn: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** CSS selectors, for what is not found by itself. Where several match, the first is meant. */
export type PageSelectorsInput = {
  /** CSS selector of the body of an article; null: found by itself. */
  body?: string | null | undefined;
  /** CSS selector of the day, within an entry or in an article; null: found by itself. */
  date?: string | null | undefined;
  /** CSS selector of the entries of a list; null: found by itself. */
  entry?: string | null | undefined;
  /** CSS selector of the link within an entry; null: found by itself. */
  link?: string | null | undefined;
  /** CSS selector of the link to the next page; null: found by itself. */
  next?: string | null | undefined;
  /** CSS selector of the source 信息来源 of an article; null: found by itself. */
  source?: string | null | undefined;
  /** CSS selector of the title, within an entry or in an article; null: found by itself. */
  title?: string | null | undefined;
};

/** What is less than in the revision before. */
export type PageShrinkage =
  /** A smaller amount, or none any more. */
  | 'AMOUNT'
  /** Tables have fewer rows. */
  | 'ROWS'
  /** More than a tenth of the text is missing. */
  | 'TEXT';

/** What a look found the page of an entry to be. */
export type PageState =
  /** 恢复: it can be opened again. */
  | 'BACK'
  /** 内容有改动: title, text or tables differ. */
  | 'CHANGED'
  /** 首次留存: as it was captured. */
  | 'FIRST'
  /** 已撤下: not found on two looks, or withdrawn by its account. Right when its display is over, otherwise a dead link. */
  | 'GONE';

/** What has a template of its own. */
export type PaperKind =
  /** 通报. */
  | 'BULLETIN'
  /** 情况说明通知. */
  | 'EXPLANATION'
  /** 整改通知书. */
  | 'RECTIFICATION'
  /** 监督建议. */
  | 'SUGGESTION';

/** Passes a filing: it is published. */
export type PassFilingInput = {
  /** The filing. */
  id: string;
  /** What is to be said, at most 200 characters. */
  remark?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** Verification of an answer, and the end of the matter with it. */
export type PassNoticeInput = {
  /** Also close it, in the same transaction; otherwise it rests as passed until it is closed. */
  close?: boolean;
  /** The letter. */
  id: string;
  /** Problem by problem, what passes and what does not. What is left out passes; a problem that the unit does not call done needs a remark (`PROBLEM_NOT_DONE`), and so does one that does not pass (`PROBLEM_NEEDS_WORD`): its finding is open again. */
  items?: Array<ItemReviewInput>;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** Narrows the period, by its key: `2019-Q3`, `2019-09`, `2019-B5`, `2019-H2` or `2019`; an empty text: what happens now and then 随时公开. */
export type PeriodFilter = {
  /** Equals. */
  eq?: string | null | undefined;
  /** Is one of these. */
  oneOf?: Array<string> | null | undefined;
};

/** What a role may consist of. */
export type Permission =
  /** Create and disable accounts. */
  | 'ACCOUNT_MANAGE'
  /** Approve bulletins inside the party that name one as leader. */
  | 'BULLETIN_APPROVE'
  /** Approve public bulletins that name one as leader. */
  | 'BULLETIN_APPROVE_PUBLIC'
  /** Draft bulletins. */
  | 'BULLETIN_DRAFT'
  /** See bulletins. */
  | 'BULLETIN_READ'
  /** Amend the working calendar. */
  | 'CALENDAR_MANAGE'
  /** Keep the catalogue: a lead department its part, the office all of it. */
  | 'CATALOGUE_KEEP'
  /** Connect ways by which people are told outside of the console; see what went out, not what it says. */
  | 'CHANNEL_MANAGE'
  /** Plan daily checks, and draw what is looked at. */
  | 'CHECK_PLAN'
  /** See daily checks, their plans, and what is to be looked at again. */
  | 'CHECK_READ'
  /** Record daily checks of units and of their records, with what they found. */
  | 'CHECK_RECORD'
  /** Shift the clock of a demonstration. */
  | 'CLOCK_SHIFT'
  /** Say what a captured entry counts for, or that it counts for nothing. */
  | 'DISCLOSURE_ASSIGN'
  /** See disclosures and the catalogue. */
  | 'DISCLOSURE_READ'
  /** Decide that something need not be published, or must be after all. */
  | 'EXEMPTION_DECIDE'
  /** Propose that something need not be published. */
  | 'EXEMPTION_PROPOSE'
  /** See figures. */
  | 'FIGURES_READ'
  /** Review a village's filings before they count. */
  | 'FILING_REVIEW'
  /** Fill in what the unit owes from a template, or a village for it, and submit it. */
  | 'FILING_WRITE'
  /** Confirm and dismiss findings, and record them. */
  | 'FINDING_DECIDE'
  /** See findings, and what checks say of entries. */
  | 'FINDING_READ'
  /** See entries of the items that one leads, and check them first. */
  | 'FIRST_CHECK'
  /** See records' histories. */
  | 'HISTORY_READ'
  /** Keep the templates that letters are printed by; reads no letter. */
  | 'LETTER_TEMPLATE_KEEP'
  /** Hold a light for some days, and free it. */
  | 'LIGHT_HOLD'
  /** See lights and counts. */
  | 'LIGHT_READ'
  /** Sign answers for the unit. */
  | 'NOTICE_ANSWER'
  /** Approve and issue letters that name one as approver. */
  | 'NOTICE_APPROVE'
  /** Draft letters. */
  | 'NOTICE_DRAFT'
  /** Enter a leader's instruction about a letter. */
  | 'NOTICE_INSTRUCT'
  /** See letters. */
  | 'NOTICE_READ'
  /** Confirm receipts for the unit. */
  | 'NOTICE_RECEIVE'
  /** Review answers. */
  | 'NOTICE_REVIEW'
  /** See what is owed. */
  | 'OBLIGATION_READ'
  /** Enter, approve, issue and revoke keys of third parties. */
  | 'PORTAL_KEY_MANAGE'
  /** Reminding units of what they owe, by hand and by phone; never the own unit. */
  | 'REMIND'
  /** Grant and withdraw roles. */
  | 'ROLE_GRANT'
  /** Make new versions of warning rules. */
  | 'RULE_SET'
  /** Arrange that vehicles are sealed over a holiday; keep the register of all units. */
  | 'SEALING_ARRANGE'
  /** Connect channels, and allow hosts of private networks. */
  | 'SOURCE_CONNECT'
  /** See sources and their runs. */
  | 'SOURCE_READ'
  /** Capture a source now. */
  | 'SOURCE_RUN'
  /** Browse and verify the trail. */
  | 'TRAIL_READ'
  /** Create and rename units. */
  | 'UNIT_MANAGE'
  /** See units. */
  | 'UNIT_READ'
  /** Keep the register of the unit's vehicles, and declare that they are sealed. */
  | 'VEHICLE_KEEP'
  /** See public vehicles and their seals. */
  | 'VEHICLE_READ';

/** What became of a message. */
export type PortalDeliveryState =
  /** 已送达. */
  | 'DELIVERED'
  /** 未送达: given up. */
  | 'FAILED'
  /** 已被取代: the entry was withdrawn or changed before, and that is told instead. */
  | 'OVERTAKEN'
  /** 待送达: it waits, for the first time or to be sent again. */
  | 'PENDING';

/** What became of a published entry, as third parties are told. */
export type PortalEntryChange =
  /** 变更: something of it reads otherwise. */
  | 'CHANGED'
  /** 公开: it may be read from now on, or again. */
  | 'PUBLISHED'
  /** 撤下: it may be read no more. */
  | 'WITHDRAWN';

/** Who made a portal: its pages' own marks are known beforehand. */
export type PortalFamily =
  /** 大汉. */
  | 'HANWEB'
  /** Another: meta tags, general rules and selectors. */
  | 'NONE'
  /** 拓尔思 TRS. */
  | 'TRS'
  /** 博达 VSB. */
  | 'VSB';

/** Where a key of the portal stands. */
export type PortalKeyState =
  /** 待发放: approved, and has no secret yet. */
  | 'APPROVED'
  /** 未批准. */
  | 'DECLINED'
  /** 使用中: reads until its last day. */
  | 'ISSUED'
  /** 待批准: entered, and waits for another security administrator. */
  | 'REQUESTED'
  /** 已停用: reads no more. */
  | 'REVOKED';

/** What can be done with a key of the portal. */
export type PortalKeyStep =
  /** 批准, by another person than the one who entered it. */
  | 'APPROVE'
  /** 不批准. */
  | 'DECLINE'
  /** 发放: makes the secret, which is shown once. */
  | 'ISSUE'
  /** 放开: it may ask for anything again; by another person than the one who entered it. */
  | 'LOOSEN'
  /** 限定: it may ask for documents that are stored for it, and for nothing else. */
  | 'RESTRICT'
  /** 停用, at once. */
  | 'REVOKE'
  /** 更换: makes another secret; the one before holds for some hours more. */
  | 'ROTATE';

/** What a key of the portal may read 密钥权限. */
export type PortalScope =
  /** 公开通报. */
  | 'BULLETINS'
  /** 公开目录. */
  | 'CATALOGUE'
  /** 公开内容. */
  | 'DISCLOSURES'
  /** 公开率与总量. */
  | 'RATES'
  /** 单位. */
  | 'UNITS';

/** Where a webhook stands. */
export type PortalWebhookState =
  /** 推送中. */
  | 'ACTIVE'
  /** 已停止: for good. */
  | 'ENDED'
  /** 已暂停: by a person, or because nothing arrived any more; what happens meanwhile waits. */
  | 'PAUSED';

/** What can be done with a webhook. */
export type PortalWebhookStep =
  /** 停止, for good. */
  | 'END'
  /** 暂停. */
  | 'PAUSE'
  /** 恢复: what has waited is sent. */
  | 'RESUME'
  /** 更换签名密钥: messages are signed by both for some hours. */
  | 'ROTATE'
  /** 试发: sends a message that tells of nothing. */
  | 'TRY';

/** What can be done to a post. */
export type PostAction =
  /** Confirm it as the second person. */
  | 'CONFIRM'
  /** End it at once. */
  | 'END'
  /** Refuse it as the second person. */
  | 'REFUSE';

/** A post that waits for a second person. */
export type PostRefInput = {
  /** Of the post. */
  id: string;
  /** What is to be remembered 说明, at most 200 characters: it stands in the trail and in the security event. */
  remark?: string | null | undefined;
};

/** Where a post stands. */
export type PostState =
  /** 待确认: a second person has not confirmed it; it gives no right. */
  | 'AWAITING'
  /** Ended, or its last day has passed. */
  | 'ENDED'
  /** In force today. */
  | 'HELD'
  /** A second person has refused it. */
  | 'REFUSED'
  /** Its first day is to come. */
  | 'UPCOMING';

/** Something that is ordered, as it is typed; without a person it is not shown yet. */
export type PreviewActInput = {
  /** The last day for it; null: not chosen yet. */
  dueOn?: string | null | undefined;
  /** What is to be done. */
  kind: ActKind;
  /** Who is to do it; null: not chosen yet. */
  personId?: string | null | undefined;
};

/** A template that is to be looked at before it is saved. */
export type PreviewLetterTemplateInput = {
  /** What it says. */
  content: LetterTemplateContentInput;
  /** Of which letters, or of bulletins. */
  kind: PaperKind;
};

/** A letter as it is typed: anything may be missing yet. */
export type PreviewNoticeInput = {
  /** What it orders beside the answer; at most 20. */
  acts?: Array<PreviewActInput>;
  /** Who is written to, of a new letter; null: not chosen yet. */
  addresseeId?: string | null | undefined;
  /** The last day for the answer; null: not chosen yet. */
  answerBy?: string | null | undefined;
  /** At most 1,000 characters. */
  basis?: string;
  /** Units that get a copy 抄送, of a new letter; at most 20. */
  copyIds?: Array<string>;
  /** At most 2,000 characters. */
  demand?: string;
  /** Further units that are written to; at most 150. */
  furtherAddresseeIds?: Array<string>;
  /** The draft that is being changed: its kind, its first addressee, its desk and its copies are its own; null: a new letter. */
  id?: string | null | undefined;
  /** Of a new letter. */
  kind: NoticeKind;
  /** At most 50. */
  problems?: Array<PreviewProblemInput>;
  /** At most 100 characters. */
  title?: string;
};

/** A problem as it is typed. */
export type PreviewProblemInput = {
  /** The finding that it is. */
  findingId?: string | null | undefined;
  /** The obligation that it is about. */
  obligationId?: string | null | undefined;
  /** At most 500 characters; empty: nothing was typed yet. */
  text: string;
  /** The addressee that it is about; null: all of them. */
  unitId?: string | null | undefined;
};

/** What was done about a problem 整改情况. */
export type ProblemOutcome =
  /** 已整改: put right. */
  | 'DONE'
  /** 未整改: not done, for the reason given. */
  | 'NOT_DONE'
  /** 整改中: begun, not yet done. */
  | 'UNDER_WAY';

/** Proposes that a disclosure need not be published, or a vehicle not sealed. */
export type ProposeExemptionInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** The obligation: a disclosure, or a seal of a vehicle, that is open or not begun. */
  obligationId: string;
  /** Why, as the unit will read it; 2 to 200 characters. */
  reason: string;
};

/** Why the public does not see an entry, as third parties are told it. */
export type PublicFaceAbsence =
  /** 公示期满. */
  | 'DISPLAY_OVER'
  /** Its item is no longer for everybody on its own initiative 公开范围收窄. */
  | 'NARROWED'
  /** Its item was never for everybody on its own initiative; third parties are told nothing. */
  | 'NOT_FOR_EVERYBODY'
  /** 不予认定. */
  | 'NOT_VALID'
  /** 单位撤回. */
  | 'TAKEN_BACK'
  /** 撤下 by the office. */
  | 'TAKEN_DOWN'
  /** Of a unit that the public does not know, such as a room of the commission. */
  | 'UNIT_UNKNOWN';

/** A captured entry that is of another item, unit or period 改归入. */
export type ReassignDisclosureInput = {
  /** The entry. */
  id: string;
  /** The item of the catalogue of the source's district. */
  itemId: string;
  /** The key of the period, such as 2019-Q3, that had begun on the day of publication; of what happens now and then any day: it is of the day of publication. */
  period: string;
  /** Why, as the unit will read it; 2 to 150 characters. Stands in the trail. */
  reason: string;
  /** The unit: the one whose channel it is, or one below; the item asks it. */
  unitId: string;
  /** The version that was seen. */
  version: number;
};

/** Takes back what was submitted or, on the same day, published. */
export type RecallFilingInput = {
  /** The filing. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** A look at a record. */
export type RecordCheckInput = {
  /** What it came to. */
  conclusion: CheckConclusion;
  /** What is wrong: 1 to 20 with FINDINGS, none with IN_ORDER. */
  findings?: Array<CheckFindingInput>;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** The second look 再监督 that this is; null: it is none. Of the same unit. */
  lookId?: string | null | undefined;
  /** A remark, 2 to 500 characters. */
  note?: string | null | undefined;
  /** What was looked at. */
  subject: CheckSubjectInput;
  /** Where. */
  way?: CheckWay;
};

/** Looks at several records that are all in order. */
export type RecordChecksInOrderInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** 1 to 200 records, each once. */
  subjects: Array<CheckSubjectInput>;
  /** Where. */
  way?: CheckWay;
};

/** A finding that a person records; it is confirmed with that. */
export type RecordFindingInput = {
  /** The entry that it is about. */
  disclosureId: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** What kind of thing is wrong. */
  kind: FindingKind;
  /** What proves it, at most 10. */
  links?: Array<FindingLinkInput>;
  /** What is wrong; 2 to 200 characters. */
  problem: string;
  /** How grave it is. */
  severity?: FindingSeverity;
};

/** Records that something happened. */
export type RecordOccurrenceInput = {
  /** The day on which it happened or became known; today at the latest. */
  happenedOn: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** An item that is published as it happens. */
  itemId: string;
  /** Where it happened: a unit that owes the item. */
  unitId: string;
  /** What happened, as the unit will read it; 2 to 200 characters. */
  what: string;
};

/** What a record is. */
export type RecordType =
  /** A bulletin. */
  | 'BULLETIN'
  /** What checks, or its lead department, say of a published entry; by the id of the entry. */
  | 'CHECK'
  /** The business clock of a demonstration was shifted: every deadline is nearer. */
  | 'CLOCK'
  /** A daily check 日常监督, by its own id, by that of the record that was looked at, and by that of its unit. */
  | 'DAILY_CHECK'
  /** A published entry. */
  | 'DISCLOSURE'
  /** An item of the catalogue. */
  | 'DISCLOSURE_ITEM'
  /** What a unit fills in for an item and a period. */
  | 'FILING'
  /** Something wrong with what a unit published, or did not. */
  | 'FINDING'
  /** A letter. */
  | 'NOTICE'
  /** Something owed. */
  | 'OBLIGATION'
  /** A closed matter that is looked at again 再监督. */
  | 'SECOND_LOOK'
  /** A channel that is captured. */
  | 'SOURCE'
  /** A unit. */
  | 'UNIT'
  /** A public vehicle, or its seals. */
  | 'VEHICLE';

/** Registration of the paper 登记文号. */
export type RegisterNoticeInput = {
  /** The letter. */
  id: string;
  /** As the sealed paper bears it; 4 to 50 characters. */
  officialNumber: string;
  /** The sealed scan, uploaded by POST /files: a PDF or a picture. */
  scanFileId?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** Registers a vehicle on a unit's strength. */
export type RegisterVehicleInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Make and model, 2 to 60 characters. */
  model: string;
  /** Where it stands when it is sealed, 2 to 100 characters. */
  place: string;
  /** As on the plate, however written; of a plate of the mainland. */
  plate: string;
  /** What it is for. */
  purpose: VehiclePurpose;
  /** The unit that has it. */
  unitId: string;
};

/** An entry that is no disclosure of what it was taken for. */
export type RejectDisclosureInput = {
  /** The entry. */
  id: string;
  /** Why, as the unit will read it; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Reminds the units that owe something, by hand. */
export type RemindInput = {
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** MESSAGE, once a day each; or PHONE: that it was done. */
  manner: ReminderManner;
  /** What was said, or is to be said; at most 200 characters. */
  note?: string | null | undefined;
  /** Obligations that are still owed; 1 to 200. */
  obligationIds: Array<string>;
  /** By phone: with whom it was spoken; at most 50 characters. */
  withWhom?: string | null | undefined;
};

/** Who is told by a step. */
export type ReminderAudience =
  /** The leaders who approve letters. */
  | 'LEADER'
  /** The supervision office. */
  | 'OFFICE'
  /** The people of the unit above it; a village's township, otherwise the office. */
  | 'SUPERIOR'
  /** The people of the unit that owes it. */
  | 'UNIT';

/** How somebody was reminded. */
export type ReminderManner =
  /** By somebody, with a message. */
  | 'MESSAGE'
  /** By somebody, by phone 电话催办. */
  | 'PHONE'
  /** By a step of the rule, by itself. */
  | 'STEP';

/** A step: when, whom and with which words. */
export type ReminderStepInput = {
  /** Who is told; one at least. */
  audiences: Array<ReminderAudience>;
  /** Working days after the due day, -60 to 60; each day once. */
  days: number;
  /** Chinese, at most 200 characters; merges {单位}, {事项}, {期限} and {余日}. */
  text: string;
  /** Whether it passes quiet hours. */
  urgent: boolean;
};

/** A stored document that a key may ask for no more. */
export type RemovePortalDocumentInput = {
  /** The document. */
  documentId: string;
  /** The key. */
  id: string;
  /** What is said of it; 2 to 200 characters. */
  remark: string;
  /** The version that was seen. */
  version: number;
};

/** A new name for a unit. */
export type RenameUnitInput = {
  /** The unit. */
  id: string;
  /** The new full name; 2 to 50 characters. */
  name: string;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** A decision that is taken back 撤回: the article waits again, with all that went the same way because of it. */
export type ReopenArticleInput = {
  /** The article. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** An ordered act that somebody else is to do 改由他人完成. */
export type ReplaceActInput = {
  /** The last day for it; today or later, within a year. */
  dueOn: string;
  /** The act. */
  id: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** Who is to do it: of the unit addressed, or of the team that sits in it. */
  personId: string;
  /** Why; both sides read it, and it stands in the trail. 2 to 500 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the reason looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A third party that asks for a key. */
export type RequestPortalKeyInput = {
  /** Whom to call, and how; 2 to 100 characters. */
  contact: string;
  /** Points of an operation; 2,000 without it, 100 to 20,000. */
  cost?: number | null | undefined;
  /** The last day on which it reads; within two years. */
  expiresOn: string;
  /** Who reads; 2 to 100 characters. */
  holder: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** For what; 2 to 200 characters. */
  purpose: string;
  /** Requests in each minute; 600 without it, 1 to 100,000. */
  requestsPerMinute?: number | null | undefined;
  /** What it may read; at least one. */
  scopes: Array<PortalScope>;
  /** True: it asks for documents that are stored for it, and for nothing else; false without it. */
  storedOnly?: boolean | null | undefined;
};

/** Something that the letter orders beside the answer 责令事项. Rectification notices only. */
export type RequiredActInput = {
  /** The last day for it. */
  dueOn: string;
  /** What is to be done. */
  kind: ActKind;
  /** Who is to do it: of the unit addressed, or of the team that sits in it. */
  personId: string;
  /** To which leader a self-criticism is handed; null for everything else. */
  readerId?: string | null | undefined;
};

/** A delivery that is sent again by hand. */
export type ResendMessageDeliveryInput = {
  /** The delivery. */
  id: string;
};

/** A message that is sent again by hand. */
export type ResendPortalDeliveryInput = {
  /** The message. */
  id: string;
};

/** An entry that may be public again. */
export type RestoreDisclosureInput = {
  /** The entry. */
  id: string;
  /** Why, as the unit will read it; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Sends a filing back. */
export type ReturnFilingInput = {
  /** The filing. */
  id: string;
  /** What is wrong and how to go on, 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** A role that a person holds in a unit. */
export type Role =
  /** 审批领导, named leader of the commission. */
  | 'APPROVER'
  /** 审计管理员. */
  | 'AUDIT_ADMINISTRATOR'
  /** 纪(工)委委员, member of a township's discipline committee. */
  | 'COMMITTEE_MEMBER'
  /** 纪(工)委书记, its secretary. */
  | 'COMMITTEE_SECRETARY'
  /** 部门负责人, head of a department. */
  | 'DEPARTMENT_HEAD'
  /** 部门经办人, reporter of a department. */
  | 'DEPARTMENT_REPORTER'
  /** 牵头部门, lead department. */
  | 'LEAD_DEPARTMENT'
  /** 联系室干部, liaison officer. */
  | 'LIAISON_OFFICER'
  /** 监督室干部, officer of the supervision office. */
  | 'OFFICER'
  /** 主要领导, principal leader of the commission. */
  | 'PRINCIPAL_LEADER'
  /** 阅览, sees and does nothing. */
  | 'READER'
  /** 秘书, of a leader. */
  | 'SECRETARY'
  /** 安全管理员. */
  | 'SECURITY_ADMINISTRATOR'
  /** 系统管理员. */
  | 'SYSTEM_ADMINISTRATOR'
  /** 派驻组组长, head of a resident team. */
  | 'TEAM_HEAD'
  /** 派驻组成员, member of a resident team. */
  | 'TEAM_MEMBER'
  /** 镇街负责人, head of a township. */
  | 'TOWNSHIP_HEAD'
  /** 镇街经办人, reporter of a township. */
  | 'TOWNSHIP_REPORTER'
  /** 村文书, village clerk. */
  | 'VILLAGE_CLERK'
  /** 村负责人, village head. */
  | 'VILLAGE_HEAD';

/** How a capture ended. */
export type RunOutcome =
  /** Broken off; the next run goes on where it was. */
  | 'FAILED'
  /** Under way. */
  | 'RUNNING'
  /** Everything new was taken. */
  | 'SUCCEEDED';

/** What is being typed as an answer; kept for the unit until it is sent. */
export type SaveAnswerDraftInput = {
  /** The letter. */
  id: string;
  /** What was done about each problem. */
  items?: Array<AnswerItemInput>;
  /** Up to 5,000 characters. */
  text: string;
  /** The version of the draft that was seen; 0: there was none. */
  version: number;
};

/** Keeps what is typed, whatever it is worth yet. */
export type SaveFilingInput = {
  /** All that stands in the form. */
  content: FilingContentInput;
  /** The filing. */
  id: string;
  /** Photos in order, at most 6: uploaded now, or there already. */
  photoIds?: Array<string>;
  /** The version that was seen. */
  version: number;
};

/** How often a source is captured by itself, and when it counts as silent. */
export type ScheduleSourceInput = {
  /** Minutes between two captures, 5 to 10,080 (a week); null: captured by hand only. */
  everyMinutes?: number | null | undefined;
  /** The source. */
  id: string;
  /** Days without anything new after which it counts as silent, 1 to 800; null: never; left out: as it was. */
  silentAfterDays?: number | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** Where the seal of a vehicle over a holiday stands. */
export type SealState =
  /** 待封存: not declared yet. */
  | 'DUE'
  /** 已启封: taken into use while it was to be sealed. */
  | 'OPENED'
  /** 已封存. */
  | 'SEALED';

/** Narrows where a seal stands. */
export type SealStateFilter = {
  /** Equals. */
  eq?: SealState | null | undefined;
  /** Is one of these. */
  oneOf?: Array<SealState> | null | undefined;
};

/** What a unit declares of a seal. */
export type SealStep =
  /** 启封: taken into use, with a reason. */
  | 'OPEN'
  /** 封存, or sealed again. */
  | 'SEAL'
  /** 撤回: what was declared last is wrong, and never was. */
  | 'TAKE_BACK';

/** Narrows second looks; all parts together. */
export type SecondLookFilter = {
  /** Whether somebody has looked, or is to; null: either, and those that were cancelled. */
  done?: boolean | null | undefined;
  /** The day by which somebody looks. */
  dueOn?: DateFilter | null | undefined;
  /** Of a letter. */
  noticeId?: IdFilter | null | undefined;
  /** Of this unit and all below it. */
  under?: string | null | undefined;
};

/** Narrows security events; all parts together. */
export type SecurityEventFilter = {
  /** About this account. */
  accountId?: string | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<SecurityKind> | null | undefined;
  /** The day by the system clock, Asia/Shanghai. */
  on?: DateFilter | null | undefined;
};

/** What happens to sign-ins, credentials and rights, and to the trail as a whole. */
export type SecurityKind =
  /** 新建账号. */
  | 'ACCOUNT_CREATED'
  /** 停用账号. */
  | 'ACCOUNT_DISABLED'
  /** 启用账号. */
  | 'ACCOUNT_ENABLED'
  /** 停用身份验证器. */
  | 'FACTOR_REMOVED'
  /** 启用身份验证器. */
  | 'FACTOR_SET'
  /** 工作交接. */
  | 'HANDED_OVER'
  /** 确认重置链接. */
  | 'LINK_CONFIRMED'
  /** 发出邀请或重置链接. */
  | 'LINK_ISSUED'
  /** 凭链接设置密码. */
  | 'LINK_USED'
  /** 修改密码. */
  | 'PASSWORD_CHANGED'
  /** 授予岗位，待确认. */
  | 'POST_ASKED'
  /** 岗位生效. */
  | 'POST_CONFIRMED'
  /** 结束岗位. */
  | 'POST_ENDED'
  /** 不予确认岗位. */
  | 'POST_REFUSED'
  /** 使用恢复码. */
  | 'RECOVERY_CODE_USED'
  /** 修改岗位的安全要求. */
  | 'ROLE_RULE_SET'
  /** 登录被结束. */
  | 'SESSION_ENDED'
  /** 登录. */
  | 'SIGNED_IN'
  /** 退出. */
  | 'SIGNED_OUT'
  /** 登录失败: a wrong password or code. */
  | 'SIGN_IN_FAILED'
  /** 登录受限: too many wrong guesses. */
  | 'SIGN_IN_SLOWED'
  /** 导出留痕. */
  | 'TRAIL_EXPORTED'
  /** 核验留痕. */
  | 'TRAIL_VERIFIED';

/** A finding as it was seen. */
export type SeenFindingInput = {
  /** The finding. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** Another round: why, and by when. */
export type SendBackNoticeInput = {
  /** The last day for the next answer. */
  answerBy: string;
  /** The letter. */
  id: string;
  /** Problem by problem, what passes already and what does not. What is left out does not pass, but for what passed in an earlier round. What passes although the unit does not call it done needs a remark (`PROBLEM_NOT_DONE`); something is left to do (`NOTHING_LEFT`). */
  items?: Array<ItemReviewInput>;
  /** Stands in the timeline and the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** A session of one’s own. */
export type SessionRefInput = {
  /** Of the session. */
  id: string;
};

/** Another version of the template of an item, or its first. */
export type SetDisclosureTemplateInput = {
  /** All that units fill in. */
  content: TemplateContentInput;
  /** A day of the period from which it holds: the one that ended last, the present one, or a later one. */
  fromOn: string;
  /** The item of the catalogue. */
  itemId: string;
  /** Why, 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** Of the newest template that was seen; 0 when there was none. */
  version: number;
};

/** A new version of a template. */
export type SetLetterTemplateInput = {
  /** What it is to say. */
  content: LetterTemplateContentInput;
  /** Of which letters, or of bulletins. */
  kind: PaperKind;
  /** Why. Stands in the trail. */
  reason: string;
  /** The version that was seen; 0: what comes with the platform. */
  version: number;
};

/** How long the district keeps messages that are over. */
export type SetMessageRetentionInput = {
  /** A repeat with the same key changes nothing more. */
  idempotencyKey: string;
  /** Months, 6 to 120. */
  months: number;
};

/** How the viewer wants to be told from now on. */
export type SetMessageWishInput = {
  /** What differs from what is usual, or all. */
  choices: Array<MessageChoiceInput>;
  /** Mail address; null: no mail. */
  email?: string | null | undefined;
  /** Mobile number, 11 digits; null: no text messages. */
  phone?: string | null | undefined;
  /** Quiet hours begin, HH:MM, Asia/Shanghai; equal to the end: there are none. */
  quietFrom: string;
  /** Quiet hours end, HH:MM, Asia/Shanghai. */
  quietTo: string;
  /** The version that was seen. */
  version: number;
};

/** A new version of a reminder rule, from today on. */
export type SetReminderRuleInput = {
  /** False: of this kind nobody is reminded by itself. */
  active: boolean;
  /** What is owed. */
  kind: ObligationKind;
  /** Why, such as the decision it rests on. Stands in the trail. */
  reason: string;
  /** At most 12; each day once. */
  steps: Array<ReminderStepInput>;
  /** The version that was seen; 0: there was none. */
  version: number;
};

/** How long the district remembers, for what is found from now on. */
export type SetRepeatRuleInput = {
  /** A repeat with the same key changes nothing more. */
  idempotencyKey: string;
  /** Months, 1 to 60. */
  months: number;
};

/** Whether a role asks for a second factor. */
export type SetRoleRuleInput = {
  /** Why; 2 to 200 characters. */
  reason: string;
  /** Which role. */
  role: Role;
  /** Nobody acts in it without a second factor. */
  secondFactor: boolean;
  /** The version that was seen. */
  version: number;
};

/** The departments of a resident team, or the teams of a liaison office. */
export type SetUnitHostsInput = {
  /** All of them, at most 100: living departments of a team, living teams of a liaison office. Empty: none. */
  hostIds: Array<string>;
  /** The resident team or liaison office. */
  id: string;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Name and password of an account. */
export type SignInInput = {
  /** Six digits of the authenticator, or a recovery code; asked for by the error `CODE_NEEDED`. */
  code?: string | null | undefined;
  /** As typed; blanks count. */
  password: string;
  /** Regardless of case. */
  username: string;
};

/** How one signs before the issue. */
export type SignerRole =
  /** 审批: a leader, one after the other. */
  | 'APPROVE'
  /** 会签: a colleague, before the leaders are asked. */
  | 'COUNTERSIGN';

/** Which way a sort runs. */
export type SortDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/** How a source is captured. */
export type SourceKind =
  /** Tables of what was published 公开台账, imported; nothing is asked for. */
  | 'FILE'
  /** Articles whose addresses people paste 粘贴链接: taken one at a time, looked at again as others are. */
  | 'LINK'
  /** A column of a government portal 政府网站栏目. */
  | 'PORTAL'
  /** A WeChat official account 微信公众号. */
  | 'WECHAT';

/** How a source is doing. */
export type SourceState =
  /** It is captured by hand only, or holds what people bring. */
  | 'BY_HAND'
  /** It could not be read the last time, or several times in a row. */
  | 'FAILING'
  /** It is read, and brings something from time to time. */
  | 'READ'
  /** It is read, and has brought nothing for longer than was set 沉默. */
  | 'SILENT'
  /** It was stopped 停用. */
  | 'STOPPED'
  /** It is connected, and was never captured yet. */
  | 'UNREAD';

/** A new unit that is split off, of the same kind, beside the old one. */
export type SplitPartInput = {
  /** Unique among units of its kind. */
  code: string;
  /** Full name; 2 to 50 characters. */
  name: string;
  /** What it takes over of the disclosures that the old unit still owes. */
  obligationIds?: Array<string>;
  /** Units directly below the old one that come below it. */
  unitIds?: Array<string>;
};

/** A unit is split, from a day on. */
export type SplitUnitInput = {
  /** Null: the old unit goes on. Otherwise the part, counted from 0, that continues it: the old unit closes, and what no other part takes is that one’s. */
  continuedBy?: number | null | undefined;
  /** The day from which it holds, as the document says; null: today. Not after today, nor before the last change of a unit concerned. */
  effectiveOn?: string | null | undefined;
  /** The unit; when it closes, no letter to it may be under way. */
  id: string;
  /** A repeat with the same key answers with the first result. */
  idempotencyKey: string;
  /** 1 to 20; what no part takes stays with whoever continues. */
  parts: Array<SplitPartInput>;
  /** Why, such as the document that decided it. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** A step of an exemption. */
export type StepExemptionInput = {
  /** The exemption. */
  id: string;
  /** What is said of it; 2 to 200 characters. */
  remark: string;
  /** Which step. */
  step: ExemptionStep;
  /** The version that was seen. */
  version: number;
};

/** A step of findings: all of them or none. */
export type StepFindingsInput = {
  /** 1 to 200 findings, each once. */
  findings: Array<SeenFindingInput>;
  /** Why; 2 to 200 characters. Needed to dismiss. */
  reason?: string | null | undefined;
  /** How grave whoever confirms them finds them; null: as they are. Only with CONFIRM. */
  severity?: FindingSeverity | null | undefined;
  /** Which step. */
  step: FindingStep;
};

/** A step of a channel. */
export type StepMessageChannelInput = {
  /** The channel. */
  id: string;
  /** What to do. */
  step: ChannelStep;
  /** For TRY of mail and text messages: where to send it. */
  to?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** A step of a key. */
export type StepPortalKeyInput = {
  /** The key. */
  id: string;
  /** When it is rotated: hours for which the secret before holds on, 24 without it, 0 to 336. */
  overlapHours?: number | null | undefined;
  /** What is said of it; 2 to 200 characters. */
  remark: string;
  /** Which step. */
  step: PortalKeyStep;
  /** The version that was seen. */
  version: number;
};

/** A step of a webhook. */
export type StepPortalWebhookInput = {
  /** The webhook. */
  id: string;
  /** When its secret is replaced: hours for which the one before signs as well, 24 without it, 0 to 336. */
  overlapHours?: number | null | undefined;
  /** What is said of it; 2 to 200 characters. */
  remark: string;
  /** Which step. */
  step: PortalWebhookStep;
  /** The version that was seen. */
  version: number;
};

/** Documents that a key may ask for by their hashes. */
export type StorePortalDocumentsInput = {
  /** Text of a file: a manifest of Apollo, a map from SHA-256 to text as graphql-codegen writes it, or one document; 200 documents at most. One that is stored already changes nothing. */
  file: string;
  /** The key. */
  id: string;
  /** What is said of it; 2 to 200 characters. */
  remark: string;
  /** The version that was seen. */
  version: number;
};

/** Strikes a vehicle off: scrapped, auctioned, returned. */
export type StrikeVehicleInput = {
  /** Of the record. */
  id: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** Submits what is filled in. */
export type SubmitFilingInput = {
  /** All that stands in the form. */
  content: FilingContentInput;
  /** The filing. */
  id: string;
  /** Photos in order, at most 6: uploaded now, or there already. */
  photoIds?: Array<string>;
  /** The version that was seen. */
  version: number;
};

/** A term of a sum. */
export type SumTermInput = {
  /** A field, or `table.column` for the sum of a column. */
  cell: string;
  /** It is taken off. */
  subtract?: boolean;
};

/** What supervision figures are told by. */
export type SupervisionBy =
  /** The office or team that they did it for. */
  | 'DESK'
  /** Whoever looked and drafted. */
  | 'OFFICER'
  /** The unit looked at and written to. */
  | 'UNIT';

/** Whether an account may sign in. */
export type SwitchAccountInput = {
  /** Of the account. */
  id: string;
  /** Why; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Takes back an occurrence that was wrong. */
export type TakeBackOccurrenceInput = {
  /** The occurrence. */
  id: string;
  /** Why, as the unit will read it; 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Takes back a declaration that was wrong. */
export type TakeBackSealInput = {
  /** Of the record. */
  id: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** An entry that is to be public no more. */
export type TakeDownDisclosureInput = {
  /** The entry. */
  id: string;
  /** Why, as the unit will read it; 2 to 200 characters. Stands in the trail. */
  reason: string;
  /** The version that was seen. */
  version: number;
};

/** Who of the addressee takes it on. */
export type TakeOnNoticeInput = {
  /** A colleague of the same unit; null: the viewer. */
  handlerId?: string | null | undefined;
  /** The letter. */
  id: string;
  /** The version that was seen. */
  version: number;
};

/** How somebody wants to be told of a kind on a channel. */
export type Telling =
  /** In one message with the others of the day, at 8:30; at once when it is urgent. */
  | 'DIGEST'
  /** At once; in quiet hours when they are over, unless it is urgent. */
  | 'NOW'
  /** In the console only. */
  | 'OFF';

/** A column of a table. */
export type TemplateColumnInput = {
  /** Of a choice, at most 30, of 1 to 30 characters. */
  choices?: Array<string>;
  /** How to fill it in, at most 100 characters. */
  help?: string | null | undefined;
  /** Lower case letters, digits and underscores. */
  key: string;
  /** What it takes. */
  kind: CellKind;
  /** What the person reads, 1 to 30 characters. */
  label: string;
  /** Lower bound of a number or amount, a decimal. */
  least?: string | null | undefined;
  /** Upper bound of a number or amount, a decimal. */
  most?: string | null | undefined;
  /** It may not be left empty. */
  required: boolean;
};

/** What units fill in. */
export type TemplateContentInput = {
  /** There may be nothing to report 本期无发生; never of what is published as it happens. */
  allowsNil?: boolean;
  /** In the order of the form, at most 60. */
  fields: Array<TemplateFieldInput>;
  /** How it is filled in, at most 500 characters. */
  guidance?: string | null | undefined;
  /** Compared with last period, at most 20. */
  lastPeriods?: Array<TemplateLastPeriodInput>;
  /** A photo of the notice board is asked for. */
  photo?: boolean;
  /** Bodies that must have signed off, at most 6. */
  signOffs?: Array<string>;
  /** What must add up, at most 20. */
  sums?: Array<TemplateSumInput>;
  /** The amount that the disclosure is about. */
  totalCell?: string | null | undefined;
  /** A village's entry counts once its township has passed it. */
  townshipReviews?: boolean;
};

/** A blank to fill in, or a table of them. */
export type TemplateFieldInput = {
  /** Of a choice, at most 30, of 1 to 30 characters. */
  choices?: Array<string>;
  /** Of a table, at most 12. */
  columns?: Array<TemplateColumnInput>;
  /** How to fill it in, at most 100 characters. */
  help?: string | null | undefined;
  /** Lower case letters, digits and underscores. */
  key: string;
  /** What it takes. */
  kind: CellKind;
  /** What the person reads, 1 to 30 characters. */
  label: string;
  /** Lower bound of a number or amount, a decimal. */
  least?: string | null | undefined;
  /** Upper bound of a number or amount, a decimal. */
  most?: string | null | undefined;
  /** It may not be left empty. */
  required: boolean;
};

/** A cell that is compared with last period. */
export type TemplateLastPeriodInput = {
  /** Of this period: a field, or `table.column`. */
  cell: string;
  /** Of last period. */
  lastCell: string;
  /** How many percent it may differ, 0 to 1000. */
  percent: number;
};

/** The terms come to the total. */
export type TemplateSumInput = {
  /** What is added or taken off, at most 20. */
  terms: Array<SumTermInput>;
  /** A field, or `table.column`. */
  total: string;
};

/** Narrows a text. */
export type TextFilter = {
  /** Contains, regardless of case. */
  contains?: string | null | undefined;
  /** Equals. */
  eq?: string | null | undefined;
};

/** A time limit: exactly one of its two fields. */
export type TimeLimitInput = {
  /** A fixed day. */
  dayOfMonth?: DayOfMonthInput | null | undefined;
  /** Days after the period's end, or after what happened. */
  daysAfter?: DaysAfterInput | null | undefined;
};

/** Narrows the trail; all parts together. */
export type TrailFilter = {
  /** What this account did. */
  actorId?: string | null | undefined;
  /** What this kind of actor did. */
  actorKind?: ActorKind | null | undefined;
  /** The business day, Asia/Shanghai. */
  on?: DateFilter | null | undefined;
  /** What was done to the row. */
  operation?: TrailOperation | null | undefined;
  /** A record and its parts, or a single row. */
  recordId?: string | null | undefined;
  /** All that one request wrote. */
  requestId?: string | null | undefined;
  /** The table of the row, such as `notice`. */
  table?: string | null | undefined;
};

/** What was done to a row. */
export type TrailOperation =
  /** Removed. */
  | 'DELETE'
  /** Made. */
  | 'INSERT'
  /** Changed. */
  | 'UPDATE';

/** Passes a vehicle to another unit of the district's 调拨. */
export type TransferVehicleInput = {
  /** Of the record. */
  id: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The department or township that has it from today on. */
  unitId: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

/** The address of one article, tried out: nothing is kept. */
export type TryLinkInput = {
  /** Whose it is: the article is matched to this unit and to those below it. */
  unitId: string;
  /** Address of an article of an official account or of a site, with or without the words that it was shared with; at most 1,000 characters. */
  url: string;
};

/** A column of a portal, tried out: nothing is kept. */
export type TryPortalInput = {
  /** The livelihood area 民生领域 that the column is for, by name, in place of an item: what its titles say is narrowed to items of it. Null: none; left out: as it was. */
  area?: string | null | undefined;
  /** Milliseconds between two requests to one host, 500 to 60,000; less only for hosts that were allowed. */
  delayMs: number;
  /** Who made the portal. */
  family: PortalFamily;
  /** The item of the catalogue that the column is for, where it is for one only: what its titles say is narrowed to it, and where they name none it counts. Null: none; left out: as it was. */
  itemId?: string | null | undefined;
  /** Address of the column's list, or of a feed in its place (RSS, Atom, JSON Feed); http or https, at most 500 characters. */
  listUrl: string;
  /** Such as 区民政局网站·社会救助; 2 to 60 characters. */
  name: string;
  /** For what is not found by itself. */
  selectors: PageSelectorsInput;
  /** Whose channel it is; entries are matched to it and to units below it. */
  unitId: string;
};

/** An official account 微信公众号, tried out: nothing is kept. */
export type TryWeChatInput = {
  /** AppID, such as wx1234567890abcdef. */
  appId: string;
  /** AppSecret; sealed before it is kept, and never read again by anybody. */
  secret: string;
  /** Whose account it is; articles are matched to it and to units below it. */
  unitId: string;
};

/** What can be done to a unit. */
export type UnitAction =
  /** Close it, or merge it into another one. */
  | 'CLOSE'
  /** Add a unit below it. */
  | 'CREATE_CHILD'
  /** Put it below another unit. */
  | 'MOVE'
  /** Give it another name. */
  | 'RENAME'
  /** Say which departments a team sits in, or which teams a liaison office keeps contact with. */
  | 'SET_HOSTS'
  /** Split new units off from it. */
  | 'SPLIT';

/** Narrows units; all parts together. */
export type UnitFilter = {
  /** Kinds of units. */
  kind?: UnitKindFilter | null | undefined;
  /** In the name, the name as spoken, or the code. */
  name?: TextFilter | null | undefined;
  /** This unit and all below it. */
  under?: string | null | undefined;
};

/** What a unit is. */
export type UnitKind =
  /** 村集体经济组织. */
  | 'COLLECTIVE'
  /** 纪委监委, discipline inspection and supervision commission. */
  | 'COMMISSION'
  /** 区直部门. */
  | 'DEPARTMENT'
  /** 纪(工)委 of a township. */
  | 'DISCIPLINE_COMMITTEE'
  /** 区. */
  | 'DISTRICT'
  /** 联系室. */
  | 'LIAISON_OFFICE'
  /** A room of the commission, such as 党风政风监督室. */
  | 'OFFICE'
  /** 派驻纪检监察组. */
  | 'RESIDENT_TEAM'
  /** 镇, 苏木, 街道: party committee and office. */
  | 'TOWNSHIP'
  /** 村, 嘎查, 社区. */
  | 'VILLAGE';

/** Narrows the kind of a unit. */
export type UnitKindFilter = {
  /** Equals. */
  eq?: UnitKind | null | undefined;
  /** Is one of these. */
  oneOf?: Array<UnitKind> | null | undefined;
};

/** Narrows articles that were matched to nothing; all parts together. */
export type UnmatchedArticleFilter = {
  /** Why; without it all but those found to be no disclosures. */
  because?: UnmatchedReasonFilter | null | undefined;
  /** The source. */
  sourceId?: IdFilter | null | undefined;
  /** In the title. */
  text?: TextFilter | null | undefined;
};

/** Why an article came to nothing. */
export type UnmatchedReason =
  /** Several units fit the name in the title, and nothing says which is meant. */
  | 'AMBIGUOUS_UNIT'
  /** The unit that the title names does not owe that item. */
  | 'NOT_OWED'
  /** Neither the list nor the article says when it was published. */
  | 'NO_DAY'
  /** An officer found that it discloses nothing 不是公开内容. */
  | 'NO_DISCLOSURE'
  /** The title speaks of no item of the catalogue. */
  | 'NO_ITEM'
  /** The title names no period that the item has. */
  | 'NO_PERIOD';

/** Narrows why nothing was matched. */
export type UnmatchedReasonFilter = {
  /** Equals. */
  eq?: UnmatchedReason | null | undefined;
  /** Is one of these. */
  oneOf?: Array<UnmatchedReason> | null | undefined;
};

/** The first password, or another one, by a link. */
export type UseLinkInput = {
  /** What the security administrator told the holder. */
  code: string;
  /** 10 to 128 characters of three kinds, or a long phrase; as typed. */
  newPassword: string;
  /** What the address of the link ends with. */
  token: string;
};

/** Narrows vehicles; all parts together. */
export type VehicleFilter = {
  /** What it is for. */
  purpose?: VehiclePurposeFilter | null | undefined;
  /** Whether it was struck off; null: either. */
  struck?: boolean | null | undefined;
  /** Plate, model or unit. */
  text?: TextFilter | null | undefined;
  /** Of this unit and all below it. */
  under?: string | null | undefined;
  /** Of a unit, without those below. */
  unitId?: IdFilter | null | undefined;
};

/** What a public vehicle is for (党政机关公务用车管理办法 第三条). */
export type VehiclePurpose =
  /** 机要通信用车. */
  | 'CONFIDENTIAL'
  /** 应急保障用车. */
  | 'EMERGENCY'
  /** 执法执勤用车. */
  | 'ENFORCEMENT'
  /** 一般公务用车. */
  | 'GENERAL'
  /** 特种专业技术用车. */
  | 'SPECIAL';

/** Narrows what a vehicle is for. */
export type VehiclePurposeFilter = {
  /** Equals. */
  eq?: VehiclePurpose | null | undefined;
  /** Is one of these. */
  oneOf?: Array<VehiclePurpose> | null | undefined;
};

/** Narrows seals; all parts together. */
export type VehicleSealFilter = {
  /** Whether it need not be sealed; null: either. */
  exempted?: boolean | null | undefined;
  /** Whether its holiday is over; null: either. */
  over?: boolean | null | undefined;
  /** Over a holiday. */
  sealingId?: IdFilter | null | undefined;
  /** Where it stands. */
  state?: SealStateFilter | null | undefined;
  /** Plate or unit. */
  text?: TextFilter | null | undefined;
  /** Of a unit, without those below. */
  unitId?: IdFilter | null | undefined;
  /** Of a vehicle. */
  vehicleId?: IdFilter | null | undefined;
};

/** An ordered act that need not be done 免除. */
export type WaiveActInput = {
  /** The act. */
  id: string;
  /** Why; both sides read it, and it stands in the trail. 2 to 500 characters. */
  reason: string;
  /** The version that was seen. */
  version: number;
  /** The writer was warned that the reason looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none. */
  warned?: boolean;
};

export type ViewerPartsFragment = { homeKind: HomeKind, id: string, idleMinutes: number, lastSignInAt: string | null, mustDo: Array<AccountDuty>, name: string, permissions: Array<Permission>, username: string, posts: Array<{ role: Role, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { businessClock: { demonstration: boolean, now: string, offsetMs: number }, viewer: { homeKind: HomeKind, id: string, idleMinutes: number, lastSignInAt: string | null, mustDo: Array<AccountDuty>, name: string, permissions: Array<Permission>, username: string, posts: Array<{ role: Role, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, viewer: { homeKind: HomeKind, id: string, idleMinutes: number, lastSignInAt: string | null, mustDo: Array<AccountDuty>, name: string, permissions: Array<Permission>, username: string, posts: Array<{ role: Role, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } | null } };

export type StaySignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type StaySignedInQuery = { viewer: { id: string } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ClockPartsFragment = { demonstration: boolean, now: string, offsetMs: number };

export type BusinessClockQueryVariables = Exact<{ [key: string]: never; }>;


export type BusinessClockQuery = { businessClock: { demonstration: boolean, now: string, offsetMs: number } };

export type AccountPostPartsFragment = { endedAt: string | null, endedReason: string | null, fromOn: string | null, id: string, powerful: boolean, reason: string | null, role: Role, state: PostState, title: string, untilOn: string | null, viewerCan: Array<PostAction>, confirmedBy: { id: string, name: string, postTitle: string } | null, grantedBy: { id: string, name: string, postTitle: string } | null, standsInFor: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type AccountRowFragment = { activated: boolean, disabledAt: string | null, hasSecondFactor: boolean, id: string, lastSignInAt: string | null, name: string, resetAwaiting: boolean, username: string, posts: Array<{ id: string, role: Role, state: PostState, title: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type AccountPartsFragment = { activated: boolean, createdAt: string, disabledAt: string | null, hasSecondFactor: boolean, id: string, lastSignInAt: string | null, name: string, resetAwaiting: boolean, username: string, version: number, viewerCan: Array<AccountAction>, openLink: { confirmed: boolean, createdAt: string, expiresAt: string, id: string, kind: LinkKind, issuedBy: { id: string, name: string, postTitle: string } | null } | null, posts: Array<{ endedAt: string | null, endedReason: string | null, fromOn: string | null, id: string, powerful: boolean, reason: string | null, role: Role, state: PostState, title: string, untilOn: string | null, viewerCan: Array<PostAction>, confirmedBy: { id: string, name: string, postTitle: string } | null, grantedBy: { id: string, name: string, postTitle: string } | null, standsInFor: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type AccountsQuery = { accounts: { totalItems: number, items: Array<{ activated: boolean, disabledAt: string | null, hasSecondFactor: boolean, id: string, lastSignInAt: string | null, name: string, resetAwaiting: boolean, username: string, posts: Array<{ id: string, role: Role, state: PostState, title: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> }> } };

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { account: { activated: boolean, createdAt: string, disabledAt: string | null, hasSecondFactor: boolean, id: string, lastSignInAt: string | null, name: string, resetAwaiting: boolean, username: string, version: number, viewerCan: Array<AccountAction>, openLink: { confirmed: boolean, createdAt: string, expiresAt: string, id: string, kind: LinkKind, issuedBy: { id: string, name: string, postTitle: string } | null } | null, posts: Array<{ endedAt: string | null, endedReason: string | null, fromOn: string | null, id: string, powerful: boolean, reason: string | null, role: Role, state: PostState, title: string, untilOn: string | null, viewerCan: Array<PostAction>, confirmedBy: { id: string, name: string, postTitle: string } | null, grantedBy: { id: string, name: string, postTitle: string } | null, standsInFor: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } | null };

export type AccountSessionsQueryVariables = Exact<{
  id: string;
}>;


export type AccountSessionsQuery = { account: { id: string, sessions: Array<{ address: string, createdAt: string, current: boolean, id: string, lastSeenAt: string }> } | null };

export type HoldersQueryVariables = Exact<{
  role: Role;
  unitId: string;
}>;


export type HoldersQuery = { accounts: { items: Array<{ id: string, name: string, posts: Array<{ id: string, role: Role, state: PostState, title: string, standsInFor: { id: string } | null, unit: { id: string } }> }> } };

export type PostUnitsQueryVariables = Exact<{
  role?: Role | null | undefined;
}>;


export type PostUnitsQuery = { postUnits: Array<{ within: string | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type PeopleQueryVariables = Exact<{
  text?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type PeopleQuery = { people: Array<{ id: string, name: string, postTitle: string }> };

export type RoleRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleRulesQuery = { roleRules: Array<{ powerful: boolean, role: Role, secondFactor: boolean, version: number }> };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { account: { id: string, name: string, username: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type DisableAccountMutationVariables = Exact<{
  input: SwitchAccountInput;
}>;


export type DisableAccountMutation = { disableAccount: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EnableAccountMutationVariables = Exact<{
  input: SwitchAccountInput;
}>;


export type EnableAccountMutation = { enableAccount: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type IssueAccountLinkMutationVariables = Exact<{
  input: AccountRefInput;
}>;


export type IssueAccountLinkMutation = { issueAccountLink: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, link: { expiresAt: string, kind: LinkKind, token: string } | null } };

export type ConfirmAccountLinkMutationVariables = Exact<{
  input: LinkRefInput;
}>;


export type ConfirmAccountLinkMutation = { confirmAccountLink: { code: string | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EndSessionsMutationVariables = Exact<{
  input: JudgeAccountInput;
}>;


export type EndSessionsMutation = { endSessions: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ResetSecondFactorMutationVariables = Exact<{
  input: JudgeAccountInput;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type GrantPostMutationVariables = Exact<{
  input: GrantPostInput;
}>;


export type GrantPostMutation = { grantPost: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ConfirmPostMutationVariables = Exact<{
  input: PostRefInput;
}>;


export type ConfirmPostMutation = { confirmPost: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EndPostMutationVariables = Exact<{
  input: EndPostInput;
}>;


export type EndPostMutation = { endPost: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver: { account: { id: string, name: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type SetRoleRuleMutationVariables = Exact<{
  input: SetRoleRuleInput;
}>;


export type SetRoleRuleMutation = { setRoleRule: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type SecurityEventsQueryVariables = Exact<{
  filter?: SecurityEventFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type SecurityEventsQuery = { securityEvents: { totalItems: number, items: Array<{ accountId: string | null, actorName: string, address: string, at: string, detail: string | null, id: string, kind: SecurityKind, name: string | null, username: string }> } };

export type TrailQueryVariables = Exact<{
  filter?: TrailFilter | null | undefined;
  before?: string | null | undefined;
  take: number;
}>;


export type TrailQuery = { trail: Array<{ actorId: string | null, actorKind: ActorKind, actorName: string, at: string, erasedAt: string | null, id: string, leaf: number | null, operation: TrailOperation, reason: string | null, recordId: string, recordedAt: string, requestId: string, rowId: string, table: string, changes: Array<{ after: string | null, before: string | null, field: string }> }> };

export type TrailTablesQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailTablesQuery = { trailTables: Array<string> };

export type TrailStateQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailStateQuery = { trailState: { published: boolean, sealed: number, unsealed: number, roots: Array<{ publicKey: string, root: string, sealedAt: string, treeSize: number }> } };

export type VerifyTrailMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyTrailMutation = { verifyTrail: { faults: Array<string>, leaves: number, roots: number, unsealed: number, whole: boolean } };

export type BulletinRowFragment = { draftedAt: string, id: string, number: string | null, publishedOn: string | null, scope: BulletinScope, state: BulletinState, title: string, version: number, withdrawnOn: string | null, approver: { id: string, name: string, postTitle: string }, drafter: { id: string, name: string, postTitle: string } };

export type BulletinFullFragment = { causes: string | null, demands: string, overview: string, withdrawnReason: string | null, draftedAt: string, id: string, number: string | null, publishedOn: string | null, scope: BulletinScope, state: BulletinState, title: string, version: number, withdrawnOn: string | null, cases: Array<{ fact: string, id: string, noticeId: string | null, outcome: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, issuer: { id: string, kind: UnitKind, name: string, shortName: string }, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null }, timeline: Array<{ action: BulletinAction, at: string, from: BulletinState | null, id: string, reason: string | null, to: BulletinState, actor: { id: string, name: string, postTitle: string } }>, viewerCan: Array<{ action: BulletinAction, allowed: boolean, reason: string | null }>, approver: { id: string, name: string, postTitle: string }, drafter: { id: string, name: string, postTitle: string } };

export type BulletinResultFragment = { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
    | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
    | { code: string, message: string, path: Array<string> }
    | { state: string, code: string, message: string, path: Array<string> }
  > };

export type BulletinsQueryVariables = Exact<{
  filter?: BulletinFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type BulletinsQuery = { bulletins: { totalItems: number, items: Array<{ draftedAt: string, id: string, number: string | null, publishedOn: string | null, scope: BulletinScope, state: BulletinState, title: string, version: number, withdrawnOn: string | null, approver: { id: string, name: string, postTitle: string }, drafter: { id: string, name: string, postTitle: string } }> } };

export type BulletinsToSignQueryVariables = Exact<{ [key: string]: never; }>;


export type BulletinsToSignQuery = { bulletins: { totalItems: number, items: Array<{ draftedAt: string, id: string, number: string | null, publishedOn: string | null, scope: BulletinScope, state: BulletinState, title: string, version: number, withdrawnOn: string | null, approver: { id: string, name: string, postTitle: string }, drafter: { id: string, name: string, postTitle: string } }> } };

export type BulletinQueryVariables = Exact<{
  id: string;
}>;


export type BulletinQuery = { bulletin: { causes: string | null, demands: string, overview: string, withdrawnReason: string | null, draftedAt: string, id: string, number: string | null, publishedOn: string | null, scope: BulletinScope, state: BulletinState, title: string, version: number, withdrawnOn: string | null, cases: Array<{ fact: string, id: string, noticeId: string | null, outcome: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, issuer: { id: string, kind: UnitKind, name: string, shortName: string }, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null }, timeline: Array<{ action: BulletinAction, at: string, from: BulletinState | null, id: string, reason: string | null, to: BulletinState, actor: { id: string, name: string, postTitle: string } }>, viewerCan: Array<{ action: BulletinAction, allowed: boolean, reason: string | null }>, approver: { id: string, name: string, postTitle: string }, drafter: { id: string, name: string, postTitle: string } } | null };

export type BulletinApproversQueryVariables = Exact<{
  scope: BulletinScope;
}>;


export type BulletinApproversQuery = { bulletinApprovers: Array<{ id: string, name: string, postTitle: string }> };

export type DraftBulletinMutationVariables = Exact<{
  input: DraftBulletinInput;
}>;


export type DraftBulletinMutation = { draftBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EditBulletinMutationVariables = Exact<{
  input: EditBulletinInput;
}>;


export type EditBulletinMutation = { editBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type SubmitBulletinMutationVariables = Exact<{
  input: BulletinStepInput;
}>;


export type SubmitBulletinMutation = { submitBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ReturnBulletinMutationVariables = Exact<{
  input: BulletinReasonInput;
}>;


export type ReturnBulletinMutation = { returnBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type PublishBulletinMutationVariables = Exact<{
  input: BulletinStepInput;
}>;


export type PublishBulletinMutation = { publishBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type WithdrawBulletinMutationVariables = Exact<{
  input: BulletinReasonInput;
}>;


export type WithdrawBulletinMutation = { withdrawBulletin: { bulletin: { id: string, number: string | null, state: BulletinState, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type CatalogueRowFragment = { affair: Affair, appliesTo: Array<UnitKind>, area: string | null, channels: Array<DisclosureChannel>, code: string, dueRule: string, hasFunds: boolean, id: string, name: string, tiers: Array<DisclosureTier>, lead: { id: string, name: string } | null, namedUnits: Array<{ id: string, name: string, shortName: string }> };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { disclosureItems: Array<{ affair: Affair, appliesTo: Array<UnitKind>, area: string | null, channels: Array<DisclosureChannel>, code: string, dueRule: string, hasFunds: boolean, id: string, name: string, tiers: Array<DisclosureTier>, lead: { id: string, name: string } | null, namedUnits: Array<{ id: string, name: string, shortName: string }> }> };

export type CatalogueItemQueryVariables = Exact<{
  id: string;
}>;


export type CatalogueItemQuery = { disclosureItem: { audience: DisclosureAudience, basis: string, frequency: Frequency, fromOn: string, manner: DisclosureManner, titleWords: Array<string>, version: number, viewerCanChange: boolean, affair: Affair, appliesTo: Array<UnitKind>, area: string | null, channels: Array<DisclosureChannel>, code: string, dueRule: string, hasFunds: boolean, id: string, name: string, tiers: Array<DisclosureTier>, display: { dayKind: DayKind, days: number } | null, due: { dayOfMonth: { day: number, month: number, rollForward: boolean } | null, daysAfter: { dayKind: DayKind, days: number } | null }, exceptedUnits: Array<{ id: string, name: string, shortName: string }>, versions: Array<{ createdAt: string, dueRule: string, fromOn: string, name: string, version: number, changes: Array<{ after: string, before: string, title: string }> }>, lead: { id: string, name: string } | null, namedUnits: Array<{ id: string, name: string, shortName: string }> } | null };

export type CreateDisclosureItemMutationVariables = Exact<{
  input: CreateDisclosureItemInput;
}>;


export type CreateDisclosureItemMutation = { createDisclosureItem: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, item: { id: string } | null } };

export type ChangeDisclosureItemMutationVariables = Exact<{
  input: ChangeDisclosureItemInput;
}>;


export type ChangeDisclosureItemMutation = { changeDisclosureItem: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, item: { id: string } | null } };

export type MessageChannelPartsFragment = { from: string | null, fromName: string | null, givenUp: number, host: string | null, id: string, kind: ChannelKind, kinds: Array<MessageKind>, madeAt: string, name: string, port: number | null, security: MailSecurity | null, sentAt: string | null, sign: string | null, state: ChannelState, url: string | null, username: string | null, version: number, viewerCan: Array<ChannelStep>, waiting: number, unit: { id: string, name: string, shortName: string } | null };

export type MessageWishPartsFragment = { channels: Array<ChannelKind>, email: string | null, phone: string | null, quietFrom: string, quietTo: string, version: number, choices: Array<{ channel: ChannelKind, how: Telling, kind: MessageKind }> };

export type MessageChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageChannelsQuery = { messageChannels: Array<{ from: string | null, fromName: string | null, givenUp: number, host: string | null, id: string, kind: ChannelKind, kinds: Array<MessageKind>, madeAt: string, name: string, port: number | null, security: MailSecurity | null, sentAt: string | null, sign: string | null, state: ChannelState, url: string | null, username: string | null, version: number, viewerCan: Array<ChannelStep>, waiting: number, unit: { id: string, name: string, shortName: string } | null }> };

export type MessageDeliveriesQueryVariables = Exact<{
  channelId: string;
  states?: Array<MessageDeliveryState> | MessageDeliveryState | null | undefined;
  skip: number;
  take: number;
}>;


export type MessageDeliveriesQuery = { messageDeliveries: { totalItems: number, items: Array<{ digest: boolean, endedAt: string | null, id: string, kinds: Array<MessageKind>, madeAt: string, messages: number, notBefore: string, retryAt: string, state: MessageDeliveryState, viewerCanResend: boolean, attempts: Array<{ at: string, fault: string | null, number: number, said: string | null, took: number }>, recipient: { id: string, name: string, postTitle: string } | null }> } };

export type MyMessageWishQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMessageWishQuery = { myMessageWish: { channels: Array<ChannelKind>, email: string | null, phone: string | null, quietFrom: string, quietTo: string, version: number, choices: Array<{ channel: ChannelKind, how: Telling, kind: MessageKind }> } };

export type MakeMessageChannelMutationVariables = Exact<{
  input: MakeMessageChannelInput;
}>;


export type MakeMessageChannelMutation = { makeMessageChannel: { secret: string | null, channel: { from: string | null, fromName: string | null, givenUp: number, host: string | null, id: string, kind: ChannelKind, kinds: Array<MessageKind>, madeAt: string, name: string, port: number | null, security: MailSecurity | null, sentAt: string | null, sign: string | null, state: ChannelState, url: string | null, username: string | null, version: number, viewerCan: Array<ChannelStep>, waiting: number, unit: { id: string, name: string, shortName: string } | null } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ChangeMessageChannelMutationVariables = Exact<{
  input: ChangeMessageChannelInput;
}>;


export type ChangeMessageChannelMutation = { changeMessageChannel: { channel: { from: string | null, fromName: string | null, givenUp: number, host: string | null, id: string, kind: ChannelKind, kinds: Array<MessageKind>, madeAt: string, name: string, port: number | null, security: MailSecurity | null, sentAt: string | null, sign: string | null, state: ChannelState, url: string | null, username: string | null, version: number, viewerCan: Array<ChannelStep>, waiting: number, unit: { id: string, name: string, shortName: string } | null } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type StepMessageChannelMutationVariables = Exact<{
  input: StepMessageChannelInput;
}>;


export type StepMessageChannelMutation = { stepMessageChannel: { channel: { from: string | null, fromName: string | null, givenUp: number, host: string | null, id: string, kind: ChannelKind, kinds: Array<MessageKind>, madeAt: string, name: string, port: number | null, security: MailSecurity | null, sentAt: string | null, sign: string | null, state: ChannelState, url: string | null, username: string | null, version: number, viewerCan: Array<ChannelStep>, waiting: number, unit: { id: string, name: string, shortName: string } | null } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ResendMessageDeliveryMutationVariables = Exact<{
  input: ResendMessageDeliveryInput;
}>;


export type ResendMessageDeliveryMutation = { resendMessageDelivery: { delivery: { id: string, state: MessageDeliveryState } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type SetMyMessageWishMutationVariables = Exact<{
  input: SetMessageWishInput;
}>;


export type SetMyMessageWishMutation = { setMyMessageWish: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, wish: { channels: Array<ChannelKind>, email: string | null, phone: string | null, quietFrom: string, quietTo: string, version: number, choices: Array<{ channel: ChannelKind, how: Telling, kind: MessageKind }> } | null } };

export type MessageRetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageRetentionQuery = { messageRetention: { forgotten: number, forgottenAt: string | null, months: number } };

export type SetMessageRetentionMutationVariables = Exact<{
  input: SetMessageRetentionInput;
}>;


export type SetMessageRetentionMutation = { setMessageRetention: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, retention: { months: number } | null } };

export type CheckPartsFragment = { checkedAt: string, checkedOn: string, checker: string, checkerId: string, conclusion: CheckConclusion, id: string, note: string | null, subjectId: string, subjectType: string, title: string, way: CheckWay, desk: { id: string, kind: UnitKind, name: string, shortName: string }, findings: Array<{ id: string, kind: FindingKind, problem: string, severity: FindingSeverity, state: FindingState }>, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } };

export type LastCheckPartsFragment = { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string };

export type ChecksQueryVariables = Exact<{
  filter?: CheckFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<CheckSort> | CheckSort | null | undefined;
}>;


export type ChecksQuery = { checks: { totalItems: number, items: Array<{ checkedAt: string, checkedOn: string, checker: string, checkerId: string, conclusion: CheckConclusion, id: string, note: string | null, subjectId: string, subjectType: string, title: string, way: CheckWay, desk: { id: string, kind: UnitKind, name: string, shortName: string }, findings: Array<{ id: string, kind: FindingKind, problem: string, severity: FindingSeverity, state: FindingState }>, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } }> } };

export type CheckQueryVariables = Exact<{
  id: string;
}>;


export type CheckQuery = { check: { checkedAt: string, checkedOn: string, checker: string, checkerId: string, conclusion: CheckConclusion, id: string, note: string | null, subjectId: string, subjectType: string, title: string, way: CheckWay, desk: { id: string, kind: UnitKind, name: string, shortName: string }, findings: Array<{ id: string, kind: FindingKind, problem: string, severity: FindingSeverity, state: FindingState }>, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } } | null };

export type LastCheckOfDisclosureQueryVariables = Exact<{
  id: string;
}>;


export type LastCheckOfDisclosureQuery = { disclosure: { id: string, lastCheck: { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string } | null } | null };

export type UnitChecksQueryVariables = Exact<{
  unit: string;
}>;


export type UnitChecksQuery = { checks: { totalItems: number, items: Array<{ checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string }> } };

export type RecordCheckMutationVariables = Exact<{
  input: RecordCheckInput;
}>;


export type RecordCheckMutation = { recordCheck: { check: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type RecordChecksInOrderMutationVariables = Exact<{
  input: RecordChecksInOrderInput;
}>;


export type RecordChecksInOrderMutation = { recordChecksInOrder: { checks: Array<{ id: string }>, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type CheckPlanPartsFragment = { area: string | null, checkers: Array<string>, frequency: Frequency, fromOn: string, id: string, itemName: string | null, maker: string, title: string, unitKinds: Array<UnitKind>, untilOn: string | null, version: number, viewerCanEnd: boolean, desk: { id: string, kind: UnitKind, name: string, shortName: string }, periods: Array<{ done: number, dueOn: string, label: string, late: number, opensOn: string, overdue: number, period: string, total: number }>, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type CheckDrawPartsFragment = { candidateCount: number, drawer: string, drawnAt: string, dueOn: string, id: string, itemName: string | null, seed: string, subject: DrawSubject, taken: number, title: string, unitKinds: Array<UnitKind>, desk: { id: string, kind: UnitKind, name: string, shortName: string }, progress: { done: number, late: number, overdue: number, total: number }, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type CheckPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckPlansQuery = { checkDraws: Array<{ candidateCount: number, drawer: string, drawnAt: string, dueOn: string, id: string, itemName: string | null, seed: string, subject: DrawSubject, taken: number, title: string, unitKinds: Array<UnitKind>, desk: { id: string, kind: UnitKind, name: string, shortName: string }, progress: { done: number, late: number, overdue: number, total: number }, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, checkPlans: Array<{ area: string | null, checkers: Array<string>, frequency: Frequency, fromOn: string, id: string, itemName: string | null, maker: string, title: string, unitKinds: Array<UnitKind>, untilOn: string | null, version: number, viewerCanEnd: boolean, desk: { id: string, kind: UnitKind, name: string, shortName: string }, periods: Array<{ done: number, dueOn: string, label: string, late: number, opensOn: string, overdue: number, period: string, total: number }>, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type CheckersQueryVariables = Exact<{
  deskId: string;
}>;


export type CheckersQuery = { checkers: Array<{ id: string, name: string, postTitle: string }> };

export type CheckPlanQueryVariables = Exact<{
  id: string;
}>;


export type CheckPlanQuery = { checkPlan: { area: string | null, checkers: Array<string>, frequency: Frequency, fromOn: string, id: string, itemName: string | null, maker: string, title: string, unitKinds: Array<UnitKind>, untilOn: string | null, version: number, viewerCanEnd: boolean, desk: { id: string, kind: UnitKind, name: string, shortName: string }, periods: Array<{ done: number, dueOn: string, label: string, late: number, opensOn: string, overdue: number, period: string, total: number }>, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type CheckDrawQueryVariables = Exact<{
  id: string;
}>;


export type CheckDrawQuery = { checkDraw: { candidates: Array<string>, candidateCount: number, drawer: string, drawnAt: string, dueOn: string, id: string, itemName: string | null, seed: string, subject: DrawSubject, taken: number, title: string, unitKinds: Array<UnitKind>, desk: { id: string, kind: UnitKind, name: string, shortName: string }, progress: { done: number, late: number, overdue: number, total: number }, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type CheckTasksQueryVariables = Exact<{
  filter?: CheckTaskFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type CheckTasksQuery = { checkTasks: { totalItems: number, items: Array<{ area: string | null, doneOn: string | null, dueOn: string, id: string, itemId: string | null, periodLabel: string | null, state: CheckTaskState, subjectId: string | null, subjectType: string | null, title: string | null, viewerCanCheck: boolean, check: { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string } | null, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } }> } };

export type SecondLooksQueryVariables = Exact<{
  filter?: SecondLookFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type SecondLooksQuery = { secondLooks: { totalItems: number, items: Array<{ cancelledOn: string | null, doneOn: string | null, dueOn: string, id: string, overdue: boolean, viewerCanCheck: boolean, check: { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string } | null, findings: Array<{ id: string, kind: FindingKind, problem: string, state: FindingState }>, notice: { id: string, number: string | null, title: string } | null, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } }> } };

export type SecondLooksWaitingQueryVariables = Exact<{
  today: string;
}>;


export type SecondLooksWaitingQuery = { secondLooks: { totalItems: number } };

export type MakeCheckPlanMutationVariables = Exact<{
  input: MakeCheckPlanInput;
}>;


export type MakeCheckPlanMutation = { makeCheckPlan: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, plan: { id: string } | null } };

export type EndCheckPlanMutationVariables = Exact<{
  input: EndCheckPlanInput;
}>;


export type EndCheckPlanMutation = { endCheckPlan: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, plan: { id: string, untilOn: string | null, version: number } | null } };

export type DrawChecksMutationVariables = Exact<{
  input: DrawChecksInput;
}>;


export type DrawChecksMutation = { drawChecks: { draw: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type CoveragePartsFragment = { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number };

export type ProofPartsFragment = { from: string, to: string, gaps: Array<{ dueOn: string, title: string, unit: { id: string, name: string } }>, root: { id: string, name: string }, total: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, units: Array<{ counts: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, unit: { id: string, name: string } | null }> };

export type CoverageQueryVariables = Exact<{
  under: string;
  from: string;
  to: string;
}>;


export type CoverageQuery = { coverage: { from: string, to: string, gaps: Array<{ dueOn: string, title: string, unit: { id: string, name: string } }>, root: { id: string, name: string }, total: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, units: Array<{ counts: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, unit: { id: string, name: string } | null }> } };

export type LedCoverageQueryVariables = Exact<{
  under?: string | null | undefined;
  itemId?: string | null | undefined;
  from: string;
  to: string;
}>;


export type LedCoverageQuery = { ledCoverage: { from: string, to: string, gaps: Array<{ dueOn: string, title: string, unit: { id: string, name: string } }>, root: { id: string, name: string }, total: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, units: Array<{ counts: { exempted: number, expected: number, inTime: number, late: number, missing: number, notYetDue: number, overdue: number, unasked: number }, unit: { id: string, name: string } | null }> } };

export type LedObligationsQueryVariables = Exact<{
  filter?: LedObligationFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type LedObligationsQuery = { ledObligations: { totalItems: number, items: Array<{ disclosureId: string | null, dueOn: string, id: string, itemName: string, periodLabel: string, publishedOn: string | null, state: ObligationState, township: string | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type AccountLinkQueryVariables = Exact<{
  token: string;
}>;


export type AccountLinkQuery = { accountLink: { kind: LinkKind, name: string, username: string, waits: boolean } | null };

export type UseAccountLinkMutationVariables = Exact<{
  input: UseLinkInput;
}>;


export type UseAccountLinkMutation = { useAccountLink: { done: boolean, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type MyCredentialsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCredentialsQuery = { mySecondFactor: boolean, mySessions: Array<{ address: string, createdAt: string, current: boolean, id: string, lastSeenAt: string }> };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginFactorInput;
}>;


export type BeginSecondFactorMutation = { beginSecondFactor: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, factor: { address: string, secret: string } | null } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: CodeInput;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { codes: Array<string> | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: CodeInput;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { codes: Array<string> | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: CodeInput;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EndMySessionMutationVariables = Exact<{
  input: SessionRefInput;
}>;


export type EndMySessionMutation = { endMySession: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type DemoRedObligationsQueryVariables = Exact<{
  text: string;
}>;


export type DemoRedObligationsQuery = { approvers: Array<{ id: string, name: string }>, businessClock: { today: string }, obligations: { items: Array<{ id: string, title: string, unit: { id: string, name: string } }> } };

export type FilingOriginPartsFragment = { filler: string, onBehalf: boolean, reviewedAt: string | null, reviewer: string | null, submittedOn: string, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string }, photos: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> };

export type PageEvidencePartsFragment = { displayEndsOn: string | null, dueAt: string | null, failure: string | null, leftUp: boolean, lookedAt: string, missedAt: string | null, viewerCanDownload: boolean, viewerCanLook: boolean, watched: boolean, attachments: Array<{ failure: string | null, id: string, listed: boolean, missedAt: string | null, name: string | null, position: number, unlistedAt: string | null, revisions: Array<{ erased: boolean, grown: number | null, hash: string | null, id: string, kind: FileKind | null, lookedAt: string, misnamed: boolean, number: number, size: number | null, state: PageState }> }>, revisions: Array<{ amount: string | null, erased: boolean, id: string, lookedAt: string, number: number, otherwise: boolean, restated: boolean, shrunk: Array<PageShrinkage>, state: PageState, tableRows: number, textLength: number, before: { erased: boolean, id: string, number: number, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null } | null, pages: Array<{ erased: boolean, hash: string }>, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null }> };

export type DisclosuresQueryVariables = Exact<{
  filter?: DisclosureFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<DisclosureSort> | DisclosureSort | null | undefined;
}>;


export type DisclosuresQuery = { disclosures: { totalItems: number, items: Array<{ amount: string | null, capturedAt: string, id: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejectedAt: string | null, title: string, viewerCanCheck: boolean, item: { affair: Affair, id: string, name: string }, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } }> } };

export type ItemNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ItemNamesQuery = { disclosureItems: Array<{ affair: Affair, area: string | null, id: string, name: string }> };

export type DisclosureRowQueryVariables = Exact<{
  id: string;
}>;


export type DisclosureRowQuery = { disclosure: { amount: string | null, capturedAt: string, id: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejectedAt: string | null, title: string, viewerCanCheck: boolean, item: { affair: Affair, id: string, name: string }, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } } | null };

export type DisclosureQueryVariables = Exact<{
  id: string;
}>;


export type DisclosureQuery = { disclosure: { articleId: string | null, amountFrom: string | null, confidence: number | null, erasedAt: string | null, rejectedReason: string | null, takenDownAt: string | null, takenDownReason: string | null, text: string, url: string | null, version: number, viewerCan: Array<DisclosureAction>, amount: string | null, capturedAt: string, id: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejectedAt: string | null, title: string, viewerCanCheck: boolean, item: { affair: Affair, basis: string, id: string, name: string }, obligation: { dueOn: string, id: string, light: Light, state: ObligationState, title: string } | null, filing: { filler: string, onBehalf: boolean, reviewedAt: string | null, reviewer: string | null, submittedOn: string, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string }, photos: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> } | null, source: { name: string } | null, evidence: { displayEndsOn: string | null, dueAt: string | null, failure: string | null, leftUp: boolean, lookedAt: string, missedAt: string | null, viewerCanDownload: boolean, viewerCanLook: boolean, watched: boolean, attachments: Array<{ failure: string | null, id: string, listed: boolean, missedAt: string | null, name: string | null, position: number, unlistedAt: string | null, revisions: Array<{ erased: boolean, grown: number | null, hash: string | null, id: string, kind: FileKind | null, lookedAt: string, misnamed: boolean, number: number, size: number | null, state: PageState }> }>, revisions: Array<{ amount: string | null, erased: boolean, id: string, lookedAt: string, number: number, otherwise: boolean, restated: boolean, shrunk: Array<PageShrinkage>, state: PageState, tableRows: number, textLength: number, before: { erased: boolean, id: string, number: number, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null } | null, pages: Array<{ erased: boolean, hash: string }>, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null }> } | null, publicFace: { absence: PublicFaceAbsence | null, entry: { amount: string | null, displayUntil: string | null, itemName: string, nil: boolean, parentName: string | null, periodLabel: string, publishedOn: string, text: string, title: string, unitName: string, updatedAt: string, url: string | null, attachments: Array<{ name: string, value: string }>, fields: Array<{ name: string, value: string }> } | null }, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } } | null };

export type PageDifferenceQueryVariables = Exact<{
  id: string;
}>;


export type PageDifferenceQuery = { pageRevision: { id: string, number: number, text: string | null, title: string, before: { id: string, number: number, text: string | null, title: string } | null } | null };

export type LookAgainMutationVariables = Exact<{
  input: LookAgainInput;
}>;


export type LookAgainMutation = { lookAgain: { disclosure: { id: string, evidence: { failure: string | null } | null } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type RejectDisclosureMutationVariables = Exact<{
  input: RejectDisclosureInput;
}>;


export type RejectDisclosureMutation = { rejectDisclosure: { disclosure: { id: string, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type AcceptDisclosureMutationVariables = Exact<{
  input: AcceptDisclosureInput;
}>;


export type AcceptDisclosureMutation = { acceptDisclosure: { disclosure: { id: string, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ReassignDisclosureMutationVariables = Exact<{
  input: ReassignDisclosureInput;
}>;


export type ReassignDisclosureMutation = { reassignDisclosure: { disclosure: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type TakeDownDisclosureMutationVariables = Exact<{
  input: TakeDownDisclosureInput;
}>;


export type TakeDownDisclosureMutation = { takeDownDisclosure: { disclosure: { id: string, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type RestoreDisclosureMutationVariables = Exact<{
  input: RestoreDisclosureInput;
}>;


export type RestoreDisclosureMutation = { restoreDisclosure: { disclosure: { id: string, version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type DisclosureCountsPartsFragment = { due: number, entries: number, inTime: number, late: number, onTimePercent: number | null, publishedPercent: number | null, yuan: string };

export type DisclosureFiguresQueryVariables = Exact<{
  asked: DisclosureFiguresInput;
  by: FiguresBy;
}>;


export type DisclosureFiguresQuery = { disclosureFigures: { countedAt: string, dueUntil: string | null, from: string, to: string, parts: Array<{ key: string | null, label: string, counts: { due: number, entries: number, inTime: number, late: number, onTimePercent: number | null, publishedPercent: number | null, yuan: string } }>, root: { id: string, name: string }, total: { due: number, entries: number, inTime: number, late: number, onTimePercent: number | null, publishedPercent: number | null, yuan: string } } };

export type FilingContentPartsFragment = { secrecyReviewer: string, cells: Array<{ key: string, value: string | null, rows: Array<{ cells: Array<{ key: string, value: string }> }> }>, confirmations: Array<{ place: string, text: string }>, explanations: Array<{ place: string, text: string }>, signOffs: Array<{ body: string, on: string | null, person: string }> };

export type FilingPhotoPartsFragment = { id: string, mediaType: string, name: string, size: number, url: string };

export type FilingSavedFragment = { id: string, savedAt: string | null, savedBy: string | null, state: FilingState, version: number, comparisons: Array<{ differs: boolean, label: string, last: string, lastLabel: string, now: string, ref: string }>, faults: Array<{ code: string, message: string, path: Array<string> }>, findings: Array<{ label: string, place: string, shown: string }> };

export type FilingFullFragment = { filler: string | null, nil: boolean, onBehalf: boolean, periodLabel: string, remark: string | null, reviewedAt: string | null, reviewer: string | null, submittedAt: string | null, submittedOn: string | null, viewerCan: Array<FilingStep>, viewerFilled: boolean, id: string, savedAt: string | null, savedBy: string | null, state: FilingState, version: number, content: { secrecyReviewer: string, cells: Array<{ key: string, value: string | null, rows: Array<{ cells: Array<{ key: string, value: string }> }> }>, confirmations: Array<{ place: string, text: string }>, explanations: Array<{ place: string, text: string }>, signOffs: Array<{ body: string, on: string | null, person: string }> } | null, disclosure: { id: string, title: string } | null, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string } | null, item: { id: string, name: string }, lastPeriod: { secrecyReviewer: string, cells: Array<{ key: string, value: string | null, rows: Array<{ cells: Array<{ key: string, value: string }> }> }>, confirmations: Array<{ place: string, text: string }>, explanations: Array<{ place: string, text: string }>, signOffs: Array<{ body: string, on: string | null, person: string }> } | null, obligation: { dueOn: string, id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, photos: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, template: { allowsNil: boolean, fromOn: string, guidance: string | null, id: string, photo: boolean, signOffs: Array<string>, totalCell: string | null, townshipReviews: boolean, version: number, fields: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean, columns: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean }> }>, lastPeriods: Array<{ cell: string, lastCell: string, percent: number }>, sums: Array<{ total: string, terms: Array<{ cell: string, subtract: boolean }> }> } | null, unit: { id: string, name: string, shortName: string }, comparisons: Array<{ differs: boolean, label: string, last: string, lastLabel: string, now: string, ref: string }>, faults: Array<{ code: string, message: string, path: Array<string> }>, findings: Array<{ label: string, place: string, shown: string }> };

export type FilingQueryVariables = Exact<{
  id: string;
}>;


export type FilingQuery = { filing: { filler: string | null, nil: boolean, onBehalf: boolean, periodLabel: string, remark: string | null, reviewedAt: string | null, reviewer: string | null, submittedAt: string | null, submittedOn: string | null, viewerCan: Array<FilingStep>, viewerFilled: boolean, id: string, savedAt: string | null, savedBy: string | null, state: FilingState, version: number, content: { secrecyReviewer: string, cells: Array<{ key: string, value: string | null, rows: Array<{ cells: Array<{ key: string, value: string }> }> }>, confirmations: Array<{ place: string, text: string }>, explanations: Array<{ place: string, text: string }>, signOffs: Array<{ body: string, on: string | null, person: string }> } | null, disclosure: { id: string, title: string } | null, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string } | null, item: { id: string, name: string }, lastPeriod: { secrecyReviewer: string, cells: Array<{ key: string, value: string | null, rows: Array<{ cells: Array<{ key: string, value: string }> }> }>, confirmations: Array<{ place: string, text: string }>, explanations: Array<{ place: string, text: string }>, signOffs: Array<{ body: string, on: string | null, person: string }> } | null, obligation: { dueOn: string, id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, photos: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, template: { allowsNil: boolean, fromOn: string, guidance: string | null, id: string, photo: boolean, signOffs: Array<string>, totalCell: string | null, townshipReviews: boolean, version: number, fields: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean, columns: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean }> }>, lastPeriods: Array<{ cell: string, lastCell: string, percent: number }>, sums: Array<{ total: string, terms: Array<{ cell: string, subtract: boolean }> }> } | null, unit: { id: string, name: string, shortName: string }, comparisons: Array<{ differs: boolean, label: string, last: string, lastLabel: string, now: string, ref: string }>, faults: Array<{ code: string, message: string, path: Array<string> }>, findings: Array<{ label: string, place: string, shown: string }> } | null };

export type FilingTasksQueryVariables = Exact<{
  unitId: string;
}>;


export type FilingTasksQuery = { filingTasks: Array<{ allowsNil: boolean, fillable: boolean, obligationId: string, filing: { filler: string | null, id: string, nil: boolean, onBehalf: boolean, remark: string | null, reviewer: string | null, savedAt: string | null, savedBy: string | null, state: FilingState, submittedAt: string | null, version: number, viewerCan: Array<FilingStep>, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string } | null } | null, obligation: { dueOn: string, id: string, light: Light, title: string, workingDaysLeft: number | null } | null }> };

export type FilingsToReviewQueryVariables = Exact<{
  skip: number;
  take: number;
}>;


export type FilingsToReviewQuery = { filings: { totalItems: number, items: Array<{ filler: string | null, id: string, nil: boolean, onBehalf: boolean, periodLabel: string, submittedAt: string | null, viewerCan: Array<FilingStep>, viewerFilled: boolean, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string } | null, item: { id: string, name: string }, obligation: { dueOn: string, id: string, light: Light, workingDaysLeft: number | null } | null, unit: { id: string, name: string, shortName: string } }> } };

export type BeginFilingMutationVariables = Exact<{
  input: BeginFilingInput;
}>;


export type BeginFilingMutation = { beginFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string } | null } };

export type SaveFilingMutationVariables = Exact<{
  input: SaveFilingInput;
}>;


export type SaveFilingMutation = { saveFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, savedAt: string | null, savedBy: string | null, state: FilingState, version: number, comparisons: Array<{ differs: boolean, label: string, last: string, lastLabel: string, now: string, ref: string }>, faults: Array<{ code: string, message: string, path: Array<string> }>, findings: Array<{ label: string, place: string, shown: string }> } | null } };

export type SubmitFilingMutationVariables = Exact<{
  input: SubmitFilingInput;
}>;


export type SubmitFilingMutation = { submitFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, state: FilingState } | null } };

export type FileNilMutationVariables = Exact<{
  input: FileNilInput;
}>;


export type FileNilMutation = { fileNil: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, state: FilingState, version: number } | null } };

export type RecallFilingMutationVariables = Exact<{
  input: RecallFilingInput;
}>;


export type RecallFilingMutation = { recallFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, state: FilingState } | null } };

export type PassFilingMutationVariables = Exact<{
  input: PassFilingInput;
}>;


export type PassFilingMutation = { passFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, state: FilingState } | null } };

export type ReturnFilingMutationVariables = Exact<{
  input: ReturnFilingInput;
}>;


export type ReturnFilingMutation = { returnFiling: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, filing: { id: string, state: FilingState } | null } };

export type FindingPartsFragment = { code: string | null, decidedAt: string | null, decider: string | null, evidence: Array<string>, finder: string | null, foundOn: string, id: string, kind: FindingKind, problem: string, reason: string | null, repeats: number, severity: FindingSeverity, state: FindingState, version: number, viewerCan: Array<FindingStep>, disclosure: { id: string, periodLabel: string, publishedOn: string, title: string } | null, links: Array<{ disclosureId: string | null, kind: FindingLinkKind, targetId: string, title: string, url: string | null }>, obligation: { id: string, kind: ObligationKind, title: string } | null, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } };

export type FindingsQueryVariables = Exact<{
  filter?: FindingFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<FindingSort> | FindingSort | null | undefined;
}>;


export type FindingsQuery = { findings: { totalItems: number, items: Array<{ code: string | null, decidedAt: string | null, decider: string | null, evidence: Array<string>, finder: string | null, foundOn: string, id: string, kind: FindingKind, problem: string, reason: string | null, repeats: number, severity: FindingSeverity, state: FindingState, version: number, viewerCan: Array<FindingStep>, disclosure: { id: string, periodLabel: string, publishedOn: string, title: string } | null, links: Array<{ disclosureId: string | null, kind: FindingLinkKind, targetId: string, title: string, url: string | null }>, obligation: { id: string, kind: ObligationKind, title: string } | null, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } }> } };

export type FindingQueryVariables = Exact<{
  id: string;
}>;


export type FindingQuery = { finding: { suggestedNoticeKind: NoticeRung, code: string | null, decidedAt: string | null, decider: string | null, evidence: Array<string>, finder: string | null, foundOn: string, id: string, kind: FindingKind, problem: string, reason: string | null, repeats: number, severity: FindingSeverity, state: FindingState, version: number, viewerCan: Array<FindingStep>, check: { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string } | null, notice: { id: string, number: string | null, title: string } | null, relapseOf: { foundOn: string, id: string, problem: string } | null, repeatOf: { foundOn: string, id: string, problem: string } | null, disclosure: { id: string, periodLabel: string, publishedOn: string, title: string } | null, links: Array<{ disclosureId: string | null, kind: FindingLinkKind, targetId: string, title: string, url: string | null }>, obligation: { id: string, kind: ObligationKind, title: string } | null, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } } | null };

export type FindingsWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type FindingsWaitingQuery = { findings: { totalItems: number } };

export type CheckNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckNamesQuery = { disclosureCheckList: Array<{ code: string, problem: string }> };

export type EntryChecksQueryVariables = Exact<{
  id: string;
}>;


export type EntryChecksQuery = { disclosure: { id: string, rejectedAt: string | null, viewerCanRecordFinding: boolean, checks: { checkedAt: string, results: Array<{ evidence: Array<string>, outcome: CheckOutcome, check: { code: string, dimension: CheckDimension, title: string }, finding: { id: string, state: FindingState } | null }> } | null, firstCheck: { checkedAt: string, checker: string, problem: string | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } | null, findings: { items: Array<{ code: string | null, finder: string | null, foundOn: string, id: string, kind: FindingKind, problem: string, state: FindingState }> } };

export type StepFindingsMutationVariables = Exact<{
  input: StepFindingsInput;
}>;


export type StepFindingsMutation = { stepFindings: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, findings: Array<{ id: string, state: FindingState, version: number }> } };

export type RecordFindingMutationVariables = Exact<{
  input: RecordFindingInput;
}>;


export type RecordFindingMutation = { recordFinding: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, finding: { id: string } | null } };

export type RepeatRuleQueryVariables = Exact<{ [key: string]: never; }>;


export type RepeatRuleQuery = { repeatRule: { months: number, viewerCanSet: boolean } };

export type SetRepeatRuleMutationVariables = Exact<{
  input: SetRepeatRuleInput;
}>;


export type SetRepeatRuleMutation = { setRepeatRule: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, rule: { months: number } | null } };

export type LedDisclosurePartsFragment = { id: string, itemName: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejected: boolean, title: string, township: string | null, firstCheck: { checkedAt: string, checker: string, problem: string | null, version: number, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type LedDisclosuresQueryVariables = Exact<{
  filter?: LedDisclosureFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type LedDisclosuresQuery = { ledDisclosures: { totalItems: number, items: Array<{ id: string, itemName: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejected: boolean, title: string, township: string | null, firstCheck: { checkedAt: string, checker: string, problem: string | null, version: number, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type LedDisclosureQueryVariables = Exact<{
  id: string;
}>;


export type LedDisclosureQuery = { ledDisclosure: { amount: string | null, erasedAt: string | null, text: string, url: string | null, id: string, itemName: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejected: boolean, title: string, township: string | null, evidence: { displayEndsOn: string | null, dueAt: string | null, failure: string | null, leftUp: boolean, lookedAt: string, missedAt: string | null, viewerCanDownload: boolean, viewerCanLook: boolean, watched: boolean, attachments: Array<{ failure: string | null, id: string, listed: boolean, missedAt: string | null, name: string | null, position: number, unlistedAt: string | null, revisions: Array<{ erased: boolean, grown: number | null, hash: string | null, id: string, kind: FileKind | null, lookedAt: string, misnamed: boolean, number: number, size: number | null, state: PageState }> }>, revisions: Array<{ amount: string | null, erased: boolean, id: string, lookedAt: string, number: number, otherwise: boolean, restated: boolean, shrunk: Array<PageShrinkage>, state: PageState, tableRows: number, textLength: number, before: { erased: boolean, id: string, number: number, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null } | null, pages: Array<{ erased: boolean, hash: string }>, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null }> } | null, filing: { filler: string, onBehalf: boolean, reviewedAt: string | null, reviewer: string | null, submittedOn: string, fillerUnit: { id: string, kind: UnitKind, name: string, shortName: string }, photos: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> } | null, firstCheck: { checkedAt: string, checker: string, problem: string | null, version: number, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type LedItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedItemsQuery = { disclosureItems: Array<{ id: string, name: string, lead: { id: string } | null }> };

export type NextFirstCheckQueryVariables = Exact<{
  below?: LedDisclosureFilter | null | undefined;
  all?: LedDisclosureFilter | null | undefined;
}>;


export type NextFirstCheckQuery = { below: { items: Array<{ id: string }> }, all: { totalItems: number, items: Array<{ id: string }> } };

export type FirstChecksWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstChecksWaitingQuery = { ledDisclosures: { totalItems: number } };

export type RecordFirstCheckMutationVariables = Exact<{
  input: FirstCheckInput;
}>;


export type RecordFirstCheckMutation = { recordFirstCheck: { disclosure: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type UnitNamePartsFragment = { id: string, kind: UnitKind, name: string, shortName: string };

export type PersonPartsFragment = { id: string, name: string, postTitle: string };

export type ColourPartsFragment = { green: number, red: number, yellow: number };

type ErrorParts_ConflictError_Fragment = { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> };

type ErrorParts_InputError_Fragment = { code: string, message: string, path: Array<string> };

type ErrorParts_StateError_Fragment = { state: string, code: string, message: string, path: Array<string> };

export type ErrorPartsFragment =
  | ErrorParts_ConflictError_Fragment
  | ErrorParts_InputError_Fragment
  | ErrorParts_StateError_Fragment
;

export type FilePartsFragment = { id: string, mediaType: string, name: string, size: number, url: string };

export type LightChangePartsFragment = { effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string };

export type PlainObligationRowFragment = { affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } };

export type ObligationRowFragment = { affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } };

export type NoticeRowFragment = { answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } };

export type DisclosureRowFragment = { amount: string | null, capturedAt: string, id: string, late: boolean, nil: boolean, periodLabel: string, publishedOn: string, rejectedAt: string | null, title: string, viewerCanCheck: boolean, item: { affair: Affair, id: string, name: string }, unit: { id: string, name: string, pathNames: Array<string>, shortName: string } };

export type HistoryQueryVariables = Exact<{
  recordId: string;
  before?: string | null | undefined;
  take: number;
}>;


export type HistoryQuery = { history: Array<{ actorKind: ActorKind, actorName: string, at: string, id: string, operation: TrailOperation, reason: string | null, requestId: string, table: string, changes: Array<{ after: string | null, before: string | null, field: string }> }> };

export type FiguresQueryVariables = Exact<{
  under?: string | null | undefined;
}>;


export type FiguresQuery = { figures: { closedNotices: number, openNotices: number, redUnits: number, redUnitsYesterday: number, onTime: { denominator: number, numerator: number, percent: number | null }, root: { id: string, kind: UnitKind } } };

export type OfficerDayQueryVariables = Exact<{
  today: string;
  since: string;
}>;


export type OfficerDayQuery = { red: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> }, fresh: { items: Array<{ id: string }> }, queues: Array<{ queue: LetterQueue, totalItems: number, items: Array<{ answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> }>, dueToday: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type UnitDayQueryVariables = Exact<{
  unit: string;
}>;


export type UnitDayQuery = { owed: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> }, done: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type PlainUnitDayQueryVariables = Exact<{
  unit: string;
}>;


export type PlainUnitDayQuery = { owed: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> }, done: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type UnitInboxQueryVariables = Exact<{
  unit: string;
}>;


export type UnitInboxQuery = { letters: { totalItems: number, items: Array<{ answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type ScopeDayQueryVariables = Exact<{ [key: string]: never; }>;


export type ScopeDayQuery = { red: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> }, soon: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type PlainScopeDayQueryVariables = Exact<{ [key: string]: never; }>;


export type PlainScopeDayQuery = { red: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> }, soon: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type RedObligationsQueryVariables = Exact<{ [key: string]: never; }>;


export type RedObligationsQuery = { obligations: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type WaitingExemptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingExemptionsQuery = { obligations: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type ImportPreviewPartsFragment = { encoding: string | null, fileName: string, fingerprint: string, headerRow: number, sheet: string | null, sheets: Array<string>, skippedRows: number, unmapped: Array<string>, columns: Array<{ column: number, field: string | null, header: string, letter: string, samples: Array<string> }>, counts: Array<{ count: number, outcome: ImportOutcome }>, fields: Array<{ key: string, required: boolean, title: string }> };

export type ImportVersionPartsFragment = { closeMissing: boolean, fileName: string, fileUrl: string | null, headerRow: number, id: string, importedAt: string, importedBy: string, kind: string, number: number, reason: string, sheet: string | null, counts: Array<{ count: number, outcome: ImportOutcome }>, mapping: Array<{ column: number, field: string, title: string }> };

export type ImportPreviewQueryVariables = Exact<{
  input: ImportInput;
  outcome?: Array<ImportOutcome> | ImportOutcome | null | undefined;
  skip: number;
  take: number;
}>;


export type ImportPreviewQuery = { importPreview: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, preview: { encoding: string | null, fileName: string, fingerprint: string, headerRow: number, sheet: string | null, sheets: Array<string>, skippedRows: number, unmapped: Array<string>, rows: { totalItems: number, items: Array<{ note: string | null, outcome: ImportOutcome, recordId: string | null, sheetRow: number | null, title: string, changes: Array<{ after: string, before: string, field: string }>, errors: Array<{ cell: string | null, code: string, message: string }> }> }, columns: Array<{ column: number, field: string | null, header: string, letter: string, samples: Array<string> }>, counts: Array<{ count: number, outcome: ImportOutcome }>, fields: Array<{ key: string, required: boolean, title: string }> } | null } };

export type ImportsQueryVariables = Exact<{
  kind: string;
  skip: number;
  take: number;
}>;


export type ImportsQuery = { imports: { totalItems: number, items: Array<{ closeMissing: boolean, fileName: string, fileUrl: string | null, headerRow: number, id: string, importedAt: string, importedBy: string, kind: string, number: number, reason: string, sheet: string | null, counts: Array<{ count: number, outcome: ImportOutcome }>, mapping: Array<{ column: number, field: string, title: string }> }> } };

export type ImportVersionQueryVariables = Exact<{
  id: string;
  skip: number;
  take: number;
}>;


export type ImportVersionQuery = { import: { closeMissing: boolean, fileName: string, fileUrl: string | null, headerRow: number, id: string, importedAt: string, importedBy: string, kind: string, number: number, reason: string, sheet: string | null, rows: { totalItems: number, items: Array<{ outcome: ImportOutcome, sheetRow: number | null, title: string, changes: Array<{ after: string, before: string, field: string }> }> }, counts: Array<{ count: number, outcome: ImportOutcome }>, mapping: Array<{ column: number, field: string, title: string }> } | null };

export type ApplyImportMutationVariables = Exact<{
  input: ApplyImportInput;
}>;


export type ApplyImportMutation = { applyImport: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, version: { closeMissing: boolean, fileName: string, fileUrl: string | null, headerRow: number, id: string, importedAt: string, importedBy: string, kind: string, number: number, reason: string, sheet: string | null, counts: Array<{ count: number, outcome: ImportOutcome }>, mapping: Array<{ column: number, field: string, title: string }> } | null } };

export type LetterTemplatePartsFragment = { addressee: string, closing: string | null, createdAt: string | null, createdBy: string | null, head: string, id: string, used: boolean, kind: PaperKind, paragraphs: Array<string>, title: string, version: number };

export type PaperPartsFragment = { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null };

export type LetterTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type LetterTemplatesQuery = { letterTemplates: Array<{ addressee: string, closing: string | null, createdAt: string | null, createdBy: string | null, head: string, id: string, used: boolean, kind: PaperKind, paragraphs: Array<string>, title: string, version: number }> };

export type LetterTemplateQueryVariables = Exact<{
  letters: PaperKind;
}>;


export type LetterTemplateQuery = { letterFields: Array<{ alone: boolean, meaning: string, name: string, neededBy: Array<PaperKind> }>, letterTemplateVersions: Array<{ addressee: string, closing: string | null, createdAt: string | null, createdBy: string | null, head: string, id: string, used: boolean, kind: PaperKind, paragraphs: Array<string>, title: string, version: number }> };

export type LetterTemplatePreviewQueryVariables = Exact<{
  template: PreviewLetterTemplateInput;
}>;


export type LetterTemplatePreviewQuery = { letterTemplatePreview: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null } | null } };

export type SetLetterTemplateMutationVariables = Exact<{
  input: SetLetterTemplateInput;
}>;


export type SetLetterTemplateMutation = { setLetterTemplate: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, template: { addressee: string, closing: string | null, createdAt: string | null, createdBy: string | null, head: string, id: string, used: boolean, kind: PaperKind, paragraphs: Array<string>, title: string, version: number } | null } };

export type UnitLightPartsFragment = { kind: UnitKind, light: Light, name: string, parentId: string | null, shortName: string, unitId: string, own: { green: number, red: number, yellow: number } };

export type CountsPartsFragment = { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } };

export type LightsSubscriptionVariables = Exact<{
  under?: string | null | undefined;
  cursor?: string | null | undefined;
}>;


export type LightsSubscription = { lights: { businessNow: string, complete: boolean, cursor: string, kind: FrameKind, number: number, previous: number | null, changes: Array<{ effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string }>, counts: { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } }, units: Array<{ kind: UnitKind, light: Light, name: string, parentId: string | null, shortName: string, unitId: string, own: { green: number, red: number, yellow: number } }> } };

export type RecordsSubscriptionVariables = Exact<{
  cursor?: string | null | undefined;
}>;


export type RecordsSubscription = { records: { cursor: string, kind: FrameKind, number: number, previous: number | null, records: Array<{ id: string, type: RecordType }> } };

export type LightBoardQueryVariables = Exact<{
  under?: string | null | undefined;
}>;


export type LightBoardQuery = { lightBoard: { number: number, openNotices: number, recordedAt: string, changes: Array<{ effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string }>, counts: { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } }, onTimeRate: { denominator: number, numerator: number, percent: number | null }, root: { id: string, name: string, shortName: string }, units: Array<{ kind: UnitKind, light: Light, name: string, parentId: string | null, shortName: string, unitId: string, own: { green: number, red: number, yellow: number } }>, upcoming: Array<{ dueOn: string, id: string, kind: ObligationKind, light: Light, title: string, workingDaysLeft: number | null, unit: { id: string, name: string, shortName: string } }> } };

export type MessagePartsFragment = { at: string, doneAt: string | null, id: string, kind: MessageKind, readAt: string | null, recordId: string | null, recordType: RecordType | null, text: string, title: string, urgent: boolean, unit: { id: string, name: string, shortName: string } };

export type MessagesQueryVariables = Exact<{
  filter?: MessageFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type MessagesQuery = { messages: { totalItems: number, unread: number, items: Array<{ at: string, doneAt: string | null, id: string, kind: MessageKind, readAt: string | null, recordId: string | null, recordType: RecordType | null, text: string, title: string, urgent: boolean, unit: { id: string, name: string, shortName: string } }> } };

export type MarkMessagesReadMutationVariables = Exact<{
  input: MarkMessagesReadInput;
}>;


export type MarkMessagesReadMutation = { markMessagesRead: { unread: number | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type MessageCountSubscriptionVariables = Exact<{
  cursor?: string | null | undefined;
}>;


export type MessageCountSubscription = { messageCount: { cursor: string, kind: FrameKind, number: number, previous: number | null, unread: number } };

export type ActPartsFragment = { decidedAt: string | null, dueOn: string, handedInAt: string | null, id: string, kind: ActKind, remark: string | null, replacedById: string | null, replacesId: string | null, state: ActState, text: string | null, version: number, viewerCan: Array<ActStep>, waivedAt: string | null, waivedReason: string | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, person: { id: string, name: string, postTitle: string }, reader: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type NoticeFullFragment = { basis: string, closedAt: string | null, demand: string, officialNumber: string | null, registeredAt: string | null, answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, acts: Array<{ decidedAt: string | null, dueOn: string, handedInAt: string | null, id: string, kind: ActKind, remark: string | null, replacedById: string | null, replacesId: string | null, state: ActState, text: string | null, version: number, viewerCan: Array<ActStep>, waivedAt: string | null, waivedReason: string | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, person: { id: string, name: string, postTitle: string }, reader: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, addressees: Array<{ noticeId: string | null, state: NoticeState, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, answerDraft: { savedAt: string, text: string, version: number, by: { id: string, name: string, postTitle: string }, items: Array<{ outcome: ProblemOutcome | null, problemId: string, text: string }> } | null, answers: Array<{ answeredAt: string, id: string, round: number, text: string, by: { id: string, name: string, postTitle: string }, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, items: Array<{ outcome: ProblemOutcome | null, passed: boolean | null, problemId: string, remark: string | null, text: string }>, review: { at: string, passed: boolean, reason: string, by: { id: string, name: string, postTitle: string } } | null }>, copies: Array<{ id: string, kind: UnitKind, name: string, shortName: string }>, extensions: Array<{ askedAt: string, decidedAt: string | null, grantedUntil: string | null, id: string, reason: string, remark: string | null, round: number, wantedBy: string, by: { id: string, name: string, postTitle: string }, decider: { id: string, name: string, postTitle: string } | null }>, handler: { id: string, name: string, postTitle: string } | null, instructions: Array<{ enteredAt: string, givenOn: string, id: string, text: string, by: { id: string, name: string, postTitle: string }, leader: { id: string, name: string, postTitle: string } }>, objections: Array<{ decidedAt: string | null, id: string, raisedAt: string, reason: string | null, text: string, upheld: boolean | null, by: { id: string, name: string, postTitle: string }, decider: { id: string, name: string, postTitle: string } | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> }>, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null }, problems: Array<{ findingId: string | null, id: string, text: string, addressee: { id: string, kind: UnitKind, name: string, shortName: string } | null, obligation: { dueOn: string, id: string, light: Light, state: ObligationState, title: string, workingDaysLeft: number | null } | null }>, scan: { id: string, mediaType: string, name: string, size: number, url: string } | null, signers: Array<{ id: string, opinion: string | null, role: SignerRole, signedAt: string | null, person: { id: string, name: string, postTitle: string }, signer: { id: string, name: string, postTitle: string } | null }>, steps: Array<{ current: boolean, reachedAt: string | null, state: NoticeState }>, timeline: Array<{ action: NoticeAction | null, at: string, effectiveOn: string | null, from: NoticeState | null, id: string, reason: string | null, to: NoticeState, unitName: string | null, actor: { id: string, name: string, postTitle: string } | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> }>, viewerCan: Array<{ action: NoticeAction, allowed: boolean, reason: string | null }>, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } };

export type NoticeResultFragment = { errors: Array<
    | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
    | { code: string, message: string, path: Array<string> }
    | { state: string, code: string, message: string, path: Array<string> }
  >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null };

export type NoticePreviewQueryVariables = Exact<{
  letter: PreviewNoticeInput;
}>;


export type NoticePreviewQuery = { noticePreview: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null } | null } };

export type NoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<NoticeSort> | NoticeSort | null | undefined;
}>;


export type NoticesQuery = { notices: { items: Array<{ answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type NoticesToSignQueryVariables = Exact<{
  take: number;
}>;


export type NoticesToSignQuery = { notices: { totalItems: number, items: Array<{ basis: string, demand: string, answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, problems: Array<{ id: string, text: string }>, viewerCan: Array<{ action: NoticeAction, allowed: boolean, reason: string | null }>, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type NoticeRowQueryVariables = Exact<{
  id: string;
}>;


export type NoticeRowQuery = { notice: { answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type NoticeQueryVariables = Exact<{
  id: string;
}>;


export type NoticeQuery = { notice: { basis: string, closedAt: string | null, demand: string, officialNumber: string | null, registeredAt: string | null, answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, acts: Array<{ decidedAt: string | null, dueOn: string, handedInAt: string | null, id: string, kind: ActKind, remark: string | null, replacedById: string | null, replacesId: string | null, state: ActState, text: string | null, version: number, viewerCan: Array<ActStep>, waivedAt: string | null, waivedReason: string | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, person: { id: string, name: string, postTitle: string }, reader: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, addressees: Array<{ noticeId: string | null, state: NoticeState, unit: { id: string, kind: UnitKind, name: string, shortName: string } }>, answerDraft: { savedAt: string, text: string, version: number, by: { id: string, name: string, postTitle: string }, items: Array<{ outcome: ProblemOutcome | null, problemId: string, text: string }> } | null, answers: Array<{ answeredAt: string, id: string, round: number, text: string, by: { id: string, name: string, postTitle: string }, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, items: Array<{ outcome: ProblemOutcome | null, passed: boolean | null, problemId: string, remark: string | null, text: string }>, review: { at: string, passed: boolean, reason: string, by: { id: string, name: string, postTitle: string } } | null }>, copies: Array<{ id: string, kind: UnitKind, name: string, shortName: string }>, extensions: Array<{ askedAt: string, decidedAt: string | null, grantedUntil: string | null, id: string, reason: string, remark: string | null, round: number, wantedBy: string, by: { id: string, name: string, postTitle: string }, decider: { id: string, name: string, postTitle: string } | null }>, handler: { id: string, name: string, postTitle: string } | null, instructions: Array<{ enteredAt: string, givenOn: string, id: string, text: string, by: { id: string, name: string, postTitle: string }, leader: { id: string, name: string, postTitle: string } }>, objections: Array<{ decidedAt: string | null, id: string, raisedAt: string, reason: string | null, text: string, upheld: boolean | null, by: { id: string, name: string, postTitle: string }, decider: { id: string, name: string, postTitle: string } | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> }>, paper: { addressee: string | null, copies: string | null, date: string, desk: string, head: string, mark: string | null, number: string, paragraphs: Array<string>, signature: string, title: string, annex: { heads: Array<string>, rows: Array<Array<string>>, title: string } | null }, problems: Array<{ findingId: string | null, id: string, text: string, addressee: { id: string, kind: UnitKind, name: string, shortName: string } | null, obligation: { dueOn: string, id: string, light: Light, state: ObligationState, title: string, workingDaysLeft: number | null } | null }>, scan: { id: string, mediaType: string, name: string, size: number, url: string } | null, signers: Array<{ id: string, opinion: string | null, role: SignerRole, signedAt: string | null, person: { id: string, name: string, postTitle: string }, signer: { id: string, name: string, postTitle: string } | null }>, steps: Array<{ current: boolean, reachedAt: string | null, state: NoticeState }>, timeline: Array<{ action: NoticeAction | null, at: string, effectiveOn: string | null, from: NoticeState | null, id: string, reason: string | null, to: NoticeState, unitName: string | null, actor: { id: string, name: string, postTitle: string } | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }> }>, viewerCan: Array<{ action: NoticeAction, allowed: boolean, reason: string | null }>, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type ApproversQueryVariables = Exact<{ [key: string]: never; }>;


export type ApproversQuery = { approvers: Array<{ id: string, name: string, postTitle: string }> };

export type CountersignersQueryVariables = Exact<{ [key: string]: never; }>;


export type CountersignersQuery = { countersigners: Array<{ id: string, name: string, postTitle: string }> };

export type ActPeopleQueryVariables = Exact<{
  unitIds: Array<string> | string;
}>;


export type ActPeopleQuery = { actPeople: Array<{ id: string, name: string, postTitle: string }> };

export type DesksQueryVariables = Exact<{ [key: string]: never; }>;


export type DesksQuery = { desks: Array<{ id: string, kind: UnitKind, name: string, shortName: string }> };

export type RequiredActsQueryVariables = Exact<{ [key: string]: never; }>;


export type RequiredActsQuery = { requiredActs: { items: Array<{ decidedAt: string | null, dueOn: string, handedInAt: string | null, id: string, kind: ActKind, remark: string | null, replacedById: string | null, replacesId: string | null, state: ActState, text: string | null, version: number, viewerCan: Array<ActStep>, waivedAt: string | null, waivedReason: string | null, notice: { id: string, number: string | null, title: string } | null, files: Array<{ id: string, mediaType: string, name: string, size: number, url: string }>, person: { id: string, name: string, postTitle: string }, reader: { id: string, name: string, postTitle: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type DraftNoticeMutationVariables = Exact<{
  input: DraftNoticeInput;
}>;


export type DraftNoticeMutation = { draftNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type EditNoticeMutationVariables = Exact<{
  input: EditNoticeInput;
}>;


export type EditNoticeMutation = { editNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type SubmitNoticeMutationVariables = Exact<{
  input: NoticeStepInput;
}>;


export type SubmitNoticeMutation = { submitNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type ApproveNoticeMutationVariables = Exact<{
  input: ApproveNoticeInput;
}>;


export type ApproveNoticeMutation = { approveNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type ReturnNoticeDraftMutationVariables = Exact<{
  input: NoticeReasonInput;
}>;


export type ReturnNoticeDraftMutation = { returnNoticeDraft: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type IssueNoticeMutationVariables = Exact<{
  input: NoticeStepInput;
}>;


export type IssueNoticeMutation = { issueNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type ReceiveNoticeMutationVariables = Exact<{
  input: NoticeStepInput;
}>;


export type ReceiveNoticeMutation = { receiveNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type AnswerNoticeMutationVariables = Exact<{
  input: AnswerNoticeInput;
}>;


export type AnswerNoticeMutation = { answerNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type PassNoticeMutationVariables = Exact<{
  input: PassNoticeInput;
}>;


export type PassNoticeMutation = { passNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type SendBackNoticeMutationVariables = Exact<{
  input: SendBackNoticeInput;
}>;


export type SendBackNoticeMutation = { sendBackNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type CloseNoticeMutationVariables = Exact<{
  input: NoticeStepInput;
}>;


export type CloseNoticeMutation = { closeNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type WithdrawNoticeMutationVariables = Exact<{
  input: NoticeReasonInput;
}>;


export type WithdrawNoticeMutation = { withdrawNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type NoticesTotalQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
}>;


export type NoticesTotalQuery = { notices: { totalItems: number } };

export type CountersignNoticeMutationVariables = Exact<{
  input: CountersignNoticeInput;
}>;


export type CountersignNoticeMutation = { countersignNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type RegisterNoticeMutationVariables = Exact<{
  input: RegisterNoticeInput;
}>;


export type RegisterNoticeMutation = { registerNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type TakeOnNoticeMutationVariables = Exact<{
  input: TakeOnNoticeInput;
}>;


export type TakeOnNoticeMutation = { takeOnNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type InstructNoticeMutationVariables = Exact<{
  input: InstructNoticeInput;
}>;


export type InstructNoticeMutation = { instructNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type HandOverNoticeMutationVariables = Exact<{
  input: HandOverNoticeInput;
}>;


export type HandOverNoticeMutation = { handOverNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type AskExtensionMutationVariables = Exact<{
  input: AskExtensionInput;
}>;


export type AskExtensionMutation = { askExtension: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type DecideExtensionMutationVariables = Exact<{
  input: DecideExtensionInput;
}>;


export type DecideExtensionMutation = { decideExtension: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type ObjectToNoticeMutationVariables = Exact<{
  input: ObjectToNoticeInput;
}>;


export type ObjectToNoticeMutation = { objectToNotice: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DecideObjectionMutation = { decideObjection: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, notice: { id: string, number: string | null, state: NoticeState, version: number } | null } };

export type HandInActMutationVariables = Exact<{
  input: HandInActInput;
}>;


export type HandInActMutation = { handInAct: { act: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type DecideActMutationVariables = Exact<{
  input: DecideActInput;
}>;


export type DecideActMutation = { decideAct: { act: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type WaiveActMutationVariables = Exact<{
  input: WaiveActInput;
}>;


export type WaiveActMutation = { waiveAct: { act: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ReplaceActMutationVariables = Exact<{
  input: ReplaceActInput;
}>;


export type ReplaceActMutation = { replaceAct: { act: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type SaveAnswerDraftMutationVariables = Exact<{
  input: SaveAnswerDraftInput;
}>;


export type SaveAnswerDraftMutation = { saveAnswerDraft: { draft: { version: number } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type NoticeQueuesQueryVariables = Exact<{
  take: number;
}>;


export type NoticeQueuesQuery = { noticeQueues: Array<{ queue: LetterQueue, totalItems: number, items: Array<{ answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> }> };

export type NoticeBoardQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  take: number;
}>;


export type NoticeBoardQuery = { noticeBoard: Array<{ state: NoticeState, totalItems: number, items: Array<{ inStateSince: string, answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> }> };

export type PlaceCountsQueryVariables = Exact<{
  underWay?: NoticeFilter | null | undefined;
}>;


export type PlaceCountsQuery = { noticeQueues: Array<{ totalItems: number }>, notices: { totalItems: number } };

export type ObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<ObligationSort> | ObligationSort | null | undefined;
}>;


export type ObligationsQuery = { obligations: { items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type PlainObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  skip: number;
  take: number;
  sort?: Array<ObligationSort> | ObligationSort | null | undefined;
}>;


export type PlainObligationsQuery = { obligations: { items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type ObligationRowQueryVariables = Exact<{
  id: string;
}>;


export type ObligationRowQuery = { obligation: { affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } } | null };

export type PlainObligationRowQueryVariables = Exact<{
  id: string;
}>;


export type PlainObligationRowQuery = { obligation: { affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } } | null };

export type ExemptionPartsFragment = { decidedAt: string | null, decider: string | null, id: string, proposedAt: string, proposer: string, reason: string, remark: string | null, state: ExemptionState, version: number, viewerCan: Array<ExemptionStep> };

export type ProposeExemptionMutationVariables = Exact<{
  input: ProposeExemptionInput;
}>;


export type ProposeExemptionMutation = { proposeExemption: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, obligation: { id: string } | null } };

export type StepExemptionMutationVariables = Exact<{
  input: StepExemptionInput;
}>;


export type StepExemptionMutation = { stepExemption: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, obligation: { id: string } | null } };

export type ObligationFactsFragment = { viewerCanExempt: boolean, nextLightOn: string | null, opensOn: string, viewerCanHold: boolean, changes: Array<{ effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string }>, dueExplanation: { calendarVersion: string, countedDays: Array<string>, dayKind: DayKind, provisional: boolean, rule: string, text: string }, exemptions: Array<{ decidedAt: string | null, decider: string | null, id: string, proposedAt: string, proposer: string, reason: string, remark: string | null, state: ExemptionState, version: number, viewerCan: Array<ExemptionStep> }>, fulfilments: Array<{ factOn: string, id: string, learnedAt: string, revokedAt: string | null, revokedReason: string | null, disclosure: { id: string, title: string } | null }>, holds: Array<{ fromOn: string, id: string, liftedOn: string | null, liftedReason: string | null, reason: string, untilOn: string | null, source: { name: string } | null }>, item: { affair: Affair, basis: string, code: string, dueRule: string, id: string, name: string, lead: { id: string, kind: UnitKind, name: string, shortName: string } | null } | null, occurrence: { dueOn: string, happenedOn: string, id: string, light: Light, recordedAt: string, recorder: string, state: ObligationState, takenBackAt: string | null, takenBackBy: string | null, takenBackReason: string | null, version: number, viewerCanTakeBack: boolean, what: string } | null };

export type ObligationQueryVariables = Exact<{
  id: string;
}>;


export type ObligationQuery = { obligation: { viewerCanExempt: boolean, nextLightOn: string | null, opensOn: string, viewerCanHold: boolean, affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, fulfilments: Array<{ factOn: string, id: string, learnedAt: string, revokedAt: string | null, revokedReason: string | null, notice: { id: string, number: string | null, title: string } | null, disclosure: { id: string, title: string } | null }>, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, changes: Array<{ effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string }>, dueExplanation: { calendarVersion: string, countedDays: Array<string>, dayKind: DayKind, provisional: boolean, rule: string, text: string }, exemptions: Array<{ decidedAt: string | null, decider: string | null, id: string, proposedAt: string, proposer: string, reason: string, remark: string | null, state: ExemptionState, version: number, viewerCan: Array<ExemptionStep> }>, holds: Array<{ fromOn: string, id: string, liftedOn: string | null, liftedReason: string | null, reason: string, untilOn: string | null, source: { name: string } | null }>, item: { affair: Affair, basis: string, code: string, dueRule: string, id: string, name: string, lead: { id: string, kind: UnitKind, name: string, shortName: string } | null } | null, occurrence: { dueOn: string, happenedOn: string, id: string, light: Light, recordedAt: string, recorder: string, state: ObligationState, takenBackAt: string | null, takenBackBy: string | null, takenBackReason: string | null, version: number, viewerCanTakeBack: boolean, what: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } } | null };

export type PlainObligationQueryVariables = Exact<{
  id: string;
}>;


export type PlainObligationQuery = { obligation: { affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, viewerCanExempt: boolean, nextLightOn: string | null, opensOn: string, viewerCanHold: boolean, item: { affair: Affair, basis: string, code: string, dueRule: string, id: string, name: string, lead: { id: string, kind: UnitKind, name: string, shortName: string } | null } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string }, changes: Array<{ effectiveOn: string, explanation: string, from: Light | null, id: string, kind: ObligationKind, obligationId: string, recordedAt: string, title: string, to: Light, unitId: string, unitName: string }>, dueExplanation: { calendarVersion: string, countedDays: Array<string>, dayKind: DayKind, provisional: boolean, rule: string, text: string }, exemptions: Array<{ decidedAt: string | null, decider: string | null, id: string, proposedAt: string, proposer: string, reason: string, remark: string | null, state: ExemptionState, version: number, viewerCan: Array<ExemptionStep> }>, fulfilments: Array<{ factOn: string, id: string, learnedAt: string, revokedAt: string | null, revokedReason: string | null, disclosure: { id: string, title: string } | null }>, holds: Array<{ fromOn: string, id: string, liftedOn: string | null, liftedReason: string | null, reason: string, untilOn: string | null, source: { name: string } | null }>, occurrence: { dueOn: string, happenedOn: string, id: string, light: Light, recordedAt: string, recorder: string, state: ObligationState, takenBackAt: string | null, takenBackBy: string | null, takenBackReason: string | null, version: number, viewerCanTakeBack: boolean, what: string } | null } | null };

export type ObligationsTotalQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
}>;


export type ObligationsTotalQuery = { obligations: { totalItems: number } };

export type WorkingDayQueryVariables = Exact<{
  after: string;
  count: number;
}>;


export type WorkingDayQuery = { workingDay: string };

export type HoldLightMutationVariables = Exact<{
  input: HoldLightInput;
}>;


export type HoldLightMutation = { holdLight: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, obligation: { id: string } | null } };

export type LiftHoldMutationVariables = Exact<{
  input: LiftHoldInput;
}>;


export type LiftHoldMutation = { liftHold: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, obligation: { id: string } | null } };

export type OccurrencePartsFragment = { dueOn: string, happenedOn: string, id: string, light: Light, recordedAt: string, recorder: string, state: ObligationState, takenBackAt: string | null, takenBackBy: string | null, takenBackReason: string | null, version: number, viewerCanTakeBack: boolean, what: string };

export type ItemOccurrencesQueryVariables = Exact<{
  id: string;
}>;


export type ItemOccurrencesQuery = { disclosureItem: { frequency: Frequency, id: string, name: string, occurrences: Array<{ dueOn: string, happenedOn: string, id: string, light: Light, recordedAt: string, recorder: string, state: ObligationState, takenBackAt: string | null, takenBackBy: string | null, takenBackReason: string | null, version: number, viewerCanTakeBack: boolean, what: string, obligation: { id: string } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } | null }> } | null };

export type OccurrenceUnitsQueryVariables = Exact<{
  id: string;
}>;


export type OccurrenceUnitsQuery = { disclosureItem: { id: string, name: string, occurrenceUnits: Array<{ id: string, name: string, within: string }> } | null };

export type OccurrenceItemsQueryVariables = Exact<{
  unit: string;
}>;


export type OccurrenceItemsQuery = { occurrenceItems: Array<{ id: string, name: string }> };

export type OccurrenceDueQueryVariables = Exact<{
  id: string;
  happenedOn: string;
}>;


export type OccurrenceDueQuery = { disclosureItem: { id: string, occurrenceDue: { dueOn: string, provisional: boolean, text: string } | null } | null };

export type RecordOccurrenceMutationVariables = Exact<{
  input: RecordOccurrenceInput;
}>;


export type RecordOccurrenceMutation = { recordOccurrence: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, occurrence: { dueOn: string, id: string, state: ObligationState } | null } };

export type TakeBackOccurrenceMutationVariables = Exact<{
  input: TakeBackOccurrenceInput;
}>;


export type TakeBackOccurrenceMutation = { takeBackOccurrence: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, occurrence: { id: string } | null } };

export type PortalAddressesQueryVariables = Exact<{
  keyId: string;
}>;


export type PortalAddressesQuery = { portalAddresses: Array<{ id: string, name: string, prefix: string, madeBy: string, madeAt: string, endedAt: string | null, version: number }> };

export type MakePortalAddressMutationVariables = Exact<{
  input: MakePortalAddressInput;
}>;


export type MakePortalAddressMutation = { makePortalAddress: { secret: string | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type EndPortalAddressMutationVariables = Exact<{
  input: EndPortalAddressInput;
}>;


export type EndPortalAddressMutation = { endPortalAddress: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type PortalKeyPartsFragment = { contact: string, decidedAt: string | null, decidedBy: string | null, expiresOn: string, holder: string, id: string, lastUsedAt: string | null, purpose: string, remark: string | null, requestedAt: string, requestedBy: string, scopes: Array<PortalScope>, storedOnly: boolean, state: PortalKeyState, version: number, viewerCan: Array<PortalKeyStep>, limits: { cost: number, depth: number, requestsPerMinute: number }, secrets: Array<{ endsAt: string | null, id: string, issuedAt: string, prefix: string }> };

export type PortalKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalKeysQuery = { portalKeys: Array<{ contact: string, decidedAt: string | null, decidedBy: string | null, expiresOn: string, holder: string, id: string, lastUsedAt: string | null, purpose: string, remark: string | null, requestedAt: string, requestedBy: string, scopes: Array<PortalScope>, storedOnly: boolean, state: PortalKeyState, version: number, viewerCan: Array<PortalKeyStep>, limits: { cost: number, depth: number, requestsPerMinute: number }, secrets: Array<{ endsAt: string | null, id: string, issuedAt: string, prefix: string }> }> };

export type PortalKeyUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalKeyUsageQuery = { portalKeys: Array<{ id: string, usage: Array<{ cost: number, failed: number, meanMs: number, operation: string, refused: number, requests: number, slowestMs: number }> }> };

export type PortalKeyDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalKeyDocumentsQuery = { portalKeys: Array<{ id: string, documents: Array<{ costLeast: number, costMost: number, depth: number, hash: string, id: string, name: string, storedAt: string, storedBy: string, text: string }> }> };

export type StorePortalDocumentsMutationVariables = Exact<{
  input: StorePortalDocumentsInput;
}>;


export type StorePortalDocumentsMutation = { storePortalDocuments: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, key: { id: string } | null } };

export type RemovePortalDocumentMutationVariables = Exact<{
  input: RemovePortalDocumentInput;
}>;


export type RemovePortalDocumentMutation = { removePortalDocument: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, key: { id: string } | null } };

export type RequestPortalKeyMutationVariables = Exact<{
  input: RequestPortalKeyInput;
}>;


export type RequestPortalKeyMutation = { requestPortalKey: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, key: { id: string } | null } };

export type StepPortalKeyMutationVariables = Exact<{
  input: StepPortalKeyInput;
}>;


export type StepPortalKeyMutation = { stepPortalKey: { secret: string | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type PortalWebhookPartsFragment = { id: string, url: string, changes: Array<PortalEntryChange>, query: string, state: PortalWebhookState, remark: string | null, madeBy: string, madeAt: string, failures: number, restsUntil: string | null, takenAt: string | null, waiting: number, version: number, viewerCan: Array<PortalWebhookStep>, secrets: Array<{ id: string, madeAt: string, endsAt: string | null }> };

export type PortalDeliveryPartsFragment = { id: string, entryId: string | null, title: string | null, change: PortalEntryChange | null, state: PortalDeliveryState, madeAt: string, dueAt: string | null, endedAt: string | null, viewerCanResend: boolean, attempts: Array<{ number: number, at: string, status: number | null, fault: string | null, took: number }> };

export type PortalWebhooksQueryVariables = Exact<{
  keyId: string;
}>;


export type PortalWebhooksQuery = { portalWebhooks: Array<{ id: string, url: string, changes: Array<PortalEntryChange>, query: string, state: PortalWebhookState, remark: string | null, madeBy: string, madeAt: string, failures: number, restsUntil: string | null, takenAt: string | null, waiting: number, version: number, viewerCan: Array<PortalWebhookStep>, secrets: Array<{ id: string, madeAt: string, endsAt: string | null }> }> };

export type PortalDeliveriesQueryVariables = Exact<{
  webhookId: string;
  state?: PortalDeliveryState | null | undefined;
  skip: number;
  take: number;
}>;


export type PortalDeliveriesQuery = { portalDeliveries: { totalItems: number, items: Array<{ id: string, entryId: string | null, title: string | null, change: PortalEntryChange | null, state: PortalDeliveryState, madeAt: string, dueAt: string | null, endedAt: string | null, viewerCanResend: boolean, attempts: Array<{ number: number, at: string, status: number | null, fault: string | null, took: number }> }> } };

export type MakePortalWebhookMutationVariables = Exact<{
  input: MakePortalWebhookInput;
}>;


export type MakePortalWebhookMutation = { makePortalWebhook: { secret: string | null, webhook: { id: string, url: string, changes: Array<PortalEntryChange>, query: string, state: PortalWebhookState, remark: string | null, madeBy: string, madeAt: string, failures: number, restsUntil: string | null, takenAt: string | null, waiting: number, version: number, viewerCan: Array<PortalWebhookStep>, secrets: Array<{ id: string, madeAt: string, endsAt: string | null }> } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ChangePortalWebhookMutationVariables = Exact<{
  input: ChangePortalWebhookInput;
}>;


export type ChangePortalWebhookMutation = { changePortalWebhook: { webhook: { id: string, url: string, changes: Array<PortalEntryChange>, query: string, state: PortalWebhookState, remark: string | null, madeBy: string, madeAt: string, failures: number, restsUntil: string | null, takenAt: string | null, waiting: number, version: number, viewerCan: Array<PortalWebhookStep>, secrets: Array<{ id: string, madeAt: string, endsAt: string | null }> } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type StepPortalWebhookMutationVariables = Exact<{
  input: StepPortalWebhookInput;
}>;


export type StepPortalWebhookMutation = { stepPortalWebhook: { secret: string | null, webhook: { id: string, url: string, changes: Array<PortalEntryChange>, query: string, state: PortalWebhookState, remark: string | null, madeBy: string, madeAt: string, failures: number, restsUntil: string | null, takenAt: string | null, waiting: number, version: number, viewerCan: Array<PortalWebhookStep>, secrets: Array<{ id: string, madeAt: string, endsAt: string | null }> } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ResendPortalDeliveryMutationVariables = Exact<{
  input: ResendPortalDeliveryInput;
}>;


export type ResendPortalDeliveryMutation = { resendPortalDelivery: { delivery: { id: string, entryId: string | null, title: string | null, change: PortalEntryChange | null, state: PortalDeliveryState, madeAt: string, dueAt: string | null, endedAt: string | null, viewerCanResend: boolean, attempts: Array<{ number: number, at: string, status: number | null, fault: string | null, took: number }> } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type PublicFacePartsFragment = { absence: PublicFaceAbsence | null, entry: { amount: string | null, displayUntil: string | null, itemName: string, nil: boolean, parentName: string | null, periodLabel: string, publishedOn: string, text: string, title: string, unitName: string, updatedAt: string, url: string | null, attachments: Array<{ name: string, value: string }>, fields: Array<{ name: string, value: string }> } | null };

export type ItemPublicFaceQueryVariables = Exact<{
  id: string;
}>;


export type ItemPublicFaceQuery = { disclosureItem: { audience: DisclosureAudience, id: string, manner: DisclosureManner, publicFace: { basis: string, displayDays: number | null, entries: number, leadName: string | null, name: string, timeLimit: string } | null } | null };

export type UnitPublicFaceQueryVariables = Exact<{
  id: string;
}>;


export type UnitPublicFaceQuery = { unit: { id: string, publicFace: { entries: number, name: string, parentName: string | null } | null } | null };

export type ReminderPartsFragment = { at: string, audiences: Array<ReminderAudience>, days: number | null, id: string, manner: ReminderManner, note: string | null, onDay: string, told: number | null, version: number, viewerCanNote: boolean, withWhom: string | null, by: { id: string, name: string, postTitle: string } | null };

export type ReminderRulePartsFragment = { active: boolean, fromOn: string, id: string, kind: ObligationKind, version: number, steps: Array<{ audiences: Array<ReminderAudience>, days: number, text: string, urgent: boolean }> };

export type ObligationRemindersQueryVariables = Exact<{
  id: string;
}>;


export type ObligationRemindersQuery = { obligation: { id: string, viewerCanRemind: boolean, reminders: Array<{ at: string, audiences: Array<ReminderAudience>, days: number | null, id: string, manner: ReminderManner, note: string | null, onDay: string, told: number | null, version: number, viewerCanNote: boolean, withWhom: string | null, by: { id: string, name: string, postTitle: string } | null }> } | null };

export type LetterRemindersQueryVariables = Exact<{
  id: string;
}>;


export type LetterRemindersQuery = { notice: { id: string, answerObligation: { id: string, viewerCanRemind: boolean } | null } | null, letterReminders: Array<{ at: string, audiences: Array<ReminderAudience>, days: number | null, id: string, manner: ReminderManner, note: string | null, onDay: string, told: number | null, version: number, viewerCanNote: boolean, withWhom: string | null, by: { id: string, name: string, postTitle: string } | null }> };

export type VillagesToRemindQueryVariables = Exact<{
  under: string;
}>;


export type VillagesToRemindQuery = { obligations: { items: Array<{ id: string, viewerCanRemind: boolean, unit: { id: string } }> } };

export type ReminderRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderRulesQuery = { reminderRules: Array<{ active: boolean, fromOn: string, id: string, kind: ObligationKind, version: number, steps: Array<{ audiences: Array<ReminderAudience>, days: number, text: string, urgent: boolean }> }> };

export type SetReminderRuleMutationVariables = Exact<{
  input: SetReminderRuleInput;
}>;


export type SetReminderRuleMutation = { setReminderRule: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, rule: { active: boolean, fromOn: string, id: string, kind: ObligationKind, version: number, steps: Array<{ audiences: Array<ReminderAudience>, days: number, text: string, urgent: boolean }> } | null } };

export type RemindMutationVariables = Exact<{
  input: RemindInput;
}>;


export type RemindMutation = { remind: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, reminders: Array<{ at: string, audiences: Array<ReminderAudience>, days: number | null, id: string, manner: ReminderManner, note: string | null, onDay: string, told: number | null, version: number, viewerCanNote: boolean, withWhom: string | null, by: { id: string, name: string, postTitle: string } | null }> } };

export type NoteReminderMutationVariables = Exact<{
  input: NoteReminderInput;
}>;


export type NoteReminderMutation = { noteReminder: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, reminders: Array<{ at: string, audiences: Array<ReminderAudience>, days: number | null, id: string, manner: ReminderManner, note: string | null, onDay: string, told: number | null, version: number, viewerCanNote: boolean, withWhom: string | null, by: { id: string, name: string, postTitle: string } | null }> } };

export type SeedSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SeedSignInMutation = { signIn: { viewer: { id: string, name: string } | null, errors: Array<
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
    > } };

export type SeedClockQueryVariables = Exact<{ [key: string]: never; }>;


export type SeedClockQuery = { businessClock: { now: string, today: string } };

export type SeedShiftClockMutationVariables = Exact<{
  to: string;
}>;


export type SeedShiftClockMutation = { shiftClock: { now: string, today: string } };

export type SeedSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SeedSourcesQuery = { sources: Array<{ id: string, kind: SourceKind, name: string, lastRun: { outcome: RunOutcome } | null, portal: { listUrl: string } | null, unit: { id: string, name: string } }> };

export type SeedRunCaptureMutationVariables = Exact<{
  sourceId: string;
}>;


export type SeedRunCaptureMutation = { runCapture: { outcome: RunOutcome, seen: number, added: number, matched: number, errorCode: string | null, errorMessage: string | null, failures: Array<{ title: string, message: string }> } };

export type SeedDistrictQueryVariables = Exact<{ [key: string]: never; }>;


export type SeedDistrictQuery = { units: Array<{ id: string }> };

export type SeedItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeedItemsQuery = { disclosureItems: Array<{ id: string }> };

export type CaptureRunPartsFragment = { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> };

export type SourcePartsFragment = { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type SourceNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceNamesQuery = { sources: Array<{ id: string, name: string }> };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { sources: Array<{ appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> };

export type RunCaptureMutationVariables = Exact<{
  sourceId: string;
}>;


export type RunCaptureMutation = { runCapture: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } };

export type ParticularsPartsFragment = { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null };

export type UnmatchedArticlePartsFragment = { because: UnmatchedReason, beginning: string, capturedAt: string, id: string, publishedAt: string, title: string, url: string | null, version: number, viewerCanAssign: boolean, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null, source: { id: string, name: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }, suggestions: Array<{ itemId: string, itemName: string, period: string, periodLabel: string, unitId: string, unitName: string }> };

export type UnmatchedArticlesQueryVariables = Exact<{
  filter?: UnmatchedArticleFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type UnmatchedArticlesQuery = { unmatchedArticles: { totalItems: number, items: Array<{ because: UnmatchedReason, beginning: string, capturedAt: string, id: string, publishedAt: string, title: string, url: string | null, version: number, viewerCanAssign: boolean, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } | null, source: { id: string, name: string, unit: { id: string, kind: UnitKind, name: string, shortName: string } }, suggestions: Array<{ itemId: string, itemName: string, period: string, periodLabel: string, unitId: string, unitName: string }> }> } };

export type UnmatchedTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type UnmatchedTotalQuery = { unmatchedArticles: { totalItems: number } };

export type ArticlePeriodsQueryVariables = Exact<{
  articleId: string;
  itemId: string;
}>;


export type ArticlePeriodsQuery = { articlePeriods: Array<{ period: string, periodLabel: string }> };

export type ColumnItemsQueryVariables = Exact<{
  unitId: string;
}>;


export type ColumnItemsQuery = { columnItems: Array<{ area: string | null, id: string, name: string }> };

export type SettledPartsFragment = { alike: number, version: number | null, disclosure: { id: string } | null, errors: Array<
    | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
    | { code: string, message: string, path: Array<string> }
    | { state: string, code: string, message: string, path: Array<string> }
  > };

export type AssignArticleMutationVariables = Exact<{
  input: AssignArticleInput;
}>;


export type AssignArticleMutation = { assignArticle: { alike: number, version: number | null, disclosure: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type DismissArticleMutationVariables = Exact<{
  input: DismissArticleInput;
}>;


export type DismissArticleMutation = { dismissArticle: { alike: number, version: number | null, disclosure: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ReopenArticleMutationVariables = Exact<{
  input: ReopenArticleInput;
}>;


export type ReopenArticleMutation = { reopenArticle: { alike: number, version: number | null, disclosure: { id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type ScheduleSourceMutationVariables = Exact<{
  input: ScheduleSourceInput;
}>;


export type ScheduleSourceMutation = { scheduleSource: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type TrialArticlePartsFragment = { attachments: Array<string>, beginning: string, length: number, origin: string | null, publishedOn: string | null, tables: number, title: string, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } };

export type TrialMatchPartsFragment = { itemName: string, periodLabel: string, unitName: string };

export type TrialEntryPartsFragment = { because: UnmatchedReason | null, publishedOn: string | null, title: string, url: string | null, matches: Array<{ itemName: string, periodLabel: string, unitName: string }> };

export type TryPortalMutationVariables = Exact<{
  input: TryPortalInput;
}>;


export type TryPortalMutation = { tryPortal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, trial: { next: string | null, article: { attachments: Array<string>, beginning: string, length: number, origin: string | null, publishedOn: string | null, tables: number, title: string, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } } | null, articleProblem: { code: string, message: string } | null, entries: Array<{ because: UnmatchedReason | null, publishedOn: string | null, title: string, url: string | null, matches: Array<{ itemName: string, periodLabel: string, unitName: string }> }>, listProblem: { code: string, message: string } | null } | null } };

export type ConnectPortalMutationVariables = Exact<{
  input: ConnectPortalInput;
}>;


export type ConnectPortalMutation = { connectPortal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type ChangePortalMutationVariables = Exact<{
  input: ChangePortalInput;
}>;


export type ChangePortalMutation = { changePortal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type EnableSourceMutationVariables = Exact<{
  input: EnableSourceInput;
}>;


export type EnableSourceMutation = { enableSource: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type AllowedHostPartsFragment = { allowedAt: string, allowedBy: string | null, host: string, id: string, reason: string };

export type AllowedHostsQueryVariables = Exact<{ [key: string]: never; }>;


export type AllowedHostsQuery = { allowedHosts: Array<{ allowedAt: string, allowedBy: string | null, host: string, id: string, reason: string }> };

export type AllowHostMutationVariables = Exact<{
  input: AllowHostInput;
}>;


export type AllowHostMutation = { allowHost: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, hosts: Array<{ allowedAt: string, allowedBy: string | null, host: string, id: string, reason: string }> | null } };

export type ForbidHostMutationVariables = Exact<{
  input: ForbidHostInput;
}>;


export type ForbidHostMutation = { forbidHost: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, hosts: Array<{ allowedAt: string, allowedBy: string | null, host: string, id: string, reason: string }> | null } };

export type TryLinkMutationVariables = Exact<{
  input: TryLinkInput;
}>;


export type TryLinkMutation = { tryLink: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, trial: { because: UnmatchedReason | null, article: { attachments: Array<string>, beginning: string, length: number, origin: string | null, publishedOn: string | null, tables: number, title: string, particulars: { column: string | null, documentNumber: string | null, indexNumber: string | null, issuedOn: string | null, issuer: string | null, validity: string | null } } | null, matches: Array<{ itemName: string, periodLabel: string, unitName: string }>, problem: { code: string, message: string } | null } | null } };

export type CaptureLinkMutationVariables = Exact<{
  input: CaptureLinkInput;
}>;


export type CaptureLinkMutation = { captureLink: { captured: { because: UnmatchedReason | null, disclosureIds: Array<string>, id: string } | null, errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    > } };

export type TryWeChatMutationVariables = Exact<{
  input: TryWeChatInput;
}>;


export type TryWeChatMutation = { tryWeChat: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, trial: { total: number, entries: Array<{ because: UnmatchedReason | null, publishedOn: string | null, title: string, url: string | null, matches: Array<{ itemName: string, periodLabel: string, unitName: string }> }>, problem: { code: string, message: string } | null } | null } };

export type ConnectWeChatMutationVariables = Exact<{
  input: ConnectWeChatInput;
}>;


export type ConnectWeChatMutation = { connectWeChat: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type ChangeWeChatMutationVariables = Exact<{
  input: ChangeWeChatInput;
}>;


export type ChangeWeChatMutation = { changeWeChat: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, source: { appId: string | null, enabled: boolean, everyMinutes: number | null, id: string, kind: SourceKind, name: string, silentAfterDays: number | null, unmatched: number, version: number, viewerCanConnect: boolean, viewerCanRun: boolean, light: { light: Light | null, since: string | null, state: SourceState }, lastRun: { added: number, attempts: number, errorCode: string | null, errorMessage: string | null, finishedAt: string | null, id: string, matched: number, outcome: RunOutcome, seen: number, startedAt: string, failures: Array<{ code: string, externalId: string, id: string, lasting: boolean, message: string, title: string }> } | null, portal: { area: string | null, delayMs: number, family: PortalFamily, itemId: string | null, itemName: string | null, listUrl: string, selectors: { body: string | null, date: string | null, entry: string | null, link: string | null, next: string | null, source: string | null, title: string | null } } | null, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null } };

export type SupervisionFiguresQueryVariables = Exact<{
  from: string;
  to: string;
  by?: SupervisionBy | null | undefined;
}>;


export type SupervisionFiguresQuery = { all: Array<{ answered: number, answersDue: number, answersOnTime: number, bulletins: number, checks: number, daysToClose: number | null, daysToReview: number | null, ended: number, explanations: number, found: number, key: string | null, label: string, notSent: number, rectifications: number, rectified: number, reviewed: number, rounds: number | null, sentBack: number, suggestions: number, desks: Array<{ letters: number, longestDays: number, longestId: string, medianDays: number, waiter: LetterWaiter, waiting: number }> }>, parts: Array<{ answered: number, answersDue: number, answersOnTime: number, bulletins: number, checks: number, daysToClose: number | null, daysToReview: number | null, ended: number, explanations: number, found: number, key: string | null, label: string, notSent: number, rectifications: number, rectified: number, reviewed: number, rounds: number | null, sentBack: number, suggestions: number, desks: Array<{ letters: number, longestDays: number, longestId: string, medianDays: number, waiter: LetterWaiter, waiting: number }> }> };

export type SupervisionRowFragment = { answered: number, answersDue: number, answersOnTime: number, bulletins: number, checks: number, daysToClose: number | null, daysToReview: number | null, ended: number, explanations: number, found: number, key: string | null, label: string, notSent: number, rectifications: number, rectified: number, reviewed: number, rounds: number | null, sentBack: number, suggestions: number, desks: Array<{ letters: number, longestDays: number, longestId: string, medianDays: number, waiter: LetterWaiter, waiting: number }> };

export type TemplateCellPartsFragment = { choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean };

export type TemplatePartsFragment = { allowsNil: boolean, fromOn: string, guidance: string | null, id: string, photo: boolean, signOffs: Array<string>, totalCell: string | null, townshipReviews: boolean, version: number, fields: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean, columns: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean }> }>, lastPeriods: Array<{ cell: string, lastCell: string, percent: number }>, sums: Array<{ total: string, terms: Array<{ cell: string, subtract: boolean }> }> };

export type TemplatesQueryVariables = Exact<{
  itemId: string;
}>;


export type TemplatesQuery = { disclosureTemplates: Array<{ allowsNil: boolean, fromOn: string, guidance: string | null, id: string, photo: boolean, signOffs: Array<string>, totalCell: string | null, townshipReviews: boolean, version: number, fields: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean, columns: Array<{ choices: Array<string>, help: string | null, key: string, kind: CellKind, label: string, least: string | null, most: string | null, required: boolean }> }>, lastPeriods: Array<{ cell: string, lastCell: string, percent: number }>, sums: Array<{ total: string, terms: Array<{ cell: string, subtract: boolean }> }> }> };

export type SetDisclosureTemplateMutationVariables = Exact<{
  input: SetDisclosureTemplateInput;
}>;


export type SetDisclosureTemplateMutation = { setDisclosureTemplate: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, template: { id: string, version: number } | null } };

export type UnitRowFragment = { closedOn: string | null, code: string, id: string, kind: UnitKind, light: Light, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number, own: { green: number, red: number, yellow: number }, subtree: { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } } };

export type UnitsQueryVariables = Exact<{
  filter?: UnitFilter | null | undefined;
}>;


export type UnitsQuery = { units: Array<{ closedOn: string | null, code: string, id: string, kind: UnitKind, light: Light, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number, own: { green: number, red: number, yellow: number }, subtree: { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } } }> };

export type PlainUnitPartsFragment = { closedOn: string | null, code: string, id: string, kind: UnitKind, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number };

export type UnitNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitNamesQuery = { units: Array<{ closedOn: string | null, id: string, kind: UnitKind, name: string, parentId: string | null, shortName: string }> };

export type PlainUnitsQueryVariables = Exact<{
  filter?: UnitFilter | null | undefined;
}>;


export type PlainUnitsQuery = { units: Array<{ closedOn: string | null, code: string, id: string, kind: UnitKind, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number }> };

export type PlainUnitQueryVariables = Exact<{
  id: string;
}>;


export type PlainUnitQuery = { unit: { viewerCan: Array<UnitAction>, viewerCanCheck: boolean, closedOn: string | null, code: string, id: string, kind: UnitKind, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number } | null };

export type UnitQueryVariables = Exact<{
  id: string;
}>;


export type UnitQuery = { unit: { viewerCan: Array<UnitAction>, viewerCanCheck: boolean, closedOn: string | null, code: string, id: string, kind: UnitKind, light: Light, name: string, parentId: string | null, pathNames: Array<string>, shortName: string, version: number, own: { green: number, red: number, yellow: number }, subtree: { obligations: { green: number, red: number, yellow: number }, units: { green: number, red: number, yellow: number } } } | null };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { createUnit: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string, name: string, version: number } | null } };

export type RenameUnitMutationVariables = Exact<{
  input: RenameUnitInput;
}>;


export type RenameUnitMutation = { renameUnit: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string, name: string, version: number } | null } };

export type UnitOwesQueryVariables = Exact<{
  unit: string;
}>;


export type UnitOwesQuery = { obligations: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, notice: { id: string, number: string | null, title: string } | null, openNotice: { id: string, number: string | null, serial: string, state: NoticeState } | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type PlainUnitOwesQueryVariables = Exact<{
  unit: string;
}>;


export type PlainUnitOwesQuery = { obligations: { totalItems: number, items: Array<{ affair: Affair | null, dueOn: string, id: string, kind: ObligationKind, light: Light, periodLabel: string | null, state: ObligationState, title: string, vehiclePlate: string | null, workingDaysLeft: number | null, item: { basis: string, id: string, name: string } | null, unit: { id: string, kind: UnitKind, name: string, pathNames: Array<string>, shortName: string } }> } };

export type UnitLettersQueryVariables = Exact<{
  unit: string;
}>;


export type UnitLettersQuery = { notices: { totalItems: number, items: Array<{ answerBy: string, draftedAt: string, id: string, issuedAt: string | null, kind: NoticeKind, lateSince: string | null, moveOf: string | null, number: string | null, round: number, serial: string, state: NoticeState, title: string, version: number, addressee: { id: string, kind: UnitKind, name: string, shortName: string }, answerObligation: { id: string, light: Light, state: ObligationState, workingDaysLeft: number | null } | null, approver: { id: string, name: string, postTitle: string }, desk: { id: string, kind: UnitKind, name: string, shortName: string }, drafter: { id: string, name: string, postTitle: string }, issuer: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type UnitCourseQueryVariables = Exact<{
  id: string;
}>;


export type UnitCourseQuery = { unit: { closedOn: string | null, id: string, openedOn: string | null, mergedIn: Array<{ id: string, name: string }>, spans: Array<{ fromOn: string | null, name: string, parentId: string | null, parentName: string | null, untilOn: string | null }>, splitFrom: { id: string, name: string } | null, splitOff: Array<{ id: string, name: string }>, successor: { id: string, name: string } | null } | null };

export type UnitHostsQueryVariables = Exact<{
  id: string;
}>;


export type UnitHostsQuery = { unit: { id: string, kind: UnitKind, version: number, hosts: Array<{ id: string, name: string }>, teams: Array<{ id: string, name: string }> } | null };

export type SetUnitHostsMutationVariables = Exact<{
  input: SetUnitHostsInput;
}>;


export type SetUnitHostsMutation = { setUnitHosts: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string, version: number } | null } };

export type UnitInHandQueryVariables = Exact<{
  unitId: string;
  successorId?: string | null | undefined;
  parentId?: string | null | undefined;
  effectiveOn?: string | null | undefined;
}>;


export type UnitInHandQuery = { unitInHand: { dueSince: number, earliestOn: string | null, openBelow: number, lettersOpen: boolean, unitsBelow: number, vehicles: number, below: Array<{ dueSince: number, unitId: string }>, obligations: Array<{ dueOn: string, id: string, passes: boolean, state: ObligationState, title: string }> } };

export type MoveUnitMutationVariables = Exact<{
  input: MoveUnitInput;
}>;


export type MoveUnitMutation = { moveUnit: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string } | null } };

export type CloseUnitMutationVariables = Exact<{
  input: CloseUnitInput;
}>;


export type CloseUnitMutation = { closeUnit: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string } | null } };

export type SplitUnitMutationVariables = Exact<{
  input: SplitUnitInput;
}>;


export type SplitUnitMutation = { splitUnit: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, unit: { id: string, splitOff: Array<{ id: string, name: string }> } | null } };

export type VehiclePartsFragment = { id: string, model: string, place: string, plate: string, purpose: VehiclePurpose, registeredOn: string, struckOn: string | null, struckReason: string | null, version: number, viewerCanKeep: boolean, viewerCanTransfer: boolean, unit: { id: string, kind: UnitKind, name: string, shortName: string } };

export type SealingPartsFragment = { arrangedAt: string, arrangedBy: string, basis: string, cancelledAt: string | null, cancelledReason: string | null, fromOn: string, id: string, name: string, sealBy: string, untilOn: string, version: number, viewerCanCancel: boolean, counts: { due: number, exempted: number, opened: number, sealed: number, total: number } };

export type SealRowFragment = { exempted: boolean, id: string, keeper: string | null, model: string, place: string | null, plate: string, sealedOn: string | null, state: SealState, version: number, viewerCan: Array<SealStep>, obligation: { dueOn: string, id: string, kind: ObligationKind, light: Light, viewerCanExempt: boolean, workingDaysLeft: number | null } | null, sealing: { fromOn: string, id: string, name: string, untilOn: string }, unit: { id: string, kind: UnitKind, name: string, shortName: string }, vehicle: { id: string, place: string } | null };

export type SealCourseFragment = { exempted: boolean, id: string, keeper: string | null, model: string, place: string | null, plate: string, sealedOn: string | null, state: SealState, version: number, viewerCan: Array<SealStep>, steps: Array<{ at: string, by: string, id: string, keeper: string | null, onDay: string, place: string | null, reason: string | null, step: SealStep, photos: Array<{ id: string, name: string }> }>, obligation: { dueOn: string, id: string, kind: ObligationKind, light: Light, viewerCanExempt: boolean, workingDaysLeft: number | null } | null, sealing: { fromOn: string, id: string, name: string, untilOn: string }, unit: { id: string, kind: UnitKind, name: string, shortName: string }, vehicle: { id: string, place: string } | null };

export type VehiclesQueryVariables = Exact<{
  filter?: VehicleFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type VehiclesQuery = { vehicles: { totalItems: number, items: Array<{ id: string, model: string, place: string, plate: string, purpose: VehiclePurpose, registeredOn: string, struckOn: string | null, struckReason: string | null, version: number, viewerCanKeep: boolean, viewerCanTransfer: boolean, unit: { id: string, kind: UnitKind, name: string, shortName: string } }> } };

export type VehicleQueryVariables = Exact<{
  id: string;
}>;


export type VehicleQuery = { vehicle: { id: string, model: string, place: string, plate: string, purpose: VehiclePurpose, registeredOn: string, struckOn: string | null, struckReason: string | null, version: number, viewerCanKeep: boolean, viewerCanTransfer: boolean, seals: Array<{ exempted: boolean, id: string, keeper: string | null, model: string, place: string | null, plate: string, sealedOn: string | null, state: SealState, version: number, viewerCan: Array<SealStep>, steps: Array<{ at: string, by: string, id: string, keeper: string | null, onDay: string, place: string | null, reason: string | null, step: SealStep, photos: Array<{ id: string, name: string }> }>, obligation: { dueOn: string, id: string, kind: ObligationKind, light: Light, viewerCanExempt: boolean, workingDaysLeft: number | null } | null, sealing: { fromOn: string, id: string, name: string, untilOn: string }, unit: { id: string, kind: UnitKind, name: string, shortName: string }, vehicle: { id: string, place: string } | null }>, unit: { id: string, kind: UnitKind, name: string, shortName: string } } | null };

export type VehicleChecksQueryVariables = Exact<{
  id: string;
}>;


export type VehicleChecksQuery = { vehicle: { id: string, viewerCanCheck: boolean, lastCheck: { checkedOn: string, checker: string, conclusion: CheckConclusion, id: string, title: string } | null } | null };

export type SealingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SealingsQuery = { sealings: Array<{ arrangedAt: string, arrangedBy: string, basis: string, cancelledAt: string | null, cancelledReason: string | null, fromOn: string, id: string, name: string, sealBy: string, untilOn: string, version: number, viewerCanCancel: boolean, counts: { due: number, exempted: number, opened: number, sealed: number, total: number } }> };

export type SealingQueryVariables = Exact<{
  id: string;
}>;


export type SealingQuery = { sealing: { arrangedAt: string, arrangedBy: string, basis: string, cancelledAt: string | null, cancelledReason: string | null, fromOn: string, id: string, name: string, sealBy: string, untilOn: string, version: number, viewerCanCancel: boolean, counts: { due: number, exempted: number, opened: number, sealed: number, total: number } } | null };

export type VehicleSealsQueryVariables = Exact<{
  filter?: VehicleSealFilter | null | undefined;
  skip: number;
  take: number;
}>;


export type VehicleSealsQuery = { vehicleSeals: { totalItems: number, items: Array<{ exempted: boolean, id: string, keeper: string | null, model: string, place: string | null, plate: string, sealedOn: string | null, state: SealState, version: number, viewerCan: Array<SealStep>, obligation: { dueOn: string, id: string, kind: ObligationKind, light: Light, viewerCanExempt: boolean, workingDaysLeft: number | null } | null, sealing: { fromOn: string, id: string, name: string, untilOn: string }, unit: { id: string, kind: UnitKind, name: string, shortName: string }, vehicle: { id: string, place: string } | null }> } };

export type SealOfObligationQueryVariables = Exact<{
  id: string;
}>;


export type SealOfObligationQuery = { obligation: { id: string, seal: { exempted: boolean, id: string, keeper: string | null, model: string, place: string | null, plate: string, sealedOn: string | null, state: SealState, version: number, viewerCan: Array<SealStep>, obligation: { dueOn: string, id: string, kind: ObligationKind, light: Light, viewerCanExempt: boolean, workingDaysLeft: number | null } | null, sealing: { fromOn: string, id: string, name: string, untilOn: string }, unit: { id: string, kind: UnitKind, name: string, shortName: string }, vehicle: { id: string, place: string } | null } | null } | null };

export type RegisterVehicleMutationVariables = Exact<{
  input: RegisterVehicleInput;
}>;


export type RegisterVehicleMutation = { registerVehicle: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, vehicle: { id: string } | null } };

export type AmendVehicleMutationVariables = Exact<{
  input: AmendVehicleInput;
}>;


export type AmendVehicleMutation = { amendVehicle: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, vehicle: { id: string } | null } };

export type StrikeVehicleMutationVariables = Exact<{
  input: StrikeVehicleInput;
}>;


export type StrikeVehicleMutation = { strikeVehicle: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, vehicle: { id: string } | null } };

export type TransferVehicleMutationVariables = Exact<{
  input: TransferVehicleInput;
}>;


export type TransferVehicleMutation = { transferVehicle: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, vehicle: { id: string } | null } };

export type ArrangeSealingMutationVariables = Exact<{
  input: ArrangeSealingInput;
}>;


export type ArrangeSealingMutation = { arrangeSealing: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, sealing: { arrangedAt: string, arrangedBy: string, basis: string, cancelledAt: string | null, cancelledReason: string | null, fromOn: string, id: string, name: string, sealBy: string, untilOn: string, version: number, viewerCanCancel: boolean, counts: { due: number, exempted: number, opened: number, sealed: number, total: number } } | null } };

export type CancelSealingMutationVariables = Exact<{
  input: CancelSealingInput;
}>;


export type CancelSealingMutation = { cancelSealing: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, sealing: { id: string } | null } };

export type DeclareSealMutationVariables = Exact<{
  input: DeclareSealInput;
}>;


export type DeclareSealMutation = { declareSeal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, seal: { id: string } | null } };

export type OpenSealMutationVariables = Exact<{
  input: OpenSealInput;
}>;


export type OpenSealMutation = { openSeal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, seal: { id: string } | null } };

export type TakeBackSealMutationVariables = Exact<{
  input: TakeBackSealInput;
}>;


export type TakeBackSealMutation = { takeBackSeal: { errors: Array<
      | { changedAt: string | null, changedBy: string | null, currentVersion: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { state: string, code: string, message: string, path: Array<string> }
    >, seal: { id: string } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const UnitNamePartsFragmentDoc = new TypedDocumentString(`
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
    `, {"fragmentName":"UnitNameParts"}) as unknown as TypedDocumentString<UnitNamePartsFragment, unknown>;
export const ViewerPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  homeKind
  id
  idleMinutes
  lastSignInAt
  mustDo
  name
  permissions
  posts {
    role
    unit {
      ...UnitNameParts
    }
  }
  username
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const ClockPartsFragmentDoc = new TypedDocumentString(`
    fragment ClockParts on BusinessClock {
  demonstration
  now
  offsetMs
}
    `, {"fragmentName":"ClockParts"}) as unknown as TypedDocumentString<ClockPartsFragment, unknown>;
export const AccountRowFragmentDoc = new TypedDocumentString(`
    fragment AccountRow on Account {
  activated
  disabledAt
  hasSecondFactor
  id
  lastSignInAt
  name
  posts {
    id
    role
    state
    title
    unit {
      ...UnitNameParts
    }
  }
  resetAwaiting
  username
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"AccountRow"}) as unknown as TypedDocumentString<AccountRowFragment, unknown>;
export const PersonPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonParts on Person {
  id
  name
  postTitle
}
    `, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
export const AccountPostPartsFragmentDoc = new TypedDocumentString(`
    fragment AccountPostParts on AccountPost {
  confirmedBy {
    ...PersonParts
  }
  endedAt
  endedReason
  fromOn
  grantedBy {
    ...PersonParts
  }
  id
  powerful
  reason
  role
  standsInFor {
    ...PersonParts
  }
  state
  title
  unit {
    ...UnitNameParts
  }
  untilOn
  viewerCan
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`, {"fragmentName":"AccountPostParts"}) as unknown as TypedDocumentString<AccountPostPartsFragment, unknown>;
export const AccountPartsFragmentDoc = new TypedDocumentString(`
    fragment AccountParts on Account {
  activated
  createdAt
  disabledAt
  hasSecondFactor
  id
  lastSignInAt
  name
  openLink {
    confirmed
    createdAt
    expiresAt
    id
    issuedBy {
      ...PersonParts
    }
    kind
  }
  posts {
    ...AccountPostParts
  }
  resetAwaiting
  username
  version
  viewerCan
}
    fragment AccountPostParts on AccountPost {
  confirmedBy {
    ...PersonParts
  }
  endedAt
  endedReason
  fromOn
  grantedBy {
    ...PersonParts
  }
  id
  powerful
  reason
  role
  standsInFor {
    ...PersonParts
  }
  state
  title
  unit {
    ...UnitNameParts
  }
  untilOn
  viewerCan
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`, {"fragmentName":"AccountParts"}) as unknown as TypedDocumentString<AccountPartsFragment, unknown>;
export const BulletinRowFragmentDoc = new TypedDocumentString(`
    fragment BulletinRow on Bulletin {
  approver {
    ...PersonParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  number
  publishedOn
  scope
  state
  title
  version
  withdrawnOn
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`, {"fragmentName":"BulletinRow"}) as unknown as TypedDocumentString<BulletinRowFragment, unknown>;
export const PaperPartsFragmentDoc = new TypedDocumentString(`
    fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}
    `, {"fragmentName":"PaperParts"}) as unknown as TypedDocumentString<PaperPartsFragment, unknown>;
export const BulletinFullFragmentDoc = new TypedDocumentString(`
    fragment BulletinFull on Bulletin {
  ...BulletinRow
  cases {
    fact
    id
    noticeId
    outcome
    unit {
      ...UnitNameParts
    }
  }
  causes
  demands
  issuer {
    ...UnitNameParts
  }
  overview
  paper {
    ...PaperParts
  }
  timeline {
    action
    actor {
      ...PersonParts
    }
    at
    from
    id
    reason
    to
  }
  viewerCan {
    action
    allowed
    reason
  }
  withdrawnReason
}
    fragment BulletinRow on Bulletin {
  approver {
    ...PersonParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  number
  publishedOn
  scope
  state
  title
  version
  withdrawnOn
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}`, {"fragmentName":"BulletinFull"}) as unknown as TypedDocumentString<BulletinFullFragment, unknown>;
export const ErrorPartsFragmentDoc = new TypedDocumentString(`
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
    `, {"fragmentName":"ErrorParts"}) as unknown as TypedDocumentString<ErrorPartsFragment, unknown>;
export const BulletinResultFragmentDoc = new TypedDocumentString(`
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`, {"fragmentName":"BulletinResult"}) as unknown as TypedDocumentString<BulletinResultFragment, unknown>;
export const CatalogueRowFragmentDoc = new TypedDocumentString(`
    fragment CatalogueRow on DisclosureItem {
  affair
  appliesTo
  area
  channels
  code
  dueRule
  hasFunds
  id
  lead {
    id
    name
  }
  name
  namedUnits {
    id
    name
    shortName
  }
  tiers
}
    `, {"fragmentName":"CatalogueRow"}) as unknown as TypedDocumentString<CatalogueRowFragment, unknown>;
export const MessageChannelPartsFragmentDoc = new TypedDocumentString(`
    fragment MessageChannelParts on MessageChannel {
  from
  fromName
  givenUp
  host
  id
  kind
  kinds
  madeAt
  name
  port
  security
  sentAt
  sign
  state
  unit {
    id
    name
    shortName
  }
  url
  username
  version
  viewerCan
  waiting
}
    `, {"fragmentName":"MessageChannelParts"}) as unknown as TypedDocumentString<MessageChannelPartsFragment, unknown>;
export const MessageWishPartsFragmentDoc = new TypedDocumentString(`
    fragment MessageWishParts on MessageWish {
  channels
  choices {
    channel
    how
    kind
  }
  email
  phone
  quietFrom
  quietTo
  version
}
    `, {"fragmentName":"MessageWishParts"}) as unknown as TypedDocumentString<MessageWishPartsFragment, unknown>;
export const CheckPartsFragmentDoc = new TypedDocumentString(`
    fragment CheckParts on Check {
  checkedAt
  checkedOn
  checker
  checkerId
  conclusion
  desk {
    ...UnitNameParts
  }
  findings {
    id
    kind
    problem
    severity
    state
  }
  id
  note
  subjectId
  subjectType
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  way
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"CheckParts"}) as unknown as TypedDocumentString<CheckPartsFragment, unknown>;
export const LastCheckPartsFragmentDoc = new TypedDocumentString(`
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}
    `, {"fragmentName":"LastCheckParts"}) as unknown as TypedDocumentString<LastCheckPartsFragment, unknown>;
export const CheckPlanPartsFragmentDoc = new TypedDocumentString(`
    fragment CheckPlanParts on CheckPlan {
  area
  checkers
  desk {
    ...UnitNameParts
  }
  frequency
  fromOn
  id
  itemName
  maker
  periods {
    done
    dueOn
    label
    late
    opensOn
    overdue
    period
    total
  }
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
  untilOn
  version
  viewerCanEnd
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"CheckPlanParts"}) as unknown as TypedDocumentString<CheckPlanPartsFragment, unknown>;
export const CheckDrawPartsFragmentDoc = new TypedDocumentString(`
    fragment CheckDrawParts on CheckDraw {
  candidateCount
  desk {
    ...UnitNameParts
  }
  drawer
  drawnAt
  dueOn
  id
  itemName
  progress {
    done
    late
    overdue
    total
  }
  seed
  subject
  taken
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"CheckDrawParts"}) as unknown as TypedDocumentString<CheckDrawPartsFragment, unknown>;
export const CoveragePartsFragmentDoc = new TypedDocumentString(`
    fragment CoverageParts on CoverageCounts {
  exempted
  expected
  inTime
  late
  missing
  notYetDue
  overdue
  unasked
}
    `, {"fragmentName":"CoverageParts"}) as unknown as TypedDocumentString<CoveragePartsFragment, unknown>;
export const ProofPartsFragmentDoc = new TypedDocumentString(`
    fragment ProofParts on Coverage {
  from
  gaps {
    dueOn
    title
    unit {
      id
      name
    }
  }
  root {
    id
    name
  }
  to
  total {
    ...CoverageParts
  }
  units {
    counts {
      ...CoverageParts
    }
    unit {
      id
      name
    }
  }
}
    fragment CoverageParts on CoverageCounts {
  exempted
  expected
  inTime
  late
  missing
  notYetDue
  overdue
  unasked
}`, {"fragmentName":"ProofParts"}) as unknown as TypedDocumentString<ProofPartsFragment, unknown>;
export const FilingPhotoPartsFragmentDoc = new TypedDocumentString(`
    fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
    `, {"fragmentName":"FilingPhotoParts"}) as unknown as TypedDocumentString<FilingPhotoPartsFragment, unknown>;
export const FilingOriginPartsFragmentDoc = new TypedDocumentString(`
    fragment FilingOriginParts on FilingOrigin {
  filler
  fillerUnit {
    ...UnitNameParts
  }
  onBehalf
  photos {
    ...FilingPhotoParts
  }
  reviewedAt
  reviewer
  submittedOn
}
    fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"FilingOriginParts"}) as unknown as TypedDocumentString<FilingOriginPartsFragment, unknown>;
export const ParticularsPartsFragmentDoc = new TypedDocumentString(`
    fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}
    `, {"fragmentName":"ParticularsParts"}) as unknown as TypedDocumentString<ParticularsPartsFragment, unknown>;
export const PageEvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment PageEvidenceParts on PageEvidence {
  attachments {
    failure
    id
    listed
    missedAt
    name
    position
    revisions {
      erased
      grown
      hash
      id
      kind
      lookedAt
      misnamed
      number
      size
      state
    }
    unlistedAt
  }
  displayEndsOn
  dueAt
  failure
  leftUp
  lookedAt
  missedAt
  revisions {
    amount
    before {
      erased
      id
      number
      particulars {
        ...ParticularsParts
      }
    }
    erased
    id
    lookedAt
    number
    otherwise
    pages {
      erased
      hash
    }
    particulars {
      ...ParticularsParts
    }
    restated
    shrunk
    state
    tableRows
    textLength
  }
  viewerCanDownload
  viewerCanLook
  watched
}
    fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}`, {"fragmentName":"PageEvidenceParts"}) as unknown as TypedDocumentString<PageEvidencePartsFragment, unknown>;
export const DisclosureCountsPartsFragmentDoc = new TypedDocumentString(`
    fragment DisclosureCountsParts on DisclosureCounts {
  due
  entries
  inTime
  late
  onTimePercent
  publishedPercent
  yuan
}
    `, {"fragmentName":"DisclosureCountsParts"}) as unknown as TypedDocumentString<DisclosureCountsPartsFragment, unknown>;
export const FilingSavedFragmentDoc = new TypedDocumentString(`
    fragment FilingSaved on Filing {
  comparisons {
    differs
    label
    last
    lastLabel
    now
    ref
  }
  faults {
    code
    message
    path
  }
  findings {
    label
    place
    shown
  }
  id
  savedAt
  savedBy
  state
  version
}
    `, {"fragmentName":"FilingSaved"}) as unknown as TypedDocumentString<FilingSavedFragment, unknown>;
export const FilingContentPartsFragmentDoc = new TypedDocumentString(`
    fragment FilingContentParts on FilingContent {
  cells {
    key
    rows {
      cells {
        key
        value
      }
    }
    value
  }
  confirmations {
    place
    text
  }
  explanations {
    place
    text
  }
  secrecyReviewer
  signOffs {
    body
    on
    person
  }
}
    `, {"fragmentName":"FilingContentParts"}) as unknown as TypedDocumentString<FilingContentPartsFragment, unknown>;
export const TemplateCellPartsFragmentDoc = new TypedDocumentString(`
    fragment TemplateCellParts on TemplateColumn {
  choices
  help
  key
  kind
  label
  least
  most
  required
}
    `, {"fragmentName":"TemplateCellParts"}) as unknown as TypedDocumentString<TemplateCellPartsFragment, unknown>;
export const TemplatePartsFragmentDoc = new TypedDocumentString(`
    fragment TemplateParts on DisclosureTemplate {
  allowsNil
  fields {
    choices
    columns {
      ...TemplateCellParts
    }
    help
    key
    kind
    label
    least
    most
    required
  }
  fromOn
  guidance
  id
  lastPeriods {
    cell
    lastCell
    percent
  }
  photo
  signOffs
  sums {
    terms {
      cell
      subtract
    }
    total
  }
  totalCell
  townshipReviews
  version
}
    fragment TemplateCellParts on TemplateColumn {
  choices
  help
  key
  kind
  label
  least
  most
  required
}`, {"fragmentName":"TemplateParts"}) as unknown as TypedDocumentString<TemplatePartsFragment, unknown>;
export const FilingFullFragmentDoc = new TypedDocumentString(`
    fragment FilingFull on Filing {
  ...FilingSaved
  content {
    ...FilingContentParts
  }
  disclosure {
    id
    title
  }
  filler
  fillerUnit {
    ...UnitNameParts
  }
  item {
    id
    name
  }
  lastPeriod {
    ...FilingContentParts
  }
  nil
  obligation {
    dueOn
    id
    light
    state
    workingDaysLeft
  }
  onBehalf
  periodLabel
  photos {
    ...FilingPhotoParts
  }
  remark
  reviewedAt
  reviewer
  submittedAt
  submittedOn
  template {
    ...TemplateParts
  }
  unit {
    id
    name
    shortName
  }
  viewerCan
  viewerFilled
}
    fragment FilingContentParts on FilingContent {
  cells {
    key
    rows {
      cells {
        key
        value
      }
    }
    value
  }
  confirmations {
    place
    text
  }
  explanations {
    place
    text
  }
  secrecyReviewer
  signOffs {
    body
    on
    person
  }
}
fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
fragment FilingSaved on Filing {
  comparisons {
    differs
    label
    last
    lastLabel
    now
    ref
  }
  faults {
    code
    message
    path
  }
  findings {
    label
    place
    shown
  }
  id
  savedAt
  savedBy
  state
  version
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment TemplateCellParts on TemplateColumn {
  choices
  help
  key
  kind
  label
  least
  most
  required
}
fragment TemplateParts on DisclosureTemplate {
  allowsNil
  fields {
    choices
    columns {
      ...TemplateCellParts
    }
    help
    key
    kind
    label
    least
    most
    required
  }
  fromOn
  guidance
  id
  lastPeriods {
    cell
    lastCell
    percent
  }
  photo
  signOffs
  sums {
    terms {
      cell
      subtract
    }
    total
  }
  totalCell
  townshipReviews
  version
}`, {"fragmentName":"FilingFull"}) as unknown as TypedDocumentString<FilingFullFragment, unknown>;
export const FindingPartsFragmentDoc = new TypedDocumentString(`
    fragment FindingParts on Finding {
  code
  decidedAt
  decider
  disclosure {
    id
    periodLabel
    publishedOn
    title
  }
  evidence
  finder
  foundOn
  id
  kind
  links {
    disclosureId
    kind
    targetId
    title
    url
  }
  obligation {
    id
    kind
    title
  }
  problem
  reason
  repeats
  severity
  state
  unit {
    id
    name
    pathNames
    shortName
  }
  version
  viewerCan
}
    `, {"fragmentName":"FindingParts"}) as unknown as TypedDocumentString<FindingPartsFragment, unknown>;
export const LedDisclosurePartsFragmentDoc = new TypedDocumentString(`
    fragment LedDisclosureParts on LedDisclosure {
  firstCheck {
    checkedAt
    checker
    problem
    unit {
      ...UnitNameParts
    }
    version
  }
  id
  itemName
  late
  nil
  periodLabel
  publishedOn
  rejected
  title
  township
  unit {
    ...UnitNameParts
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"LedDisclosureParts"}) as unknown as TypedDocumentString<LedDisclosurePartsFragment, unknown>;
export const PlainObligationRowFragmentDoc = new TypedDocumentString(`
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
    `, {"fragmentName":"PlainObligationRow"}) as unknown as TypedDocumentString<PlainObligationRowFragment, unknown>;
export const ObligationRowFragmentDoc = new TypedDocumentString(`
    fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`, {"fragmentName":"ObligationRow"}) as unknown as TypedDocumentString<ObligationRowFragment, unknown>;
export const DisclosureRowFragmentDoc = new TypedDocumentString(`
    fragment DisclosureRow on Disclosure {
  amount
  capturedAt
  id
  item {
    affair
    id
    name
  }
  late
  nil
  periodLabel
  publishedOn
  rejectedAt
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  viewerCanCheck
}
    `, {"fragmentName":"DisclosureRow"}) as unknown as TypedDocumentString<DisclosureRowFragment, unknown>;
export const ImportPreviewPartsFragmentDoc = new TypedDocumentString(`
    fragment ImportPreviewParts on ImportPreview {
  columns {
    column
    field
    header
    letter
    samples
  }
  counts {
    count
    outcome
  }
  encoding
  fields {
    key
    required
    title
  }
  fileName
  fingerprint
  headerRow
  sheet
  sheets
  skippedRows
  unmapped
}
    `, {"fragmentName":"ImportPreviewParts"}) as unknown as TypedDocumentString<ImportPreviewPartsFragment, unknown>;
export const ImportVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment ImportVersionParts on ImportVersion {
  closeMissing
  counts {
    count
    outcome
  }
  fileName
  fileUrl
  headerRow
  id
  importedAt
  importedBy
  kind
  mapping {
    column
    field
    title
  }
  number
  reason
  sheet
}
    `, {"fragmentName":"ImportVersionParts"}) as unknown as TypedDocumentString<ImportVersionPartsFragment, unknown>;
export const LetterTemplatePartsFragmentDoc = new TypedDocumentString(`
    fragment LetterTemplateParts on LetterTemplate {
  addressee
  closing
  createdAt
  createdBy
  head
  id
  used
  kind
  paragraphs
  title
  version
}
    `, {"fragmentName":"LetterTemplateParts"}) as unknown as TypedDocumentString<LetterTemplatePartsFragment, unknown>;
export const ColourPartsFragmentDoc = new TypedDocumentString(`
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
    `, {"fragmentName":"ColourParts"}) as unknown as TypedDocumentString<ColourPartsFragment, unknown>;
export const UnitLightPartsFragmentDoc = new TypedDocumentString(`
    fragment UnitLightParts on UnitLight {
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  shortName
  unitId
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}`, {"fragmentName":"UnitLightParts"}) as unknown as TypedDocumentString<UnitLightPartsFragment, unknown>;
export const MessagePartsFragmentDoc = new TypedDocumentString(`
    fragment MessageParts on Message {
  at
  doneAt
  id
  kind
  readAt
  recordId
  recordType
  text
  title
  unit {
    id
    name
    shortName
  }
  urgent
}
    `, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const NoticeRowFragmentDoc = new TypedDocumentString(`
    fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`, {"fragmentName":"NoticeRow"}) as unknown as TypedDocumentString<NoticeRowFragment, unknown>;
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on FileRef {
  id
  mediaType
  name
  size
  url
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const ActPartsFragmentDoc = new TypedDocumentString(`
    fragment ActParts on RequiredAct {
  decidedAt
  dueOn
  files {
    ...FileParts
  }
  handedInAt
  id
  kind
  person {
    ...PersonParts
  }
  reader {
    ...PersonParts
  }
  remark
  replacedById
  replacesId
  state
  text
  unit {
    ...UnitNameParts
  }
  version
  viewerCan
  waivedAt
  waivedReason
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment FileParts on FileRef {
  id
  mediaType
  name
  size
  url
}`, {"fragmentName":"ActParts"}) as unknown as TypedDocumentString<ActPartsFragment, unknown>;
export const NoticeFullFragmentDoc = new TypedDocumentString(`
    fragment NoticeFull on Notice {
  ...NoticeRow
  acts {
    ...ActParts
  }
  addressees {
    noticeId
    state
    unit {
      ...UnitNameParts
    }
  }
  answerDraft {
    by {
      ...PersonParts
    }
    items {
      outcome
      problemId
      text
    }
    savedAt
    text
    version
  }
  answers {
    answeredAt
    by {
      ...PersonParts
    }
    files {
      ...FileParts
    }
    id
    items {
      outcome
      passed
      problemId
      remark
      text
    }
    review {
      at
      by {
        ...PersonParts
      }
      passed
      reason
    }
    round
    text
  }
  basis
  closedAt
  copies {
    ...UnitNameParts
  }
  demand
  extensions {
    askedAt
    by {
      ...PersonParts
    }
    decidedAt
    decider {
      ...PersonParts
    }
    grantedUntil
    id
    reason
    remark
    round
    wantedBy
  }
  handler {
    ...PersonParts
  }
  instructions {
    by {
      ...PersonParts
    }
    enteredAt
    givenOn
    id
    leader {
      ...PersonParts
    }
    text
  }
  objections {
    by {
      ...PersonParts
    }
    decidedAt
    decider {
      ...PersonParts
    }
    files {
      ...FileParts
    }
    id
    raisedAt
    reason
    text
    upheld
  }
  officialNumber
  paper {
    ...PaperParts
  }
  problems {
    addressee {
      ...UnitNameParts
    }
    findingId
    id
    obligation {
      dueOn
      id
      light
      state
      title
      workingDaysLeft
    }
    text
  }
  registeredAt
  scan {
    ...FileParts
  }
  signers {
    id
    opinion
    person {
      ...PersonParts
    }
    role
    signedAt
    signer {
      ...PersonParts
    }
  }
  steps {
    current
    reachedAt
    state
  }
  timeline {
    action
    actor {
      ...PersonParts
    }
    at
    effectiveOn
    files {
      ...FileParts
    }
    from
    id
    reason
    to
    unitName
  }
  viewerCan {
    action
    allowed
    reason
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment FileParts on FileRef {
  id
  mediaType
  name
  size
  url
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}
fragment ActParts on RequiredAct {
  decidedAt
  dueOn
  files {
    ...FileParts
  }
  handedInAt
  id
  kind
  person {
    ...PersonParts
  }
  reader {
    ...PersonParts
  }
  remark
  replacedById
  replacesId
  state
  text
  unit {
    ...UnitNameParts
  }
  version
  viewerCan
  waivedAt
  waivedReason
}`, {"fragmentName":"NoticeFull"}) as unknown as TypedDocumentString<NoticeFullFragment, unknown>;
export const NoticeResultFragmentDoc = new TypedDocumentString(`
    fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`, {"fragmentName":"NoticeResult"}) as unknown as TypedDocumentString<NoticeResultFragment, unknown>;
export const LightChangePartsFragmentDoc = new TypedDocumentString(`
    fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
    `, {"fragmentName":"LightChangeParts"}) as unknown as TypedDocumentString<LightChangePartsFragment, unknown>;
export const ExemptionPartsFragmentDoc = new TypedDocumentString(`
    fragment ExemptionParts on Exemption {
  decidedAt
  decider
  id
  proposedAt
  proposer
  reason
  remark
  state
  version
  viewerCan
}
    `, {"fragmentName":"ExemptionParts"}) as unknown as TypedDocumentString<ExemptionPartsFragment, unknown>;
export const OccurrencePartsFragmentDoc = new TypedDocumentString(`
    fragment OccurrenceParts on Occurrence {
  dueOn
  happenedOn
  id
  light
  recordedAt
  recorder
  state
  takenBackAt
  takenBackBy
  takenBackReason
  version
  viewerCanTakeBack
  what
}
    `, {"fragmentName":"OccurrenceParts"}) as unknown as TypedDocumentString<OccurrencePartsFragment, unknown>;
export const ObligationFactsFragmentDoc = new TypedDocumentString(`
    fragment ObligationFacts on Obligation {
  changes {
    ...LightChangeParts
  }
  dueExplanation {
    calendarVersion
    countedDays
    dayKind
    provisional
    rule
    text
  }
  exemptions {
    ...ExemptionParts
  }
  fulfilments {
    disclosure {
      id
      title
    }
    factOn
    id
    learnedAt
    revokedAt
    revokedReason
  }
  viewerCanExempt
  holds {
    fromOn
    id
    liftedOn
    liftedReason
    reason
    source {
      name
    }
    untilOn
  }
  item {
    affair
    basis
    code
    dueRule
    id
    lead {
      ...UnitNameParts
    }
    name
  }
  nextLightOn
  occurrence {
    ...OccurrenceParts
  }
  opensOn
  viewerCanHold
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
fragment ExemptionParts on Exemption {
  decidedAt
  decider
  id
  proposedAt
  proposer
  reason
  remark
  state
  version
  viewerCan
}
fragment OccurrenceParts on Occurrence {
  dueOn
  happenedOn
  id
  light
  recordedAt
  recorder
  state
  takenBackAt
  takenBackBy
  takenBackReason
  version
  viewerCanTakeBack
  what
}`, {"fragmentName":"ObligationFacts"}) as unknown as TypedDocumentString<ObligationFactsFragment, unknown>;
export const PortalKeyPartsFragmentDoc = new TypedDocumentString(`
    fragment PortalKeyParts on PortalKey {
  contact
  decidedAt
  decidedBy
  expiresOn
  holder
  id
  lastUsedAt
  limits {
    cost
    depth
    requestsPerMinute
  }
  purpose
  remark
  requestedAt
  requestedBy
  scopes
  storedOnly
  secrets {
    endsAt
    id
    issuedAt
    prefix
  }
  state
  version
  viewerCan
}
    `, {"fragmentName":"PortalKeyParts"}) as unknown as TypedDocumentString<PortalKeyPartsFragment, unknown>;
export const PortalWebhookPartsFragmentDoc = new TypedDocumentString(`
    fragment PortalWebhookParts on PortalWebhook {
  id
  url
  changes
  query
  state
  remark
  madeBy
  madeAt
  failures
  restsUntil
  takenAt
  waiting
  version
  viewerCan
  secrets {
    id
    madeAt
    endsAt
  }
}
    `, {"fragmentName":"PortalWebhookParts"}) as unknown as TypedDocumentString<PortalWebhookPartsFragment, unknown>;
export const PortalDeliveryPartsFragmentDoc = new TypedDocumentString(`
    fragment PortalDeliveryParts on PortalDelivery {
  id
  entryId
  title
  change
  state
  madeAt
  dueAt
  endedAt
  viewerCanResend
  attempts {
    number
    at
    status
    fault
    took
  }
}
    `, {"fragmentName":"PortalDeliveryParts"}) as unknown as TypedDocumentString<PortalDeliveryPartsFragment, unknown>;
export const PublicFacePartsFragmentDoc = new TypedDocumentString(`
    fragment PublicFaceParts on PublicFace {
  absence
  entry {
    amount
    attachments {
      name
      value
    }
    displayUntil
    fields {
      name
      value
    }
    itemName
    nil
    parentName
    periodLabel
    publishedOn
    text
    title
    unitName
    updatedAt
    url
  }
}
    `, {"fragmentName":"PublicFaceParts"}) as unknown as TypedDocumentString<PublicFacePartsFragment, unknown>;
export const ReminderPartsFragmentDoc = new TypedDocumentString(`
    fragment ReminderParts on Reminder {
  at
  audiences
  by {
    ...PersonParts
  }
  days
  id
  manner
  note
  onDay
  told
  version
  viewerCanNote
  withWhom
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`, {"fragmentName":"ReminderParts"}) as unknown as TypedDocumentString<ReminderPartsFragment, unknown>;
export const ReminderRulePartsFragmentDoc = new TypedDocumentString(`
    fragment ReminderRuleParts on ReminderRule {
  active
  fromOn
  id
  kind
  steps {
    audiences
    days
    text
    urgent
  }
  version
}
    `, {"fragmentName":"ReminderRuleParts"}) as unknown as TypedDocumentString<ReminderRulePartsFragment, unknown>;
export const CaptureRunPartsFragmentDoc = new TypedDocumentString(`
    fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
    `, {"fragmentName":"CaptureRunParts"}) as unknown as TypedDocumentString<CaptureRunPartsFragment, unknown>;
export const SourcePartsFragmentDoc = new TypedDocumentString(`
    fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}`, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const UnmatchedArticlePartsFragmentDoc = new TypedDocumentString(`
    fragment UnmatchedArticleParts on UnmatchedArticle {
  because
  beginning
  capturedAt
  id
  particulars {
    ...ParticularsParts
  }
  publishedAt
  source {
    id
    name
    unit {
      ...UnitNameParts
    }
  }
  suggestions {
    itemId
    itemName
    period
    periodLabel
    unitId
    unitName
  }
  title
  url
  version
  viewerCanAssign
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}`, {"fragmentName":"UnmatchedArticleParts"}) as unknown as TypedDocumentString<UnmatchedArticlePartsFragment, unknown>;
export const SettledPartsFragmentDoc = new TypedDocumentString(`
    fragment SettledParts on SettleArticlePayload {
  alike
  disclosure {
    id
  }
  errors {
    ...ErrorParts
  }
  version
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`, {"fragmentName":"SettledParts"}) as unknown as TypedDocumentString<SettledPartsFragment, unknown>;
export const TrialArticlePartsFragmentDoc = new TypedDocumentString(`
    fragment TrialArticleParts on TrialArticle {
  attachments
  beginning
  length
  origin
  particulars {
    ...ParticularsParts
  }
  publishedOn
  tables
  title
}
    fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}`, {"fragmentName":"TrialArticleParts"}) as unknown as TypedDocumentString<TrialArticlePartsFragment, unknown>;
export const TrialMatchPartsFragmentDoc = new TypedDocumentString(`
    fragment TrialMatchParts on TrialMatch {
  itemName
  periodLabel
  unitName
}
    `, {"fragmentName":"TrialMatchParts"}) as unknown as TypedDocumentString<TrialMatchPartsFragment, unknown>;
export const TrialEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment TrialEntryParts on TrialEntry {
  because
  matches {
    ...TrialMatchParts
  }
  publishedOn
  title
  url
}
    fragment TrialMatchParts on TrialMatch {
  itemName
  periodLabel
  unitName
}`, {"fragmentName":"TrialEntryParts"}) as unknown as TypedDocumentString<TrialEntryPartsFragment, unknown>;
export const AllowedHostPartsFragmentDoc = new TypedDocumentString(`
    fragment AllowedHostParts on AllowedHost {
  allowedAt
  allowedBy
  host
  id
  reason
}
    `, {"fragmentName":"AllowedHostParts"}) as unknown as TypedDocumentString<AllowedHostPartsFragment, unknown>;
export const SupervisionRowFragmentDoc = new TypedDocumentString(`
    fragment SupervisionRow on SupervisionFigures {
  answered
  answersDue
  answersOnTime
  bulletins
  checks
  daysToClose
  daysToReview
  desks {
    letters
    longestDays
    longestId
    medianDays
    waiter
    waiting
  }
  ended
  explanations
  found
  key
  label
  notSent
  rectifications
  rectified
  reviewed
  rounds
  sentBack
  suggestions
}
    `, {"fragmentName":"SupervisionRow"}) as unknown as TypedDocumentString<SupervisionRowFragment, unknown>;
export const CountsPartsFragmentDoc = new TypedDocumentString(`
    fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}`, {"fragmentName":"CountsParts"}) as unknown as TypedDocumentString<CountsPartsFragment, unknown>;
export const UnitRowFragmentDoc = new TypedDocumentString(`
    fragment UnitRow on Unit {
  closedOn
  code
  id
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  pathNames
  shortName
  subtree {
    ...CountsParts
  }
  version
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}`, {"fragmentName":"UnitRow"}) as unknown as TypedDocumentString<UnitRowFragment, unknown>;
export const PlainUnitPartsFragmentDoc = new TypedDocumentString(`
    fragment PlainUnitParts on Unit {
  closedOn
  code
  id
  kind
  name
  parentId
  pathNames
  shortName
  version
}
    `, {"fragmentName":"PlainUnitParts"}) as unknown as TypedDocumentString<PlainUnitPartsFragment, unknown>;
export const VehiclePartsFragmentDoc = new TypedDocumentString(`
    fragment VehicleParts on Vehicle {
  id
  model
  place
  plate
  purpose
  registeredOn
  struckOn
  struckReason
  unit {
    ...UnitNameParts
  }
  version
  viewerCanKeep
  viewerCanTransfer
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"VehicleParts"}) as unknown as TypedDocumentString<VehiclePartsFragment, unknown>;
export const SealingPartsFragmentDoc = new TypedDocumentString(`
    fragment SealingParts on Sealing {
  arrangedAt
  arrangedBy
  basis
  cancelledAt
  cancelledReason
  counts {
    due
    exempted
    opened
    sealed
    total
  }
  fromOn
  id
  name
  sealBy
  untilOn
  version
  viewerCanCancel
}
    `, {"fragmentName":"SealingParts"}) as unknown as TypedDocumentString<SealingPartsFragment, unknown>;
export const SealRowFragmentDoc = new TypedDocumentString(`
    fragment SealRow on VehicleSeal {
  exempted
  id
  keeper
  model
  obligation {
    dueOn
    id
    kind
    light
    viewerCanExempt
    workingDaysLeft
  }
  place
  plate
  sealedOn
  sealing {
    fromOn
    id
    name
    untilOn
  }
  state
  unit {
    ...UnitNameParts
  }
  vehicle {
    id
    place
  }
  version
  viewerCan
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`, {"fragmentName":"SealRow"}) as unknown as TypedDocumentString<SealRowFragment, unknown>;
export const SealCourseFragmentDoc = new TypedDocumentString(`
    fragment SealCourse on VehicleSeal {
  ...SealRow
  steps {
    at
    by
    id
    keeper
    onDay
    photos {
      id
      name
    }
    place
    reason
    step
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment SealRow on VehicleSeal {
  exempted
  id
  keeper
  model
  obligation {
    dueOn
    id
    kind
    light
    viewerCanExempt
    workingDaysLeft
  }
  place
  plate
  sealedOn
  sealing {
    fromOn
    id
    name
    untilOn
  }
  state
  unit {
    ...UnitNameParts
  }
  vehicle {
    id
    place
  }
  version
  viewerCan
}`, {"fragmentName":"SealCourse"}) as unknown as TypedDocumentString<SealCourseFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  businessClock {
    ...ClockParts
  }
  viewer {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  homeKind
  id
  idleMinutes
  lastSignInAt
  mustDo
  name
  permissions
  posts {
    role
    unit {
      ...UnitNameParts
    }
  }
  username
}
fragment ClockParts on BusinessClock {
  demonstration
  now
  offsetMs
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    errors {
      ...ErrorParts
    }
    viewer {
      ...ViewerParts
    }
  }
}
    fragment ViewerParts on Viewer {
  homeKind
  id
  idleMinutes
  lastSignInAt
  mustDo
  name
  permissions
  posts {
    role
    unit {
      ...UnitNameParts
    }
  }
  username
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const StaySignedInDocument = new TypedDocumentString(`
    query StaySignedIn {
  viewer {
    id
  }
}
    `) as unknown as TypedDocumentString<StaySignedInQuery, StaySignedInQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const BusinessClockDocument = new TypedDocumentString(`
    query BusinessClock {
  businessClock {
    ...ClockParts
  }
}
    fragment ClockParts on BusinessClock {
  demonstration
  now
  offsetMs
}`) as unknown as TypedDocumentString<BusinessClockQuery, BusinessClockQueryVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($filter: AccountFilter, $skip: Int!, $take: Int!) {
  accounts(filter: $filter, skip: $skip, take: $take) {
    items {
      ...AccountRow
    }
    totalItems
  }
}
    fragment AccountRow on Account {
  activated
  disabledAt
  hasSecondFactor
  id
  lastSignInAt
  name
  posts {
    id
    role
    state
    title
    unit {
      ...UnitNameParts
    }
  }
  resetAwaiting
  username
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account($id: ID!) {
  account(id: $id) {
    ...AccountParts
  }
}
    fragment AccountPostParts on AccountPost {
  confirmedBy {
    ...PersonParts
  }
  endedAt
  endedReason
  fromOn
  grantedBy {
    ...PersonParts
  }
  id
  powerful
  reason
  role
  standsInFor {
    ...PersonParts
  }
  state
  title
  unit {
    ...UnitNameParts
  }
  untilOn
  viewerCan
}
fragment AccountParts on Account {
  activated
  createdAt
  disabledAt
  hasSecondFactor
  id
  lastSignInAt
  name
  openLink {
    confirmed
    createdAt
    expiresAt
    id
    issuedBy {
      ...PersonParts
    }
    kind
  }
  posts {
    ...AccountPostParts
  }
  resetAwaiting
  username
  version
  viewerCan
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const AccountSessionsDocument = new TypedDocumentString(`
    query AccountSessions($id: ID!) {
  account(id: $id) {
    id
    sessions {
      address
      createdAt
      current
      id
      lastSeenAt
    }
  }
}
    `) as unknown as TypedDocumentString<AccountSessionsQuery, AccountSessionsQueryVariables>;
export const HoldersDocument = new TypedDocumentString(`
    query Holders($role: Role!, $unitId: ID!) {
  accounts(
    filter: {role: $role, unitId: $unitId, disabled: false}
    skip: 0
    take: 100
  ) {
    items {
      id
      name
      posts {
        id
        role
        standsInFor {
          id
        }
        state
        title
        unit {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HoldersQuery, HoldersQueryVariables>;
export const PostUnitsDocument = new TypedDocumentString(`
    query PostUnits($role: Role) {
  postUnits(role: $role) {
    unit {
      ...UnitNameParts
    }
    within
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<PostUnitsQuery, PostUnitsQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($text: String, $id: ID) {
  people(text: $text, id: $id) {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const RoleRulesDocument = new TypedDocumentString(`
    query RoleRules {
  roleRules {
    powerful
    role
    secondFactor
    version
  }
}
    `) as unknown as TypedDocumentString<RoleRulesQuery, RoleRulesQueryVariables>;
export const CreateAccountDocument = new TypedDocumentString(`
    mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) {
    account {
      id
      name
      username
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CreateAccountMutation, CreateAccountMutationVariables>;
export const DisableAccountDocument = new TypedDocumentString(`
    mutation DisableAccount($input: SwitchAccountInput!) {
  disableAccount(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<DisableAccountMutation, DisableAccountMutationVariables>;
export const EnableAccountDocument = new TypedDocumentString(`
    mutation EnableAccount($input: SwitchAccountInput!) {
  enableAccount(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EnableAccountMutation, EnableAccountMutationVariables>;
export const IssueAccountLinkDocument = new TypedDocumentString(`
    mutation IssueAccountLink($input: AccountRefInput!) {
  issueAccountLink(input: $input) {
    errors {
      ...ErrorParts
    }
    link {
      expiresAt
      kind
      token
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<IssueAccountLinkMutation, IssueAccountLinkMutationVariables>;
export const ConfirmAccountLinkDocument = new TypedDocumentString(`
    mutation ConfirmAccountLink($input: LinkRefInput!) {
  confirmAccountLink(input: $input) {
    code
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ConfirmAccountLinkMutation, ConfirmAccountLinkMutationVariables>;
export const EndSessionsDocument = new TypedDocumentString(`
    mutation EndSessions($input: JudgeAccountInput!) {
  endSessions(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($input: JudgeAccountInput!) {
  resetSecondFactor(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const GrantPostDocument = new TypedDocumentString(`
    mutation GrantPost($input: GrantPostInput!) {
  grantPost(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<GrantPostMutation, GrantPostMutationVariables>;
export const ConfirmPostDocument = new TypedDocumentString(`
    mutation ConfirmPost($input: PostRefInput!) {
  confirmPost(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ConfirmPostMutation, ConfirmPostMutationVariables>;
export const EndPostDocument = new TypedDocumentString(`
    mutation EndPost($input: EndPostInput!) {
  endPost(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EndPostMutation, EndPostMutationVariables>;
export const HandOverDocument = new TypedDocumentString(`
    mutation HandOver($input: HandOverInput!) {
  handOver(input: $input) {
    account {
      id
      name
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const SetRoleRuleDocument = new TypedDocumentString(`
    mutation SetRoleRule($input: SetRoleRuleInput!) {
  setRoleRule(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetRoleRuleMutation, SetRoleRuleMutationVariables>;
export const SecurityEventsDocument = new TypedDocumentString(`
    query SecurityEvents($filter: SecurityEventFilter, $skip: Int!, $take: Int!) {
  securityEvents(filter: $filter, skip: $skip, take: $take) {
    items {
      accountId
      actorName
      address
      at
      detail
      id
      kind
      name
      username
    }
    totalItems
  }
}
    `) as unknown as TypedDocumentString<SecurityEventsQuery, SecurityEventsQueryVariables>;
export const TrailDocument = new TypedDocumentString(`
    query Trail($filter: TrailFilter, $before: ID, $take: Int!) {
  trail(filter: $filter, before: $before, take: $take) {
    actorId
    actorKind
    actorName
    at
    changes {
      after
      before
      field
    }
    erasedAt
    id
    leaf
    operation
    reason
    recordId
    recordedAt
    requestId
    rowId
    table
  }
}
    `) as unknown as TypedDocumentString<TrailQuery, TrailQueryVariables>;
export const TrailTablesDocument = new TypedDocumentString(`
    query TrailTables {
  trailTables
}
    `) as unknown as TypedDocumentString<TrailTablesQuery, TrailTablesQueryVariables>;
export const TrailStateDocument = new TypedDocumentString(`
    query TrailState {
  trailState {
    published
    roots {
      publicKey
      root
      sealedAt
      treeSize
    }
    sealed
    unsealed
  }
}
    `) as unknown as TypedDocumentString<TrailStateQuery, TrailStateQueryVariables>;
export const VerifyTrailDocument = new TypedDocumentString(`
    mutation VerifyTrail {
  verifyTrail {
    faults
    leaves
    roots
    unsealed
    whole
  }
}
    `) as unknown as TypedDocumentString<VerifyTrailMutation, VerifyTrailMutationVariables>;
export const BulletinsDocument = new TypedDocumentString(`
    query Bulletins($filter: BulletinFilter, $skip: Int!, $take: Int!) {
  bulletins(filter: $filter, skip: $skip, take: $take) {
    items {
      ...BulletinRow
    }
    totalItems
  }
}
    fragment BulletinRow on Bulletin {
  approver {
    ...PersonParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  number
  publishedOn
  scope
  state
  title
  version
  withdrawnOn
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<BulletinsQuery, BulletinsQueryVariables>;
export const BulletinsToSignDocument = new TypedDocumentString(`
    query BulletinsToSign {
  bulletins(filter: {approverIsViewer: true, states: [SUBMITTED]}) {
    items {
      ...BulletinRow
    }
    totalItems
  }
}
    fragment BulletinRow on Bulletin {
  approver {
    ...PersonParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  number
  publishedOn
  scope
  state
  title
  version
  withdrawnOn
}
fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<BulletinsToSignQuery, BulletinsToSignQueryVariables>;
export const BulletinDocument = new TypedDocumentString(`
    query Bulletin($id: ID!) {
  bulletin(id: $id) {
    ...BulletinFull
  }
}
    fragment BulletinRow on Bulletin {
  approver {
    ...PersonParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  number
  publishedOn
  scope
  state
  title
  version
  withdrawnOn
}
fragment BulletinFull on Bulletin {
  ...BulletinRow
  cases {
    fact
    id
    noticeId
    outcome
    unit {
      ...UnitNameParts
    }
  }
  causes
  demands
  issuer {
    ...UnitNameParts
  }
  overview
  paper {
    ...PaperParts
  }
  timeline {
    action
    actor {
      ...PersonParts
    }
    at
    from
    id
    reason
    to
  }
  viewerCan {
    action
    allowed
    reason
  }
  withdrawnReason
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}`) as unknown as TypedDocumentString<BulletinQuery, BulletinQueryVariables>;
export const BulletinApproversDocument = new TypedDocumentString(`
    query BulletinApprovers($scope: BulletinScope!) {
  bulletinApprovers(scope: $scope) {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<BulletinApproversQuery, BulletinApproversQueryVariables>;
export const DraftBulletinDocument = new TypedDocumentString(`
    mutation DraftBulletin($input: DraftBulletinInput!) {
  draftBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<DraftBulletinMutation, DraftBulletinMutationVariables>;
export const EditBulletinDocument = new TypedDocumentString(`
    mutation EditBulletin($input: EditBulletinInput!) {
  editBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EditBulletinMutation, EditBulletinMutationVariables>;
export const SubmitBulletinDocument = new TypedDocumentString(`
    mutation SubmitBulletin($input: BulletinStepInput!) {
  submitBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SubmitBulletinMutation, SubmitBulletinMutationVariables>;
export const ReturnBulletinDocument = new TypedDocumentString(`
    mutation ReturnBulletin($input: BulletinReasonInput!) {
  returnBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ReturnBulletinMutation, ReturnBulletinMutationVariables>;
export const PublishBulletinDocument = new TypedDocumentString(`
    mutation PublishBulletin($input: BulletinStepInput!) {
  publishBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<PublishBulletinMutation, PublishBulletinMutationVariables>;
export const WithdrawBulletinDocument = new TypedDocumentString(`
    mutation WithdrawBulletin($input: BulletinReasonInput!) {
  withdrawBulletin(input: $input) {
    ...BulletinResult
  }
}
    fragment BulletinResult on BulletinPayload {
  bulletin {
    id
    number
    state
    version
  }
  errors {
    ...ErrorParts
  }
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<WithdrawBulletinMutation, WithdrawBulletinMutationVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue {
  disclosureItems {
    ...CatalogueRow
  }
}
    fragment CatalogueRow on DisclosureItem {
  affair
  appliesTo
  area
  channels
  code
  dueRule
  hasFunds
  id
  lead {
    id
    name
  }
  name
  namedUnits {
    id
    name
    shortName
  }
  tiers
}`) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const CatalogueItemDocument = new TypedDocumentString(`
    query CatalogueItem($id: ID!) {
  disclosureItem(id: $id) {
    ...CatalogueRow
    audience
    basis
    display {
      dayKind
      days
    }
    due {
      dayOfMonth {
        day
        month
        rollForward
      }
      daysAfter {
        dayKind
        days
      }
    }
    exceptedUnits {
      id
      name
      shortName
    }
    frequency
    fromOn
    manner
    titleWords
    version
    versions {
      changes {
        after
        before
        title
      }
      createdAt
      dueRule
      fromOn
      name
      version
    }
    viewerCanChange
  }
}
    fragment CatalogueRow on DisclosureItem {
  affair
  appliesTo
  area
  channels
  code
  dueRule
  hasFunds
  id
  lead {
    id
    name
  }
  name
  namedUnits {
    id
    name
    shortName
  }
  tiers
}`) as unknown as TypedDocumentString<CatalogueItemQuery, CatalogueItemQueryVariables>;
export const CreateDisclosureItemDocument = new TypedDocumentString(`
    mutation CreateDisclosureItem($input: CreateDisclosureItemInput!) {
  createDisclosureItem(input: $input) {
    errors {
      ...ErrorParts
    }
    item {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CreateDisclosureItemMutation, CreateDisclosureItemMutationVariables>;
export const ChangeDisclosureItemDocument = new TypedDocumentString(`
    mutation ChangeDisclosureItem($input: ChangeDisclosureItemInput!) {
  changeDisclosureItem(input: $input) {
    errors {
      ...ErrorParts
    }
    item {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ChangeDisclosureItemMutation, ChangeDisclosureItemMutationVariables>;
export const MessageChannelsDocument = new TypedDocumentString(`
    query MessageChannels {
  messageChannels {
    ...MessageChannelParts
  }
}
    fragment MessageChannelParts on MessageChannel {
  from
  fromName
  givenUp
  host
  id
  kind
  kinds
  madeAt
  name
  port
  security
  sentAt
  sign
  state
  unit {
    id
    name
    shortName
  }
  url
  username
  version
  viewerCan
  waiting
}`) as unknown as TypedDocumentString<MessageChannelsQuery, MessageChannelsQueryVariables>;
export const MessageDeliveriesDocument = new TypedDocumentString(`
    query MessageDeliveries($channelId: ID!, $states: [MessageDeliveryState!], $skip: Int!, $take: Int!) {
  messageDeliveries(
    channelId: $channelId
    states: $states
    skip: $skip
    take: $take
  ) {
    items {
      attempts {
        at
        fault
        number
        said
        took
      }
      digest
      endedAt
      id
      kinds
      madeAt
      messages
      notBefore
      recipient {
        ...PersonParts
      }
      retryAt
      state
      viewerCanResend
    }
    totalItems
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<MessageDeliveriesQuery, MessageDeliveriesQueryVariables>;
export const MyMessageWishDocument = new TypedDocumentString(`
    query MyMessageWish {
  myMessageWish {
    ...MessageWishParts
  }
}
    fragment MessageWishParts on MessageWish {
  channels
  choices {
    channel
    how
    kind
  }
  email
  phone
  quietFrom
  quietTo
  version
}`) as unknown as TypedDocumentString<MyMessageWishQuery, MyMessageWishQueryVariables>;
export const MakeMessageChannelDocument = new TypedDocumentString(`
    mutation MakeMessageChannel($input: MakeMessageChannelInput!) {
  makeMessageChannel(input: $input) {
    channel {
      ...MessageChannelParts
    }
    errors {
      ...ErrorParts
    }
    secret
  }
}
    fragment MessageChannelParts on MessageChannel {
  from
  fromName
  givenUp
  host
  id
  kind
  kinds
  madeAt
  name
  port
  security
  sentAt
  sign
  state
  unit {
    id
    name
    shortName
  }
  url
  username
  version
  viewerCan
  waiting
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<MakeMessageChannelMutation, MakeMessageChannelMutationVariables>;
export const ChangeMessageChannelDocument = new TypedDocumentString(`
    mutation ChangeMessageChannel($input: ChangeMessageChannelInput!) {
  changeMessageChannel(input: $input) {
    channel {
      ...MessageChannelParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment MessageChannelParts on MessageChannel {
  from
  fromName
  givenUp
  host
  id
  kind
  kinds
  madeAt
  name
  port
  security
  sentAt
  sign
  state
  unit {
    id
    name
    shortName
  }
  url
  username
  version
  viewerCan
  waiting
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ChangeMessageChannelMutation, ChangeMessageChannelMutationVariables>;
export const StepMessageChannelDocument = new TypedDocumentString(`
    mutation StepMessageChannel($input: StepMessageChannelInput!) {
  stepMessageChannel(input: $input) {
    channel {
      ...MessageChannelParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment MessageChannelParts on MessageChannel {
  from
  fromName
  givenUp
  host
  id
  kind
  kinds
  madeAt
  name
  port
  security
  sentAt
  sign
  state
  unit {
    id
    name
    shortName
  }
  url
  username
  version
  viewerCan
  waiting
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StepMessageChannelMutation, StepMessageChannelMutationVariables>;
export const ResendMessageDeliveryDocument = new TypedDocumentString(`
    mutation ResendMessageDelivery($input: ResendMessageDeliveryInput!) {
  resendMessageDelivery(input: $input) {
    delivery {
      id
      state
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ResendMessageDeliveryMutation, ResendMessageDeliveryMutationVariables>;
export const SetMyMessageWishDocument = new TypedDocumentString(`
    mutation SetMyMessageWish($input: SetMessageWishInput!) {
  setMyMessageWish(input: $input) {
    errors {
      ...ErrorParts
    }
    wish {
      ...MessageWishParts
    }
  }
}
    fragment MessageWishParts on MessageWish {
  channels
  choices {
    channel
    how
    kind
  }
  email
  phone
  quietFrom
  quietTo
  version
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetMyMessageWishMutation, SetMyMessageWishMutationVariables>;
export const MessageRetentionDocument = new TypedDocumentString(`
    query MessageRetention {
  messageRetention {
    forgotten
    forgottenAt
    months
  }
}
    `) as unknown as TypedDocumentString<MessageRetentionQuery, MessageRetentionQueryVariables>;
export const SetMessageRetentionDocument = new TypedDocumentString(`
    mutation SetMessageRetention($input: SetMessageRetentionInput!) {
  setMessageRetention(input: $input) {
    errors {
      ...ErrorParts
    }
    retention {
      months
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetMessageRetentionMutation, SetMessageRetentionMutationVariables>;
export const ChecksDocument = new TypedDocumentString(`
    query Checks($filter: CheckFilter, $skip: Int!, $take: Int!, $sort: [CheckSort!]) {
  checks(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...CheckParts
    }
    totalItems
  }
}
    fragment CheckParts on Check {
  checkedAt
  checkedOn
  checker
  checkerId
  conclusion
  desk {
    ...UnitNameParts
  }
  findings {
    id
    kind
    problem
    severity
    state
  }
  id
  note
  subjectId
  subjectType
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  way
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<ChecksQuery, ChecksQueryVariables>;
export const CheckDocument = new TypedDocumentString(`
    query Check($id: ID!) {
  check(id: $id) {
    ...CheckParts
  }
}
    fragment CheckParts on Check {
  checkedAt
  checkedOn
  checker
  checkerId
  conclusion
  desk {
    ...UnitNameParts
  }
  findings {
    id
    kind
    problem
    severity
    state
  }
  id
  note
  subjectId
  subjectType
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  way
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<CheckQuery, CheckQueryVariables>;
export const LastCheckOfDisclosureDocument = new TypedDocumentString(`
    query LastCheckOfDisclosure($id: ID!) {
  disclosure(id: $id) {
    id
    lastCheck {
      ...LastCheckParts
    }
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}`) as unknown as TypedDocumentString<LastCheckOfDisclosureQuery, LastCheckOfDisclosureQueryVariables>;
export const UnitChecksDocument = new TypedDocumentString(`
    query UnitChecks($unit: ID!) {
  checks(filter: {unitId: {eq: $unit}}, take: 5) {
    items {
      ...LastCheckParts
    }
    totalItems
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}`) as unknown as TypedDocumentString<UnitChecksQuery, UnitChecksQueryVariables>;
export const RecordCheckDocument = new TypedDocumentString(`
    mutation RecordCheck($input: RecordCheckInput!) {
  recordCheck(input: $input) {
    check {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecordCheckMutation, RecordCheckMutationVariables>;
export const RecordChecksInOrderDocument = new TypedDocumentString(`
    mutation RecordChecksInOrder($input: RecordChecksInOrderInput!) {
  recordChecksInOrder(input: $input) {
    checks {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecordChecksInOrderMutation, RecordChecksInOrderMutationVariables>;
export const CheckPlansDocument = new TypedDocumentString(`
    query CheckPlans {
  checkDraws {
    ...CheckDrawParts
  }
  checkPlans {
    ...CheckPlanParts
  }
}
    fragment CheckPlanParts on CheckPlan {
  area
  checkers
  desk {
    ...UnitNameParts
  }
  frequency
  fromOn
  id
  itemName
  maker
  periods {
    done
    dueOn
    label
    late
    opensOn
    overdue
    period
    total
  }
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
  untilOn
  version
  viewerCanEnd
}
fragment CheckDrawParts on CheckDraw {
  candidateCount
  desk {
    ...UnitNameParts
  }
  drawer
  drawnAt
  dueOn
  id
  itemName
  progress {
    done
    late
    overdue
    total
  }
  seed
  subject
  taken
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<CheckPlansQuery, CheckPlansQueryVariables>;
export const CheckersDocument = new TypedDocumentString(`
    query Checkers($deskId: ID!) {
  checkers(deskId: $deskId) {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<CheckersQuery, CheckersQueryVariables>;
export const CheckPlanDocument = new TypedDocumentString(`
    query CheckPlan($id: ID!) {
  checkPlan(id: $id) {
    ...CheckPlanParts
  }
}
    fragment CheckPlanParts on CheckPlan {
  area
  checkers
  desk {
    ...UnitNameParts
  }
  frequency
  fromOn
  id
  itemName
  maker
  periods {
    done
    dueOn
    label
    late
    opensOn
    overdue
    period
    total
  }
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
  untilOn
  version
  viewerCanEnd
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<CheckPlanQuery, CheckPlanQueryVariables>;
export const CheckDrawDocument = new TypedDocumentString(`
    query CheckDraw($id: ID!) {
  checkDraw(id: $id) {
    ...CheckDrawParts
    candidates
  }
}
    fragment CheckDrawParts on CheckDraw {
  candidateCount
  desk {
    ...UnitNameParts
  }
  drawer
  drawnAt
  dueOn
  id
  itemName
  progress {
    done
    late
    overdue
    total
  }
  seed
  subject
  taken
  title
  unit {
    ...UnitNameParts
  }
  unitKinds
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<CheckDrawQuery, CheckDrawQueryVariables>;
export const CheckTasksDocument = new TypedDocumentString(`
    query CheckTasks($filter: CheckTaskFilter, $skip: Int!, $take: Int!) {
  checkTasks(filter: $filter, skip: $skip, take: $take) {
    items {
      check {
        ...LastCheckParts
      }
      area
      doneOn
      dueOn
      id
      itemId
      periodLabel
      state
      subjectId
      subjectType
      title
      unit {
        id
        name
        pathNames
        shortName
      }
      viewerCanCheck
    }
    totalItems
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}`) as unknown as TypedDocumentString<CheckTasksQuery, CheckTasksQueryVariables>;
export const SecondLooksDocument = new TypedDocumentString(`
    query SecondLooks($filter: SecondLookFilter, $skip: Int!, $take: Int!) {
  secondLooks(filter: $filter, skip: $skip, take: $take) {
    items {
      cancelledOn
      check {
        ...LastCheckParts
      }
      doneOn
      dueOn
      findings {
        id
        kind
        problem
        state
      }
      id
      notice {
        id
        number
        title
      }
      overdue
      unit {
        id
        name
        pathNames
        shortName
      }
      viewerCanCheck
    }
    totalItems
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}`) as unknown as TypedDocumentString<SecondLooksQuery, SecondLooksQueryVariables>;
export const SecondLooksWaitingDocument = new TypedDocumentString(`
    query SecondLooksWaiting($today: Date!) {
  secondLooks(filter: {done: false, dueOn: {range: {to: $today}}}, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<SecondLooksWaitingQuery, SecondLooksWaitingQueryVariables>;
export const MakeCheckPlanDocument = new TypedDocumentString(`
    mutation MakeCheckPlan($input: MakeCheckPlanInput!) {
  makeCheckPlan(input: $input) {
    errors {
      ...ErrorParts
    }
    plan {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<MakeCheckPlanMutation, MakeCheckPlanMutationVariables>;
export const EndCheckPlanDocument = new TypedDocumentString(`
    mutation EndCheckPlan($input: EndCheckPlanInput!) {
  endCheckPlan(input: $input) {
    errors {
      ...ErrorParts
    }
    plan {
      id
      untilOn
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EndCheckPlanMutation, EndCheckPlanMutationVariables>;
export const DrawChecksDocument = new TypedDocumentString(`
    mutation DrawChecks($input: DrawChecksInput!) {
  drawChecks(input: $input) {
    draw {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<DrawChecksMutation, DrawChecksMutationVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($under: ID!, $from: Date!, $to: Date!) {
  coverage(under: $under, from: $from, to: $to) {
    ...ProofParts
  }
}
    fragment CoverageParts on CoverageCounts {
  exempted
  expected
  inTime
  late
  missing
  notYetDue
  overdue
  unasked
}
fragment ProofParts on Coverage {
  from
  gaps {
    dueOn
    title
    unit {
      id
      name
    }
  }
  root {
    id
    name
  }
  to
  total {
    ...CoverageParts
  }
  units {
    counts {
      ...CoverageParts
    }
    unit {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const LedCoverageDocument = new TypedDocumentString(`
    query LedCoverage($under: ID, $itemId: ID, $from: Date!, $to: Date!) {
  ledCoverage(under: $under, itemId: $itemId, from: $from, to: $to) {
    ...ProofParts
  }
}
    fragment CoverageParts on CoverageCounts {
  exempted
  expected
  inTime
  late
  missing
  notYetDue
  overdue
  unasked
}
fragment ProofParts on Coverage {
  from
  gaps {
    dueOn
    title
    unit {
      id
      name
    }
  }
  root {
    id
    name
  }
  to
  total {
    ...CoverageParts
  }
  units {
    counts {
      ...CoverageParts
    }
    unit {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<LedCoverageQuery, LedCoverageQueryVariables>;
export const LedObligationsDocument = new TypedDocumentString(`
    query LedObligations($filter: LedObligationFilter, $skip: Int!, $take: Int!) {
  ledObligations(filter: $filter, skip: $skip, take: $take) {
    items {
      disclosureId
      dueOn
      id
      itemName
      periodLabel
      publishedOn
      state
      township
      unit {
        ...UnitNameParts
      }
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<LedObligationsQuery, LedObligationsQueryVariables>;
export const AccountLinkDocument = new TypedDocumentString(`
    query AccountLink($token: String!) {
  accountLink(token: $token) {
    kind
    name
    username
    waits
  }
}
    `) as unknown as TypedDocumentString<AccountLinkQuery, AccountLinkQueryVariables>;
export const UseAccountLinkDocument = new TypedDocumentString(`
    mutation UseAccountLink($input: UseLinkInput!) {
  useAccountLink(input: $input) {
    done
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<UseAccountLinkMutation, UseAccountLinkMutationVariables>;
export const MyCredentialsDocument = new TypedDocumentString(`
    query MyCredentials {
  mySecondFactor
  mySessions {
    address
    createdAt
    current
    id
    lastSeenAt
  }
}
    `) as unknown as TypedDocumentString<MyCredentialsQuery, MyCredentialsQueryVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const BeginSecondFactorDocument = new TypedDocumentString(`
    mutation BeginSecondFactor($input: BeginFactorInput!) {
  beginSecondFactor(input: $input) {
    errors {
      ...ErrorParts
    }
    factor {
      address
      secret
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($input: CodeInput!) {
  confirmSecondFactor(input: $input) {
    codes
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($input: CodeInput!) {
  renewRecoveryCodes(input: $input) {
    codes
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($input: CodeInput!) {
  removeSecondFactor(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const EndMySessionDocument = new TypedDocumentString(`
    mutation EndMySession($input: SessionRefInput!) {
  endMySession(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EndMySessionMutation, EndMySessionMutationVariables>;
export const DemoRedObligationsDocument = new TypedDocumentString(`
    query DemoRedObligations($text: String!) {
  approvers {
    id
    name
  }
  businessClock {
    today
  }
  obligations(
    filter: {text: {contains: $text}, light: {eq: RED}, state: {eq: OPEN}, kind: {eq: DISCLOSURE}}
  ) {
    items {
      id
      title
      unit {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DemoRedObligationsQuery, DemoRedObligationsQueryVariables>;
export const DisclosuresDocument = new TypedDocumentString(`
    query Disclosures($filter: DisclosureFilter, $skip: Int!, $take: Int!, $sort: [DisclosureSort!]) {
  disclosures(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...DisclosureRow
    }
    totalItems
  }
}
    fragment DisclosureRow on Disclosure {
  amount
  capturedAt
  id
  item {
    affair
    id
    name
  }
  late
  nil
  periodLabel
  publishedOn
  rejectedAt
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  viewerCanCheck
}`) as unknown as TypedDocumentString<DisclosuresQuery, DisclosuresQueryVariables>;
export const ItemNamesDocument = new TypedDocumentString(`
    query ItemNames {
  disclosureItems {
    affair
    area
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ItemNamesQuery, ItemNamesQueryVariables>;
export const DisclosureRowDocument = new TypedDocumentString(`
    query DisclosureRow($id: ID!) {
  disclosure(id: $id) {
    ...DisclosureRow
  }
}
    fragment DisclosureRow on Disclosure {
  amount
  capturedAt
  id
  item {
    affair
    id
    name
  }
  late
  nil
  periodLabel
  publishedOn
  rejectedAt
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  viewerCanCheck
}`) as unknown as TypedDocumentString<DisclosureRowQuery, DisclosureRowQueryVariables>;
export const DisclosureDocument = new TypedDocumentString(`
    query Disclosure($id: ID!) {
  disclosure(id: $id) {
    ...DisclosureRow
    articleId
    amountFrom
    confidence
    item {
      affair
      basis
      id
      name
    }
    obligation {
      dueOn
      id
      light
      state
      title
    }
    filing {
      ...FilingOriginParts
    }
    source {
      name
    }
    erasedAt
    evidence {
      ...PageEvidenceParts
    }
    publicFace {
      ...PublicFaceParts
    }
    rejectedReason
    takenDownAt
    takenDownReason
    text
    url
    version
    viewerCan
  }
}
    fragment FilingOriginParts on FilingOrigin {
  filler
  fillerUnit {
    ...UnitNameParts
  }
  onBehalf
  photos {
    ...FilingPhotoParts
  }
  reviewedAt
  reviewer
  submittedOn
}
fragment PageEvidenceParts on PageEvidence {
  attachments {
    failure
    id
    listed
    missedAt
    name
    position
    revisions {
      erased
      grown
      hash
      id
      kind
      lookedAt
      misnamed
      number
      size
      state
    }
    unlistedAt
  }
  displayEndsOn
  dueAt
  failure
  leftUp
  lookedAt
  missedAt
  revisions {
    amount
    before {
      erased
      id
      number
      particulars {
        ...ParticularsParts
      }
    }
    erased
    id
    lookedAt
    number
    otherwise
    pages {
      erased
      hash
    }
    particulars {
      ...ParticularsParts
    }
    restated
    shrunk
    state
    tableRows
    textLength
  }
  viewerCanDownload
  viewerCanLook
  watched
}
fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment DisclosureRow on Disclosure {
  amount
  capturedAt
  id
  item {
    affair
    id
    name
  }
  late
  nil
  periodLabel
  publishedOn
  rejectedAt
  title
  unit {
    id
    name
    pathNames
    shortName
  }
  viewerCanCheck
}
fragment PublicFaceParts on PublicFace {
  absence
  entry {
    amount
    attachments {
      name
      value
    }
    displayUntil
    fields {
      name
      value
    }
    itemName
    nil
    parentName
    periodLabel
    publishedOn
    text
    title
    unitName
    updatedAt
    url
  }
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}`) as unknown as TypedDocumentString<DisclosureQuery, DisclosureQueryVariables>;
export const PageDifferenceDocument = new TypedDocumentString(`
    query PageDifference($id: ID!) {
  pageRevision(id: $id) {
    before {
      id
      number
      text
      title
    }
    id
    number
    text
    title
  }
}
    `) as unknown as TypedDocumentString<PageDifferenceQuery, PageDifferenceQueryVariables>;
export const LookAgainDocument = new TypedDocumentString(`
    mutation LookAgain($input: LookAgainInput!) {
  lookAgain(input: $input) {
    disclosure {
      evidence {
        failure
      }
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<LookAgainMutation, LookAgainMutationVariables>;
export const RejectDisclosureDocument = new TypedDocumentString(`
    mutation RejectDisclosure($input: RejectDisclosureInput!) {
  rejectDisclosure(input: $input) {
    disclosure {
      id
      version
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RejectDisclosureMutation, RejectDisclosureMutationVariables>;
export const AcceptDisclosureDocument = new TypedDocumentString(`
    mutation AcceptDisclosure($input: AcceptDisclosureInput!) {
  acceptDisclosure(input: $input) {
    disclosure {
      id
      version
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<AcceptDisclosureMutation, AcceptDisclosureMutationVariables>;
export const ReassignDisclosureDocument = new TypedDocumentString(`
    mutation ReassignDisclosure($input: ReassignDisclosureInput!) {
  reassignDisclosure(input: $input) {
    disclosure {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ReassignDisclosureMutation, ReassignDisclosureMutationVariables>;
export const TakeDownDisclosureDocument = new TypedDocumentString(`
    mutation TakeDownDisclosure($input: TakeDownDisclosureInput!) {
  takeDownDisclosure(input: $input) {
    disclosure {
      id
      version
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<TakeDownDisclosureMutation, TakeDownDisclosureMutationVariables>;
export const RestoreDisclosureDocument = new TypedDocumentString(`
    mutation RestoreDisclosure($input: RestoreDisclosureInput!) {
  restoreDisclosure(input: $input) {
    disclosure {
      id
      version
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RestoreDisclosureMutation, RestoreDisclosureMutationVariables>;
export const DisclosureFiguresDocument = new TypedDocumentString(`
    query DisclosureFigures($asked: DisclosureFiguresInput!, $by: FiguresBy!) {
  disclosureFigures(input: $asked, by: $by) {
    countedAt
    dueUntil
    from
    parts {
      counts {
        ...DisclosureCountsParts
      }
      key
      label
    }
    root {
      id
      name
    }
    to
    total {
      ...DisclosureCountsParts
    }
  }
}
    fragment DisclosureCountsParts on DisclosureCounts {
  due
  entries
  inTime
  late
  onTimePercent
  publishedPercent
  yuan
}`) as unknown as TypedDocumentString<DisclosureFiguresQuery, DisclosureFiguresQueryVariables>;
export const FilingDocument = new TypedDocumentString(`
    query Filing($id: ID!) {
  filing(id: $id) {
    ...FilingFull
  }
}
    fragment FilingContentParts on FilingContent {
  cells {
    key
    rows {
      cells {
        key
        value
      }
    }
    value
  }
  confirmations {
    place
    text
  }
  explanations {
    place
    text
  }
  secrecyReviewer
  signOffs {
    body
    on
    person
  }
}
fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
fragment FilingSaved on Filing {
  comparisons {
    differs
    label
    last
    lastLabel
    now
    ref
  }
  faults {
    code
    message
    path
  }
  findings {
    label
    place
    shown
  }
  id
  savedAt
  savedBy
  state
  version
}
fragment FilingFull on Filing {
  ...FilingSaved
  content {
    ...FilingContentParts
  }
  disclosure {
    id
    title
  }
  filler
  fillerUnit {
    ...UnitNameParts
  }
  item {
    id
    name
  }
  lastPeriod {
    ...FilingContentParts
  }
  nil
  obligation {
    dueOn
    id
    light
    state
    workingDaysLeft
  }
  onBehalf
  periodLabel
  photos {
    ...FilingPhotoParts
  }
  remark
  reviewedAt
  reviewer
  submittedAt
  submittedOn
  template {
    ...TemplateParts
  }
  unit {
    id
    name
    shortName
  }
  viewerCan
  viewerFilled
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment TemplateCellParts on TemplateColumn {
  choices
  help
  key
  kind
  label
  least
  most
  required
}
fragment TemplateParts on DisclosureTemplate {
  allowsNil
  fields {
    choices
    columns {
      ...TemplateCellParts
    }
    help
    key
    kind
    label
    least
    most
    required
  }
  fromOn
  guidance
  id
  lastPeriods {
    cell
    lastCell
    percent
  }
  photo
  signOffs
  sums {
    terms {
      cell
      subtract
    }
    total
  }
  totalCell
  townshipReviews
  version
}`) as unknown as TypedDocumentString<FilingQuery, FilingQueryVariables>;
export const FilingTasksDocument = new TypedDocumentString(`
    query FilingTasks($unitId: ID!) {
  filingTasks(unitId: $unitId) {
    allowsNil
    fillable
    filing {
      filler
      fillerUnit {
        ...UnitNameParts
      }
      id
      nil
      onBehalf
      remark
      reviewer
      savedAt
      savedBy
      state
      submittedAt
      version
      viewerCan
    }
    obligation {
      dueOn
      id
      light
      title
      workingDaysLeft
    }
    obligationId
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<FilingTasksQuery, FilingTasksQueryVariables>;
export const FilingsToReviewDocument = new TypedDocumentString(`
    query FilingsToReview($skip: Int!, $take: Int!) {
  filings(state: SUBMITTED, skip: $skip, take: $take) {
    items {
      filler
      fillerUnit {
        ...UnitNameParts
      }
      id
      item {
        id
        name
      }
      nil
      obligation {
        dueOn
        id
        light
        workingDaysLeft
      }
      onBehalf
      periodLabel
      submittedAt
      unit {
        id
        name
        shortName
      }
      viewerCan
      viewerFilled
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<FilingsToReviewQuery, FilingsToReviewQueryVariables>;
export const BeginFilingDocument = new TypedDocumentString(`
    mutation BeginFiling($input: BeginFilingInput!) {
  beginFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<BeginFilingMutation, BeginFilingMutationVariables>;
export const SaveFilingDocument = new TypedDocumentString(`
    mutation SaveFiling($input: SaveFilingInput!) {
  saveFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      ...FilingSaved
    }
  }
}
    fragment FilingSaved on Filing {
  comparisons {
    differs
    label
    last
    lastLabel
    now
    ref
  }
  faults {
    code
    message
    path
  }
  findings {
    label
    place
    shown
  }
  id
  savedAt
  savedBy
  state
  version
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SaveFilingMutation, SaveFilingMutationVariables>;
export const SubmitFilingDocument = new TypedDocumentString(`
    mutation SubmitFiling($input: SubmitFilingInput!) {
  submitFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
      state
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SubmitFilingMutation, SubmitFilingMutationVariables>;
export const FileNilDocument = new TypedDocumentString(`
    mutation FileNil($input: FileNilInput!) {
  fileNil(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
      state
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<FileNilMutation, FileNilMutationVariables>;
export const RecallFilingDocument = new TypedDocumentString(`
    mutation RecallFiling($input: RecallFilingInput!) {
  recallFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
      state
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecallFilingMutation, RecallFilingMutationVariables>;
export const PassFilingDocument = new TypedDocumentString(`
    mutation PassFiling($input: PassFilingInput!) {
  passFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
      state
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<PassFilingMutation, PassFilingMutationVariables>;
export const ReturnFilingDocument = new TypedDocumentString(`
    mutation ReturnFiling($input: ReturnFilingInput!) {
  returnFiling(input: $input) {
    errors {
      ...ErrorParts
    }
    filing {
      id
      state
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ReturnFilingMutation, ReturnFilingMutationVariables>;
export const FindingsDocument = new TypedDocumentString(`
    query Findings($filter: FindingFilter, $skip: Int!, $take: Int!, $sort: [FindingSort!]) {
  findings(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...FindingParts
    }
    totalItems
  }
}
    fragment FindingParts on Finding {
  code
  decidedAt
  decider
  disclosure {
    id
    periodLabel
    publishedOn
    title
  }
  evidence
  finder
  foundOn
  id
  kind
  links {
    disclosureId
    kind
    targetId
    title
    url
  }
  obligation {
    id
    kind
    title
  }
  problem
  reason
  repeats
  severity
  state
  unit {
    id
    name
    pathNames
    shortName
  }
  version
  viewerCan
}`) as unknown as TypedDocumentString<FindingsQuery, FindingsQueryVariables>;
export const FindingDocument = new TypedDocumentString(`
    query Finding($id: ID!) {
  finding(id: $id) {
    ...FindingParts
    check {
      ...LastCheckParts
    }
    notice {
      id
      number
      title
    }
    relapseOf {
      foundOn
      id
      problem
    }
    repeatOf {
      foundOn
      id
      problem
    }
    suggestedNoticeKind
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}
fragment FindingParts on Finding {
  code
  decidedAt
  decider
  disclosure {
    id
    periodLabel
    publishedOn
    title
  }
  evidence
  finder
  foundOn
  id
  kind
  links {
    disclosureId
    kind
    targetId
    title
    url
  }
  obligation {
    id
    kind
    title
  }
  problem
  reason
  repeats
  severity
  state
  unit {
    id
    name
    pathNames
    shortName
  }
  version
  viewerCan
}`) as unknown as TypedDocumentString<FindingQuery, FindingQueryVariables>;
export const FindingsWaitingDocument = new TypedDocumentString(`
    query FindingsWaiting {
  findings(filter: {state: {eq: PROPOSED}}, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<FindingsWaitingQuery, FindingsWaitingQueryVariables>;
export const CheckNamesDocument = new TypedDocumentString(`
    query CheckNames {
  disclosureCheckList {
    code
    problem
  }
}
    `) as unknown as TypedDocumentString<CheckNamesQuery, CheckNamesQueryVariables>;
export const EntryChecksDocument = new TypedDocumentString(`
    query EntryChecks($id: ID!) {
  disclosure(id: $id) {
    checks {
      checkedAt
      results {
        check {
          code
          dimension
          title
        }
        evidence
        finding {
          id
          state
        }
        outcome
      }
    }
    firstCheck {
      checkedAt
      checker
      problem
      unit {
        ...UnitNameParts
      }
    }
    id
    rejectedAt
    viewerCanRecordFinding
  }
  findings(filter: {disclosureId: {eq: $id}}, take: 50) {
    items {
      code
      finder
      foundOn
      id
      kind
      problem
      state
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<EntryChecksQuery, EntryChecksQueryVariables>;
export const StepFindingsDocument = new TypedDocumentString(`
    mutation StepFindings($input: StepFindingsInput!) {
  stepFindings(input: $input) {
    errors {
      ...ErrorParts
    }
    findings {
      id
      state
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StepFindingsMutation, StepFindingsMutationVariables>;
export const RecordFindingDocument = new TypedDocumentString(`
    mutation RecordFinding($input: RecordFindingInput!) {
  recordFinding(input: $input) {
    errors {
      ...ErrorParts
    }
    finding {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecordFindingMutation, RecordFindingMutationVariables>;
export const RepeatRuleDocument = new TypedDocumentString(`
    query RepeatRule {
  repeatRule {
    months
    viewerCanSet
  }
}
    `) as unknown as TypedDocumentString<RepeatRuleQuery, RepeatRuleQueryVariables>;
export const SetRepeatRuleDocument = new TypedDocumentString(`
    mutation SetRepeatRule($input: SetRepeatRuleInput!) {
  setRepeatRule(input: $input) {
    errors {
      ...ErrorParts
    }
    rule {
      months
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetRepeatRuleMutation, SetRepeatRuleMutationVariables>;
export const LedDisclosuresDocument = new TypedDocumentString(`
    query LedDisclosures($filter: LedDisclosureFilter, $skip: Int!, $take: Int!) {
  ledDisclosures(filter: $filter, skip: $skip, take: $take) {
    items {
      ...LedDisclosureParts
    }
    totalItems
  }
}
    fragment LedDisclosureParts on LedDisclosure {
  firstCheck {
    checkedAt
    checker
    problem
    unit {
      ...UnitNameParts
    }
    version
  }
  id
  itemName
  late
  nil
  periodLabel
  publishedOn
  rejected
  title
  township
  unit {
    ...UnitNameParts
  }
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<LedDisclosuresQuery, LedDisclosuresQueryVariables>;
export const LedDisclosureDocument = new TypedDocumentString(`
    query LedDisclosure($id: ID!) {
  ledDisclosure(id: $id) {
    ...LedDisclosureParts
    amount
    erasedAt
    evidence {
      ...PageEvidenceParts
    }
    filing {
      ...FilingOriginParts
    }
    text
    url
  }
}
    fragment FilingOriginParts on FilingOrigin {
  filler
  fillerUnit {
    ...UnitNameParts
  }
  onBehalf
  photos {
    ...FilingPhotoParts
  }
  reviewedAt
  reviewer
  submittedOn
}
fragment PageEvidenceParts on PageEvidence {
  attachments {
    failure
    id
    listed
    missedAt
    name
    position
    revisions {
      erased
      grown
      hash
      id
      kind
      lookedAt
      misnamed
      number
      size
      state
    }
    unlistedAt
  }
  displayEndsOn
  dueAt
  failure
  leftUp
  lookedAt
  missedAt
  revisions {
    amount
    before {
      erased
      id
      number
      particulars {
        ...ParticularsParts
      }
    }
    erased
    id
    lookedAt
    number
    otherwise
    pages {
      erased
      hash
    }
    particulars {
      ...ParticularsParts
    }
    restated
    shrunk
    state
    tableRows
    textLength
  }
  viewerCanDownload
  viewerCanLook
  watched
}
fragment FilingPhotoParts on FilingPhoto {
  id
  mediaType
  name
  size
  url
}
fragment LedDisclosureParts on LedDisclosure {
  firstCheck {
    checkedAt
    checker
    problem
    unit {
      ...UnitNameParts
    }
    version
  }
  id
  itemName
  late
  nil
  periodLabel
  publishedOn
  rejected
  title
  township
  unit {
    ...UnitNameParts
  }
}
fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}`) as unknown as TypedDocumentString<LedDisclosureQuery, LedDisclosureQueryVariables>;
export const LedItemsDocument = new TypedDocumentString(`
    query LedItems {
  disclosureItems {
    id
    lead {
      id
    }
    name
  }
}
    `) as unknown as TypedDocumentString<LedItemsQuery, LedItemsQueryVariables>;
export const NextFirstCheckDocument = new TypedDocumentString(`
    query NextFirstCheck($below: LedDisclosureFilter, $all: LedDisclosureFilter) {
  below: ledDisclosures(filter: $below, take: 2) {
    items {
      id
    }
  }
  all: ledDisclosures(filter: $all, take: 2) {
    items {
      id
    }
    totalItems
  }
}
    `) as unknown as TypedDocumentString<NextFirstCheckQuery, NextFirstCheckQueryVariables>;
export const FirstChecksWaitingDocument = new TypedDocumentString(`
    query FirstChecksWaiting {
  ledDisclosures(filter: {firstChecked: false}, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<FirstChecksWaitingQuery, FirstChecksWaitingQueryVariables>;
export const RecordFirstCheckDocument = new TypedDocumentString(`
    mutation RecordFirstCheck($input: FirstCheckInput!) {
  recordFirstCheck(input: $input) {
    disclosure {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecordFirstCheckMutation, RecordFirstCheckMutationVariables>;
export const HistoryDocument = new TypedDocumentString(`
    query History($recordId: ID!, $before: ID, $take: Int!) {
  history(recordId: $recordId, before: $before, take: $take) {
    actorKind
    actorName
    at
    changes {
      after
      before
      field
    }
    id
    operation
    reason
    requestId
    table
  }
}
    `) as unknown as TypedDocumentString<HistoryQuery, HistoryQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($under: ID) {
  figures(under: $under) {
    closedNotices
    onTime {
      denominator
      numerator
      percent
    }
    openNotices
    redUnits
    redUnitsYesterday
    root {
      id
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const OfficerDayDocument = new TypedDocumentString(`
    query OfficerDay($today: Date!, $since: Date!) {
  red: obligations(
    filter: {light: {eq: RED}, state: {eq: OPEN}, kind: {eq: DISCLOSURE}}
    sort: [{field: UNIT, direction: ASC}]
    take: 100
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
  fresh: obligations(
    filter: {redSince: $since, light: {eq: RED}, state: {eq: OPEN}, kind: {eq: DISCLOSURE}}
    take: 100
  ) {
    items {
      id
    }
  }
  queues: noticeQueues {
    items(take: 5) {
      ...NoticeRow
    }
    queue
    totalItems
  }
  dueToday: obligations(
    filter: {dueOn: {eq: $today}, state: {eq: OPEN}}
    sort: [{field: UNIT, direction: ASC}]
    take: 10
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<OfficerDayQuery, OfficerDayQueryVariables>;
export const UnitDayDocument = new TypedDocumentString(`
    query UnitDay($unit: ID!) {
  owed: obligations(
    filter: {unitId: {eq: $unit}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 60
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
  done: obligations(
    filter: {unitId: {eq: $unit}, kind: {eq: DISCLOSURE}, state: {oneOf: [FULFILLED, FULFILLED_LATE]}}
    sort: [{field: DUE_ON, direction: DESC}]
    take: 5
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<UnitDayQuery, UnitDayQueryVariables>;
export const PlainUnitDayDocument = new TypedDocumentString(`
    query PlainUnitDay($unit: ID!) {
  owed: obligations(
    filter: {unitId: {eq: $unit}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 60
  ) {
    items {
      ...PlainObligationRow
    }
    totalItems
  }
  done: obligations(
    filter: {unitId: {eq: $unit}, kind: {eq: DISCLOSURE}, state: {oneOf: [FULFILLED, FULFILLED_LATE]}}
    sort: [{field: DUE_ON, direction: DESC}]
    take: 5
  ) {
    items {
      ...PlainObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`) as unknown as TypedDocumentString<PlainUnitDayQuery, PlainUnitDayQueryVariables>;
export const UnitInboxDocument = new TypedDocumentString(`
    query UnitInbox($unit: ID!) {
  letters: notices(
    filter: {addresseeId: {eq: $unit}, underWay: true}
    sort: [{field: ANSWER_BY, direction: ASC}]
    take: 10
  ) {
    items {
      ...NoticeRow
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<UnitInboxQuery, UnitInboxQueryVariables>;
export const ScopeDayDocument = new TypedDocumentString(`
    query ScopeDay {
  red: obligations(
    filter: {light: {eq: RED}, state: {eq: OPEN}}
    sort: [{field: UNIT, direction: ASC}]
    take: 100
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
  soon: obligations(
    filter: {light: {eq: YELLOW}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 10
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<ScopeDayQuery, ScopeDayQueryVariables>;
export const PlainScopeDayDocument = new TypedDocumentString(`
    query PlainScopeDay {
  red: obligations(
    filter: {light: {eq: RED}, state: {eq: OPEN}}
    sort: [{field: UNIT, direction: ASC}]
    take: 100
  ) {
    items {
      ...PlainObligationRow
    }
    totalItems
  }
  soon: obligations(
    filter: {light: {eq: YELLOW}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 10
  ) {
    items {
      ...PlainObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`) as unknown as TypedDocumentString<PlainScopeDayQuery, PlainScopeDayQueryVariables>;
export const RedObligationsDocument = new TypedDocumentString(`
    query RedObligations {
  obligations(
    filter: {light: {eq: RED}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 100
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<RedObligationsQuery, RedObligationsQueryVariables>;
export const WaitingExemptionsDocument = new TypedDocumentString(`
    query WaitingExemptions {
  obligations(filter: {exemptionWaiting: true}, take: 10) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<WaitingExemptionsQuery, WaitingExemptionsQueryVariables>;
export const ImportPreviewDocument = new TypedDocumentString(`
    query ImportPreview($input: ImportInput!, $outcome: [ImportOutcome!], $skip: Int!, $take: Int!) {
  importPreview(input: $input) {
    errors {
      ...ErrorParts
    }
    preview {
      ...ImportPreviewParts
      rows(outcome: $outcome, skip: $skip, take: $take) {
        items {
          changes {
            after
            before
            field
          }
          errors {
            cell
            code
            message
          }
          note
          outcome
          recordId
          sheetRow
          title
        }
        totalItems
      }
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ImportPreviewParts on ImportPreview {
  columns {
    column
    field
    header
    letter
    samples
  }
  counts {
    count
    outcome
  }
  encoding
  fields {
    key
    required
    title
  }
  fileName
  fingerprint
  headerRow
  sheet
  sheets
  skippedRows
  unmapped
}`) as unknown as TypedDocumentString<ImportPreviewQuery, ImportPreviewQueryVariables>;
export const ImportsDocument = new TypedDocumentString(`
    query Imports($kind: String!, $skip: Int!, $take: Int!) {
  imports(kind: $kind, skip: $skip, take: $take) {
    items {
      ...ImportVersionParts
    }
    totalItems
  }
}
    fragment ImportVersionParts on ImportVersion {
  closeMissing
  counts {
    count
    outcome
  }
  fileName
  fileUrl
  headerRow
  id
  importedAt
  importedBy
  kind
  mapping {
    column
    field
    title
  }
  number
  reason
  sheet
}`) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const ImportVersionDocument = new TypedDocumentString(`
    query ImportVersion($id: ID!, $skip: Int!, $take: Int!) {
  import(id: $id) {
    ...ImportVersionParts
    rows(skip: $skip, take: $take) {
      items {
        changes {
          after
          before
          field
        }
        outcome
        sheetRow
        title
      }
      totalItems
    }
  }
}
    fragment ImportVersionParts on ImportVersion {
  closeMissing
  counts {
    count
    outcome
  }
  fileName
  fileUrl
  headerRow
  id
  importedAt
  importedBy
  kind
  mapping {
    column
    field
    title
  }
  number
  reason
  sheet
}`) as unknown as TypedDocumentString<ImportVersionQuery, ImportVersionQueryVariables>;
export const ApplyImportDocument = new TypedDocumentString(`
    mutation ApplyImport($input: ApplyImportInput!) {
  applyImport(input: $input) {
    errors {
      ...ErrorParts
    }
    version {
      ...ImportVersionParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ImportVersionParts on ImportVersion {
  closeMissing
  counts {
    count
    outcome
  }
  fileName
  fileUrl
  headerRow
  id
  importedAt
  importedBy
  kind
  mapping {
    column
    field
    title
  }
  number
  reason
  sheet
}`) as unknown as TypedDocumentString<ApplyImportMutation, ApplyImportMutationVariables>;
export const LetterTemplatesDocument = new TypedDocumentString(`
    query LetterTemplates {
  letterTemplates {
    ...LetterTemplateParts
  }
}
    fragment LetterTemplateParts on LetterTemplate {
  addressee
  closing
  createdAt
  createdBy
  head
  id
  used
  kind
  paragraphs
  title
  version
}`) as unknown as TypedDocumentString<LetterTemplatesQuery, LetterTemplatesQueryVariables>;
export const LetterTemplateDocument = new TypedDocumentString(`
    query LetterTemplate($letters: PaperKind!) {
  letterFields(kind: $letters) {
    alone
    meaning
    name
    neededBy
  }
  letterTemplateVersions(kind: $letters) {
    ...LetterTemplateParts
  }
}
    fragment LetterTemplateParts on LetterTemplate {
  addressee
  closing
  createdAt
  createdBy
  head
  id
  used
  kind
  paragraphs
  title
  version
}`) as unknown as TypedDocumentString<LetterTemplateQuery, LetterTemplateQueryVariables>;
export const LetterTemplatePreviewDocument = new TypedDocumentString(`
    query LetterTemplatePreview($template: PreviewLetterTemplateInput!) {
  letterTemplatePreview(input: $template) {
    errors {
      ...ErrorParts
    }
    paper {
      ...PaperParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}`) as unknown as TypedDocumentString<LetterTemplatePreviewQuery, LetterTemplatePreviewQueryVariables>;
export const SetLetterTemplateDocument = new TypedDocumentString(`
    mutation SetLetterTemplate($input: SetLetterTemplateInput!) {
  setLetterTemplate(input: $input) {
    errors {
      ...ErrorParts
    }
    template {
      ...LetterTemplateParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment LetterTemplateParts on LetterTemplate {
  addressee
  closing
  createdAt
  createdBy
  head
  id
  used
  kind
  paragraphs
  title
  version
}`) as unknown as TypedDocumentString<SetLetterTemplateMutation, SetLetterTemplateMutationVariables>;
export const LightsDocument = new TypedDocumentString(`
    subscription Lights($under: ID, $cursor: String) {
  lights(under: $under, cursor: $cursor) {
    businessNow
    changes {
      ...LightChangeParts
    }
    complete
    counts {
      ...CountsParts
    }
    cursor
    kind
    number
    previous
    units {
      ...UnitLightParts
    }
  }
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
fragment UnitLightParts on UnitLight {
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  shortName
  unitId
}
fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}`) as unknown as TypedDocumentString<LightsSubscription, LightsSubscriptionVariables>;
export const RecordsDocument = new TypedDocumentString(`
    subscription Records($cursor: String) {
  records(cursor: $cursor) {
    cursor
    kind
    number
    previous
    records {
      id
      type
    }
  }
}
    `) as unknown as TypedDocumentString<RecordsSubscription, RecordsSubscriptionVariables>;
export const LightBoardDocument = new TypedDocumentString(`
    query LightBoard($under: ID) {
  lightBoard(under: $under) {
    changes {
      ...LightChangeParts
    }
    counts {
      ...CountsParts
    }
    number
    onTimeRate {
      denominator
      numerator
      percent
    }
    openNotices
    recordedAt
    root {
      id
      name
      shortName
    }
    units {
      ...UnitLightParts
    }
    upcoming {
      dueOn
      id
      kind
      light
      title
      unit {
        id
        name
        shortName
      }
      workingDaysLeft
    }
  }
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
fragment UnitLightParts on UnitLight {
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  shortName
  unitId
}
fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}`) as unknown as TypedDocumentString<LightBoardQuery, LightBoardQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query Messages($filter: MessageFilter, $skip: Int!, $take: Int!) {
  messages(filter: $filter, skip: $skip, take: $take) {
    items {
      ...MessageParts
    }
    totalItems
    unread
  }
}
    fragment MessageParts on Message {
  at
  doneAt
  id
  kind
  readAt
  recordId
  recordType
  text
  title
  unit {
    id
    name
    shortName
  }
  urgent
}`) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const MarkMessagesReadDocument = new TypedDocumentString(`
    mutation MarkMessagesRead($input: MarkMessagesReadInput!) {
  markMessagesRead(input: $input) {
    errors {
      ...ErrorParts
    }
    unread
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const MessageCountDocument = new TypedDocumentString(`
    subscription MessageCount($cursor: String) {
  messageCount(cursor: $cursor) {
    cursor
    kind
    number
    previous
    unread
  }
}
    `) as unknown as TypedDocumentString<MessageCountSubscription, MessageCountSubscriptionVariables>;
export const NoticePreviewDocument = new TypedDocumentString(`
    query NoticePreview($letter: PreviewNoticeInput!) {
  noticePreview(input: $letter) {
    errors {
      ...ErrorParts
    }
    paper {
      ...PaperParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}`) as unknown as TypedDocumentString<NoticePreviewQuery, NoticePreviewQueryVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($filter: NoticeFilter, $skip: Int!, $take: Int!, $sort: [NoticeSort!]) {
  notices(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...NoticeRow
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const NoticesToSignDocument = new TypedDocumentString(`
    query NoticesToSign($take: Int!) {
  notices(
    filter: {queue: TO_APPROVE}
    sort: [{field: DRAFTED_AT, direction: ASC}]
    take: $take
  ) {
    items {
      ...NoticeRow
      basis
      demand
      problems {
        id
        text
      }
      viewerCan {
        action
        allowed
        reason
      }
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<NoticesToSignQuery, NoticesToSignQueryVariables>;
export const NoticeRowDocument = new TypedDocumentString(`
    query NoticeRow($id: ID!) {
  notice(id: $id) {
    ...NoticeRow
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<NoticeRowQuery, NoticeRowQueryVariables>;
export const NoticeDocument = new TypedDocumentString(`
    query Notice($id: ID!) {
  notice(id: $id) {
    ...NoticeFull
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment FileParts on FileRef {
  id
  mediaType
  name
  size
  url
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}
fragment PaperParts on LetterPaper {
  addressee
  annex {
    heads
    rows
    title
  }
  copies
  date
  desk
  head
  mark
  number
  paragraphs
  signature
  title
}
fragment ActParts on RequiredAct {
  decidedAt
  dueOn
  files {
    ...FileParts
  }
  handedInAt
  id
  kind
  person {
    ...PersonParts
  }
  reader {
    ...PersonParts
  }
  remark
  replacedById
  replacesId
  state
  text
  unit {
    ...UnitNameParts
  }
  version
  viewerCan
  waivedAt
  waivedReason
}
fragment NoticeFull on Notice {
  ...NoticeRow
  acts {
    ...ActParts
  }
  addressees {
    noticeId
    state
    unit {
      ...UnitNameParts
    }
  }
  answerDraft {
    by {
      ...PersonParts
    }
    items {
      outcome
      problemId
      text
    }
    savedAt
    text
    version
  }
  answers {
    answeredAt
    by {
      ...PersonParts
    }
    files {
      ...FileParts
    }
    id
    items {
      outcome
      passed
      problemId
      remark
      text
    }
    review {
      at
      by {
        ...PersonParts
      }
      passed
      reason
    }
    round
    text
  }
  basis
  closedAt
  copies {
    ...UnitNameParts
  }
  demand
  extensions {
    askedAt
    by {
      ...PersonParts
    }
    decidedAt
    decider {
      ...PersonParts
    }
    grantedUntil
    id
    reason
    remark
    round
    wantedBy
  }
  handler {
    ...PersonParts
  }
  instructions {
    by {
      ...PersonParts
    }
    enteredAt
    givenOn
    id
    leader {
      ...PersonParts
    }
    text
  }
  objections {
    by {
      ...PersonParts
    }
    decidedAt
    decider {
      ...PersonParts
    }
    files {
      ...FileParts
    }
    id
    raisedAt
    reason
    text
    upheld
  }
  officialNumber
  paper {
    ...PaperParts
  }
  problems {
    addressee {
      ...UnitNameParts
    }
    findingId
    id
    obligation {
      dueOn
      id
      light
      state
      title
      workingDaysLeft
    }
    text
  }
  registeredAt
  scan {
    ...FileParts
  }
  signers {
    id
    opinion
    person {
      ...PersonParts
    }
    role
    signedAt
    signer {
      ...PersonParts
    }
  }
  steps {
    current
    reachedAt
    state
  }
  timeline {
    action
    actor {
      ...PersonParts
    }
    at
    effectiveOn
    files {
      ...FileParts
    }
    from
    id
    reason
    to
    unitName
  }
  viewerCan {
    action
    allowed
    reason
  }
}`) as unknown as TypedDocumentString<NoticeQuery, NoticeQueryVariables>;
export const ApproversDocument = new TypedDocumentString(`
    query Approvers {
  approvers {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<ApproversQuery, ApproversQueryVariables>;
export const CountersignersDocument = new TypedDocumentString(`
    query Countersigners {
  countersigners {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<CountersignersQuery, CountersignersQueryVariables>;
export const ActPeopleDocument = new TypedDocumentString(`
    query ActPeople($unitIds: [String!]!) {
  actPeople(unitIds: $unitIds) {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}`) as unknown as TypedDocumentString<ActPeopleQuery, ActPeopleQueryVariables>;
export const DesksDocument = new TypedDocumentString(`
    query Desks {
  desks {
    ...UnitNameParts
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}`) as unknown as TypedDocumentString<DesksQuery, DesksQueryVariables>;
export const RequiredActsDocument = new TypedDocumentString(`
    query RequiredActs {
  requiredActs {
    items {
      ...ActParts
      notice {
        id
        number
        title
      }
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment FileParts on FileRef {
  id
  mediaType
  name
  size
  url
}
fragment ActParts on RequiredAct {
  decidedAt
  dueOn
  files {
    ...FileParts
  }
  handedInAt
  id
  kind
  person {
    ...PersonParts
  }
  reader {
    ...PersonParts
  }
  remark
  replacedById
  replacesId
  state
  text
  unit {
    ...UnitNameParts
  }
  version
  viewerCan
  waivedAt
  waivedReason
}`) as unknown as TypedDocumentString<RequiredActsQuery, RequiredActsQueryVariables>;
export const DraftNoticeDocument = new TypedDocumentString(`
    mutation DraftNotice($input: DraftNoticeInput!) {
  draftNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<DraftNoticeMutation, DraftNoticeMutationVariables>;
export const EditNoticeDocument = new TypedDocumentString(`
    mutation EditNotice($input: EditNoticeInput!) {
  editNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<EditNoticeMutation, EditNoticeMutationVariables>;
export const SubmitNoticeDocument = new TypedDocumentString(`
    mutation SubmitNotice($input: NoticeStepInput!) {
  submitNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<SubmitNoticeMutation, SubmitNoticeMutationVariables>;
export const ApproveNoticeDocument = new TypedDocumentString(`
    mutation ApproveNotice($input: ApproveNoticeInput!) {
  approveNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<ApproveNoticeMutation, ApproveNoticeMutationVariables>;
export const ReturnNoticeDraftDocument = new TypedDocumentString(`
    mutation ReturnNoticeDraft($input: NoticeReasonInput!) {
  returnNoticeDraft(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<ReturnNoticeDraftMutation, ReturnNoticeDraftMutationVariables>;
export const IssueNoticeDocument = new TypedDocumentString(`
    mutation IssueNotice($input: NoticeStepInput!) {
  issueNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<IssueNoticeMutation, IssueNoticeMutationVariables>;
export const ReceiveNoticeDocument = new TypedDocumentString(`
    mutation ReceiveNotice($input: NoticeStepInput!) {
  receiveNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<ReceiveNoticeMutation, ReceiveNoticeMutationVariables>;
export const AnswerNoticeDocument = new TypedDocumentString(`
    mutation AnswerNotice($input: AnswerNoticeInput!) {
  answerNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<AnswerNoticeMutation, AnswerNoticeMutationVariables>;
export const PassNoticeDocument = new TypedDocumentString(`
    mutation PassNotice($input: PassNoticeInput!) {
  passNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<PassNoticeMutation, PassNoticeMutationVariables>;
export const SendBackNoticeDocument = new TypedDocumentString(`
    mutation SendBackNotice($input: SendBackNoticeInput!) {
  sendBackNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<SendBackNoticeMutation, SendBackNoticeMutationVariables>;
export const CloseNoticeDocument = new TypedDocumentString(`
    mutation CloseNotice($input: NoticeStepInput!) {
  closeNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<CloseNoticeMutation, CloseNoticeMutationVariables>;
export const WithdrawNoticeDocument = new TypedDocumentString(`
    mutation WithdrawNotice($input: NoticeReasonInput!) {
  withdrawNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<WithdrawNoticeMutation, WithdrawNoticeMutationVariables>;
export const NoticesTotalDocument = new TypedDocumentString(`
    query NoticesTotal($filter: NoticeFilter) {
  notices(filter: $filter, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<NoticesTotalQuery, NoticesTotalQueryVariables>;
export const CountersignNoticeDocument = new TypedDocumentString(`
    mutation CountersignNotice($input: CountersignNoticeInput!) {
  countersignNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<CountersignNoticeMutation, CountersignNoticeMutationVariables>;
export const RegisterNoticeDocument = new TypedDocumentString(`
    mutation RegisterNotice($input: RegisterNoticeInput!) {
  registerNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<RegisterNoticeMutation, RegisterNoticeMutationVariables>;
export const TakeOnNoticeDocument = new TypedDocumentString(`
    mutation TakeOnNotice($input: TakeOnNoticeInput!) {
  takeOnNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<TakeOnNoticeMutation, TakeOnNoticeMutationVariables>;
export const InstructNoticeDocument = new TypedDocumentString(`
    mutation InstructNotice($input: InstructNoticeInput!) {
  instructNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<InstructNoticeMutation, InstructNoticeMutationVariables>;
export const HandOverNoticeDocument = new TypedDocumentString(`
    mutation HandOverNotice($input: HandOverNoticeInput!) {
  handOverNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<HandOverNoticeMutation, HandOverNoticeMutationVariables>;
export const AskExtensionDocument = new TypedDocumentString(`
    mutation AskExtension($input: AskExtensionInput!) {
  askExtension(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<AskExtensionMutation, AskExtensionMutationVariables>;
export const DecideExtensionDocument = new TypedDocumentString(`
    mutation DecideExtension($input: DecideExtensionInput!) {
  decideExtension(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<DecideExtensionMutation, DecideExtensionMutationVariables>;
export const ObjectToNoticeDocument = new TypedDocumentString(`
    mutation ObjectToNotice($input: ObjectToNoticeInput!) {
  objectToNotice(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<ObjectToNoticeMutation, ObjectToNoticeMutationVariables>;
export const DecideObjectionDocument = new TypedDocumentString(`
    mutation DecideObjection($input: DecideObjectionInput!) {
  decideObjection(input: $input) {
    ...NoticeResult
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment NoticeResult on NoticePayload {
  errors {
    ...ErrorParts
  }
  notice {
    id
    number
    state
    version
  }
}`) as unknown as TypedDocumentString<DecideObjectionMutation, DecideObjectionMutationVariables>;
export const HandInActDocument = new TypedDocumentString(`
    mutation HandInAct($input: HandInActInput!) {
  handInAct(input: $input) {
    act {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<HandInActMutation, HandInActMutationVariables>;
export const DecideActDocument = new TypedDocumentString(`
    mutation DecideAct($input: DecideActInput!) {
  decideAct(input: $input) {
    act {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<DecideActMutation, DecideActMutationVariables>;
export const WaiveActDocument = new TypedDocumentString(`
    mutation WaiveAct($input: WaiveActInput!) {
  waiveAct(input: $input) {
    act {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<WaiveActMutation, WaiveActMutationVariables>;
export const ReplaceActDocument = new TypedDocumentString(`
    mutation ReplaceAct($input: ReplaceActInput!) {
  replaceAct(input: $input) {
    act {
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ReplaceActMutation, ReplaceActMutationVariables>;
export const SaveAnswerDraftDocument = new TypedDocumentString(`
    mutation SaveAnswerDraft($input: SaveAnswerDraftInput!) {
  saveAnswerDraft(input: $input) {
    draft {
      version
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SaveAnswerDraftMutation, SaveAnswerDraftMutationVariables>;
export const NoticeQueuesDocument = new TypedDocumentString(`
    query NoticeQueues($take: Int!) {
  noticeQueues {
    items(take: $take) {
      ...NoticeRow
    }
    queue
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<NoticeQueuesQuery, NoticeQueuesQueryVariables>;
export const NoticeBoardDocument = new TypedDocumentString(`
    query NoticeBoard($filter: NoticeFilter, $take: Int!) {
  noticeBoard(filter: $filter, take: $take) {
    items {
      ...NoticeRow
      inStateSince
    }
    state
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<NoticeBoardQuery, NoticeBoardQueryVariables>;
export const PlaceCountsDocument = new TypedDocumentString(`
    query PlaceCounts($underWay: NoticeFilter) {
  noticeQueues {
    totalItems
  }
  notices(filter: $underWay, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<PlaceCountsQuery, PlaceCountsQueryVariables>;
export const ObligationsDocument = new TypedDocumentString(`
    query Obligations($filter: ObligationFilter, $skip: Int!, $take: Int!, $sort: [ObligationSort!]) {
  obligations(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...ObligationRow
    }
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<ObligationsQuery, ObligationsQueryVariables>;
export const PlainObligationsDocument = new TypedDocumentString(`
    query PlainObligations($filter: ObligationFilter, $skip: Int!, $take: Int!, $sort: [ObligationSort!]) {
  obligations(filter: $filter, skip: $skip, take: $take, sort: $sort) {
    items {
      ...PlainObligationRow
    }
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`) as unknown as TypedDocumentString<PlainObligationsQuery, PlainObligationsQueryVariables>;
export const ObligationRowDocument = new TypedDocumentString(`
    query ObligationRow($id: ID!) {
  obligation(id: $id) {
    ...ObligationRow
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<ObligationRowQuery, ObligationRowQueryVariables>;
export const PlainObligationRowDocument = new TypedDocumentString(`
    query PlainObligationRow($id: ID!) {
  obligation(id: $id) {
    ...PlainObligationRow
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`) as unknown as TypedDocumentString<PlainObligationRowQuery, PlainObligationRowQueryVariables>;
export const ProposeExemptionDocument = new TypedDocumentString(`
    mutation ProposeExemption($input: ProposeExemptionInput!) {
  proposeExemption(input: $input) {
    errors {
      ...ErrorParts
    }
    obligation {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<ProposeExemptionMutation, ProposeExemptionMutationVariables>;
export const StepExemptionDocument = new TypedDocumentString(`
    mutation StepExemption($input: StepExemptionInput!) {
  stepExemption(input: $input) {
    errors {
      ...ErrorParts
    }
    obligation {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StepExemptionMutation, StepExemptionMutationVariables>;
export const ObligationDocument = new TypedDocumentString(`
    query Obligation($id: ID!) {
  obligation(id: $id) {
    ...ObligationRow
    ...ObligationFacts
    fulfilments {
      notice {
        id
        number
        title
      }
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}
fragment ExemptionParts on Exemption {
  decidedAt
  decider
  id
  proposedAt
  proposer
  reason
  remark
  state
  version
  viewerCan
}
fragment ObligationFacts on Obligation {
  changes {
    ...LightChangeParts
  }
  dueExplanation {
    calendarVersion
    countedDays
    dayKind
    provisional
    rule
    text
  }
  exemptions {
    ...ExemptionParts
  }
  fulfilments {
    disclosure {
      id
      title
    }
    factOn
    id
    learnedAt
    revokedAt
    revokedReason
  }
  viewerCanExempt
  holds {
    fromOn
    id
    liftedOn
    liftedReason
    reason
    source {
      name
    }
    untilOn
  }
  item {
    affair
    basis
    code
    dueRule
    id
    lead {
      ...UnitNameParts
    }
    name
  }
  nextLightOn
  occurrence {
    ...OccurrenceParts
  }
  opensOn
  viewerCanHold
}
fragment OccurrenceParts on Occurrence {
  dueOn
  happenedOn
  id
  light
  recordedAt
  recorder
  state
  takenBackAt
  takenBackBy
  takenBackReason
  version
  viewerCanTakeBack
  what
}`) as unknown as TypedDocumentString<ObligationQuery, ObligationQueryVariables>;
export const PlainObligationDocument = new TypedDocumentString(`
    query PlainObligation($id: ID!) {
  obligation(id: $id) {
    ...PlainObligationRow
    ...ObligationFacts
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment LightChangeParts on LightChange {
  effectiveOn
  explanation
  from
  id
  kind
  obligationId
  recordedAt
  title
  to
  unitId
  unitName
}
fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ExemptionParts on Exemption {
  decidedAt
  decider
  id
  proposedAt
  proposer
  reason
  remark
  state
  version
  viewerCan
}
fragment ObligationFacts on Obligation {
  changes {
    ...LightChangeParts
  }
  dueExplanation {
    calendarVersion
    countedDays
    dayKind
    provisional
    rule
    text
  }
  exemptions {
    ...ExemptionParts
  }
  fulfilments {
    disclosure {
      id
      title
    }
    factOn
    id
    learnedAt
    revokedAt
    revokedReason
  }
  viewerCanExempt
  holds {
    fromOn
    id
    liftedOn
    liftedReason
    reason
    source {
      name
    }
    untilOn
  }
  item {
    affair
    basis
    code
    dueRule
    id
    lead {
      ...UnitNameParts
    }
    name
  }
  nextLightOn
  occurrence {
    ...OccurrenceParts
  }
  opensOn
  viewerCanHold
}
fragment OccurrenceParts on Occurrence {
  dueOn
  happenedOn
  id
  light
  recordedAt
  recorder
  state
  takenBackAt
  takenBackBy
  takenBackReason
  version
  viewerCanTakeBack
  what
}`) as unknown as TypedDocumentString<PlainObligationQuery, PlainObligationQueryVariables>;
export const ObligationsTotalDocument = new TypedDocumentString(`
    query ObligationsTotal($filter: ObligationFilter) {
  obligations(filter: $filter, take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<ObligationsTotalQuery, ObligationsTotalQueryVariables>;
export const WorkingDayDocument = new TypedDocumentString(`
    query WorkingDay($after: Date!, $count: Int!) {
  workingDay(after: $after, count: $count)
}
    `) as unknown as TypedDocumentString<WorkingDayQuery, WorkingDayQueryVariables>;
export const HoldLightDocument = new TypedDocumentString(`
    mutation HoldLight($input: HoldLightInput!) {
  holdLight(input: $input) {
    errors {
      ...ErrorParts
    }
    obligation {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<HoldLightMutation, HoldLightMutationVariables>;
export const LiftHoldDocument = new TypedDocumentString(`
    mutation LiftHold($input: LiftHoldInput!) {
  liftHold(input: $input) {
    errors {
      ...ErrorParts
    }
    obligation {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<LiftHoldMutation, LiftHoldMutationVariables>;
export const ItemOccurrencesDocument = new TypedDocumentString(`
    query ItemOccurrences($id: ID!) {
  disclosureItem(id: $id) {
    frequency
    id
    name
    occurrences {
      ...OccurrenceParts
      obligation {
        id
      }
      unit {
        ...UnitNameParts
      }
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment OccurrenceParts on Occurrence {
  dueOn
  happenedOn
  id
  light
  recordedAt
  recorder
  state
  takenBackAt
  takenBackBy
  takenBackReason
  version
  viewerCanTakeBack
  what
}`) as unknown as TypedDocumentString<ItemOccurrencesQuery, ItemOccurrencesQueryVariables>;
export const OccurrenceUnitsDocument = new TypedDocumentString(`
    query OccurrenceUnits($id: ID!) {
  disclosureItem(id: $id) {
    id
    name
    occurrenceUnits {
      id
      name
      within
    }
  }
}
    `) as unknown as TypedDocumentString<OccurrenceUnitsQuery, OccurrenceUnitsQueryVariables>;
export const OccurrenceItemsDocument = new TypedDocumentString(`
    query OccurrenceItems($unit: ID!) {
  occurrenceItems(unitId: $unit) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<OccurrenceItemsQuery, OccurrenceItemsQueryVariables>;
export const OccurrenceDueDocument = new TypedDocumentString(`
    query OccurrenceDue($id: ID!, $happenedOn: Date!) {
  disclosureItem(id: $id) {
    id
    occurrenceDue(happenedOn: $happenedOn) {
      dueOn
      provisional
      text
    }
  }
}
    `) as unknown as TypedDocumentString<OccurrenceDueQuery, OccurrenceDueQueryVariables>;
export const RecordOccurrenceDocument = new TypedDocumentString(`
    mutation RecordOccurrence($input: RecordOccurrenceInput!) {
  recordOccurrence(input: $input) {
    errors {
      ...ErrorParts
    }
    occurrence {
      dueOn
      id
      state
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RecordOccurrenceMutation, RecordOccurrenceMutationVariables>;
export const TakeBackOccurrenceDocument = new TypedDocumentString(`
    mutation TakeBackOccurrence($input: TakeBackOccurrenceInput!) {
  takeBackOccurrence(input: $input) {
    errors {
      ...ErrorParts
    }
    occurrence {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<TakeBackOccurrenceMutation, TakeBackOccurrenceMutationVariables>;
export const PortalAddressesDocument = new TypedDocumentString(`
    query PortalAddresses($keyId: ID!) {
  portalAddresses(keyId: $keyId) {
    id
    name
    prefix
    madeBy
    madeAt
    endedAt
    version
  }
}
    `) as unknown as TypedDocumentString<PortalAddressesQuery, PortalAddressesQueryVariables>;
export const MakePortalAddressDocument = new TypedDocumentString(`
    mutation MakePortalAddress($input: MakePortalAddressInput!) {
  makePortalAddress(input: $input) {
    secret
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<MakePortalAddressMutation, MakePortalAddressMutationVariables>;
export const EndPortalAddressDocument = new TypedDocumentString(`
    mutation EndPortalAddress($input: EndPortalAddressInput!) {
  endPortalAddress(input: $input) {
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<EndPortalAddressMutation, EndPortalAddressMutationVariables>;
export const PortalKeysDocument = new TypedDocumentString(`
    query PortalKeys {
  portalKeys {
    ...PortalKeyParts
  }
}
    fragment PortalKeyParts on PortalKey {
  contact
  decidedAt
  decidedBy
  expiresOn
  holder
  id
  lastUsedAt
  limits {
    cost
    depth
    requestsPerMinute
  }
  purpose
  remark
  requestedAt
  requestedBy
  scopes
  storedOnly
  secrets {
    endsAt
    id
    issuedAt
    prefix
  }
  state
  version
  viewerCan
}`) as unknown as TypedDocumentString<PortalKeysQuery, PortalKeysQueryVariables>;
export const PortalKeyUsageDocument = new TypedDocumentString(`
    query PortalKeyUsage {
  portalKeys {
    id
    usage(days: 30) {
      cost
      failed
      meanMs
      operation
      refused
      requests
      slowestMs
    }
  }
}
    `) as unknown as TypedDocumentString<PortalKeyUsageQuery, PortalKeyUsageQueryVariables>;
export const PortalKeyDocumentsDocument = new TypedDocumentString(`
    query PortalKeyDocuments {
  portalKeys {
    documents {
      costLeast
      costMost
      depth
      hash
      id
      name
      storedAt
      storedBy
      text
    }
    id
  }
}
    `) as unknown as TypedDocumentString<PortalKeyDocumentsQuery, PortalKeyDocumentsQueryVariables>;
export const StorePortalDocumentsDocument = new TypedDocumentString(`
    mutation StorePortalDocuments($input: StorePortalDocumentsInput!) {
  storePortalDocuments(input: $input) {
    errors {
      ...ErrorParts
    }
    key {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StorePortalDocumentsMutation, StorePortalDocumentsMutationVariables>;
export const RemovePortalDocumentDocument = new TypedDocumentString(`
    mutation RemovePortalDocument($input: RemovePortalDocumentInput!) {
  removePortalDocument(input: $input) {
    errors {
      ...ErrorParts
    }
    key {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RemovePortalDocumentMutation, RemovePortalDocumentMutationVariables>;
export const RequestPortalKeyDocument = new TypedDocumentString(`
    mutation RequestPortalKey($input: RequestPortalKeyInput!) {
  requestPortalKey(input: $input) {
    errors {
      ...ErrorParts
    }
    key {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RequestPortalKeyMutation, RequestPortalKeyMutationVariables>;
export const StepPortalKeyDocument = new TypedDocumentString(`
    mutation StepPortalKey($input: StepPortalKeyInput!) {
  stepPortalKey(input: $input) {
    errors {
      ...ErrorParts
    }
    secret
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StepPortalKeyMutation, StepPortalKeyMutationVariables>;
export const PortalWebhooksDocument = new TypedDocumentString(`
    query PortalWebhooks($keyId: ID!) {
  portalWebhooks(keyId: $keyId) {
    ...PortalWebhookParts
  }
}
    fragment PortalWebhookParts on PortalWebhook {
  id
  url
  changes
  query
  state
  remark
  madeBy
  madeAt
  failures
  restsUntil
  takenAt
  waiting
  version
  viewerCan
  secrets {
    id
    madeAt
    endsAt
  }
}`) as unknown as TypedDocumentString<PortalWebhooksQuery, PortalWebhooksQueryVariables>;
export const PortalDeliveriesDocument = new TypedDocumentString(`
    query PortalDeliveries($webhookId: ID!, $state: PortalDeliveryState, $skip: Int!, $take: Int!) {
  portalDeliveries(webhookId: $webhookId, state: $state, skip: $skip, take: $take) {
    totalItems
    items {
      ...PortalDeliveryParts
    }
  }
}
    fragment PortalDeliveryParts on PortalDelivery {
  id
  entryId
  title
  change
  state
  madeAt
  dueAt
  endedAt
  viewerCanResend
  attempts {
    number
    at
    status
    fault
    took
  }
}`) as unknown as TypedDocumentString<PortalDeliveriesQuery, PortalDeliveriesQueryVariables>;
export const MakePortalWebhookDocument = new TypedDocumentString(`
    mutation MakePortalWebhook($input: MakePortalWebhookInput!) {
  makePortalWebhook(input: $input) {
    secret
    webhook {
      ...PortalWebhookParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PortalWebhookParts on PortalWebhook {
  id
  url
  changes
  query
  state
  remark
  madeBy
  madeAt
  failures
  restsUntil
  takenAt
  waiting
  version
  viewerCan
  secrets {
    id
    madeAt
    endsAt
  }
}`) as unknown as TypedDocumentString<MakePortalWebhookMutation, MakePortalWebhookMutationVariables>;
export const ChangePortalWebhookDocument = new TypedDocumentString(`
    mutation ChangePortalWebhook($input: ChangePortalWebhookInput!) {
  changePortalWebhook(input: $input) {
    webhook {
      ...PortalWebhookParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PortalWebhookParts on PortalWebhook {
  id
  url
  changes
  query
  state
  remark
  madeBy
  madeAt
  failures
  restsUntil
  takenAt
  waiting
  version
  viewerCan
  secrets {
    id
    madeAt
    endsAt
  }
}`) as unknown as TypedDocumentString<ChangePortalWebhookMutation, ChangePortalWebhookMutationVariables>;
export const StepPortalWebhookDocument = new TypedDocumentString(`
    mutation StepPortalWebhook($input: StepPortalWebhookInput!) {
  stepPortalWebhook(input: $input) {
    secret
    webhook {
      ...PortalWebhookParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PortalWebhookParts on PortalWebhook {
  id
  url
  changes
  query
  state
  remark
  madeBy
  madeAt
  failures
  restsUntil
  takenAt
  waiting
  version
  viewerCan
  secrets {
    id
    madeAt
    endsAt
  }
}`) as unknown as TypedDocumentString<StepPortalWebhookMutation, StepPortalWebhookMutationVariables>;
export const ResendPortalDeliveryDocument = new TypedDocumentString(`
    mutation ResendPortalDelivery($input: ResendPortalDeliveryInput!) {
  resendPortalDelivery(input: $input) {
    delivery {
      ...PortalDeliveryParts
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment PortalDeliveryParts on PortalDelivery {
  id
  entryId
  title
  change
  state
  madeAt
  dueAt
  endedAt
  viewerCanResend
  attempts {
    number
    at
    status
    fault
    took
  }
}`) as unknown as TypedDocumentString<ResendPortalDeliveryMutation, ResendPortalDeliveryMutationVariables>;
export const ItemPublicFaceDocument = new TypedDocumentString(`
    query ItemPublicFace($id: ID!) {
  disclosureItem(id: $id) {
    audience
    id
    manner
    publicFace {
      basis
      displayDays
      entries
      leadName
      name
      timeLimit
    }
  }
}
    `) as unknown as TypedDocumentString<ItemPublicFaceQuery, ItemPublicFaceQueryVariables>;
export const UnitPublicFaceDocument = new TypedDocumentString(`
    query UnitPublicFace($id: ID!) {
  unit(id: $id) {
    id
    publicFace {
      entries
      name
      parentName
    }
  }
}
    `) as unknown as TypedDocumentString<UnitPublicFaceQuery, UnitPublicFaceQueryVariables>;
export const ObligationRemindersDocument = new TypedDocumentString(`
    query ObligationReminders($id: ID!) {
  obligation(id: $id) {
    id
    reminders {
      ...ReminderParts
    }
    viewerCanRemind
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment ReminderParts on Reminder {
  at
  audiences
  by {
    ...PersonParts
  }
  days
  id
  manner
  note
  onDay
  told
  version
  viewerCanNote
  withWhom
}`) as unknown as TypedDocumentString<ObligationRemindersQuery, ObligationRemindersQueryVariables>;
export const LetterRemindersDocument = new TypedDocumentString(`
    query LetterReminders($id: ID!) {
  notice(id: $id) {
    answerObligation {
      id
      viewerCanRemind
    }
    id
  }
  letterReminders(noticeId: $id) {
    ...ReminderParts
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment ReminderParts on Reminder {
  at
  audiences
  by {
    ...PersonParts
  }
  days
  id
  manner
  note
  onDay
  told
  version
  viewerCanNote
  withWhom
}`) as unknown as TypedDocumentString<LetterRemindersQuery, LetterRemindersQueryVariables>;
export const VillagesToRemindDocument = new TypedDocumentString(`
    query VillagesToRemind($under: ID!) {
  obligations(
    filter: {under: $under, light: {oneOf: [YELLOW, RED]}, state: {eq: OPEN}}
    take: 200
  ) {
    items {
      id
      unit {
        id
      }
      viewerCanRemind
    }
  }
}
    `) as unknown as TypedDocumentString<VillagesToRemindQuery, VillagesToRemindQueryVariables>;
export const ReminderRulesDocument = new TypedDocumentString(`
    query ReminderRules {
  reminderRules {
    ...ReminderRuleParts
  }
}
    fragment ReminderRuleParts on ReminderRule {
  active
  fromOn
  id
  kind
  steps {
    audiences
    days
    text
    urgent
  }
  version
}`) as unknown as TypedDocumentString<ReminderRulesQuery, ReminderRulesQueryVariables>;
export const SetReminderRuleDocument = new TypedDocumentString(`
    mutation SetReminderRule($input: SetReminderRuleInput!) {
  setReminderRule(input: $input) {
    errors {
      ...ErrorParts
    }
    rule {
      ...ReminderRuleParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ReminderRuleParts on ReminderRule {
  active
  fromOn
  id
  kind
  steps {
    audiences
    days
    text
    urgent
  }
  version
}`) as unknown as TypedDocumentString<SetReminderRuleMutation, SetReminderRuleMutationVariables>;
export const RemindDocument = new TypedDocumentString(`
    mutation Remind($input: RemindInput!) {
  remind(input: $input) {
    errors {
      ...ErrorParts
    }
    reminders {
      ...ReminderParts
    }
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ReminderParts on Reminder {
  at
  audiences
  by {
    ...PersonParts
  }
  days
  id
  manner
  note
  onDay
  told
  version
  viewerCanNote
  withWhom
}`) as unknown as TypedDocumentString<RemindMutation, RemindMutationVariables>;
export const NoteReminderDocument = new TypedDocumentString(`
    mutation NoteReminder($input: NoteReminderInput!) {
  noteReminder(input: $input) {
    errors {
      ...ErrorParts
    }
    reminders {
      ...ReminderParts
    }
  }
}
    fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ReminderParts on Reminder {
  at
  audiences
  by {
    ...PersonParts
  }
  days
  id
  manner
  note
  onDay
  told
  version
  viewerCanNote
  withWhom
}`) as unknown as TypedDocumentString<NoteReminderMutation, NoteReminderMutationVariables>;
export const SeedSignInDocument = new TypedDocumentString(`
    mutation SeedSignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      id
      name
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SeedSignInMutation, SeedSignInMutationVariables>;
export const SeedClockDocument = new TypedDocumentString(`
    query SeedClock {
  businessClock {
    now
    today
  }
}
    `) as unknown as TypedDocumentString<SeedClockQuery, SeedClockQueryVariables>;
export const SeedShiftClockDocument = new TypedDocumentString(`
    mutation SeedShiftClock($to: DateTime!) {
  shiftClock(to: $to) {
    now
    today
  }
}
    `) as unknown as TypedDocumentString<SeedShiftClockMutation, SeedShiftClockMutationVariables>;
export const SeedSourcesDocument = new TypedDocumentString(`
    query SeedSources {
  sources {
    id
    kind
    name
    lastRun {
      outcome
    }
    portal {
      listUrl
    }
    unit {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SeedSourcesQuery, SeedSourcesQueryVariables>;
export const SeedRunCaptureDocument = new TypedDocumentString(`
    mutation SeedRunCapture($sourceId: ID!) {
  runCapture(sourceId: $sourceId) {
    outcome
    seen
    added
    matched
    errorCode
    errorMessage
    failures {
      title
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SeedRunCaptureMutation, SeedRunCaptureMutationVariables>;
export const SeedDistrictDocument = new TypedDocumentString(`
    query SeedDistrict {
  units(filter: {kind: {eq: DISTRICT}}) {
    id
  }
}
    `) as unknown as TypedDocumentString<SeedDistrictQuery, SeedDistrictQueryVariables>;
export const SeedItemsDocument = new TypedDocumentString(`
    query SeedItems {
  disclosureItems {
    id
  }
}
    `) as unknown as TypedDocumentString<SeedItemsQuery, SeedItemsQueryVariables>;
export const SourceNamesDocument = new TypedDocumentString(`
    query SourceNames {
  sources {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<SourceNamesQuery, SourceNamesQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources {
  sources {
    ...SourceParts
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const RunCaptureDocument = new TypedDocumentString(`
    mutation RunCapture($sourceId: ID!) {
  runCapture(sourceId: $sourceId) {
    ...CaptureRunParts
  }
}
    fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}`) as unknown as TypedDocumentString<RunCaptureMutation, RunCaptureMutationVariables>;
export const UnmatchedArticlesDocument = new TypedDocumentString(`
    query UnmatchedArticles($filter: UnmatchedArticleFilter, $skip: Int!, $take: Int!) {
  unmatchedArticles(filter: $filter, skip: $skip, take: $take) {
    items {
      ...UnmatchedArticleParts
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}
fragment UnmatchedArticleParts on UnmatchedArticle {
  because
  beginning
  capturedAt
  id
  particulars {
    ...ParticularsParts
  }
  publishedAt
  source {
    id
    name
    unit {
      ...UnitNameParts
    }
  }
  suggestions {
    itemId
    itemName
    period
    periodLabel
    unitId
    unitName
  }
  title
  url
  version
  viewerCanAssign
}`) as unknown as TypedDocumentString<UnmatchedArticlesQuery, UnmatchedArticlesQueryVariables>;
export const UnmatchedTotalDocument = new TypedDocumentString(`
    query UnmatchedTotal {
  unmatchedArticles(take: 1) {
    totalItems
  }
}
    `) as unknown as TypedDocumentString<UnmatchedTotalQuery, UnmatchedTotalQueryVariables>;
export const ArticlePeriodsDocument = new TypedDocumentString(`
    query ArticlePeriods($articleId: ID!, $itemId: ID!) {
  articlePeriods(articleId: $articleId, itemId: $itemId) {
    period
    periodLabel
  }
}
    `) as unknown as TypedDocumentString<ArticlePeriodsQuery, ArticlePeriodsQueryVariables>;
export const ColumnItemsDocument = new TypedDocumentString(`
    query ColumnItems($unitId: ID!) {
  columnItems(unitId: $unitId) {
    area
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ColumnItemsQuery, ColumnItemsQueryVariables>;
export const AssignArticleDocument = new TypedDocumentString(`
    mutation AssignArticle($input: AssignArticleInput!) {
  assignArticle(input: $input) {
    ...SettledParts
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment SettledParts on SettleArticlePayload {
  alike
  disclosure {
    id
  }
  errors {
    ...ErrorParts
  }
  version
}`) as unknown as TypedDocumentString<AssignArticleMutation, AssignArticleMutationVariables>;
export const DismissArticleDocument = new TypedDocumentString(`
    mutation DismissArticle($input: DismissArticleInput!) {
  dismissArticle(input: $input) {
    ...SettledParts
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment SettledParts on SettleArticlePayload {
  alike
  disclosure {
    id
  }
  errors {
    ...ErrorParts
  }
  version
}`) as unknown as TypedDocumentString<DismissArticleMutation, DismissArticleMutationVariables>;
export const ReopenArticleDocument = new TypedDocumentString(`
    mutation ReopenArticle($input: ReopenArticleInput!) {
  reopenArticle(input: $input) {
    ...SettledParts
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment SettledParts on SettleArticlePayload {
  alike
  disclosure {
    id
  }
  errors {
    ...ErrorParts
  }
  version
}`) as unknown as TypedDocumentString<ReopenArticleMutation, ReopenArticleMutationVariables>;
export const ScheduleSourceDocument = new TypedDocumentString(`
    mutation ScheduleSource($input: ScheduleSourceInput!) {
  scheduleSource(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<ScheduleSourceMutation, ScheduleSourceMutationVariables>;
export const TryPortalDocument = new TypedDocumentString(`
    mutation TryPortal($input: TryPortalInput!) {
  tryPortal(input: $input) {
    errors {
      ...ErrorParts
    }
    trial {
      article {
        ...TrialArticleParts
      }
      articleProblem {
        code
        message
      }
      entries {
        ...TrialEntryParts
      }
      listProblem {
        code
        message
      }
      next
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}
fragment TrialArticleParts on TrialArticle {
  attachments
  beginning
  length
  origin
  particulars {
    ...ParticularsParts
  }
  publishedOn
  tables
  title
}
fragment TrialMatchParts on TrialMatch {
  itemName
  periodLabel
  unitName
}
fragment TrialEntryParts on TrialEntry {
  because
  matches {
    ...TrialMatchParts
  }
  publishedOn
  title
  url
}`) as unknown as TypedDocumentString<TryPortalMutation, TryPortalMutationVariables>;
export const ConnectPortalDocument = new TypedDocumentString(`
    mutation ConnectPortal($input: ConnectPortalInput!) {
  connectPortal(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<ConnectPortalMutation, ConnectPortalMutationVariables>;
export const ChangePortalDocument = new TypedDocumentString(`
    mutation ChangePortal($input: ChangePortalInput!) {
  changePortal(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<ChangePortalMutation, ChangePortalMutationVariables>;
export const EnableSourceDocument = new TypedDocumentString(`
    mutation EnableSource($input: EnableSourceInput!) {
  enableSource(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<EnableSourceMutation, EnableSourceMutationVariables>;
export const AllowedHostsDocument = new TypedDocumentString(`
    query AllowedHosts {
  allowedHosts {
    ...AllowedHostParts
  }
}
    fragment AllowedHostParts on AllowedHost {
  allowedAt
  allowedBy
  host
  id
  reason
}`) as unknown as TypedDocumentString<AllowedHostsQuery, AllowedHostsQueryVariables>;
export const AllowHostDocument = new TypedDocumentString(`
    mutation AllowHost($input: AllowHostInput!) {
  allowHost(input: $input) {
    errors {
      ...ErrorParts
    }
    hosts {
      ...AllowedHostParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment AllowedHostParts on AllowedHost {
  allowedAt
  allowedBy
  host
  id
  reason
}`) as unknown as TypedDocumentString<AllowHostMutation, AllowHostMutationVariables>;
export const ForbidHostDocument = new TypedDocumentString(`
    mutation ForbidHost($input: ForbidHostInput!) {
  forbidHost(input: $input) {
    errors {
      ...ErrorParts
    }
    hosts {
      ...AllowedHostParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment AllowedHostParts on AllowedHost {
  allowedAt
  allowedBy
  host
  id
  reason
}`) as unknown as TypedDocumentString<ForbidHostMutation, ForbidHostMutationVariables>;
export const TryLinkDocument = new TypedDocumentString(`
    mutation TryLink($input: TryLinkInput!) {
  tryLink(input: $input) {
    errors {
      ...ErrorParts
    }
    trial {
      article {
        ...TrialArticleParts
      }
      because
      matches {
        ...TrialMatchParts
      }
      problem {
        code
        message
      }
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment ParticularsParts on PageParticulars {
  column
  documentNumber
  indexNumber
  issuedOn
  issuer
  validity
}
fragment TrialArticleParts on TrialArticle {
  attachments
  beginning
  length
  origin
  particulars {
    ...ParticularsParts
  }
  publishedOn
  tables
  title
}
fragment TrialMatchParts on TrialMatch {
  itemName
  periodLabel
  unitName
}`) as unknown as TypedDocumentString<TryLinkMutation, TryLinkMutationVariables>;
export const CaptureLinkDocument = new TypedDocumentString(`
    mutation CaptureLink($input: CaptureLinkInput!) {
  captureLink(input: $input) {
    captured {
      because
      disclosureIds
      id
    }
    errors {
      ...ErrorParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CaptureLinkMutation, CaptureLinkMutationVariables>;
export const TryWeChatDocument = new TypedDocumentString(`
    mutation TryWeChat($input: TryWeChatInput!) {
  tryWeChat(input: $input) {
    errors {
      ...ErrorParts
    }
    trial {
      entries {
        ...TrialEntryParts
      }
      problem {
        code
        message
      }
      total
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment TrialMatchParts on TrialMatch {
  itemName
  periodLabel
  unitName
}
fragment TrialEntryParts on TrialEntry {
  because
  matches {
    ...TrialMatchParts
  }
  publishedOn
  title
  url
}`) as unknown as TypedDocumentString<TryWeChatMutation, TryWeChatMutationVariables>;
export const ConnectWeChatDocument = new TypedDocumentString(`
    mutation ConnectWeChat($input: ConnectWeChatInput!) {
  connectWeChat(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<ConnectWeChatMutation, ConnectWeChatMutationVariables>;
export const ChangeWeChatDocument = new TypedDocumentString(`
    mutation ChangeWeChat($input: ChangeWeChatInput!) {
  changeWeChat(input: $input) {
    errors {
      ...ErrorParts
    }
    source {
      ...SourceParts
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment CaptureRunParts on CaptureRun {
  added
  attempts
  errorCode
  errorMessage
  failures {
    code
    externalId
    id
    lasting
    message
    title
  }
  finishedAt
  id
  matched
  outcome
  seen
  startedAt
}
fragment SourceParts on Source {
  appId
  enabled
  everyMinutes
  id
  kind
  light {
    light
    since
    state
  }
  lastRun {
    ...CaptureRunParts
  }
  name
  silentAfterDays
  portal {
    area
    delayMs
    family
    itemId
    itemName
    listUrl
    selectors {
      body
      date
      entry
      link
      next
      source
      title
    }
  }
  unit {
    ...UnitNameParts
  }
  unmatched
  version
  viewerCanConnect
  viewerCanRun
}`) as unknown as TypedDocumentString<ChangeWeChatMutation, ChangeWeChatMutationVariables>;
export const SupervisionFiguresDocument = new TypedDocumentString(`
    query SupervisionFigures($from: Date!, $to: Date!, $by: SupervisionBy) {
  all: supervisionFigures(from: $from, to: $to) {
    ...SupervisionRow
  }
  parts: supervisionFigures(from: $from, to: $to, by: $by) {
    ...SupervisionRow
  }
}
    fragment SupervisionRow on SupervisionFigures {
  answered
  answersDue
  answersOnTime
  bulletins
  checks
  daysToClose
  daysToReview
  desks {
    letters
    longestDays
    longestId
    medianDays
    waiter
    waiting
  }
  ended
  explanations
  found
  key
  label
  notSent
  rectifications
  rectified
  reviewed
  rounds
  sentBack
  suggestions
}`) as unknown as TypedDocumentString<SupervisionFiguresQuery, SupervisionFiguresQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates($itemId: ID!) {
  disclosureTemplates(itemId: $itemId) {
    ...TemplateParts
  }
}
    fragment TemplateCellParts on TemplateColumn {
  choices
  help
  key
  kind
  label
  least
  most
  required
}
fragment TemplateParts on DisclosureTemplate {
  allowsNil
  fields {
    choices
    columns {
      ...TemplateCellParts
    }
    help
    key
    kind
    label
    least
    most
    required
  }
  fromOn
  guidance
  id
  lastPeriods {
    cell
    lastCell
    percent
  }
  photo
  signOffs
  sums {
    terms {
      cell
      subtract
    }
    total
  }
  totalCell
  townshipReviews
  version
}`) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const SetDisclosureTemplateDocument = new TypedDocumentString(`
    mutation SetDisclosureTemplate($input: SetDisclosureTemplateInput!) {
  setDisclosureTemplate(input: $input) {
    errors {
      ...ErrorParts
    }
    template {
      id
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetDisclosureTemplateMutation, SetDisclosureTemplateMutationVariables>;
export const UnitsDocument = new TypedDocumentString(`
    query Units($filter: UnitFilter) {
  units(filter: $filter) {
    ...UnitRow
  }
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}
fragment UnitRow on Unit {
  closedOn
  code
  id
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  pathNames
  shortName
  subtree {
    ...CountsParts
  }
  version
}`) as unknown as TypedDocumentString<UnitsQuery, UnitsQueryVariables>;
export const UnitNamesDocument = new TypedDocumentString(`
    query UnitNames {
  units {
    closedOn
    id
    kind
    name
    parentId
    shortName
  }
}
    `) as unknown as TypedDocumentString<UnitNamesQuery, UnitNamesQueryVariables>;
export const PlainUnitsDocument = new TypedDocumentString(`
    query PlainUnits($filter: UnitFilter) {
  units(filter: $filter) {
    ...PlainUnitParts
  }
}
    fragment PlainUnitParts on Unit {
  closedOn
  code
  id
  kind
  name
  parentId
  pathNames
  shortName
  version
}`) as unknown as TypedDocumentString<PlainUnitsQuery, PlainUnitsQueryVariables>;
export const PlainUnitDocument = new TypedDocumentString(`
    query PlainUnit($id: ID!) {
  unit(id: $id) {
    ...PlainUnitParts
    viewerCan
    viewerCanCheck
  }
}
    fragment PlainUnitParts on Unit {
  closedOn
  code
  id
  kind
  name
  parentId
  pathNames
  shortName
  version
}`) as unknown as TypedDocumentString<PlainUnitQuery, PlainUnitQueryVariables>;
export const UnitDocument = new TypedDocumentString(`
    query Unit($id: ID!) {
  unit(id: $id) {
    ...UnitRow
    viewerCan
    viewerCanCheck
  }
}
    fragment ColourParts on ColourCounts {
  green
  red
  yellow
}
fragment CountsParts on SubtreeCounts {
  obligations {
    ...ColourParts
  }
  units {
    ...ColourParts
  }
}
fragment UnitRow on Unit {
  closedOn
  code
  id
  kind
  light
  name
  own {
    ...ColourParts
  }
  parentId
  pathNames
  shortName
  subtree {
    ...CountsParts
  }
  version
}`) as unknown as TypedDocumentString<UnitQuery, UnitQueryVariables>;
export const CreateUnitDocument = new TypedDocumentString(`
    mutation CreateUnit($input: CreateUnitInput!) {
  createUnit(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
      name
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CreateUnitMutation, CreateUnitMutationVariables>;
export const RenameUnitDocument = new TypedDocumentString(`
    mutation RenameUnit($input: RenameUnitInput!) {
  renameUnit(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
      name
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RenameUnitMutation, RenameUnitMutationVariables>;
export const UnitOwesDocument = new TypedDocumentString(`
    query UnitOwes($unit: ID!) {
  obligations(
    filter: {unitId: {eq: $unit}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 10
  ) {
    items {
      ...ObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}
fragment ObligationRow on Obligation {
  ...PlainObligationRow
  notice {
    id
    number
    title
  }
  openNotice {
    id
    number
    serial
    state
  }
}`) as unknown as TypedDocumentString<UnitOwesQuery, UnitOwesQueryVariables>;
export const PlainUnitOwesDocument = new TypedDocumentString(`
    query PlainUnitOwes($unit: ID!) {
  obligations(
    filter: {unitId: {eq: $unit}, state: {eq: OPEN}}
    sort: [{field: DUE_ON, direction: ASC}]
    take: 10
  ) {
    items {
      ...PlainObligationRow
    }
    totalItems
  }
}
    fragment PlainObligationRow on Obligation {
  affair
  dueOn
  id
  item {
    basis
    id
    name
  }
  kind
  light
  periodLabel
  state
  title
  unit {
    id
    kind
    name
    pathNames
    shortName
  }
  vehiclePlate
  workingDaysLeft
}`) as unknown as TypedDocumentString<PlainUnitOwesQuery, PlainUnitOwesQueryVariables>;
export const UnitLettersDocument = new TypedDocumentString(`
    query UnitLetters($unit: ID!) {
  notices(
    filter: {addresseeId: {eq: $unit}}
    sort: [{field: DRAFTED_AT, direction: DESC}]
    take: 10
  ) {
    items {
      ...NoticeRow
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment PersonParts on Person {
  id
  name
  postTitle
}
fragment NoticeRow on Notice {
  addressee {
    ...UnitNameParts
  }
  answerBy
  answerObligation {
    id
    light
    state
    workingDaysLeft
  }
  approver {
    ...PersonParts
  }
  desk {
    ...UnitNameParts
  }
  draftedAt
  drafter {
    ...PersonParts
  }
  id
  issuedAt
  issuer {
    ...UnitNameParts
  }
  kind
  lateSince
  moveOf
  number
  round
  serial
  state
  title
  version
}`) as unknown as TypedDocumentString<UnitLettersQuery, UnitLettersQueryVariables>;
export const UnitCourseDocument = new TypedDocumentString(`
    query UnitCourse($id: ID!) {
  unit(id: $id) {
    closedOn
    id
    mergedIn {
      id
      name
    }
    openedOn
    spans {
      fromOn
      name
      parentId
      parentName
      untilOn
    }
    splitFrom {
      id
      name
    }
    splitOff {
      id
      name
    }
    successor {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<UnitCourseQuery, UnitCourseQueryVariables>;
export const UnitHostsDocument = new TypedDocumentString(`
    query UnitHosts($id: ID!) {
  unit(id: $id) {
    hosts {
      id
      name
    }
    id
    kind
    teams {
      id
      name
    }
    version
  }
}
    `) as unknown as TypedDocumentString<UnitHostsQuery, UnitHostsQueryVariables>;
export const SetUnitHostsDocument = new TypedDocumentString(`
    mutation SetUnitHosts($input: SetUnitHostsInput!) {
  setUnitHosts(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
      version
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SetUnitHostsMutation, SetUnitHostsMutationVariables>;
export const UnitInHandDocument = new TypedDocumentString(`
    query UnitInHand($unitId: ID!, $successorId: ID, $parentId: ID, $effectiveOn: Date) {
  unitInHand(
    unitId: $unitId
    successorId: $successorId
    parentId: $parentId
    effectiveOn: $effectiveOn
  ) {
    below {
      dueSince
      unitId
    }
    dueSince
    earliestOn
    obligations {
      dueOn
      id
      passes
      state
      title
    }
    openBelow
    lettersOpen
    unitsBelow
    vehicles
  }
}
    `) as unknown as TypedDocumentString<UnitInHandQuery, UnitInHandQueryVariables>;
export const MoveUnitDocument = new TypedDocumentString(`
    mutation MoveUnit($input: MoveUnitInput!) {
  moveUnit(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<MoveUnitMutation, MoveUnitMutationVariables>;
export const CloseUnitDocument = new TypedDocumentString(`
    mutation CloseUnit($input: CloseUnitInput!) {
  closeUnit(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CloseUnitMutation, CloseUnitMutationVariables>;
export const SplitUnitDocument = new TypedDocumentString(`
    mutation SplitUnit($input: SplitUnitInput!) {
  splitUnit(input: $input) {
    errors {
      ...ErrorParts
    }
    unit {
      id
      splitOff {
        id
        name
      }
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<SplitUnitMutation, SplitUnitMutationVariables>;
export const VehiclesDocument = new TypedDocumentString(`
    query Vehicles($filter: VehicleFilter, $skip: Int!, $take: Int!) {
  vehicles(filter: $filter, skip: $skip, take: $take) {
    items {
      ...VehicleParts
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment VehicleParts on Vehicle {
  id
  model
  place
  plate
  purpose
  registeredOn
  struckOn
  struckReason
  unit {
    ...UnitNameParts
  }
  version
  viewerCanKeep
  viewerCanTransfer
}`) as unknown as TypedDocumentString<VehiclesQuery, VehiclesQueryVariables>;
export const VehicleDocument = new TypedDocumentString(`
    query Vehicle($id: ID!) {
  vehicle(id: $id) {
    ...VehicleParts
    seals {
      ...SealCourse
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment VehicleParts on Vehicle {
  id
  model
  place
  plate
  purpose
  registeredOn
  struckOn
  struckReason
  unit {
    ...UnitNameParts
  }
  version
  viewerCanKeep
  viewerCanTransfer
}
fragment SealRow on VehicleSeal {
  exempted
  id
  keeper
  model
  obligation {
    dueOn
    id
    kind
    light
    viewerCanExempt
    workingDaysLeft
  }
  place
  plate
  sealedOn
  sealing {
    fromOn
    id
    name
    untilOn
  }
  state
  unit {
    ...UnitNameParts
  }
  vehicle {
    id
    place
  }
  version
  viewerCan
}
fragment SealCourse on VehicleSeal {
  ...SealRow
  steps {
    at
    by
    id
    keeper
    onDay
    photos {
      id
      name
    }
    place
    reason
    step
  }
}`) as unknown as TypedDocumentString<VehicleQuery, VehicleQueryVariables>;
export const VehicleChecksDocument = new TypedDocumentString(`
    query VehicleChecks($id: ID!) {
  vehicle(id: $id) {
    id
    lastCheck {
      ...LastCheckParts
    }
    viewerCanCheck
  }
}
    fragment LastCheckParts on Check {
  checkedOn
  checker
  conclusion
  id
  title
}`) as unknown as TypedDocumentString<VehicleChecksQuery, VehicleChecksQueryVariables>;
export const SealingsDocument = new TypedDocumentString(`
    query Sealings {
  sealings {
    ...SealingParts
  }
}
    fragment SealingParts on Sealing {
  arrangedAt
  arrangedBy
  basis
  cancelledAt
  cancelledReason
  counts {
    due
    exempted
    opened
    sealed
    total
  }
  fromOn
  id
  name
  sealBy
  untilOn
  version
  viewerCanCancel
}`) as unknown as TypedDocumentString<SealingsQuery, SealingsQueryVariables>;
export const SealingDocument = new TypedDocumentString(`
    query Sealing($id: ID!) {
  sealing(id: $id) {
    ...SealingParts
  }
}
    fragment SealingParts on Sealing {
  arrangedAt
  arrangedBy
  basis
  cancelledAt
  cancelledReason
  counts {
    due
    exempted
    opened
    sealed
    total
  }
  fromOn
  id
  name
  sealBy
  untilOn
  version
  viewerCanCancel
}`) as unknown as TypedDocumentString<SealingQuery, SealingQueryVariables>;
export const VehicleSealsDocument = new TypedDocumentString(`
    query VehicleSeals($filter: VehicleSealFilter, $skip: Int!, $take: Int!) {
  vehicleSeals(filter: $filter, skip: $skip, take: $take) {
    items {
      ...SealRow
    }
    totalItems
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment SealRow on VehicleSeal {
  exempted
  id
  keeper
  model
  obligation {
    dueOn
    id
    kind
    light
    viewerCanExempt
    workingDaysLeft
  }
  place
  plate
  sealedOn
  sealing {
    fromOn
    id
    name
    untilOn
  }
  state
  unit {
    ...UnitNameParts
  }
  vehicle {
    id
    place
  }
  version
  viewerCan
}`) as unknown as TypedDocumentString<VehicleSealsQuery, VehicleSealsQueryVariables>;
export const SealOfObligationDocument = new TypedDocumentString(`
    query SealOfObligation($id: ID!) {
  obligation(id: $id) {
    id
    seal {
      ...SealRow
    }
  }
}
    fragment UnitNameParts on UnitName {
  id
  kind
  name
  shortName
}
fragment SealRow on VehicleSeal {
  exempted
  id
  keeper
  model
  obligation {
    dueOn
    id
    kind
    light
    viewerCanExempt
    workingDaysLeft
  }
  place
  plate
  sealedOn
  sealing {
    fromOn
    id
    name
    untilOn
  }
  state
  unit {
    ...UnitNameParts
  }
  vehicle {
    id
    place
  }
  version
  viewerCan
}`) as unknown as TypedDocumentString<SealOfObligationQuery, SealOfObligationQueryVariables>;
export const RegisterVehicleDocument = new TypedDocumentString(`
    mutation RegisterVehicle($input: RegisterVehicleInput!) {
  registerVehicle(input: $input) {
    errors {
      ...ErrorParts
    }
    vehicle {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<RegisterVehicleMutation, RegisterVehicleMutationVariables>;
export const AmendVehicleDocument = new TypedDocumentString(`
    mutation AmendVehicle($input: AmendVehicleInput!) {
  amendVehicle(input: $input) {
    errors {
      ...ErrorParts
    }
    vehicle {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<AmendVehicleMutation, AmendVehicleMutationVariables>;
export const StrikeVehicleDocument = new TypedDocumentString(`
    mutation StrikeVehicle($input: StrikeVehicleInput!) {
  strikeVehicle(input: $input) {
    errors {
      ...ErrorParts
    }
    vehicle {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<StrikeVehicleMutation, StrikeVehicleMutationVariables>;
export const TransferVehicleDocument = new TypedDocumentString(`
    mutation TransferVehicle($input: TransferVehicleInput!) {
  transferVehicle(input: $input) {
    errors {
      ...ErrorParts
    }
    vehicle {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<TransferVehicleMutation, TransferVehicleMutationVariables>;
export const ArrangeSealingDocument = new TypedDocumentString(`
    mutation ArrangeSealing($input: ArrangeSealingInput!) {
  arrangeSealing(input: $input) {
    errors {
      ...ErrorParts
    }
    sealing {
      ...SealingParts
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}
fragment SealingParts on Sealing {
  arrangedAt
  arrangedBy
  basis
  cancelledAt
  cancelledReason
  counts {
    due
    exempted
    opened
    sealed
    total
  }
  fromOn
  id
  name
  sealBy
  untilOn
  version
  viewerCanCancel
}`) as unknown as TypedDocumentString<ArrangeSealingMutation, ArrangeSealingMutationVariables>;
export const CancelSealingDocument = new TypedDocumentString(`
    mutation CancelSealing($input: CancelSealingInput!) {
  cancelSealing(input: $input) {
    errors {
      ...ErrorParts
    }
    sealing {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<CancelSealingMutation, CancelSealingMutationVariables>;
export const DeclareSealDocument = new TypedDocumentString(`
    mutation DeclareSeal($input: DeclareSealInput!) {
  declareSeal(input: $input) {
    errors {
      ...ErrorParts
    }
    seal {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<DeclareSealMutation, DeclareSealMutationVariables>;
export const OpenSealDocument = new TypedDocumentString(`
    mutation OpenSeal($input: OpenSealInput!) {
  openSeal(input: $input) {
    errors {
      ...ErrorParts
    }
    seal {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<OpenSealMutation, OpenSealMutationVariables>;
export const TakeBackSealDocument = new TypedDocumentString(`
    mutation TakeBackSeal($input: TakeBackSealInput!) {
  takeBackSeal(input: $input) {
    errors {
      ...ErrorParts
    }
    seal {
      id
    }
  }
}
    fragment ErrorParts on UserError {
  code
  message
  path
  ... on ConflictError {
    changedAt
    changedBy
    currentVersion
  }
  ... on StateError {
    state
  }
}`) as unknown as TypedDocumentString<TakeBackSealMutation, TakeBackSealMutationVariables>;