import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { hostKindOf } from './host.rules.js';
import { Unit } from './unit.entity.js';
import { CreateUnitInput, RenameUnitInput, SetUnitHostsInput, UnitFilter } from './unit.inputs.js';
import { canManageUnit } from './unit.policy.js';
import { findUnit, listUnits, pathNamesLoader, spansLoader } from './unit.reads.js';
import { CHILD_KINDS, canEnd, canMove } from './unit.rules.js';
import { createUnit, renameUnit } from './unit.service.js';
import { UnitPayload, UnitSpan } from './unit.types.js';
import { hostsLoader, mergedInLoader, splitOffLoader, teamsLoader } from './unit-course.reads.js';
import { setUnitHosts } from './unit-host.service.js';
import { UnitName, unitNameLoader } from './unit-name.js';

enum UnitAction {
  RENAME = 'RENAME',
  CREATE_CHILD = 'CREATE_CHILD',
  MOVE = 'MOVE',
  CLOSE = 'CLOSE',
  SPLIT = 'SPLIT',
  SET_HOSTS = 'SET_HOSTS',
}
registerEnumType(UnitAction, {
  name: 'UnitAction',
  description: 'What can be done to a unit.',
  valuesConfig: {
    RENAME: { description: 'Give it another name.' },
    CREATE_CHILD: { description: 'Add a unit below it.' },
    MOVE: { description: 'Put it below another unit.' },
    CLOSE: { description: 'Close it, or merge it into another one.' },
    SPLIT: { description: 'Split new units off from it.' },
    SET_HOSTS: {
      description: 'Say which departments a team sits in, or which teams a liaison office keeps contact with.',
    },
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

  @Mutation(() => UnitPayload, {
    description:
      'Says which departments a resident team sits in, or which teams a liaison office keeps contact with. Needs UNIT_MANAGE over all of them.',
  })
  async setUnitHosts(
    @Ctx() ctx: Context,
    @Arg('input', () => SetUnitHostsInput, { description: 'What is asked; all faults are told at once.' })
    input: SetUnitHostsInput,
  ) {
    const { value, errors } = await payload(input, () => setUnitHosts(ctx, input));
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

  @FieldResolver(() => UnitName, {
    nullable: true,
    description: 'Who took over what it still owed when it closed; null while it lives, or when nobody did.',
  })
  async successor(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName | null> {
    return unit.successorId ? ((await unitNameLoader(ctx).load(unit.successorId)) ?? null) : null;
  }

  @FieldResolver(() => UnitName, { nullable: true, description: 'The unit that it was split off from.' })
  async splitFrom(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName | null> {
    return unit.splitFromId ? ((await unitNameLoader(ctx).load(unit.splitFromId)) ?? null) : null;
  }

  @FieldResolver(() => [UnitName], { description: 'Units that were split off from it, in their order.' })
  async splitOff(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName[]> {
    return (await splitOffLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitName], { description: 'Units that were merged into it, oldest first.' })
  async mergedIn(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName[]> {
    return (await mergedInLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitName], {
    description:
      '驻在部门 of a resident team, 联系的派驻组 of a liaison office, in the order of the tree; of others none.',
  })
  async hosts(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName[]> {
    return (await hostsLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitName], {
    description:
      'Resident teams that sit in this department, liaison offices that keep contact with this team; of others none.',
  })
  async teams(@Ctx() ctx: Context, @Root() unit: Unit): Promise<UnitName[]> {
    return (await teamsLoader(ctx).load(unit.id)) ?? [];
  }

  @FieldResolver(() => [UnitAction], { description: 'What the viewer may do to it.' })
  viewerCan(@Ctx() ctx: Context, @Root() unit: Unit): UnitAction[] {
    if (unit.closedOn !== null || !canManageUnit(ctx.viewer, unit.path)) return [];
    return [
      UnitAction.RENAME,
      ...(CHILD_KINDS[unit.kind].length > 0 ? [UnitAction.CREATE_CHILD] : []),
      ...(canMove(unit.kind) ? [UnitAction.MOVE] : []),
      ...(hostKindOf(unit.kind) ? [UnitAction.SET_HOSTS] : []),
      ...(canEnd(unit.kind) ? [UnitAction.CLOSE, UnitAction.SPLIT] : []),
    ];
  }
}
