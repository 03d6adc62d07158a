import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UnitName } from '../units/unit-name.js';

/** What disclosure figures are told apart by. */
export enum FiguresBy {
  UNIT = 'UNIT',
  AREA = 'AREA',
  ITEM = 'ITEM',
  PERIOD = 'PERIOD',
  MONTH = 'MONTH',
}
registerEnumType(FiguresBy, {
  name: 'FiguresBy',
  description: 'What disclosure figures are told apart by.',
  valuesConfig: {
    UNIT: { description: 'The unit directly below, with all below it; the unit itself.' },
    AREA: { description: 'The livelihood area 民生领域 of the item.' },
    ITEM: { description: 'The item of the catalogue.' },
    PERIOD: { description: 'The period that it is owed for, or covers.' },
    MONTH: { description: 'The month in which it fell due; of entries and funds, in which they were published.' },
  },
});

@InputType({ description: 'What disclosure figures are about.' })
export class DisclosureFiguresInput {
  @Field(() => ID, { description: 'This unit and all that stood below it on the day that counts.' })
  under!: string;

  @Field(() => DayScalar, { description: 'The first day: of last days in time, and of publication.' })
  from!: string;

  @Field(() => DayScalar, {
    description: 'The last one; at most ten years later. What falls due today or later is not due yet.',
  })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of this livelihood area only; an empty text: of items of none.',
  })
  area?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this item only.' })
  itemId?: string | null;
}

@ObjectType({
  description: 'How disclosures stand. Each number is counted from rows that a list with the same filter shows.',
})
export class DisclosureCounts {
  @Field(() => Int, { description: 'Fell due within the span and before today: 应公开, but for what was exempted.' })
  due!: number;

  @Field(() => Int, { description: 'Of these, published in time.' })
  inTime!: number;

  @Field(() => Int, { description: 'Of these, published after the last day.' })
  late!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Published, in time or late, of what fell due; one decimal; null when nothing did.',
  })
  publishedPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Published in time, of what fell due; one decimal; null when nothing did.',
  })
  onTimePercent!: number | null;

  @Field(() => Int, { description: 'Entries published within the span that count, whether they were owed or not.' })
  entries!: number;

  @Field(() => String, { description: 'Funds that these disclose, in yuan with two decimals.' })
  yuan!: string;
}

@ObjectType({ description: 'One part of disclosure figures.' })
export class DisclosureFigure {
  @Field(() => String, {
    nullable: true,
    description:
      'What lists are narrowed by: the id of the unit or item, the area, the period, the month as 2019-10. Null: units that stand elsewhere today.',
  })
  key!: string | null;

  @Field(() => String, { description: 'Chinese; its name.' })
  label!: string;

  @Field(() => DisclosureCounts, { description: 'Its part.' })
  counts!: DisclosureCounts;
}

@ObjectType({ description: 'Disclosure figures 公开统计 of a unit with all below it, in a span of days.' })
export class DisclosureFigures {
  @Field(() => UnitName, { description: 'Of whom.' })
  root!: UnitName;

  @Field(() => DayScalar, { description: 'The first day of the span.' })
  from!: string;

  @Field(() => DayScalar, { description: 'The last day of the span.' })
  to!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day that counts as due: yesterday, or the end of the span. Null: nothing is due yet.',
  })
  dueUntil!: string | null;

  @Field(() => Date, { description: 'Business instant at which it was counted, UTC.' })
  countedAt!: Date;

  @Field(() => DisclosureCounts, { description: 'All of it.' })
  total!: DisclosureCounts;

  @Field(() => [DisclosureFigure], {
    description:
      'Its parts: units in the order of the tree, items by their number, areas by name, periods and months in time.',
  })
  parts!: DisclosureFigure[];
}
