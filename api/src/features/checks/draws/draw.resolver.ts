import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import { UnauthenticatedError } from '../../../core/errors.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { loaderOf } from '../../../core/loaders.js';
import type { SeenPlans } from '../plans/plan.reads.js';
import { progressOf } from '../tasks/task.reads.js';
import { CheckProgress } from '../tasks/task.types.js';
import { candidatesOfDraws, findDraw, listDraws } from './draw.reads.js';
import { drawChecks } from './draw.service.js';
import { CheckDraw, CheckDrawPayload, DrawChecksInput } from './draw.types.js';

function seenBy({ viewer }: Context): SeenPlans {
  if (!viewer) throw new UnauthenticatedError();
  return { scope: scopeOf(viewer, Permission.CHECK_READ), viewer };
}

@Resolver(() => CheckDraw)
export class CheckDrawResolver {
  @Query(() => [CheckDraw], {
    description:
      'Random draws 随机抽查 among units of the scope, and of the viewer’s desk, the newest first. At most 200.',
  })
  checkDraws(@Ctx() ctx: Context): Promise<CheckDraw[]> {
    return listDraws(ctx.db, seenBy(ctx));
  }

  @Query(() => CheckDraw, { nullable: true, description: 'A draw; null when there is none that the viewer sees.' })
  checkDraw(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the draw.' }) id: string,
  ): Promise<CheckDraw | null> {
    return findDraw(ctx.db, seenBy(ctx), id);
  }

  @Mutation(() => CheckDrawPayload, {
    description:
      'Draws units or entries at random; each that is drawn is to be looked at. Needs CHECK_PLAN over the unit.',
  })
  async drawChecks(
    @Ctx() ctx: Context,
    @Arg('input', () => DrawChecksInput, { description: 'What is asked; all faults are told at once.' })
    input: DrawChecksInput,
  ): Promise<CheckDrawPayload> {
    const { value, errors } = await payload(input, () => drawChecks(ctx, input));
    return { draw: value === null ? null : await findDraw(ctx.db, seenBy(ctx), value), errors };
  }

  @FieldResolver(() => [ID], { description: 'Ids of all that it drew from, in their order.' })
  async candidates(@Ctx() ctx: Context, @Root() { id }: CheckDraw): Promise<string[]> {
    const loader = loaderOf<string, string[]>(ctx, 'drawCandidates', (ids) => candidatesOfDraws(ctx.db, ids));
    return (await loader.load(id)) ?? [];
  }

  @FieldResolver(() => CheckProgress, { description: 'How far it is, counted from the tasks that the viewer sees.' })
  async progress(@Ctx() ctx: Context, @Root() { id }: CheckDraw): Promise<CheckProgress> {
    const loader = loaderOf<string, CheckProgress>(ctx, 'drawProgress', async (ids) => {
      const { today } = await readBusinessMoment(ctx.db);
      const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
      const found = await progressOf(ctx.db, scope, { of: 'draw_id', ids, today });
      return new Map(found.map((one) => [one.of, one]));
    });
    return (await loader.load(id)) ?? { total: 0, done: 0, late: 0, overdue: 0 };
  }
}
