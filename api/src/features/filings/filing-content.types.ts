import { Field, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import type { FilingContent } from './content.rules.js';
import type { PrivacyKind } from './privacy.rules.js';

@ObjectType({ description: 'A cell of a row.' })
class FilingTableCell {
  @Field(() => String, { description: 'Of the column.' })
  key!: string;

  @Field(() => String, { description: 'As it was typed; canonical once it was submitted.' })
  value!: string;
}

@ObjectType({ description: 'A row of a table.' })
class FilingRow {
  @Field(() => [FilingTableCell], { description: 'In any order.' })
  cells!: FilingTableCell[];
}

@ObjectType({ description: 'What stands in a blank.' })
class FilingCell {
  @Field(() => String, { description: 'Of the field.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Null: it is a table.' })
  value!: string | null;

  @Field(() => [FilingRow], { description: 'Of a table; otherwise empty.' })
  rows!: FilingRow[];
}

@ObjectType({ description: 'What somebody says of a place that a check marks.' })
class FilingRemark {
  @Field(() => String, { description: 'As the check named it.' })
  place!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;
}

@ObjectType({ description: 'A signature 签字确认.' })
class FilingSignOff {
  @Field(() => String, { description: 'The body, such as 村务监督委员会.' })
  body!: string;

  @Field(() => String, { description: 'Who signed.' })
  person!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When; null: not told yet.' })
  on!: string | null;
}

@ObjectType('FilingContent', { description: 'What stands in the blanks of a filing, and what was said about it.' })
export class FilingContentParts {
  @Field(() => [FilingCell], { description: 'By field.' })
  cells!: FilingCell[];

  @Field(() => [FilingRemark], { description: 'Why a cell differs from last period.' })
  explanations!: FilingRemark[];

  @Field(() => [FilingSignOff], { description: 'Who signed off.' })
  signOffs!: FilingSignOff[];

  @Field(() => String, { description: 'Who reviewed it for secrecy and privacy 保密和隐私审查; empty: nobody yet.' })
  secrecyReviewer!: string;

  @Field(() => [FilingRemark], { description: 'Why what looks secret or personal may be published.' })
  confirmations!: FilingRemark[];
}

@ObjectType({ description: 'A part of what was filled in that breaks a rule.' })
export class FilingFault {
  @Field(() => String, { description: 'Stable code for programs.' })
  code!: string;

  @Field(() => [String], { description: 'Where below the content, such as `["cells", "income", "0", "amount"]`.' })
  path!: readonly string[];

  @Field(() => String, { description: 'Chinese; what is wrong and how to go on.' })
  message!: string;
}

@ObjectType({ description: 'Something that is likely secret or personal.' })
export class FilingFinding {
  @Field(() => String, { description: 'Names it in `confirmations`.' })
  place!: string;

  @Field(() => String, { description: 'Chinese; where it stands.' })
  label!: string;

  @Field(() => String, { description: 'Masked.' })
  shown!: string;

  kind!: PrivacyKind;
}

@ObjectType({ description: 'How a cell stands to last period.' })
export class FilingComparison {
  @Field(() => String, { description: 'Names it in `explanations`.' })
  ref!: string;

  @Field(() => String, { description: 'Chinese; the cell of this period.' })
  label!: string;

  @Field(() => String, { description: 'Chinese; the cell of last period.' })
  lastLabel!: string;

  @Field(() => String, { description: 'This period, `1,234.50`.' })
  now!: string;

  @Field(() => String, { description: 'Last period.' })
  last!: string;

  @Field(() => Boolean, { description: 'It differs by more than the template lets pass.' })
  differs!: boolean;
}

/** A filing's content as the schema tells it. */
export const partsOf = ({ cells, signOffs, ...rest }: FilingContent): FilingContentParts => ({
  ...rest,
  explanations: [...rest.explanations],
  confirmations: [...rest.confirmations],
  signOffs: signOffs.map(({ on, ...signed }) => ({ ...signed, on: on === '' ? null : on })),
  cells: Object.entries(cells).map(([key, value]) =>
    typeof value === 'string'
      ? { key, value, rows: [] }
      : {
          ...{ key, value: null },
          rows: value.map((row) => ({
            cells: Object.entries(row).map(([column, text]) => ({ key: column, value: text })),
          })),
        },
  ),
});
