import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { checkPage } from '../../core/paging.js';
import { ledFrom } from './coverage.reads.js';
import { proofOf } from './coverage.service.js';
import { Coverage } from './coverage.types.js';
import { countLedObligations, listLedObligations, unitBesideLead } from './led-coverage.reads.js';
import { LedObligation, LedObligationFilter, LedObligationList } from './led-coverage.types.js';

/** Who has published what a lead department's items ask for, and who has not. */
@Resolver(() => LedObligation)
export class LedCoverageResolver {
  @Query(() => Coverage, {
    description:
      "Coverage proof 应公开核对 of the items that the viewer's unit leads 牵头, for a unit of its district and all below it, and a span of at most ten years. Needs FIRST_CHECK.",
  })
  async ledCoverage(
    @Ctx() ctx: Context,
    @Arg('under', () => ID, {
      nullable: true,
      description: 'This unit and all below it; without it, the whole district.',
    })
    under: string | null,
    @Arg('itemId', () => ID, { nullable: true, description: 'One of the items; without it, all that it leads.' })
    itemId: string | null,
    @Arg('from', () => DayScalar, { description: 'The first last day in time that counts.' }) from: string,
    @Arg('to', () => DayScalar, { description: 'The last one.' }) to: string,
  ): Promise<Coverage> {
    const lead = scopeOf(ctx.viewer, Permission.FIRST_CHECK);
    const root = await unitBesideLead(ctx.db, lead, under ?? null);
    if (!root) throw new NotFoundError('个单位', ['under']);
    return proofOf(ctx, ledFrom(lead, itemId ?? null), { root, span: { from, to } });
  }

  @Query(() => LedObligationList, {
    description:
      "What all units owe of the items that the viewer's unit leads 牵头, what is due first at the top. Needs FIRST_CHECK.",
  })
  async ledObligations(
    @Ctx() ctx: Context,
    @Arg('filter', () => LedObligationFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of them.',
    })
    filter: LedObligationFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<LedObligationList> {
    const lead = scopeOf(ctx.viewer, Permission.FIRST_CHECK);
    const page = checkPage({ skip, take });
    return {
      items: await listLedObligations(ctx.db, lead, { filter, page }),
      totalItems: await countLedObligations(ctx.db, lead, filter),
    };
  }
}
