import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { DayKind, type DueRule } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';
import { UnitKind } from '../units/unit.rules.js';
import { Affair, Audience, Channel, type DisplayPeriod, type ItemContent, Manner } from './item.rules.js';
import { Tier } from './tier.rules.js';

registerEnumType(Affair, {
  name: 'Affair',
  description: 'The three affairs: party 党务, government 政务, village 村(居)务.',
  valuesConfig: {
    PARTY: { description: '党务, party affairs.' },
    GOVERNMENT: { description: '政务, government affairs.' },
    VILLAGE: { description: '村(居)务, village affairs.' },
  },
});
registerEnumType(Channel, {
  name: 'DisclosureChannel',
  description: 'Where an item is published 公开渠道.',
  valuesConfig: {
    PORTAL: { description: "政府门户网站, the district's government portal." },
    WECHAT: { description: '微信公众号, an official account.' },
    BOARD: { description: '公开栏, the notice board on the wall.' },
  },
});
registerEnumType(Audience, {
  name: 'DisclosureAudience',
  description: 'To whom an item is published 公开对象.',
  valuesConfig: {
    EVERYBODY: { description: '社会公开.' },
    GROUP: { description: '特定群体.' },
    INSIDE_PARTY: { description: '党内公开.' },
  },
});
registerEnumType(Manner, {
  name: 'DisclosureManner',
  description: 'How an item is published 公开方式.',
  valuesConfig: {
    ON_ITS_OWN: { description: '主动公开.' },
    ON_REQUEST: { description: '依申请公开.' },
  },
});
registerEnumType(Tier, {
  name: 'DisclosureTier',
  description: 'The tier on which an item is published 公开层级.',
  valuesConfig: {
    DISTRICT: { description: '区级: the district and its departments.' },
    TOWNSHIP: { description: '镇街级: townships and their discipline committees.' },
    VILLAGE: { description: '村级: villages, communities and their collectives.' },
  },
});
registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often something is owed.',
  valuesConfig: {
    MONTHLY: { description: '每月.' },
    BIMONTHLY: { description: '每两个月: January and February, and so on.' },
    QUARTERLY: { description: '每季度.' },
    HALF_YEARLY: { description: '每半年.' },
    YEARLY: { description: '每年.' },
    AS_IT_HAPPENS: { description: '随时: so many days after something has happened; it has no periods.' },
  },
});

@ObjectType({ description: "A fixed day after a period's end." })
export class DayOfMonth {
  @Field(() => Int, { description: 'Which month after the end, 1 for the one that follows.' })
  month!: number;

  @Field(() => Int, { description: 'Day of that month; the last one where the month is shorter.' })
  day!: number;

  @Field(() => Boolean, { description: 'On a rest day, the next working day 逢休息日顺延; otherwise it stays.' })
  rollForward!: boolean;
}

@ObjectType({ description: "So many days after a period's end, or after what happened." })
export class DaysAfter {
  @Field(() => Int, { description: 'How many; the day that it counts from is day 0.' })
  days!: number;

  @Field(() => DayKind, { description: 'Which days are counted.' })
  dayKind!: DayKind;
}

@ObjectType({ description: 'A time limit 公开时限: one of its two fields is filled.' })
export class TimeLimit {
  @Field(() => DayOfMonth, { nullable: true, description: 'A fixed day; null when days are counted.' })
  dayOfMonth!: DayOfMonth | null;

  @Field(() => DaysAfter, { nullable: true, description: 'Counted days; null when the day is fixed.' })
  daysAfter!: DaysAfter | null;
}

/** A time limit as the API hands it out. */
export const timeLimitOf = (due: DueRule): TimeLimit =>
  due.kind === 'DAYS_AFTER'
    ? { dayOfMonth: null, daysAfter: { days: due.days, dayKind: due.dayKind } }
    : { dayOfMonth: { month: due.month, day: due.day, rollForward: due.rollForward ?? false }, daysAfter: null };

@ObjectType({ description: 'How long a display 公示 stays up; after it, taking it down is right.' })
export class DisclosureDisplay {
  @Field(() => Int, { description: 'How many days.' })
  days!: number;

