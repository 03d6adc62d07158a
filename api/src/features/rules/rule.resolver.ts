import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { rulesInScope } from './rule.reads.js';
import { amendCalendar, setWarningRule } from './rule.service.js';
import {
  AmendCalendarInput,
  CalendarPayload,
  SetWarningRuleInput,
  WarningRule,
  WarningRulePayload,
} from './rule.types.js';

@Resolver(() => WarningRule)
export class RuleResolver {
  @Query(() => [WarningRule], { description: "The warning rules that hold in the viewer's district, one a kind." })
  warningRules(@Ctx() ctx: Context): Promise<WarningRule[]> {
    return rulesInScope(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ));
  }

  @Mutation(() => WarningRulePayload, {
    description: 'Makes a new version of a warning rule, which all open obligations adopt. Needs RULE_SET.',
  })
  async setWarningRule(
    @Ctx() ctx: Context,
    @Arg('input', () => SetWarningRuleInput, { description: 'The rule, and why.' }) input: SetWarningRuleInput,
  ): Promise<WarningRulePayload> {
    const { value, errors } = await payload(input, () => setWarningRule(ctx, input));
    return { rule: value, errors };
  }

  @Mutation(() => CalendarPayload, {
    description:
      'Makes a new version of the working calendar, which all open obligations adopt. Needs CALENDAR_MANAGE.',
  })
  async amendCalendar(
    @Ctx() ctx: Context,
    @Arg('input', () => AmendCalendarInput, { description: 'The days, and why.' }) input: AmendCalendarInput,
  ): Promise<CalendarPayload> {
    const { value, errors } = await payload(input, () => amendCalendar(ctx, input));
    return { label: value, errors };
  }
}
