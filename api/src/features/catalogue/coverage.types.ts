import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UnitName } from '../units/unit-name.js';

@ObjectType({
  description:
    'How what was expected adds up: expected + unasked = inTime + late + exempted + notYetDue + overdue + missing. Without a gap, missing and unasked are 0.',
})
export class CoverageCounts {
  @Field(() => Int, {
    description:
      'Disclosures that the catalogue asked for, counted from its versions and the tree, not from what is kept: item × unit × period.',
  })
  expected!: number;

  @Field(() => Int, { description: 'Published in time.' })
  inTime!: number;

  @Field(() => Int, { description: 'Published after the last day.' })
  late!: number;

  @Field(() => Int, {
    description: 'Owed no more: by an exemption, a later version of the item, or the end of a unit.',
  })
  exempted!: number;

  @Field(() => Int, { description: 'Not published, and the last day is today or later.' })
  notYetDue!: number;

  @Field(() => Int, { description: 'Not published, and the last day is over.' })
  overdue!: number;

  @Field(() => Int, { description: 'Expected, and the platform does not keep it: a gap.' })
  missing!: number;

  @Field(() => Int, { description: 'The platform keeps it, and nothing asked for it: a gap of the other kind.' })
  unasked!: number;
}

@ObjectType({ description: 'The part of a unit directly below, with all below it, or of the unit itself.' })
export class CoverageOfUnit {
  @Field(() => UnitName, { nullable: true, description: 'Null: units that stand elsewhere today.' })
  unit!: UnitName | null;

  @Field(() => CoverageCounts, { description: 'Its part.' })
  counts!: CoverageCounts;
}

@ObjectType({ description: 'Something expected that the platform does not keep.' })
export class CoverageGap {
  @Field(() => UnitName, { description: 'Who was asked.' })
  unit!: UnitName;

  @Field(() => String, { description: 'What, such as 集体财务收支 2019年第三季度.' })
  title!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  dueOn!: string;
}

@ObjectType({
  description:
    'Coverage proof 应公开核对: what was expected of units with its last day in a span, and what became of it.',
})
export class Coverage {
  @Field(() => UnitName, { description: 'The unit, with all that stood below it on the day when each fell due.' })
  root!: UnitName;

  @Field(() => DayScalar, { description: 'The first day of the span.' })
  from!: string;

  @Field(() => DayScalar, { description: 'The last day of the span.' })
  to!: string;

  @Field(() => CoverageCounts, { description: 'All of it.' })
  total!: CoverageCounts;

  @Field(() => [CoverageOfUnit], {
    description: 'By unit directly below, in the order of the tree; the unit itself first.',
  })
  units!: CoverageOfUnit[];

  @Field(() => [CoverageGap], { description: 'What is missing, the first 100.' })
  gaps!: CoverageGap[];
}
