import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const READ = [Permission.DISCLOSURE_READ];
const KEEP = [Permission.CATALOGUE_KEEP];

export const templatePolicies: FieldPolicies = {
  Query: { disclosureTemplates: READ },
  Mutation: { setDisclosureTemplate: KEEP },
  DisclosureTemplate: READ,
  TemplateField: READ,
  TemplateColumn: READ,
  TemplateSum: READ,
  SumTerm: READ,
  TemplateLastPeriod: READ,
  DisclosureTemplatePayload: KEEP,
};
