import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { reaches, scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import { UnauthenticatedError } from '../../../core/errors.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { loaderOf } from '../../../core/loaders.js';
import { Person } from '../../accounts/account.types.js';
import { periodLabel } from '../../obligations/period.rules.js';
import { type PeriodProgress, progressOf } from '../tasks/task.reads.js';
import { checkersOf, findPlan, listPlans, type SeenPlans } from './plan.reads.js';
import { endPlan, makePlan } from './plan.service.js';
import { CheckPlan, CheckPlanPayload, CheckPlanPeriod, EndCheckPlanInput, MakeCheckPlanInput } from './plan.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

function seenBy({ viewer }: Context): SeenPlans {
  if (!viewer) throw new UnauthenticatedError();
  return { scope: scopeOf(viewer, Permission.CHECK_READ), viewer };
}

const periodsLoader = (ctx: Context) =>
  loaderOf<string, PeriodProgress[]>(ctx, 'checkPlanPeriods', async (ids) => {
    const { today } = await readBusinessMoment(ctx.db);
    const found = await progressOf(ctx.db, scopeOf(ctx.viewer, Permission.CHECK_READ), { of: 'plan_id', ids, today });
    return Map.groupBy(found, ({ of }) => of);
  });

@Resolver(() => CheckPlan)
export class CheckPlanResolver {
  @Query(() => [CheckPlan], {
    description:
      'Plans of checks 检查计划 over units of the scope, and of the viewer’s desk; what has ended last. At most 200.',
  })
  async checkPlans(@Ctx() ctx: Context): Promise<CheckPlan[]> {
    const { today } = await readBusinessMoment(ctx.db);
    return listPlans(ctx.db, seenBy(ctx), today);
  }

  @Query(() => CheckPlan, { nullable: true, description: 'A plan; null when there is none that the viewer sees.' })
  checkPlan(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the plan.' }) id: string,
  ): Promise<CheckPlan | null> {
    return findPlan(ctx.db, seenBy(ctx), id);
  }

  @Query(() => [Person], {
    description:
      'Who may look in the name of a desk, by name: of the viewer’s own, and of any of the district for the office. Needs CHECK_PLAN.',
  })
  checkers(
    @Ctx() ctx: Context,
    @Arg('deskId', () => ID, { description: 'The room, team or committee.' }) deskId: string,
  ): Promise<Person[]> {
    if (!ctx.viewer) throw new UnauthenticatedError();
    return checkersOf(ctx.db, ctx.viewer, deskId);
  }

  @Mutation(() => CheckPlanPayload, {
    description:
      'Makes a plan of checks, and what is due by it in the periods that have begun. Needs CHECK_PLAN over the unit.',
  })
  async makeCheckPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => MakeCheckPlanInput, INPUT) input: MakeCheckPlanInput,
  ): Promise<CheckPlanPayload> {
    const { value, errors } = await payload(input, () => makePlan(ctx, input));
    return { plan: value === null ? null : await findPlan(ctx.db, seenBy(ctx), value), errors };
  }

  @Mutation(() => CheckPlanPayload, { description: 'Ends a plan on a day. Needs CHECK_PLAN over its unit.' })
  async endCheckPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => EndCheckPlanInput, INPUT) input: EndCheckPlanInput,
  ): Promise<CheckPlanPayload> {
    const { value, errors } = await payload(input, () => endPlan(ctx, input));
    return { plan: value === null ? null : await findPlan(ctx.db, seenBy(ctx), value), errors };
  }

  @FieldResolver(() => [CheckPlanPeriod], {
    description: 'How far it is in each period, the newest first, counted from the tasks that the viewer sees.',
  })
  async periods(@Ctx() ctx: Context, @Root() { id }: CheckPlan): Promise<CheckPlanPeriod[]> {
    const found = (await periodsLoader(ctx).load(id)) ?? [];
    return found.map(({ period, ...one }) => ({ ...one, period: period ?? '', label: periodLabel(period ?? '') }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it.' })
  async viewerCanEnd(@Ctx() ctx: Context, @Root() { path, untilOn }: CheckPlan): Promise<boolean> {
    const { today } = await readBusinessMoment(ctx.db);
    return reaches(ctx.viewer, Permission.CHECK_PLAN, path) && (untilOn === null || untilOn >= today);
  }
}
