import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { ObligationKind } from '../obligations/obligation.types.js';

const MOST_DAYS = 60;

/** How a day differs from Monday to Friday. */
export enum DayException {
  REST = 'REST',
  WORK = 'WORK',
}
registerEnumType(DayException, {
  name: 'DayException',
  description: 'How a day differs from Monday to Friday.',
  valuesConfig: { REST: { description: 'A holiday.' }, WORK: { description: 'A make-up workday 补班.' } },
});

@ObjectType({ description: 'When lights turn, for one kind of obligation. Versioned: the newest one holds.' })
export class WarningRule {
  @Field(() => ID, { description: 'Of this version.' })
  id!: string;

  @Field(() => ObligationKind, { description: 'What is owed.' })
  kind!: ObligationKind;

  @Field(() => Int, { description: 'Counts up with each change of the rule.' })
  version!: number;

  @Field(() => Int, { description: 'Yellow begins this many working days before the due day.' })
  yellowWorkingDaysBefore!: number;

  @Field(() => Int, {
    description: 'Red begins this many working days after the due day; 0 is the next calendar day.',
  })
  redWorkingDaysAfter!: number;

  @Field(() => DayScalar, { description: 'The business day on which it began to hold, Asia/Shanghai.' })
  fromOn!: string;
}

@InputType({ description: 'A new version of a warning rule. All open obligations of the kind are looked at again.' })
export class SetWarningRuleInput {
  @Field(() => ObligationKind, { description: 'What is owed.' })
  kind!: ObligationKind;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'Yellow begins this many working days before the due day; 0 to 60.' })
  @Min(0, { message: '提前亮黄灯的工作日数应为0至60。' })
  @Max(MOST_DAYS, { message: '提前亮黄灯的工作日数应为0至60。' })
  yellowWorkingDaysBefore!: number;

  @Field(() => Int, { description: 'Red begins this many working days after the due day; 0 to 60.' })
  @Min(0, { message: '亮红灯前的工作日数应为0至60。' })
  @Max(MOST_DAYS, { message: '亮红灯前的工作日数应为0至60。' })
  redWorkingDaysAfter!: number;

  @Field(() => String, { description: 'Why, such as the decision it rests on. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整依据，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'One day that differs from Monday to Friday.' })
export class CalendarDayInput {
  @Field(() => DayScalar, { description: 'Asia/Shanghai.' })
  day!: string;

  @Field(() => DayException, { description: 'Holiday or make-up workday.' })
  kind!: DayException;
}

@InputType({
  description:
    'A new version of the working calendar: days that differ, and a year whose arrangement is now announced (国务院办公厅放假安排).',
})
export class AmendCalendarInput {
  @Field(() => [CalendarDayInput], { description: 'Days to enter or to change; 1 to 100.' })
  @ArrayMinSize(1, { message: '请至少填写一天。' })
  @ArrayMaxSize(100, { message: '一次最多填写100天。' })
  days!: CalendarDayInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'The year that these days announce as a whole; deadlines that reach into it are no longer provisional.',
  })
  @IsOptional()
  @Min(2018, { message: '年份应为2018至2100。' })
  @Max(2100, { message: '年份应为2018至2100。' })
  announcedYear?: number | null;

  @Field(() => String, { description: 'Why, such as the number of the announcement. Stands in the trail.' })
  @Length(2, 200, { message: '请写明依据，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'Made anew for each amendment: a repeat with the same key changes nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The rule that holds now, or why not.' })
export class WarningRulePayload {
  @Field(() => WarningRule, { nullable: true, description: 'Null when it was refused.' })
  rule!: WarningRule | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The label of the calendar that holds now, or why not.' })
export class CalendarPayload {
  @Field(() => String, { nullable: true, description: 'Null when it was refused.' })
  label!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
