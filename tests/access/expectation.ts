/** What access.md gives each role, as data: written from the table there, not from the code. */
export type Capability =
  | 'units'
  | 'lights'
  | 'obligations'
  | 'disclosures'
  | 'assign'
  | 'catalogue'
  | 'hold'
  | 'propose'
  | 'exempt'
  | 'sources'
  | 'letters'
  | 'history'
  | 'figures'
  | 'draft'
  | 'approve'
  | 'review'
  | 'receive'
  | 'answer'
  | 'manageUnits'
  | 'capture'
  | 'connect'
  | 'rules'
  | 'calendar'
  | 'clock'
  | 'accounts'
  | 'roles'
  | 'trail';

const SEES = ['units', 'lights', 'obligations', 'disclosures'] as const;
const BUSINESS = [...SEES, 'sources', 'letters', 'history', 'figures'] as const;
const UNIT = [...SEES, 'letters', 'history', 'figures', 'receive'] as const;

/** People of the demonstration and of `unheld-roles.ts`: somebody in every role. Nobody in particular stands in the walk itself. */
export const MAY: Readonly<Record<string, readonly Capability[]>> = {
  // officer: sees everything, drafts and reviews, assigns captured entries, keeps the catalogue, proposes exemptions, never approves; shifts the clock of the demonstration
  lijing: [...BUSINESS, 'draft', 'review', 'capture', 'assign', 'catalogue', 'propose', 'clock'],
  // approver: sees the same, approves and issues, puts rules in force, holds lights, decides exemptions, never drafts
  wangjianguo: [...BUSINESS, 'approve', 'rules', 'hold', 'exempt'],
  // secretary: sees the same
  sunmin: [...BUSINESS],
  // township: the head signs answers, the reporter does not; both see their villages' sources
  liuqiang: [...UNIT, 'sources', 'answer'],
  chenxia: [...UNIT, 'sources'],
  // discipline committee: its township and villages, and letters to itself
  baoyinhua: [...BUSINESS],
  weiyuan: [...BUSINESS],
  // village: the clerk receives, the head signs
  zhenxiang: [...UNIT],
  xinaobao: [...UNIT, 'answer'],
  // department: the head signs answers, the reporter does not
  caizheng: [...UNIT, 'answer'],
  jingban: [...UNIT],
  // lead department: keeps its part of the catalogue; never letters
  qiantou: [...SEES, 'catalogue'],
  // resident team: its hosts and itself, letters too; liaison officer: the teams assigned, and what these see
  paizhu: [...SEES, 'letters'],
  zuyuan: [...SEES, 'letters'],
  lianluo: [...SEES, 'letters'],
  // reader: as the unit's reporter sees it, and does nothing
  yuedu: [...SEES, 'letters', 'history', 'figures'],
  // the three administrators: none has a hand in the business
  xitong: ['units', 'sources', 'manageUnits', 'capture', 'connect', 'calendar', 'clock', 'accounts'],
  anquan: ['roles'],
  shenji: ['trail'],
};

/** Who may ask for a field: everyone, whoever is signed in, or whoever has one of these. */
export type Needs = 'anyone' | 'signed in' | readonly Capability[];

const letters: Needs = ['letters'];
const lights: Needs = ['lights'];
const obligations: Needs = ['obligations'];
const disclosures: Needs = ['disclosures'];
const sources: Needs = ['sources'];
/** Each kind of table asks for its own: units, the catalogue. */
const imports: Needs = ['manageUnits', 'catalogue'];

