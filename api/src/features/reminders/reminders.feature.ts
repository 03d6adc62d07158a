import type { Feature } from '../../core/feature.js';
import { REMIND, remindDue } from './remind.job.js';
import { reminderPolicies } from './reminder.policy.js';
import { ObligationRemindersResolver, ReminderResolver, ReminderRuleResolver } from './reminder.resolver.js';

/** Who is told of what is owed, before it is due and after, and that they were. */
export const reminders: Feature = {
  name: 'reminders',
  entities: [],
  resolvers: [ReminderRuleResolver, ReminderResolver, ObligationRemindersResolver],
  policies: reminderPolicies,
  jobs: () => [
    { name: REMIND, title: '催办提醒', everyMinutes: 1, longestSeconds: 120, run: (context) => remindDue(context) },
  ],
};
