import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.SOURCE_READ];
const ASSIGN = [Permission.DISCLOSURE_ASSIGN];
const CONNECT = [Permission.SOURCE_CONNECT];

export const sourcePolicies: FieldPolicies = {
  Query: {
    sources: READ,
    unmatchedArticles: READ,
    articlePeriods: ASSIGN,
    allowedHosts: CONNECT,
    columnItems: CONNECT,
  },
  Mutation: {
    runCapture: [Permission.SOURCE_RUN],
    tryPortal: CONNECT,
    connectPortal: CONNECT,
    changePortal: CONNECT,
    tryWeChat: CONNECT,
    connectWeChat: CONNECT,
    changeWeChat: CONNECT,
    enableSource: CONNECT,
    scheduleSource: CONNECT,
    allowHost: CONNECT,
    forbidHost: CONNECT,
    assignArticle: ASSIGN,
    dismissArticle: ASSIGN,
    reopenArticle: ASSIGN,
    lookAgain: ASSIGN,
    reassignDisclosure: ASSIGN,
    tryLink: ASSIGN,
    captureLink: ASSIGN,
  },
  Source: {
    id: READ,
    name: READ,
    kind: READ,
    unmatched: READ,
    unit: READ,
    lastRun: READ,
    runs: READ,
    viewerCanRun: READ,
    viewerCanConnect: READ,
    enabled: READ,
    everyMinutes: READ,
    silentAfterDays: READ,
    light: READ,
    version: READ,
    portal: READ,
    appId: READ,
  },
  SourceName: [Permission.DISCLOSURE_READ, Permission.OBLIGATION_READ],
  PortalSettings: READ,
  PageSelectors: READ,
  ColumnItem: CONNECT,
  SourceLight: READ,
  CaptureRun: READ,
  CaptureFailure: READ,
  SourcePayload: CONNECT,
  PortalTrialPayload: CONNECT,
  WeChatTrial: CONNECT,
  WeChatTrialPayload: CONNECT,
  PortalTrial: CONNECT,
  TrialEntry: CONNECT,
  TrialMatch: [...CONNECT, ...ASSIGN],
  TrialArticle: [...CONNECT, ...ASSIGN],
  TrialProblem: [...CONNECT, ...ASSIGN],
  LinkTrial: ASSIGN,
  LinkTrialPayload: ASSIGN,
  CapturedLink: ASSIGN,
  CaptureLinkPayload: ASSIGN,
  AllowedHost: CONNECT,
  AllowedHostsPayload: CONNECT,
  UnmatchedArticle: READ,
  UnmatchedArticleList: READ,
  ArticleSuggestion: READ,
  PeriodChoice: ASSIGN,
  SettleArticlePayload: ASSIGN,
  Disclosure: { source: [Permission.DISCLOSURE_READ] },
  LightHold: { source: [Permission.OBLIGATION_READ] },
};

/** Whether the viewer may change how a source of the unit at `path` is captured. */
export const canConnectSource = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.SOURCE_CONNECT, path);

/** Whether the viewer may capture a source of the unit at `path` now. */
export const canRunSource = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.SOURCE_RUN, path);
