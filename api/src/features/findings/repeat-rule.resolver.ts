import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { repeatRuleOf, setRepeatRule } from './repeat-rule.service.js';
import { RepeatRule, RepeatRulePayload, SetRepeatRuleInput } from './repeat-rule.types.js';

const ruleFor = (ctx: Context): Promise<RepeatRule> => {
  if (!ctx.viewer) throw new UnauthenticatedError();
  return repeatRuleOf(ctx.db, ctx.viewer);
};

@Resolver(() => RepeatRule)
export class RepeatRuleResolver {
  @Query(() => RepeatRule, { description: 'When the same kind of finding again is a repeat in the viewer’s district.' })
  repeatRule(@Ctx() ctx: Context): Promise<RepeatRule> {
    return ruleFor(ctx);
  }

  @Mutation(() => RepeatRulePayload, {
    description: 'Sets it for what is found from now on. Needs RULE_SET over the district.',
  })
  async setRepeatRule(
    @Ctx() ctx: Context,
    @Arg('input', () => SetRepeatRuleInput, { description: 'What is asked; all faults are told at once.' })
    input: SetRepeatRuleInput,
  ): Promise<RepeatRulePayload> {
    const { value, errors } = await payload(input, () => setRepeatRule(ctx, input));
    return { rule: value === null ? null : await ruleFor(ctx), errors };
  }
}