  @Field(() => DayKind, { description: 'Which days are counted.' })
  dayKind!: DayKind;
}

/** An item of the disclosure catalogue, as its newest version has it. */
@ObjectType({ description: 'An item of the disclosure catalogue 公开目录, as its newest version has it.' })
export class DisclosureItem {
  @Field(() => ID, { description: 'Of the item.' })
  id!: string;

  @Field(() => String, { description: 'Unique within the district; it never changes.' })
  code!: string;

  @Field(() => String, { description: '公开事项, such as 集体财务收支.' })
  name!: string;

  @Field(() => Affair, { description: 'Which of the three affairs.' })
  affair!: Affair;

  @Field(() => String, {
    nullable: true,
    description: 'The livelihood area 民生领域, by name; null when it is of none.',
  })
  area!: string | null;

  @Field(() => String, { description: 'The regulation that it rests on 公开依据.' })
  basis!: string;

  @Field(() => Audience, { description: 'To whom 公开对象.' })
  audience!: Audience;

  @Field(() => Manner, { description: 'How 公开方式.' })
  manner!: Manner;

  @Field(() => [Channel], { description: 'Where 公开渠道.' })
  channels!: Channel[];

  @Field(() => Boolean, { description: 'Money is published with it.' })
  hasFunds!: boolean;

  @Field(() => DisclosureDisplay, {
    nullable: true,
    description: 'How long it stays up 公示期; null when it is no display.',
  })
  display!: DisplayPeriod | null;

  @Field(() => Frequency, { description: 'How often.' })
  frequency!: Frequency;

  @Field(() => TimeLimit, { description: 'The time limit as data.' })
  due!: TimeLimit;

  @Field(() => String, { description: 'The time limit in words 公开时限.' })
  dueRule!: string;

  @Field(() => [UnitKind], { description: 'Kinds of units that owe it.' })
  appliesTo!: UnitKind[];

  @Field(() => [String], {
    description:
      'By which words a title is known: alternatives, each of words parted by blanks that must all stand there.',
  })
  titleWords!: string[];

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next one.' })
  version!: number;

  @Field(() => DayScalar, { description: 'The newest version holds for periods that end on or after this day.' })
  fromOn!: string;

  namedUnitIds!: string[];
  exceptedUnitIds!: string[];
  leadUnitId!: string | null;
  leadPath!: string | null;
  districtPath!: string;
  districtId!: string;
}

/** What an item asked, of whom, by when, from a period on. */
@ObjectType({ description: 'What an item asked from a period on.' })
export class DisclosureItemVersion {
  @Field(() => Int, { description: 'Counts up from 1.' })
  version!: number;

  @Field(() => DayScalar, { description: 'It holds for periods that end on or after this day, until the next one.' })
  fromOn!: string;

  @Field(() => String, { description: '公开事项 as it was called.' })
  name!: string;

  @Field(() => String, { description: 'The regulation that it rested on 公开依据.' })
  basis!: string;

  @Field(() => String, { description: 'The time limit in words 公开时限.' })
  dueRule!: string;

  @Field(() => [UnitKind], { description: 'Kinds of units that owed it.' })
  appliesTo!: readonly UnitKind[];

  @Field(() => Date, { description: 'Business instant at which it was entered, UTC.' })
  createdAt!: Date;

  content!: ItemContent;
  /** what the version before asked; null: it is the first */
  earlier!: ItemContent | null;
}

@ObjectType({ description: 'A column of the catalogue in which a version differs from the one before.' })
export class DisclosureItemChange {
  @Field(() => String, { description: 'What the column is called, such as 公开时限.' })
  title!: string;

  @Field(() => String, { description: 'What it said; an empty text: nothing.' })
  before!: string;

  @Field(() => String, { description: 'What it says from this version on; an empty text: nothing.' })
  after!: string;
}

@ObjectType({ description: 'The item, or why not.' })
export class DisclosureItemPayload {
  @Field(() => DisclosureItem, { nullable: true, description: 'Null when it was refused.' })
  item!: DisclosureItem | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

/** A stored version, as the code reads it. */
export interface StoredVersion {
  readonly itemId: string;
  readonly version: number;
  readonly fromOn: string;
  readonly content: ItemContent;
}
