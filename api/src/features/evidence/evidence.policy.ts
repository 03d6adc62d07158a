import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.DISCLOSURE_READ];

export const evidencePolicies: FieldPolicies = {
  Query: { pageRevision: READ },
  Disclosure: { evidence: READ },
  PageEvidence: READ,
  PageRevision: READ,
  PageParticulars: [...READ, Permission.SOURCE_READ, Permission.SOURCE_CONNECT, Permission.DISCLOSURE_ASSIGN],
  PageAttachment: READ,
  AttachmentRevision: READ,
  KeptPage: READ,
};

/** Whether the viewer may have pages of entries of the unit at `path` looked at again, and read them as they came. */
export const canLook = (viewer: Viewer | null, path: string): boolean =>
  reaches(viewer, Permission.DISCLOSURE_ASSIGN, path);
