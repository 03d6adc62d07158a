import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { findingsOfDailyChecks } from '../findings/finding.reads.js';
import { Finding } from '../findings/finding.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { CheckFilter, CheckSort } from './check.inputs.js';
import { countChecks, findCheck, listChecks } from './check.reads.js';
import { Check, CheckList } from './check.types.js';

@Resolver(() => Check)
export class CheckResolver {
  @Query(() => CheckList, { description: "Checks 日常监督 of the viewer's scope, newest first." })
  async checks(
    @Ctx() ctx: Context,
    @Arg('filter', () => CheckFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: CheckFilter | null,
    @Arg('sort', () => [CheckSort], { nullable: true, description: 'Several keys, the first one first.' }) sort:
      | CheckSort[]
      | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<CheckList> {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const page = checkPage({ skip, take });
    const items = await listChecks(ctx.db, scope, { filter, sort: sort ?? [], page });
    return { items, totalItems: await countChecks(ctx.db, scope, filter) };
  }

  @Query(() => Check, { nullable: true, description: "A check; null when there is none in the viewer's scope." })
  check(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Check | null> {
    return findCheck(ctx.db, scopeOf(ctx.viewer, Permission.CHECK_READ), id);
  }

  @FieldResolver(() => Unit, { description: 'Whose record it is, or the unit itself.' })
  unit(@Ctx() ctx: Context, @Root() check: Check): Promise<Unit | null> {
    return unitLoader(ctx).load(check.unitId);
  }

  @FieldResolver(() => [Finding], {
    description:
      'What it found, whatever became of that; empty where it was in order, and where the viewer sees no findings.',
  })
  async findings(@Ctx() ctx: Context, @Root() check: Check): Promise<Finding[]> {
    if (!ctx.viewer?.permissions.has(Permission.FINDING_READ)) return [];
    return (await findingsOfDailyChecks(ctx).load(check.id)) ?? [];
  }
}
