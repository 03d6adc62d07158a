import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { unitLoader } from '../units/unit.reads.js';
import { exemptionsLoader, proposesAt } from './exemption.reads.js';
import { EXEMPTION_NAMES, ExemptionState } from './exemption.rules.js';
import { proposeExemption, stepExemption } from './exemption.service.js';
import { Exemption, ProposeExemptionInput, StepExemptionInput } from './exemption.types.js';
import { obligationAnswer } from './hold.resolver.js';
import { ObligationPayload } from './hold.types.js';
import { isOwed } from './obligation.lock.js';
import { Obligation } from './obligation.types.js';

const STANDING: readonly ExemptionState[] = [ExemptionState.PROPOSED, ExemptionState.APPROVED];

/** That something need not be published 免予公开, or sealed 免予封存. */
@Resolver(() => Obligation)
export class ExemptionResolver {
  @Mutation(() => ObligationPayload, {
    description:
      'Proposes that a disclosure need not be published 免予公开, or a vehicle not sealed 免予封存. Needs EXEMPTION_PROPOSE over the unit; of its own vehicles a unit proposes it with VEHICLE_KEEP.',
  })
  async proposeExemption(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeExemptionInput, { description: 'What is asked; all faults are told at once.' })
    input: ProposeExemptionInput,
  ): Promise<ObligationPayload> {
    return obligationAnswer(ctx, await payload(input, () => proposeExemption(ctx, input)));
  }

  @Mutation(() => ObligationPayload, {
    description:
      'Takes a step of an exemption. To withdraw needs to have proposed it; the others need EXEMPTION_DECIDE over the unit, and not to have proposed it.',
  })
  async stepExemption(
    @Ctx() ctx: Context,
    @Arg('input', () => StepExemptionInput, { description: 'What is asked; all faults are told at once.' })
    input: StepExemptionInput,
  ): Promise<ObligationPayload> {
    return obligationAnswer(ctx, await payload(input, () => stepExemption(ctx, input)));
  }

  @FieldResolver(() => [Exemption], {
    description:
      'Exemptions 免予公开、免予封存, oldest first. Those who neither propose nor decide are told of what was approved or revoked only.',
  })
  async exemptions(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<readonly Exemption[]> {
    return (await exemptionsLoader(ctx).load(obligation.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may propose an exemption now.' })
  async viewerCanExempt(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<boolean> {
    const { kind, unitId } = obligation;
    if (!EXEMPTION_NAMES[kind] || !isOwed(obligation)) return false;
    const { EXEMPTION_PROPOSE, VEHICLE_KEEP } = Permission;
    if (![EXEMPTION_PROPOSE, VEHICLE_KEEP].some((one) => ctx.viewer?.permissions.has(one))) return false;
    const unit = await unitLoader(ctx).load(unitId);
    if (!unit || !proposesAt(ctx.viewer, { kind, path: unit.path })) return false;
    return !(await this.exemptions(ctx, obligation)).some((one) => STANDING.includes(one.state));
  }
}
