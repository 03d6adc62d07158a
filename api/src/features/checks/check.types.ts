import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { UnitName } from '../units/unit-name.js';
import { CheckConclusion, CheckWay } from './check.rules.js';

registerEnumType(CheckWay, {
  name: 'CheckWay',
  description: 'Where somebody looked.',
  valuesConfig: {
    ONLINE: { description: '线上: on the platform, or at what stands in the open.' },
    ON_SITE: { description: '实地: at the unit.' },
  },
});
registerEnumType(CheckConclusion, {
  name: 'CheckConclusion',
  description: 'What a look came to.',
  valuesConfig: {
    IN_ORDER: { description: '正常.' },
    FINDINGS: { description: '发现问题.' },
  },
});

/** Somebody looked. Units do not see it. */
@ObjectType({
  description:
    'A daily check 日常监督: somebody looked at a unit or at a record of it, and said that it is in order or what is wrong. The unit does not see it.',
})
export class Check {
  @Field(() => ID, { description: 'Of the check.' })
  id!: string;

  @Field(() => String, { description: 'What kind of record was looked at, such as UNIT or DISCLOSURE.' })
  subjectType!: string;

  @Field(() => ID, { description: 'Of the record.' })
  subjectId!: string;

  @Field(() => String, { description: 'What it was called then.' })
  title!: string;

  @Field(() => CheckWay, { description: 'Where somebody looked.' })
  way!: CheckWay;

  @Field(() => CheckConclusion, { description: 'What it came to.' })
  conclusion!: CheckConclusion;

  @Field(() => String, { nullable: true, description: 'Chinese; what the checker remarked; null: nothing.' })
  note!: string | null;

  @Field(() => DayScalar, { description: 'Business day, Asia/Shanghai.' })
  checkedOn!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  checkedAt!: Date;

  @Field(() => String, { description: 'Who looked.' })
  checker!: string;

  @Field(() => ID, { description: 'Of the account of whoever looked; filters take it.' })
  checkerId!: string;

  @Field(() => UnitName, { description: 'The room, team or committee in whose name.' })
  desk!: UnitName;

  unitId!: string;
  path!: string;
}

@ObjectType({ description: 'A page of checks.' })
export class CheckList {
  @Field(() => [Check], { description: 'This page of them.' })
  items!: Check[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The check, or why not.' })
export class CheckPayload {
  @Field(() => Check, { nullable: true, description: 'Null when it was refused.' })
  check!: Check | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The checks, one of each record, or why not: all of them or none.' })
export class ChecksPayload {
  @Field(() => [Check], { description: 'Empty when it was refused.' })
  checks!: Check[];

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
