import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { figuresOf } from './disclosure-figures.service.js';
import { DisclosureFigures, DisclosureFiguresInput, FiguresBy } from './disclosure-figures.types.js';

@Resolver(() => DisclosureFigures)
export class DisclosureFiguresResolver {
  @Query(() => DisclosureFigures, {
    description: 'Disclosure figures 公开统计: rates, entries and funds, part by part. Needs FIGURES_READ.',
  })
  disclosureFigures(
    @Ctx() ctx: Context,
    @Arg('input', () => DisclosureFiguresInput, { description: 'Of whom, of what and when.' })
    input: DisclosureFiguresInput,
    @Arg('by', () => FiguresBy, { description: 'What they are told apart by.' }) by: FiguresBy,
  ): Promise<DisclosureFigures> {
    return figuresOf(ctx, input, by);
  }
}
