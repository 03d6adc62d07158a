import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { DateFilter, IdFilter } from '../../../core/graphql/filters.js';

@ObjectType({ description: 'A second look 再监督: a matter that was closed is looked at again; the look is a check.' })
export class SecondLook {
  @Field(() => ID, { description: 'Of the look.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day by which somebody looks, Asia/Shanghai.' })
  dueOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which somebody looked; null: nobody has.' })
  doneOn!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which the letter was taken back, so that nobody looks any more; null: it stands.',
  })
  cancelledOn!: string | null;

  @Field(() => Boolean, { description: 'Nobody has looked, and the day is over.' })
  overdue!: boolean;

  unitId!: string;
  path!: string;
  noticeId!: string | null;
  checkId!: string | null;
  /** whose letter it was, and whose look counts; null: anybody's */
  deskId!: string | null;
}

@ObjectType({ description: 'A page of second looks.' })
export class SecondLookList {
  @Field(() => [SecondLook], { description: 'This page of them.' })
  items!: SecondLook[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@InputType({ description: 'Narrows second looks; all parts together.' })
export class SecondLookFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody has looked, or is to; null: either, and those that were cancelled.',
  })
  done?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a letter.' })
  noticeId?: IdFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day by which somebody looks.' })
  dueOn?: DateFilter | null;
}
