import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { IdFilter } from '../../../core/graphql/filters.js';
import { CheckTaskState } from './task.rules.js';

registerEnumType(CheckTaskState, {
  name: 'CheckTaskState',
  description: 'Where something stands that is to be looked at.',
  valuesConfig: {
    DUE: { description: '待检查: nobody has looked, and there is time.' },
    OVERDUE: { description: '逾期未检查: nobody has looked, and the last day is over.' },
    DONE: { description: '已检查: in time.' },
    DONE_LATE: { description: '逾期检查: after the last day.' },
  },
});

@ObjectType({ description: 'Something that a plan or a draw has somebody look at.' })
export class CheckTask {
  @Field(() => ID, { description: 'Of the task.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What kind of record was drawn; null: any record of the unit, or the unit itself, will do.',
  })
  subjectType!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the record that was drawn; null as above.' })
  subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the record is called; null as above.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; the period of the plan, such as 2019年第三季度; null of a draw.',
  })
  periodLabel!: string | null;

  @Field(() => ID, { nullable: true, description: 'Only a look at an entry of this item counts; null: at any.' })
  itemId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only a look at an entry of an item of this livelihood area counts; null: at any.',
  })
  area!: string | null;

  @Field(() => DayScalar, { description: 'First day on which a look counts, Asia/Shanghai.' })
  opensOn!: string;

  @Field(() => DayScalar, { description: 'Last day, Asia/Shanghai.' })
  dueOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which somebody looked; null: nobody has.' })
  doneOn!: string | null;

  @Field(() => CheckTaskState, { description: 'Where it stands today.' })
  state!: CheckTaskState;

  unitId!: string;
  path!: string;
  checkId!: string | null;
}

@ObjectType({ description: 'A page of what is to be looked at.' })
export class CheckTaskList {
  @Field(() => [CheckTask], { description: 'This page of them.' })
  items!: CheckTask[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'How far a plan or a draw is; each number opens its tasks.' })
export class CheckProgress {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => Int, { description: 'Somebody has looked, in time or late.' })
  done!: number;

  @Field(() => Int, { description: 'Of these, after the last day.' })
  late!: number;

  @Field(() => Int, { description: 'Nobody has looked, and the last day is over.' })
  overdue!: number;
}

@InputType({ description: 'Narrows where a task stands.' })
export class CheckTaskStateFilter {
  @Field(() => CheckTaskState, { nullable: true, description: 'Equals.' })
  eq?: CheckTaskState | null;

  @Field(() => [CheckTaskState], { nullable: true, description: 'Is one of these.' })
  oneOf?: CheckTaskState[] | null;
}

@InputType({ description: 'Narrows what is to be looked at; all parts together.' })
export class CheckTaskFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of a plan.' })
  planId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a draw.' })
  drawId?: IdFilter | null;

  @Field(() => String, { nullable: true, description: 'Of this period of a plan, such as 2019-Q3.' })
  period?: string | null;

  @Field(() => CheckTaskStateFilter, { nullable: true, description: 'Where it stands today.' })
  state?: CheckTaskStateFilter | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Whose look counts: the room, team or committee.' })
  deskId?: IdFilter | null;
}
