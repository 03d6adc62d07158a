import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { coverageOf } from './coverage.service.js';
import { Coverage } from './coverage.types.js';

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, {
    description:
      'Coverage proof 应公开核对 for a unit and all below it, and a span of at most ten years. Needs OBLIGATION_READ.',
  })
  coverage(
    @Ctx() ctx: Context,
    @Arg('under', () => ID, { description: 'This unit and all below it.' }) under: string,
    @Arg('from', () => DayScalar, { description: 'The first last day in time that counts.' }) from: string,
    @Arg('to', () => DayScalar, { description: 'The last one.' }) to: string,
  ): Promise<Coverage> {
    return coverageOf(ctx, { under, from, to });
  }
}
