import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { checkPage } from '../../../core/paging.js';
import { Unit } from '../../units/unit.entity.js';
import { unitLoader } from '../../units/unit.reads.js';
import { deskFor } from '../check.policy.js';
import { checkLoader } from '../check.reads.js';
import { Check } from '../check.types.js';
import { countTasks, listTasks } from './task.reads.js';
import { CheckTask, CheckTaskFilter, CheckTaskList } from './task.types.js';

@Resolver(() => CheckTask)
export class CheckTaskResolver {
  @Query(() => CheckTaskList, {
    description:
      'What plans and draws have somebody look at, in the scope: what is open first, the earliest due first.',
  })
  async checkTasks(
    @Ctx() ctx: Context,
    @Arg('filter', () => CheckTaskFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: CheckTaskFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<CheckTaskList> {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const page = checkPage({ skip, take });
    const { today } = await readBusinessMoment(ctx.db);
    const items = await listTasks(ctx.db, scope, { filter, today, page });
    return { items, totalItems: await countTasks(ctx.db, scope, filter, today) };
  }

  @FieldResolver(() => Unit, { description: 'Which unit is looked at, or whose record.' })
  unit(@Ctx() ctx: Context, @Root() task: CheckTask): Promise<Unit | null> {
    return unitLoader(ctx).load(task.unitId);
  }

  @FieldResolver(() => Check, { nullable: true, description: 'The check that did it; null: nobody has looked.' })
  async check(@Ctx() ctx: Context, @Root() { checkId }: CheckTask): Promise<Check | null> {
    return checkId ? checkLoader(ctx).load(checkId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may look, and nobody has.' })
  async viewerCanCheck(@Ctx() ctx: Context, @Root() { unitId, path, checkId }: CheckTask): Promise<boolean> {
    if (checkId) return false;
    const unit = await unitLoader(ctx).load(unitId);
    return unit !== null && deskFor(ctx.viewer, { path, unitKind: unit.kind }) !== null;
  }
}