/** What each type's fields need; a field that differs from its type stands as `Type.field`. */
export const NEEDS: Readonly<Record<string, Needs>> = {
  'Query.account': ['accounts', 'roles'],
  'Query.accountLink': 'anyone',
  'Query.accounts': ['accounts', 'roles'],
  'Query.approvers': ['draft'],
  'Query.businessClock': 'anyone',
  'Query.coverage': obligations,
  'Query.disclosure': disclosures,
  'Query.disclosureItem': disclosures,
  'Query.disclosureItems': disclosures,
  'Query.disclosures': disclosures,
  'Query.figures': ['figures'],
  'Query.unitInHand': ['manageUnits'],
  'Query.history': ['history'],
  'Query.import': imports,
  'Query.importPreview': imports,
  'Query.imports': imports,
  'Query.lightBoard': lights,
  'Query.lightChanges': lights,
  'Query.mySecondFactor': 'signed in',
  'Query.mySessions': 'signed in',
  'Query.notice': letters,
  'Query.notices': letters,
  'Query.obligation': obligations,
  'Query.obligations': obligations,
  'Query.people': ['accounts', 'roles', 'trail'],
  'Query.postUnits': ['accounts', 'roles'],
  'Query.roleRules': ['accounts', 'roles'],
  'Query.securityEvents': ['roles', 'trail'],
  'Query.sources': sources,
  'Query.trail': ['trail'],
  'Query.trailState': ['trail'],
  'Query.trailTables': ['trail'],
  'Query.unit': ['units'],
  'Query.units': ['units'],
  'Query.unmatchedArticles': sources,
  'Query.viewer': 'anyone',
  'Query.warningRules': obligations,
  'Query.workingDay': 'signed in',
  'Mutation.acceptDisclosure': ['assign'],
  'Mutation.amendCalendar': ['calendar'],
  'Mutation.answerNotice': ['answer'],
  'Mutation.applyImport': imports,
  'Mutation.approveNotice': ['approve'],
  'Mutation.beginSecondFactor': 'signed in',
  'Mutation.changeDisclosureItem': ['catalogue'],
  'Mutation.changePassword': 'signed in',
  'Mutation.closeNotice': ['review'],
  'Mutation.closeUnit': ['manageUnits'],
  'Mutation.confirmAccountLink': ['roles'],
  'Mutation.confirmPost': ['roles'],
  'Mutation.confirmSecondFactor': 'signed in',
  'Mutation.createAccount': ['accounts'],
  'Mutation.proposeExemption': ['propose'],
  'Mutation.stepExemption': ['propose', 'exempt'],
  'Mutation.createDisclosureItem': ['catalogue'],
  'Mutation.createUnit': ['manageUnits'],
  'Mutation.disableAccount': ['accounts'],
  'Mutation.draftNotice': ['draft'],
  'Mutation.editNotice': ['draft'],
  'Mutation.enableAccount': ['accounts'],
  'Mutation.endMySession': 'signed in',
  'Mutation.endPost': ['roles'],
  'Mutation.endSessions': ['roles'],
  'Mutation.grantPost': ['roles'],
  'Mutation.handOver': ['roles'],
  'Mutation.holdLight': ['hold'],
  'Mutation.issueAccountLink': ['accounts'],
  'Mutation.issueNotice': ['approve'],
  'Mutation.liftHold': ['hold'],
  'Mutation.moveUnit': ['manageUnits'],
  'Mutation.passNotice': ['review'],
  'Mutation.receiveNotice': ['receive'],
  'Mutation.rejectDisclosure': ['assign'],
  'Mutation.renameUnit': ['manageUnits'],
  'Mutation.removeSecondFactor': 'signed in',
  'Mutation.renewRecoveryCodes': 'signed in',
  'Mutation.resetSecondFactor': ['roles'],
  'Mutation.returnNoticeDraft': ['approve'],
  'Mutation.runCapture': ['capture'],
  'Mutation.tryPortal': ['connect'],
  'Mutation.connectPortal': ['connect'],
  'Mutation.changePortal': ['connect'],
  'Mutation.enableSource': ['connect'],
  'Mutation.allowHost': ['connect'],
  'Mutation.forbidHost': ['connect'],
  'Query.allowedHosts': ['connect'],
  'Mutation.sendBackNotice': ['review'],
  'Mutation.setRoleRule': ['roles'],
  'Mutation.setWarningRule': ['rules'],
  'Mutation.shiftClock': ['clock'],
  'Mutation.signIn': 'anyone',
  'Mutation.signOut': 'anyone',
  'Mutation.setUnitHosts': ['manageUnits'],
  'Mutation.splitUnit': ['manageUnits'],
  'Mutation.submitNotice': ['draft'],
  'Mutation.useAccountLink': 'anyone',
  'Mutation.verifyTrail': ['trail'],
  'Mutation.withdrawNotice': ['draft', 'approve'],
  'Subscription.lights': lights,
  'Subscription.records': 'signed in',
  Account: ['accounts', 'roles'],
  'Account.sessions': ['roles'],
  AccountLink: ['accounts'],
  AccountList: ['accounts', 'roles'],
  AccountPayload: ['accounts', 'roles'],
  AccountPost: ['accounts', 'roles'],
  AnswerReview: letters,
  BusinessClock: 'anyone',
  CalendarPayload: ['calendar'],
  CaptureRun: sources,
  CaptureFailure: sources,
  PortalSettings: sources,
  PageSelectors: sources,
  SourcePayload: ['connect'],
  PortalTrialPayload: ['connect'],
  PortalTrial: ['connect'],
  TrialEntry: ['connect'],
  TrialMatch: ['connect'],
  TrialArticle: ['connect'],
  TrialProblem: ['connect'],
  AllowedHost: ['connect'],
  AllowedHostsPayload: ['connect'],
  ColourCounts: lights,
  ConflictError: 'anyone',
  Disclosure: disclosures,
  DayOfMonth: disclosures,
  DaysAfter: disclosures,
  DisclosureDisplay: disclosures,
  DisclosureItem: disclosures,
  DisclosureItemPayload: ['catalogue'],
  DisclosureItemVersion: disclosures,
  DisclosureList: disclosures,
  DisclosurePayload: ['assign'],
  DonePayload: 'anyone',
  DueExplanation: obligations,
  FactorPayload: 'signed in',
  FactorSecret: 'signed in',
  Figures: ['figures'],
  FileRef: letters,
  Fulfilment: obligations,
  'Fulfilment.disclosure': disclosures,
  'Fulfilment.notice': letters,
  UnitInHand: ['manageUnits'],
  BelowInHand: ['manageUnits'],
  Coverage: obligations,
  CoverageCounts: obligations,
  CoverageGap: obligations,
  CoverageOfUnit: obligations,
  ObligationInHand: ['manageUnits'],
  HistoryChange: ['history', 'trail'],
  HistoryEntry: ['history'],
  ImportCellError: imports,
  ImportChange: imports,
  ImportColumn: imports,
  ImportCount: imports,
  ImportField: imports,
  ImportMapping: imports,
  ImportPayload: imports,
  ImportPreview: imports,
  ImportPreviewPayload: imports,
  ImportPreviewRow: imports,
  ImportPreviewRowList: imports,
  ImportVersion: imports,
  ImportVersionList: imports,
  ImportVersionRow: imports,
  ImportVersionRowList: imports,
  InputError: 'anyone',
  LightBoard: lights,
  'LightBoard.upcoming': obligations,
  LightChange: lights,
  'LightChange.kind': obligations,
  LightFrame: lights,
  LightHold: obligations,
  LinkCodePayload: ['roles'],
  LinkHolder: 'anyone',
  LinkPayload: ['accounts'],
  Notice: letters,
  NoticeAbility: letters,
  NoticeAnswer: letters,
  NoticeEvent: letters,
  NoticeList: letters,
  NoticePayload: letters,
  NoticeProblem: letters,
  NoticeStep: letters,
  Obligation: obligations,
  ObligationList: obligations,
  Exemption: obligations,
  ObligationPayload: ['hold', 'propose', 'exempt'],
  OpenLink: ['accounts', 'roles'],
  OpenSession: 'signed in',
  Person: 'signed in',
  Post: 'anyone',
  PostUnit: ['accounts', 'roles'],
  Rate: ['figures', 'lights'],
  RecordFrame: 'signed in',
  RecordRef: 'signed in',
  RecoveryCodesPayload: 'signed in',
  RoleRule: ['accounts', 'roles'],
  RoleRulePayload: ['roles'],
  SecurityEvent: ['roles', 'trail'],
  SecurityEventList: ['roles', 'trail'],
  SignInPayload: 'anyone',
  Source: sources,
  'Source.name': ['sources', 'disclosures', 'obligations'],
  StateError: 'anyone',
  SubtreeCounts: lights,
  TimeLimit: disclosures,
  TrailEntry: ['trail'],
  TrailRoot: ['trail'],
  TrailState: ['trail'],
  TrailVerdict: ['trail'],
  Unit: ['units'],
  'Unit.light': lights,
  'Unit.own': lights,
  'Unit.subtree': lights,
  UnitLight: lights,
  UnitName: 'anyone',
  UnitPayload: ['manageUnits'],
  UnitSpan: ['units'],
  UnmatchedArticle: sources,
  UnmatchedArticleList: sources,
  Viewer: 'anyone',
  WarningRule: obligations,
  WarningRulePayload: ['rules'],
};
