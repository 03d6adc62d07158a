import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';

const READ = [Permission.OBLIGATION_READ];
/** by their reach over units, or of items that their department leads */
const EITHER = [Permission.REMIND, Permission.FIRST_CHECK];

export const reminderPolicies: FieldPolicies = {
  Query: { reminderRules: READ, letterReminders: READ },
  Mutation: {
    setReminderRule: [Permission.RULE_SET],
    remind: EITHER,
    noteReminder: EITHER,
  },
  Obligation: { reminders: READ, viewerCanRemind: READ },
  Reminder: READ,
  ReminderRule: READ,
  ReminderStep: READ,
  ReminderRulePayload: [Permission.RULE_SET],
  RemindPayload: EITHER,
};

interface RemindedUnit {
  readonly id: string;
  readonly path: string;
  /** it owes something that the viewer's department leads */
  readonly led?: boolean;
}

/** Whoever may remind a unit is not of it: nobody reminds themselves. A lead department reminds of what it leads, whoever owes it. */
export const mayRemind = (viewer: Viewer | null, { id, path, led = false }: RemindedUnit): boolean =>
  (led || reaches(viewer, Permission.REMIND, path)) && viewer?.posts.every(({ unitId }) => unitId !== id) === true;

/** What was noted of a call is read by who called, and by those who may remind the unit: not by the unit itself. */
export const seesNote = (
  viewer: Viewer | null,
  { unitId, path, byId }: { readonly unitId: string; readonly path: string; readonly byId: string | null },
): boolean => (byId !== null && byId === viewer?.accountId) || mayRemind(viewer, { id: unitId, path });
