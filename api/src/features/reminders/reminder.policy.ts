import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.OBLIGATION_READ];

export const reminderPolicies: FieldPolicies = {
  Query: { reminderRules: READ, letterReminders: READ },
  Mutation: {
    setReminderRule: [Permission.RULE_SET],
    remind: [Permission.REMIND],
    noteReminder: [Permission.REMIND],
  },
  Obligation: { reminders: READ, viewerCanRemind: READ },
  Reminder: READ,
  ReminderRule: READ,
  ReminderStep: READ,
  ReminderRulePayload: [Permission.RULE_SET],
  RemindPayload: [Permission.REMIND],
};

/** Whoever may remind a unit is not of it: nobody reminds themselves, nor reads what others noted of a call with them. */
export const mayRemind = (viewer: Viewer | null, unit: { readonly id: string; readonly path: string }): boolean =>
  reaches(viewer, Permission.REMIND, unit.path) && viewer?.posts.every(({ unitId }) => unitId !== unit.id) === true;
