import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const FILL = [Permission.FILING_WRITE];
const REVIEW = [Permission.FILING_REVIEW];
const PUBLISHED = [Permission.DISCLOSURE_READ, Permission.FIRST_CHECK];
const SEEN = [Permission.FILING_WRITE, ...PUBLISHED];

export const filingPolicies: FieldPolicies = {
  Query: { filing: FILL, filings: FILL, filingTasks: FILL },
  Mutation: {
    beginFiling: FILL,
    saveFiling: FILL,
    submitFiling: FILL,
    fileNil: FILL,
    recallFiling: FILL,
    passFiling: REVIEW,
    returnFiling: REVIEW,
  },
  Filing: FILL,
  FilingList: FILL,
  FilingTask: FILL,
  FilingPayload: FILL,
  FilingContent: FILL,
  FilingCell: FILL,
  FilingRow: FILL,
  FilingTableCell: FILL,
  FilingRemark: FILL,
  FilingSignOff: FILL,
  FilingFault: FILL,
  FilingFinding: FILL,
  FilingComparison: FILL,
  FilingPhoto: SEEN,
  FilingOrigin: PUBLISHED,
  Disclosure: { filing: [Permission.DISCLOSURE_READ] },
};
