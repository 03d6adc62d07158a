import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.SOURCE_READ];

export const sourcePolicies: FieldPolicies = {
  Query: { sources: READ, unmatchedArticles: READ },
  Mutation: { runCapture: [Permission.SOURCE_RUN] },
  Source: {
    id: READ,
    name: [...READ, Permission.DISCLOSURE_READ, Permission.OBLIGATION_READ],
    kind: READ,
    unmatched: READ,
    unit: READ,
    lastRun: READ,
    runs: READ,
    viewerCanRun: READ,
  },
  CaptureRun: READ,
  UnmatchedArticle: READ,
  UnmatchedArticleList: READ,
  Disclosure: { source: [Permission.DISCLOSURE_READ] },
  LightHold: { source: [Permission.OBLIGATION_READ] },
};

/** Whether the viewer may capture a source of the unit at `path` now. */
export const canRunSource = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.SOURCE_RUN, path);
