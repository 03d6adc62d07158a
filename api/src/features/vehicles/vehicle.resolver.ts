import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { sealsOfVehicleLoader } from './seals/seal.reads.js';
import { VehicleSeal } from './seals/seal.types.js';
import {
  AmendVehicleInput,
  RegisterVehicleInput,
  StrikeVehicleInput,
  TransferVehicleInput,
  VehicleFilter,
} from './vehicle.inputs.js';
import { keepsRegister } from './vehicle.policy.js';
import { countVehicles, findVehicle, listVehicles } from './vehicle.reads.js';
import { amendVehicle, registerVehicle, strikeVehicle, transferVehicle } from './vehicle.service.js';
import { Vehicle, VehicleList, VehiclePayload } from './vehicle.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;
const NEEDS = 'Needs VEHICLE_KEEP over its unit, or SEALING_ARRANGE.';

async function after<Input extends object>(
  ctx: Context,
  input: Input,
  run: (ctx: Context, input: Input) => Promise<string>,
): Promise<VehiclePayload> {
  const { value, errors } = await payload(input, () => run(ctx, input));
  const scope = scopeOf(ctx.viewer, Permission.VEHICLE_READ);
  return { vehicle: value === null ? null : await findVehicle(ctx.db, scope, value), errors };
}

@Resolver()
export class VehiclesResolver {
  @Query(() => VehicleList, { description: 'Public vehicles 公务用车 in scope, by unit and plate.' })
  async vehicles(
    @Ctx() ctx: Context,
    @Arg('filter', () => VehicleFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope, those struck off among them.',
    })
    filter: VehicleFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<VehicleList> {
    const scope = scopeOf(ctx.viewer, Permission.VEHICLE_READ);
    const items = await listVehicles(ctx.db, scope, filter, checkPage({ skip, take }));
    return { items, totalItems: await countVehicles(ctx.db, scope, filter) };
  }

  @Query(() => Vehicle, { nullable: true, description: 'A vehicle; null when there is none that the viewer sees.' })
  vehicle(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Vehicle | null> {
    return findVehicle(ctx.db, scopeOf(ctx.viewer, Permission.VEHICLE_READ), id);
  }

  @Mutation(() => VehiclePayload, {
    description: `Registers a vehicle on a unit's strength; what is arranged to be sealed is owed of it too. ${NEEDS}`,
  })
  registerVehicle(@Ctx() ctx: Context, @Arg('input', () => RegisterVehicleInput, INPUT) input: RegisterVehicleInput) {
    return after(ctx, input, registerVehicle);
  }

  @Mutation(() => VehiclePayload, { description: `Puts right what is registered of a vehicle. ${NEEDS}` })
  amendVehicle(@Ctx() ctx: Context, @Arg('input', () => AmendVehicleInput, INPUT) input: AmendVehicleInput) {
    return after(ctx, input, amendVehicle);
  }

  @Mutation(() => VehiclePayload, {
    description: `Strikes a vehicle off 注销: its seals are owed no more from today on. ${NEEDS}`,
  })
  strikeVehicle(@Ctx() ctx: Context, @Arg('input', () => StrikeVehicleInput, INPUT) input: StrikeVehicleInput) {
    return after(ctx, input, strikeVehicle);
  }

  @Mutation(() => VehiclePayload, {
    description:
      'Passes a vehicle to another unit 调拨, with the seals that are owed of it. Needs SEALING_ARRANGE over its unit.',
  })
  transferVehicle(@Ctx() ctx: Context, @Arg('input', () => TransferVehicleInput, INPUT) input: TransferVehicleInput) {
    return after(ctx, input, transferVehicle);
  }
}

@Resolver(() => Vehicle)
export class VehicleFieldsResolver {
  @FieldResolver(() => UnitName, { description: 'The unit that has it.' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Vehicle): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(unitId);
  }

  @FieldResolver(() => [VehicleSeal], {
    description: 'Its seals as far as the viewer sees whose they were, the newest holiday first.',
  })
  async seals(@Ctx() ctx: Context, @Root() { id }: Vehicle): Promise<readonly VehicleSeal[]> {
    return (await sealsOfVehicleLoader(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may amend it and strike it off.' })
  viewerCanKeep(@Ctx() ctx: Context, @Root() { path, struckOn }: Vehicle): boolean {
    return struckOn === null && keepsRegister(ctx.viewer, path);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may pass it to another unit.' })
  viewerCanTransfer(@Ctx() ctx: Context, @Root() { path, struckOn }: Vehicle): boolean {
    return struckOn === null && reaches(ctx.viewer, Permission.SEALING_ARRANGE, path);
  }
}
