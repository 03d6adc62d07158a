import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { reaches, scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { ArrangeSealingInput, CancelSealingInput } from './seal.inputs.js';
import { Sealing, SealingCounts, SealingPayload } from './seal.types.js';
import { countsLoader, findSealing, listSealings } from './sealing.reads.js';
import { arrangeSealing, cancelSealing } from './sealing.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;
const NONE: SealingCounts = { total: 0, sealed: 0, due: 0, opened: 0, exempted: 0 };

async function after<Input extends object>(
  ctx: Context,
  input: Input,
  run: (ctx: Context, input: Input) => Promise<string>,
): Promise<SealingPayload> {
  const { value, errors } = await payload(input, () => run(ctx, input));
  const scope = scopeOf(ctx.viewer, Permission.VEHICLE_READ);
  return { sealing: value === null ? null : await findSealing(ctx.db, scope, value), errors };
}

@Resolver(() => Sealing)
export class SealingResolver {
  @Query(() => [Sealing], {
    description: "Holidays over which the viewer's district seals its vehicles, the newest first, at most 60.",
  })
  sealings(@Ctx() ctx: Context): Promise<Sealing[]> {
    return listSealings(ctx.db, scopeOf(ctx.viewer, Permission.VEHICLE_READ));
  }

  @Query(() => Sealing, { nullable: true, description: "A holiday; null when there is none of the viewer's district." })
  sealing(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Sealing | null> {
    return findSealing(ctx.db, scopeOf(ctx.viewer, Permission.VEHICLE_READ), id);
  }

  @Mutation(() => SealingPayload, {
    description:
      'Arranges that all vehicles on strength are sealed over a holiday, each owed by its unit by the last working day before. Needs SEALING_ARRANGE over the district.',
  })
  arrangeSealing(@Ctx() ctx: Context, @Arg('input', () => ArrangeSealingInput, INPUT) input: ArrangeSealingInput) {
    return after(ctx, input, arrangeSealing);
  }

  @Mutation(() => SealingPayload, {
    description:
      'Cancels an arrangement whose holiday is not over: nothing is owed of it any more. Needs SEALING_ARRANGE over the district.',
  })
  cancelSealing(@Ctx() ctx: Context, @Arg('input', () => CancelSealingInput, INPUT) input: CancelSealingInput) {
    return after(ctx, input, cancelSealing);
  }

  @FieldResolver(() => SealingCounts, { description: 'How many of the vehicles that the viewer sees stand where.' })
  async counts(@Ctx() ctx: Context, @Root() { id }: Sealing): Promise<SealingCounts> {
    return (await countsLoader(ctx).load(id)) ?? NONE;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may cancel it now.' })
  async viewerCanCancel(@Ctx() ctx: Context, @Root() sealing: Sealing): Promise<boolean> {
    if (sealing.cancelledAt || !reaches(ctx.viewer, Permission.SEALING_ARRANGE, sealing.districtPath)) return false;
    return sealing.untilOn >= (await readBusinessMoment(ctx.db)).today;
  }
}
