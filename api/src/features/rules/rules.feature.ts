import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { RuleResolver } from './rule.resolver.js';
import { adoptRules, RULES_TOPIC } from './rule.service.js';

export const rules: Feature = {
  name: 'rules',
  entities: [],
  resolvers: [RuleResolver],
  policies: {
    Query: { warningRules: [Permission.OBLIGATION_READ] },
    Mutation: { setWarningRule: [Permission.RULE_SET], amendCalendar: [Permission.CALENDAR_MANAGE] },
    WarningRule: [Permission.OBLIGATION_READ],
    WarningRulePayload: [Permission.RULE_SET],
    CalendarPayload: [Permission.CALENDAR_MANAGE],
  },
  jobs: () => [
    {
      name: 'adopt-rules',
      title: '规则重算',
      everyMinutes: 10,
      alsoAfter: { topics: [RULES_TOPIC], entries: 1 },
      run: adoptRules,
    },
  ],
};
