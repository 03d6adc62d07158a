import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { workingDaysBetween } from '../../core/calendar/calendar.rules.js';
import { readBusinessMoment } from '../../core/clocks.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { calendarOf } from '../calendars/calendar.reads.js';
import { changesOfObligation } from '../lights/light.reads.js';
import { ObligationState } from '../lights/light.rules.js';
import { LightBoard, LightChange } from '../lights/light.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { ObligationFilter, ObligationSort } from './obligation.inputs.js';
import {
  countObligations,
  findObligation,
  fulfilmentsOf,
  listObligations,
  upcomingObligations,
} from './obligation.reads.js';
import { Fulfilment, Obligation, ObligationKind } from './obligation.types.js';

/** Who neither proposes nor decides exemptions is not told by a filter that one waits. */
function askedBy(viewer: Viewer | null, filter: ObligationFilter | null): ObligationFilter | null {
  const told =
    viewer?.permissions.has(Permission.EXEMPTION_PROPOSE) || viewer?.permissions.has(Permission.EXEMPTION_DECIDE);
  return filter?.exemptionWaiting && !told ? { ...filter, unitId: { oneOf: [] } } : filter;
}

@ObjectType({ description: 'A page of obligations.' })
class ObligationList {
  @Field(() => [Obligation], { description: 'This page of them.' })
  items!: Obligation[];

  @Field(() => Int, { description: 'How many there are in all; ask for it apart from the rows where speed matters.' })
  totalItems!: number;

  filter!: ObligationFilter | null;
}

@Resolver(() => ObligationList)
export class ObligationListResolver {
  @Query(() => ObligationList, { description: "Obligations of the viewer's scope." })
  async obligations(
    @Ctx() ctx: Context,
    @Arg('filter', () => ObligationFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: ObligationFilter | null,
    @Arg('sort', () => [ObligationSort], { nullable: true, description: 'Several keys, the first one first.' }) sort:
      | ObligationSort[]
      | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ) {
    const scope = scopeOf(ctx.viewer, Permission.OBLIGATION_READ);
    const page = checkPage({ skip, take });
    const asked = askedBy(ctx.viewer, filter);
    const items = await listObligations(ctx.db, scope, { filter: asked, sort: sort ?? [], page });
    return { filter: asked, items };
  }

  @FieldResolver()
  totalItems(@Ctx() ctx: Context, @Root() list: ObligationList): Promise<number> {
    return countObligations(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ), list.filter);
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @Query(() => Obligation, {
    nullable: true,
    description: "An obligation; null when there is none in the viewer's scope.",
  })
  obligation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Obligation | null> {
    return findObligation(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ), id);
  }

  @FieldResolver(() => Unit, { description: 'Who owes it.' })
  unit(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Unit | null> {
    return unitLoader(ctx).load(obligation.unitId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Working days left by the business clock: 0 on the due day, negative when overdue, null when no longer open.',
  })
  async workingDaysLeft(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<number | null> {
    if (obligation.state !== ObligationState.OPEN && obligation.state !== ObligationState.UPCOMING) return null;
    const { today } = await readBusinessMoment(ctx.db);
    return workingDaysBetween(today, obligation.dueOn, await calendarOf(ctx.db, obligation.calendarVersionId));
  }

  @FieldResolver(() => [Fulfilment], { description: 'Oldest first, revoked ones among them.' })
  fulfilments(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Fulfilment[]> {
    return fulfilmentsOf(ctx.db, obligation.id);
  }

  @FieldResolver(() => [LightChange], {
    description: 'The course of its light, oldest first; changes of colour and the end.',
  })
  changes(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<LightChange[]> {
    return changesOfObligation(ctx.db, obligation.id);
  }
}

/** What lights cannot say by themselves, because they do not know obligations. */
@Resolver(() => LightBoard)
export class BoardObligationsResolver {
  @FieldResolver(() => [Obligation], { description: 'What falls due next: yellow, soonest first, at most 12.' })
  upcoming(@Ctx() ctx: Context, @Root() board: LightBoard): Promise<Obligation[]> {
    return upcomingObligations(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ), board.root.path, 12);
  }
}

@Resolver(() => LightChange)
export class ChangeObligationResolver {
  @FieldResolver(() => ObligationKind, { description: 'What is owed.' })
  kind(@Root() change: LightChange): string {
    return change.kind;
  }
}
