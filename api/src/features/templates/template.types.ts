import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { CellKind, type TemplateContent } from './template.rules.js';

registerEnumType(CellKind, {
  name: 'CellKind',
  description: 'What a blank of a template takes.',
  valuesConfig: {
    TEXT: { description: 'Words.' },
    NUMBER: { description: 'A decimal of at most six digits behind the point.' },
    AMOUNT: { description: 'Yuan, to the fen.' },
    DATE: { description: 'A day.' },
    CHOICE: { description: 'One of the choices.' },
    TABLE: { description: 'Rows of columns; no column is a table.' },
  },
});

@ObjectType({ description: 'A column of a table.' })
export class TemplateColumn {
  @Field(() => String, { description: 'Names it in what is filled in; the same from version to version.' })
  key!: string;

  @Field(() => String, { description: 'Chinese; what the person reads.' })
  label!: string;

  @Field(() => CellKind, { description: 'What it takes.' })
  kind!: CellKind;

  @Field(() => Boolean, { description: 'It may not be left empty.' })
  required!: boolean;

  @Field(() => String, { nullable: true, description: 'Chinese; how to fill it in; null: it needs no words.' })
  help!: string | null;

  @Field(() => [String], { description: 'Of a choice; otherwise empty.' })
  choices!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Lower bound of a number or amount, a decimal; null: none.' })
  least!: string | null;

  @Field(() => String, { nullable: true, description: 'Upper bound of a number or amount, a decimal; null: none.' })
  most!: string | null;
}

@ObjectType({ description: 'A blank to fill in, or a table of them.' })
export class TemplateField extends TemplateColumn {
  @Field(() => [TemplateColumn], { description: 'Of a table; otherwise empty.' })
  columns!: readonly TemplateColumn[];
}

@ObjectType({ description: 'A term of a sum.' })
class SumTerm {
  @Field(() => String, { description: 'A field, or `table.column` for the sum of a column.' })
  cell!: string;

  @Field(() => Boolean, { description: 'It is taken off.' })
  subtract!: boolean;
}

@ObjectType({ description: 'The terms come to the total.' })
export class TemplateSum {
  @Field(() => [SumTerm], { description: 'What is added or taken off, in order.' })
  terms!: readonly SumTerm[];

  @Field(() => String, { description: 'A field, or `table.column`.' })
  total!: string;
}

@ObjectType({ description: 'A cell that is compared with last period: what differs by more needs an explanation.' })
export class TemplateLastPeriod {
  @Field(() => String, { description: 'Of this period: a field, or `table.column`.' })
  cell!: string;

  @Field(() => String, { description: 'Of last period.' })
  lastCell!: string;

  @Field(() => Int, { description: 'How many percent it may differ; 0: not at all.' })
  percent!: number;
}

@ObjectType({
  description:
    'What units fill in for an item 填报模板. A version holds for periods that end on or after its day, until the next one.',
})
export class DisclosureTemplate implements TemplateContent {
  @Field(() => ID, { description: 'Of the version.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1 within the item; hand the newest back with a change.' })
  version!: number;

  @Field(() => DayScalar, { description: 'First day of the period from which it holds.' })
  fromOn!: string;

  @Field(() => String, { nullable: true, description: 'Chinese; how it is filled in; null: it needs no words.' })
  guidance!: string | null;

  @Field(() => [TemplateField], { description: 'In the order of the form.' })
  fields!: readonly TemplateField[];

  @Field(() => [TemplateSum], { description: 'What must add up.' })
  sums!: readonly TemplateSum[];

  @Field(() => [TemplateLastPeriod], { description: 'What is compared with last period.' })
  lastPeriods!: readonly TemplateLastPeriod[];

  @Field(() => [String], { description: 'Bodies that must have signed off 签字确认, such as 村务监督委员会.' })
  signOffs!: readonly string[];

  @Field(() => Boolean, { description: 'A photo of the notice board is asked for.' })
  photo!: boolean;

  @Field(() => Boolean, { description: "A village's entry counts once its township has passed it." })
  townshipReviews!: boolean;

  @Field(() => Boolean, { description: 'There may be nothing to report 本期无发生.' })
  allowsNil!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The amount that the disclosure is about: a field, or `table.column`; null: none.',
  })
  totalCell!: string | null;

  @Field(() => Date, { description: 'Business instant at which it was entered, UTC.' })
  createdAt!: Date;

  itemId!: string;
}
