import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { UserError } from '../../../core/graphql/user-errors.js';
import { Frequency } from '../../obligations/period.rules.js';
import { UnitKind } from '../../units/unit.rules.js';
import { UnitName } from '../../units/unit-name.js';
import { CheckProgress } from '../tasks/task.types.js';

@ObjectType({ description: 'How far a plan is in one period.' })
export class CheckPlanPeriod extends CheckProgress {
  @Field(() => String, { description: 'Of the period, such as 2019-Q3.' })
  period!: string;

  @Field(() => String, { description: 'Chinese; its name, such as 2019年第三季度.' })
  label!: string;

  @Field(() => DayScalar, { description: 'First day, Asia/Shanghai.' })
  opensOn!: string;

  @Field(() => DayScalar, { description: 'Last day, Asia/Shanghai.' })
  dueOn!: string;
}

@ObjectType({ description: 'A plan of checks 检查计划: which units somebody looks at in each period.' })
export class CheckPlan {
  @Field(() => ID, { description: 'Of the plan.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => UnitName, { description: 'Units at and below this one are looked at.' })
  unit!: UnitName;

  @Field(() => [UnitKind], { description: 'Of these kinds.' })
  unitKinds!: UnitKind[];

  @Field(() => String, {
    nullable: true,
    description: 'Only a look at an entry of this item counts; null: of any, or at the unit.',
  })
  itemName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only a look at an entry of an item of this livelihood area 民生领域 counts; null: of any, or at the unit.',
  })
  area!: string | null;

  @Field(() => Frequency, { description: 'How often each is looked at.' })
  frequency!: Frequency;

  @Field(() => DayScalar, { description: 'First day, Asia/Shanghai.' })
  fromOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day, Asia/Shanghai; null: until somebody ends it.' })
  untilOn!: string | null;

  @Field(() => UnitName, { description: 'Whose look counts.' })
  desk!: UnitName;

  @Field(() => [String], { description: 'Names of those whose look counts; empty: anybody of the desk.' })
  checkers!: string[];

  @Field(() => String, { description: 'Who made it.' })
  maker!: string;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next.' })
  version!: number;

  path!: string;
  deskId!: string;
}

@ObjectType({ description: 'The plan, or why not.' })
export class CheckPlanPayload {
  @Field(() => CheckPlan, { nullable: true, description: 'Null when it was refused.' })
  plan!: CheckPlan | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A plan of checks.' })
export class MakeCheckPlanInput {
  @Field(() => String, { description: 'What it is called; 2 to 60 characters.' })
  @Length(2, 60, { message: '请写明计划名称，2至60个字。' })
  title!: string;

  @Field(() => ID, { description: 'Units at and below this one.' })
  unitId!: string;

  @Field(() => [UnitKind], { description: 'Of these kinds, at least one.' })
  @ArrayMinSize(1, { message: '请选择检查哪一类单位。' })
  @ArrayMaxSize(10, { message: '单位类别选重了。' })
  unitKinds!: UnitKind[];

  @Field(() => ID, { nullable: true, description: 'Only looks at entries of this item count; null: any look.' })
  itemId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only looks at entries of items of this livelihood area count; null: any look. Not with an item.',
  })
  @IsOptional()
  @Length(1, 40, { message: '民生领域有误，请重新选择。' })
  area?: string | null;

  @Field(() => Frequency, { description: 'How often each is looked at; not AS_IT_HAPPENS.' })
  frequency!: Frequency;

  @Field(() => DayScalar, { description: 'First day, Asia/Shanghai.' })
  fromOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day, Asia/Shanghai; null: until somebody ends it.' })
  untilOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose look counts; null: the desk of whoever makes it.' })
  deskId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'People of the desk whose look counts, at most 20; empty: anybody of it.',
  })
  @ArrayMaxSize(20, { message: '一个计划最多指定20个人。' })
  checkerIds!: string[];

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends a plan: what is due after its last day is due no more.' })
export class EndCheckPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => DayScalar, { description: 'Its last day, today or later, Asia/Shanghai.' })
  untilOn!: string;
}
