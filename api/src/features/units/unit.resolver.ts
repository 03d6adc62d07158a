import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { Unit } from './unit.entity.js';
import { CreateUnitInput, RenameUnitInput, UnitFilter } from './unit.inputs.js';
import { canManageUnit } from './unit.policy.js';
import { findUnit, listUnits, pathNamesLoader, spansLoader } from './unit.reads.js';
import { CHILD_KINDS } from './unit.rules.js';
import { createUnit, renameUnit } from './unit.service.js';
import { UnitPayload, UnitSpan } from './unit.types.js';

enum UnitAction {
  RENAME = 'RENAME',
  CREATE_CHILD = 'CREATE_CHILD',
}
registerEnumType(UnitAction, {
  name: 'UnitAction',
  description: 'What can be done to a unit.',
  valuesConfig: {
    RENAME: { description: 'Give it another name.' },
    CREATE_CHILD: { description: 'Add a unit below it.' },
  },
});

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => [Unit], { description: "Units of the viewer's scope, parents before children." })
  units(
    @Ctx() ctx: Context,
    @Arg('filter', () => UnitFilter, { nullable: true, description: 'Narrows the list; without it, all of the scope.' })
    filter: UnitFilter | null,
  ): Promise<Unit[]> {
    return listUnits(ctx.db, scopeOf(ctx.viewer, Permission.UNIT_READ), filter);
  }

  @Query(() => Unit, { nullable: true, description: "A unit; null when there is none in the viewer's scope." })
  unit(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Of the record.' }) id: string): Promise<Unit | null> {
    return findUnit(ctx.db, scopeOf(ctx.viewer, Permission.UNIT_READ), id);
  }

  @Mutation(() => UnitPayload, { description: 'Adds a unit below another. Needs UNIT_MANAGE.' })
  async createUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: CreateUnitInput,
  ) {
    const { value, errors } = await payload(input, () => createUnit(ctx, input));
    return { unit: value, errors };
  }

  @Mutation(() => UnitPayload, { description: 'Gives a unit another name. Needs UNIT_MANAGE.' })
  async renameUnit(
    @Ctx() ctx: Context,
    @Arg('input', () => RenameUnitInput, { description: 'What is asked; all faults are told at once.' })
    input: RenameUnitInput,
  ) {
    const { value, errors } = await payload(input, () => renameUnit(ctx, input));
    return { unit: value, errors };
  }

  @FieldResolver(() => [String], { description: 'Names from the top down, the district left out.' })
  async pathNames(@Ctx() ctx: Context, @Root() unit: Unit): Promise<string[]> {
    return (await pathNamesLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitSpan], { description: 'What it was called and where it stood, oldest first.' })
  async spans(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitSpan[]> {
    return (await spansLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitAction], { description: 'What the viewer may do to it.' })
  viewerCan(@Ctx() ctx: Context, @Root() unit: Unit): UnitAction[] {
    if (!canManageUnit(ctx.viewer, unit.path)) return [];
    return CHILD_KINDS[unit.kind].length > 0 ? [UnitAction.RENAME, UnitAction.CREATE_CHILD] : [UnitAction.RENAME];
  }
}
