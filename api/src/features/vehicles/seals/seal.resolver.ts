import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { reaches, scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { checkPage } from '../../../core/paging.js';
import { obligationLoader } from '../../obligations/obligation.reads.js';
import { Obligation } from '../../obligations/obligation.types.js';
import { UnitName, unitNameLoader } from '../../units/unit-name.js';
import { vehicleLoader } from '../vehicle.reads.js';
import { Vehicle } from '../vehicle.types.js';
import { DeclareSealInput, OpenSealInput, TakeBackSealInput, VehicleSealFilter } from './seal.inputs.js';
import { countSeals, findSeal, listSeals, photosLoader, sealOfObligationLoader, stepsLoader } from './seal.reads.js';
import { SealStep, stepsFrom } from './seal.rules.js';
import { declareSeal, openSeal, takeBackSeal } from './seal.service.js';
import { Sealing, SealPhoto, VehicleSeal, VehicleSealList, VehicleSealPayload, VehicleSealStep } from './seal.types.js';
import { sealingLoader } from './sealing.reads.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

async function after<Input extends object>(
  ctx: Context,
  input: Input,
  run: (ctx: Context, input: Input) => Promise<string>,
): Promise<VehicleSealPayload> {
  const { value, errors } = await payload(input, () => run(ctx, input));
  const scope = scopeOf(ctx.viewer, Permission.VEHICLE_READ);
  return { seal: value === null ? null : await findSeal(ctx.db, scope, value), errors };
}

@Resolver()
export class VehicleSealsResolver {
  @Query(() => VehicleSealList, {
    description: 'Vehicles over holidays in scope, the newest holiday first, then by unit and plate.',
  })
  async vehicleSeals(
    @Ctx() ctx: Context,
    @Arg('filter', () => VehicleSealFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: VehicleSealFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<VehicleSealList> {
    const scope = scopeOf(ctx.viewer, Permission.VEHICLE_READ);
    const { today } = await readBusinessMoment(ctx.db);
    const items = await listSeals(ctx.db, scope, { filter, today, page: checkPage({ skip, take }) });
    return { items, totalItems: await countSeals(ctx.db, scope, { filter, today }) };
  }

  @Query(() => VehicleSeal, { nullable: true, description: 'A seal; null when there is none that the viewer sees.' })
  vehicleSeal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<VehicleSeal | null> {
    return findSeal(ctx.db, scopeOf(ctx.viewer, Permission.VEHICLE_READ), id);
  }

  @Mutation(() => VehicleSealPayload, {
    description:
      'Declares that a vehicle is sealed 封存: parked, keys held by a named person, photographed. Needs VEHICLE_KEEP over the unit that owes it.',
  })
  declareSeal(@Ctx() ctx: Context, @Arg('input', () => DeclareSealInput, INPUT) input: DeclareSealInput) {
    return after(ctx, input, declareSeal);
  }

  @Mutation(() => VehicleSealPayload, {
    description:
      'Declares that a sealed vehicle was taken into use 启封; it is owed again. Needs VEHICLE_KEEP over the unit that owes it.',
  })
  openSeal(@Ctx() ctx: Context, @Arg('input', () => OpenSealInput, INPUT) input: OpenSealInput) {
    return after(ctx, input, openSeal);
  }

  @Mutation(() => VehicleSealPayload, {
    description:
      'Takes back what was declared last and was wrong, a seal or that it was opened: it never was. Needs VEHICLE_KEEP over the unit that owes it.',
  })
  takeBackSeal(@Ctx() ctx: Context, @Arg('input', () => TakeBackSealInput, INPUT) input: TakeBackSealInput) {
    return after(ctx, input, takeBackSeal);
  }
}

@Resolver(() => VehicleSeal)
export class VehicleSealFieldsResolver {
  @FieldResolver(() => Vehicle, {
    nullable: true,
    description: 'The vehicle; null where another unit has it by now that the viewer does not see.',
  })
  vehicle(@Ctx() ctx: Context, @Root() { vehicleId }: VehicleSeal): Promise<Vehicle | null> {
    return vehicleLoader(ctx).load(vehicleId);
  }

  @FieldResolver(() => Sealing, { description: 'The holiday.' })
  sealing(@Ctx() ctx: Context, @Root() { sealingId }: VehicleSeal): Promise<Sealing | null> {
    return sealingLoader(ctx).load(sealingId);
  }

  @FieldResolver(() => UnitName, { description: 'The unit that owes it.' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: VehicleSeal): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(unitId);
  }

  @FieldResolver(() => Obligation, {
    nullable: true,
    description: 'What is owed of it, with its light and due day; null where the viewer does not see that.',
  })
  obligation(@Ctx() ctx: Context, @Root() { obligationId }: VehicleSeal): Promise<Obligation | null> {
    return obligationLoader(ctx).load(obligationId);
  }

  @FieldResolver(() => [VehicleSealStep], { description: 'What its unit declared of it, oldest first.' })
  async steps(@Ctx() ctx: Context, @Root() { id }: VehicleSeal): Promise<readonly VehicleSealStep[]> {
    return (await stepsLoader(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => [SealStep], { description: 'What the viewer may declare now.' })
  async viewerCan(
    @Ctx() ctx: Context,
    @Root() { state, path, exempted, untilOn }: VehicleSeal,
  ): Promise<readonly SealStep[]> {
    if (exempted || !reaches(ctx.viewer, Permission.VEHICLE_KEEP, path)) return [];
    const { today } = await readBusinessMoment(ctx.db);
    return untilOn < today ? [] : stepsFrom(state);
  }
}

@Resolver(() => VehicleSealStep)
export class VehicleSealStepResolver {
  @FieldResolver(() => [SealPhoto], { description: 'Pictures of the sealed vehicle, in order; none but of a seal.' })
  async photos(@Ctx() ctx: Context, @Root() { id }: VehicleSealStep): Promise<SealPhoto[]> {
    const photos = (await photosLoader(ctx).load(id)) ?? [];
    return photos.map(({ id: fileId, name }) => ({ id: fileId, name, url: `/files/${fileId}` }));
  }
}

@Resolver(() => Obligation)
export class ObligationSealResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Plate of the vehicle that is to be sealed; null: something else is owed, or not for the viewer.',
  })
  async vehiclePlate(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<string | null> {
    return (await this.seal(ctx, obligation))?.plate ?? null;
  }

  @FieldResolver(() => VehicleSeal, {
    nullable: true,
    description:
      'The vehicle over the holiday that is to be sealed; null: something else is owed, or not for the viewer.',
  })
  async seal(@Ctx() ctx: Context, @Root() { id, sealId }: Obligation): Promise<VehicleSeal | null> {
    return sealId === null ? null : sealOfObligationLoader(ctx).load(id);
  }
}
