import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import type { Ctx as Context, Feature } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { moveCounts } from '../lights/light.service.js';
import { CloseUnitInput, MoveUnitInput } from '../units/unit.inputs.js';
import { UnitPayload } from '../units/unit.types.js';
import { moveUnit } from '../units/unit-time.service.js';
import { closeUnit } from './tree.service.js';

/** Changes of the tree's shape, which take lights and obligations with them. */
@Resolver()
class TreeResolver {
  @Mutation(() => UnitPayload, {
    description: 'Moves a unit and all below it under another one, from today on. Needs UNIT_MANAGE over both.',
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
    description: 'Closes a unit from today on, or merges it into a successor. Needs UNIT_MANAGE over both.',
  })
  async closeUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: CloseUnitInput,
  ): Promise<UnitPayload> {
    const { value, errors } = await payload(input, () => closeUnit(ctx, input));
    return { unit: value, errors };
  }
}

const MANAGE = [Permission.UNIT_MANAGE];

export const tree: Feature = {
  name: 'tree',
  entities: [],
  resolvers: [TreeResolver],
  policies: { Mutation: { moveUnit: MANAGE, closeUnit: MANAGE } },
};
