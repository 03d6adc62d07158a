import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { payload } from '../../core/graphql/user-errors.js';
import { moveCounts } from '../lights/light.service.js';
import { CloseUnitInput, MoveUnitInput } from '../units/unit.inputs.js';
import { UnitPayload } from '../units/unit.types.js';
import { moveUnit } from '../units/unit-time.service.js';
import { readInHand } from './in-hand.reads.js';
import { SplitUnitInput } from './split.inputs.js';
import { splitUnit } from './split.service.js';
import { closeUnit } from './tree.service.js';
import { UnitInHand } from './tree.types.js';

/** Changes of the tree's shape, which take lights and obligations with them. */
@Resolver()
export class TreeResolver {
  @Query(() => UnitInHand, {
    description: 'What a unit has in hand, to be told before it is moved, closed, merged or split. Needs UNIT_MANAGE.',
  })
  unitInHand(
    @Ctx() ctx: Context,
    @Arg('unitId', () => ID, { description: 'The unit that is to change.' }) unitId: string,
    @Arg('successorId', () => ID, {
      nullable: true,
      description: 'Who would take over; without one, nothing passes on.',
    })
    successorId: string | null,
    @Arg('parentId', () => ID, { nullable: true, description: 'Below whom it would come, when it is moved.' })
    parentId: string | null,
    @Arg('effectiveOn', () => DayScalar, { nullable: true, description: 'From when it would hold; null: today.' })
    effectiveOn: string | null,
  ): Promise<UnitInHand> {
    const scope = scopeOf(ctx.viewer, Permission.UNIT_MANAGE);
    return readInHand(ctx.db, scope, { unitId, successorId, parentId, effectiveOn });
  }

  @Mutation(() => UnitPayload, {
    description: 'Moves a unit and all below it under another one, from a day on. Needs UNIT_MANAGE over both.',
  })
  async moveUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: MoveUnitInput,
  ): Promise<UnitPayload> {
    const { value, errors } = await payload(input, () => moveUnit(ctx, input, moveCounts));
    return { unit: value, errors };
  }

  @Mutation(() => UnitPayload, {
    description: 'Closes a unit from a day on, or merges it into a successor. Needs UNIT_MANAGE over both.',
  })
  async closeUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: CloseUnitInput,
  ): Promise<UnitPayload> {
    const { value, errors } = await payload(input, () => closeUnit(ctx, input));
    return { unit: value, errors };
  }

  @Mutation(() => UnitPayload, {
    description: 'Splits a unit, from a day on, into new ones beside it; answers with the old one. Needs UNIT_MANAGE.',
  })
  async splitUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => SplitUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: SplitUnitInput,
  ): Promise<UnitPayload> {
    const { value, errors } = await payload(input, () => splitUnit(ctx, input));
    return { unit: value, errors };
  }
}
