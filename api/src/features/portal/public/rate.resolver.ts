import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { readRates, readTotals } from '../rate.reads.js';
import type { PortalCtx } from './context.js';
import { Rate, RateBy, Totals } from './rate.type.js';

@Resolver(() => Rate)
export class RateResolver {
  @Extensions({ cost: 100, size: 50 })
  @Query(() => [Rate], {
    description:
      'How much of what fell due in a span was published, and in time: part by part. 一段时间内应公开事项的公开情况，逐项列出。',
  })
  rates(
    @Ctx() ctx: PortalCtx,
    @Arg('from', () => DayScalar, { description: 'The first last day in time that counts. 公开时限的起始日期。' })
    from: string,
    @Arg('to', () => DayScalar, { description: 'The last one; ten years later at most. 截止日期，最多十年。' })
    to: string,
    @Arg('by', () => RateBy, { description: 'What they are told apart by. 统计方式。' }) by: RateBy,
    @Arg('under', () => ID, {
      nullable: true,
      description: 'Of this unit and all below it; without it, of the district. 某单位及其下级；不填为全区。',
    })
    under: string | null,
    @Arg('area', () => String, { nullable: true, description: 'Of this livelihood area only. 民生领域。' })
    area: string | null,
    @Arg('itemId', () => ID, { nullable: true, description: 'Of this item only. 公开事项。' }) itemId: string | null,
  ): Promise<Rate[]> {
    return readRates(ctx, { from, to, under, area, itemId }, by);
  }

  @Extensions({ cost: 50 })
  @Query(() => Totals, { description: 'What there is to read, in numbers. 总量。' })
  totals(@Ctx() ctx: PortalCtx): Promise<Totals> {
    return readTotals(ctx);
  }
}
