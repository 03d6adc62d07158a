import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.DISCLOSURE_READ];
/** The lead department sees what is kept of the pages of its items. */
const KEPT = [...READ, Permission.FIRST_CHECK];

export const evidencePolicies: FieldPolicies = {
  Query: { pageRevision: KEPT },
  Disclosure: { evidence: READ },
  PageEvidence: KEPT,
  PageRevision: KEPT,
  PageParticulars: [...KEPT, Permission.SOURCE_READ, Permission.SOURCE_CONNECT, Permission.DISCLOSURE_ASSIGN],
  PageAttachment: KEPT,
  AttachmentRevision: KEPT,
  KeptPage: KEPT,
};

/** Whether the viewer may have pages of entries of the unit at `path` looked at again, and read them as they came. */
export const canLook = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.DISCLOSURE_ASSIGN, path);
