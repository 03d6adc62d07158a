import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import type { Ctx as Context } from '../../core/feature.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Obligation } from '../obligations/obligation.types.js';
import { type TaskRow, tasksOf } from './filing.reads.js';
import { mayBeNil } from './filing.rules.js';
import { Filing } from './filing.types.js';

@ObjectType({ description: 'Something that a unit owes of a period that is over, or of what happened.' })
class FilingTask {
  @Field(() => ID, { description: 'Of what is owed.' })
  obligationId!: string;

  @Field(() => Boolean, {
    description: 'There are blanks to fill in; otherwise it is published on a channel of its own, and captured.',
  })
  fillable!: boolean;

  @Field(() => Boolean, { description: 'There may be nothing to report 本期无发生.' })
  allowsNil!: boolean;

  @Field(() => Filing, { nullable: true, description: 'What was begun, submitted or published; null: nothing yet.' })
  filing!: Filing | null;
}

@Resolver(() => FilingTask)
export class FilingTaskResolver {
  @Query(() => [FilingTask], {
    description:
      'What a unit owes of periods that are over and of what happened, soonest due first; what it filled in and published in the last month comes last. Empty for a unit that the viewer does not fill in for. Needs FILING_WRITE.',
  })
  async filingTasks(
    @Ctx() ctx: Context,
    @Arg('unitId', () => ID, { description: 'The unit, without those below.' }) unitId: string,
  ): Promise<FilingTask[]> {
    const scope = scopeOf(ctx.viewer, Permission.FILING_WRITE);
    const { today } = await readBusinessMoment(ctx.db);
    const tasks = await tasksOf(ctx, scope, unitId, today);
    return tasks.map(({ obligationId, period, template, filing }: TaskRow) => ({
      ...{ obligationId, filing, fillable: template !== null, allowsNil: mayBeNil(period, template) },
    }));
  }

  @FieldResolver(() => Obligation, { nullable: true, description: 'What is owed; null: the viewer does not see it.' })
  obligation(@Ctx() ctx: Context, @Root() task: FilingTask): Promise<Obligation | null> {
    return obligationLoader(ctx).load(task.obligationId);
  }
}
