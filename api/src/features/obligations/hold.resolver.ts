import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { unitLoader } from '../units/unit.reads.js';
import { holdLight, liftHold } from './hold.service.js';
import { HoldLightInput, LiftHoldInput, LightHold, ObligationPayload } from './hold.types.js';
import { isOwed } from './obligation.lock.js';
import { findObligation, holdsLoader } from './obligation.reads.js';
import { Obligation } from './obligation.types.js';

/** The obligation as it is now, or why not. */
export async function obligationAnswer(ctx: Context, { value, errors }: Payload<string>): Promise<ObligationPayload> {
  const obligation = value && (await findObligation(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ), value));
  return { obligation: obligation || null, errors };
}

/** Lights that are held. */
@Resolver(() => Obligation)
export class HoldResolver {
  @Mutation(() => ObligationPayload, {
    description:
      'Holds the light of an obligation from today until a day 暂缓变灯: it stays what it was yesterday. Needs LIGHT_HOLD over the unit.',
  })
  async holdLight(
    @Ctx() ctx: Context,
    @Arg('input', () => HoldLightInput, { description: 'What is asked; all faults are told at once.' })
    input: HoldLightInput,
  ): Promise<ObligationPayload> {
    return obligationAnswer(ctx, await payload(input, () => holdLight(ctx, input)));
  }

  @Mutation(() => ObligationPayload, {
    description: "Ends a hold before its time, a person's or a failing source's. Needs LIGHT_HOLD over the unit.",
  })
  async liftHold(
    @Ctx() ctx: Context,
    @Arg('input', () => LiftHoldInput, { description: 'What is asked; all faults are told at once.' })
    input: LiftHoldInput,
  ): Promise<ObligationPayload> {
    return obligationAnswer(ctx, await payload(input, () => liftHold(ctx, input)));
  }

  @FieldResolver(() => [LightHold], { description: 'When its light was held, oldest first; ended ones among them.' })
  async holds(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<readonly LightHold[]> {
    return (await holdsLoader(ctx).load(obligation.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may hold its light now.' })
  async viewerCanHold(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<boolean> {
    if (!isOwed(obligation)) return false;
    if (!ctx.viewer?.permissions.has(Permission.LIGHT_HOLD)) return false;
    const unit = await unitLoader(ctx).load(obligation.unitId);
    return unit !== null && reaches(ctx.viewer, Permission.LIGHT_HOLD, unit.path);
  }
}
