import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { ReminderAudience, ReminderManner } from './reminder.rules.js';

registerEnumType(ReminderAudience, {
  name: 'ReminderAudience',
  description: 'Who is told by a step.',
  valuesConfig: {
    UNIT: { description: 'The people of the unit that owes it.' },
    SUPERIOR: { description: "The people of the unit above it; a village's township, otherwise the office." },
    OFFICE: { description: 'The supervision office.' },
    LEADER: { description: 'The leaders who approve letters.' },
  },
});
registerEnumType(ReminderManner, {
  name: 'ReminderManner',
  description: 'How somebody was reminded.',
  valuesConfig: {
    STEP: { description: 'By a step of the rule, by itself.' },
    MESSAGE: { description: 'By somebody, with a message.' },
    PHONE: { description: 'By somebody, by phone 电话催办.' },
  },
});

@ObjectType({ description: 'A step: when, whom and with which words.' })
export class ReminderStep {
  @Field(() => Int, { description: 'Working days after the due day; negative: before it; 0: the due day itself.' })
  days!: number;

  @Field(() => [ReminderAudience], { description: 'Who is told.' })
  audiences!: ReminderAudience[];

  @Field(() => String, { description: 'Chinese; merges {单位}, {事项}, {期限} and {余日}.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it passes quiet hours.' })
  urgent!: boolean;
}

@ObjectType({ description: 'When people are reminded of one kind of obligation. Versioned: the newest one holds.' })
export class ReminderRule {
  @Field(() => ID, { description: 'Of this version.' })
  id!: string;

  @Field(() => ObligationKind, { description: 'What is owed.' })
  kind!: ObligationKind;

  @Field(() => Int, { description: 'Counts up with each change of the rule.' })
  version!: number;

  @Field(() => Boolean, { description: 'False: of this kind nobody is reminded by itself.' })
  active!: boolean;

  @Field(() => DayScalar, { description: 'The business day on which it began to hold, Asia/Shanghai.' })
  fromOn!: string;

  @Field(() => [ReminderStep], { description: 'In the order of their days.' })
  steps!: ReminderStep[];
}

const DAYS = { message: '提醒日应在期限前后60个工作日以内。' };

@InputType({ description: 'A step: when, whom and with which words.' })
export class ReminderStepInput {
  @Field(() => Int, { description: 'Working days after the due day, -60 to 60; each day once.' })
  @Min(-60, DAYS)
  @Max(60, DAYS)
  days!: number;

  @Field(() => [ReminderAudience], { description: 'Who is told; one at least.' })
  @ArrayMinSize(1, { message: '请选择提醒谁。' })
  @ArrayMaxSize(4, { message: '提醒对象重复了。' })
  audiences!: ReminderAudience[];

  @Field(() => String, { description: 'Chinese, at most 200 characters; merges {单位}, {事项}, {期限} and {余日}.' })
  @Length(1, 200, { message: '请写明提醒的内容，不超过200个字。' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it passes quiet hours.' })
  urgent!: boolean;
}

@InputType({ description: 'A new version of a reminder rule, from today on.' })
export class SetReminderRuleInput {
  @Field(() => ObligationKind, { description: 'What is owed.' })
  kind!: ObligationKind;

  @Field(() => Int, { description: 'The version that was seen; 0: there was none.' })
  version!: number;

  @Field(() => Boolean, { description: 'False: of this kind nobody is reminded by itself.' })
  active!: boolean;

  @Field(() => [ReminderStepInput], { description: 'At most 12; each day once.' })
  @ArrayMaxSize(12, { message: '最多设12个提醒日。' })
  @ValidateNested()
  steps!: ReminderStepInput[];

  @Field(() => String, { description: 'Why, such as the decision it rests on. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整依据，2至200个字。' })
  reason!: string;
}

@ObjectType({ description: 'The rule that holds now, or why not.' })
export class ReminderRulePayload {
  @Field(() => ReminderRule, { nullable: true, description: 'Null when it was refused.' })
  rule!: ReminderRule | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'That somebody was reminded of what is owed 催办, or told that it is late 督办.' })
export class Reminder {
  @Field(() => ID, { description: 'Of the reminder.' })
  id!: string;

  @Field(() => ReminderManner, { description: 'How.' })
  manner!: ReminderManner;

  @Field(() => DayScalar, { description: 'The day that a step falls on, or on which somebody reminded.' })
  onDay!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a step: working days after the due day, negative before it. Null when it was by hand.',
  })
  days!: number | null;

  @Field(() => [ReminderAudience], { description: 'Of a step: who was to be told.' })
  audiences!: ReminderAudience[];

  @Field(() => Int, { nullable: true, description: 'How many people got a message; null when it was by phone.' })
  told!: number | null;

  @Field(() => Date, { description: 'Business instant at which it was recorded, UTC.' })
  at!: Date;

  @Field(() => Int, { description: 'Counts up with each change of what was noted.' })
  version!: number;

  obligationId!: string;
  path!: string;
  unitId!: string;
  byId!: string | null;
  withWhom!: string | null;
  note!: string | null;
}

@InputType({ description: 'Reminds the units that owe something, by hand.' })
export class RemindInput {
  @Field(() => [ID], { description: 'Obligations that are still owed; 1 to 200.' })
  @ArrayMinSize(1, { message: '请选择要催办的事项。' })
  @ArrayMaxSize(200, { message: '一次最多催办200项。' })
  obligationIds!: string[];

  @Field(() => ReminderManner, { description: 'MESSAGE, once a day each; or PHONE: that it was done.' })
  manner!: ReminderManner;

  @Field(() => String, { nullable: true, description: 'By phone: with whom it was spoken; at most 50 characters.' })
  @IsOptional()
  @MaxLength(50, { message: '通话对象不超过50个字。' })
  withWhom?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said, or is to be said; at most 200 characters.' })
  @IsOptional()
  @MaxLength(200, { message: '说明不超过200个字。' })
  note?: string | null;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'What was said on the phone, noted by who called.' })
export class NoteReminderInput {
  @Field(() => ID, { description: 'The reminder.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'With whom it was spoken; at most 50 characters.' })
  @IsOptional()
  @MaxLength(50, { message: '通话对象不超过50个字。' })
  withWhom?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said; at most 200 characters.' })
  @IsOptional()
  @MaxLength(200, { message: '说明不超过200个字。' })
  note?: string | null;
}

@ObjectType({ description: 'The reminders that were made, or why not.' })
export class RemindPayload {
  @Field(() => [Reminder], { description: 'Empty when it was refused.' })
  reminders!: Reminder[];

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
