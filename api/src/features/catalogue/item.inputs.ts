import { ArrayMaxSize, IsOptional, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { DayKind, type DueRule } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';
import { UnitKind } from '../units/unit.rules.js';
import { Affair, Audience, Channel, type ItemContent, Manner } from './item.rules.js';

const MOST_UNITS = 500;

@InputType({ description: "A fixed day after a period's end." })
export class DayOfMonthInput {
  @Field(() => Int, { description: 'Which month after the end, 1 to 12.' })
  @Min(1, { message: '期满后第几个月应为1至12。' })
  @Max(12, { message: '期满后第几个月应为1至12。' })
  month!: number;

  @Field(() => Int, { description: 'Day of that month, 1 to 31.' })
  @Min(1, { message: '日期应为1至31。' })
  @Max(31, { message: '日期应为1至31。' })
  day!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'On a rest day, the next working day.' })
  rollForward!: boolean;
}

@InputType({ description: 'Counted days.' })
export class DaysAfterInput {
  @Field(() => Int, { description: 'How many, 1 to 365.' })
  @Min(1, { message: '天数应为1至365。' })
  @Max(365, { message: '天数应为1至365。' })
  days!: number;

  @Field(() => DayKind, { description: 'Which days are counted.' })
  dayKind!: DayKind;
}

@InputType({ description: 'A time limit: exactly one of its two fields.' })
export class TimeLimitInput {
  @Field(() => DayOfMonthInput, { nullable: true, description: 'A fixed day.' })
  @IsOptional()
  @ValidateNested()
  dayOfMonth?: DayOfMonthInput | null;

  @Field(() => DaysAfterInput, { nullable: true, description: "Days after the period's end, or after what happened." })
  @IsOptional()
  @ValidateNested()
  daysAfter?: DaysAfterInput | null;
}

/** What an item asks. */
@InputType()
abstract class ItemContentInput {
  @Field(() => String, { description: '公开事项, 2 to 60 characters.' })
  @Length(2, 60, { message: '请填写公开事项，2至60个字。' })
  name!: string;

  @Field(() => Affair, { description: 'Which of the three affairs.' })
  affair!: Affair;

  @Field(() => String, {
    nullable: true,
    description: 'The livelihood area, 2 to 20 characters; null when it is of none.',
  })
  @IsOptional()
  @Length(2, 20, { message: '民生领域应为2至20个字。' })
  area?: string | null;

  @Field(() => String, { description: '公开依据, 2 to 200 characters.' })
  @Length(2, 200, { message: '请填写公开依据，2至200个字。' })
  basis!: string;

  @Field(() => Audience, { defaultValue: Audience.EVERYBODY, description: 'To whom.' })
  audience!: Audience;

  @Field(() => Manner, { defaultValue: Manner.ON_ITS_OWN, description: 'How.' })
  manner!: Manner;

  @Field(() => [Channel], { description: 'Where; at least one.' })
  channels!: Channel[];

  @Field(() => Boolean, { defaultValue: false, description: 'Money is published with it.' })
  hasFunds!: boolean;

  @Field(() => DaysAfterInput, { nullable: true, description: 'How long a display stays up; null when it is none.' })
  @IsOptional()
  @ValidateNested()
  display?: DaysAfterInput | null;

  @Field(() => Frequency, { description: 'How often.' })
  frequency!: Frequency;

  @Field(() => TimeLimitInput, { description: 'By when.' })
  @ValidateNested()
  due!: TimeLimitInput;

  @Field(() => [UnitKind], { description: 'Kinds of units that owe it; none: only those that are named.' })
  appliesTo!: UnitKind[];

  @Field(() => [ID], { defaultValue: [], description: 'Units that owe it besides, at most 500.' })
  @ArrayMaxSize(MOST_UNITS, { message: '最多列入500个单位。' })
  namedUnitIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Units that do not owe it, whatever their kind; at most 500.' })
  @ArrayMaxSize(MOST_UNITS, { message: '最多排除500个单位。' })
  exceptedUnitIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The lead department.' })
  leadId?: string | null;

  @Field(() => [String], { description: 'By which words a title is known, at most 20; none: by hand.' })
  @ArrayMaxSize(20, { message: '标题用词最多20组。' })
  @Length(2, 60, { each: true, message: '每组标题用词应为2至60个字。' })
  titleWords!: string[];
}

@InputType({ description: 'A new item of the catalogue.' })
export class CreateDisclosureItemInput extends ItemContentInput {
  @Field(() => String, { description: 'Unique within the district: capitals, digits and hyphens, 2 to 20.' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,19}$/, { message: '编号应为2至20个大写字母、数字或连字符。' })
  code!: string;

  @Field(() => DayScalar, { description: 'The first period that it is owed for is the one in which this day lies.' })
  fromOn!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({
  description:
    'A new version of an item: all that it asks, those parts too that stay as they are. The past keeps its own.',
})
export class ChangeDisclosureItemInput extends ItemContentInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => DayScalar, {
    description:
      'It holds from the period in which this day lies: the present one or a later one, not before the version that was seen.',
  })
  fromOn!: string;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整依据，2至200个字。' })
  reason!: string;
}

/** What was asked for, as a version holds it; the time limit is null when not exactly one was given. */
export function contentOf(input: ItemContentInput): Omit<ItemContent, 'due'> & { readonly due: DueRule | null } {
  const { name, affair, basis, audience, manner, channels, hasFunds, frequency, appliesTo, titleWords, due } = input;
  return {
    ...{ name, affair, basis, audience, manner, hasFunds, frequency },
    area: input.area ?? null,
    channels: [...new Set(channels)],
    appliesTo: [...new Set(appliesTo)],
    namedUnitIds: [...new Set(input.namedUnitIds)],
    exceptedUnitIds: [...new Set(input.exceptedUnitIds)],
    titleWords: [...new Set(titleWords)],
    leadUnitId: input.leadId ?? null,
    display: input.display ? { days: input.display.days, dayKind: input.display.dayKind } : null,
    due: dueOf(due),
  };
}

function dueOf({ dayOfMonth, daysAfter }: TimeLimitInput): DueRule | null {
  if (dayOfMonth && !daysAfter) {
    const { month, day, rollForward } = dayOfMonth;
    return { kind: 'DAY_OF_MONTH', month, day, rollForward };
  }
  return daysAfter && !dayOfMonth ? { kind: 'DAYS_AFTER', days: daysAfter.days, dayKind: daysAfter.dayKind } : null;
}
