import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.DISCLOSURE_READ];
const OWED = [Permission.OBLIGATION_READ];
const LED = [Permission.FIRST_CHECK];
const PROVED = [...OWED, ...LED];
const KEEP = [Permission.CATALOGUE_KEEP];
const HAPPENED = [Permission.CATALOGUE_KEEP, Permission.FILING_WRITE];

export const cataloguePolicies: FieldPolicies = {
  Query: {
    disclosureItems: READ,
    disclosureItem: READ,
    occurrenceItems: READ,
    coverage: OWED,
    ledCoverage: LED,
    ledObligations: LED,
  },
  Mutation: {
    createDisclosureItem: KEEP,
    changeDisclosureItem: KEEP,
    recordOccurrence: HAPPENED,
    takeBackOccurrence: HAPPENED,
  },
  DisclosureItem: READ,
  DisclosureItemVersion: READ,
  DisclosureItemChange: READ,
  DisclosureDisplay: READ,
  TimeLimit: READ,
  DayOfMonth: READ,
  DaysAfter: READ,
  DisclosureItemPayload: KEEP,
  Coverage: PROVED,
  CoverageCounts: PROVED,
  CoverageOfUnit: PROVED,
  CoverageGap: PROVED,
  LedObligation: LED,
  LedObligationList: LED,
  Occurrence: OWED,
  OccurrenceDue: READ,
  OccurrenceUnit: READ,
  OccurrencePayload: HAPPENED,
  Obligation: { item: OWED, affair: OWED, occurrence: OWED },
};

/** Whether the viewer keeps an item: the lead department its own, the office every one; one without a lead, the office alone. */
export const canKeepItem = (
  viewer: Viewer | null,
  { leadPath, districtPath }: { leadPath: string | null; districtPath: string },
): boolean => reaches(viewer, Permission.CATALOGUE_KEEP, leadPath ?? districtPath);
