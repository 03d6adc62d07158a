import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import type { FilingContent } from './content.rules.js';

const LONG = { message: '一格最多2000个字。' };
const KEY = { message: '填报项的标识有误，请刷新页面后再填。' };

@InputType({ description: 'A cell of a row.' })
export class FilingTableCellInput {
  @Field(() => String, { description: 'Of the column.' })
  @MaxLength(30, KEY)
  key!: string;

  @Field(() => String, { description: 'As it is typed, at most 2,000 characters.' })
  @MaxLength(2000, LONG)
  value!: string;
}

@InputType({ description: 'A row of a table.' })
export class FilingRowInput {
  @Field(() => [FilingTableCellInput], { description: 'At most 12.' })
  @ArrayMaxSize(12, { message: '一行最多12格。' })
  @ValidateNested({ each: true })
  cells!: FilingTableCellInput[];
}

@InputType({ description: 'What is typed into a blank.' })
export class FilingCellInput {
  @Field(() => String, { description: 'Of the field.' })
  @MaxLength(30, KEY)
  key!: string;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters; null: it is a table.' })
  @IsOptional()
  @MaxLength(2000, LONG)
  value?: string | null;

  @Field(() => [FilingRowInput], { defaultValue: [], description: 'Of a table, at most 300.' })
  @ArrayMaxSize(300, { message: '一个表格最多300行。' })
  @ValidateNested({ each: true })
  rows!: FilingRowInput[];
}

@InputType({ description: 'What is said of a place that a check marks.' })
export class FilingRemarkInput {
  @Field(() => String, { description: 'As the check named it.' })
  @MaxLength(200, KEY)
  place!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  @MaxLength(200, { message: '说明最多200个字。' })
  text!: string;
}

@InputType({ description: 'A signature 签字确认.' })
export class FilingSignOffInput {
  @Field(() => String, { description: 'The body.' })
  @MaxLength(30, KEY)
  body!: string;

  @Field(() => String, { description: 'Who signed, at most 20 characters.' })
  @MaxLength(20, { message: '签字人姓名最多20个字。' })
  person!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When.' })
  on?: string | null;
}

@InputType({ description: 'What is typed into the blanks, and said about it.' })
export class FilingContentInput {
  @Field(() => [FilingCellInput], { description: 'At most 60.' })
  @ArrayMaxSize(60, { message: '最多60项。' })
  @ValidateNested({ each: true })
  cells!: FilingCellInput[];

  @Field(() => [FilingRemarkInput], { defaultValue: [], description: 'Why a cell differs from last period.' })
  @ArrayMaxSize(60, { message: '最多60项。' })
  @ValidateNested({ each: true })
  explanations!: FilingRemarkInput[];

  @Field(() => [FilingSignOffInput], { defaultValue: [], description: 'Who signed off.' })
  @ArrayMaxSize(6, { message: '最多6项。' })
  @ValidateNested({ each: true })
  signOffs!: FilingSignOffInput[];

  @Field(() => String, { defaultValue: '', description: 'Who reviewed it for secrecy and privacy.' })
  @MaxLength(20, { message: '审查人姓名最多20个字。' })
  secrecyReviewer!: string;

  @Field(() => [FilingRemarkInput], {
    defaultValue: [],
    description: 'Why what looks secret or personal may be published.',
  })
  @ArrayMaxSize(200, { message: '最多200项。' })
  @ValidateNested({ each: true })
  confirmations!: FilingRemarkInput[];
}

@InputType()
abstract class FilingRefInput {
  @Field(() => ID, { description: 'The filing.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType()
abstract class FilledInput extends FilingRefInput {
  @Field(() => FilingContentInput, { description: 'All that stands in the form.' })
  @ValidateNested()
  content!: FilingContentInput;

  @Field(() => [ID], { defaultValue: [], description: 'Photos in order, at most 6: uploaded now, or there already.' })
  @ArrayMaxSize(6, { message: '照片最多6张。' })
  photoIds!: string[];
}

@InputType({ description: 'What is to be filled in.' })
export class BeginFilingInput {
  @Field(() => ID, { description: 'What is owed.' })
  obligationId!: string;
}

@InputType({ description: 'Keeps what is typed, whatever it is worth yet.' })
export class SaveFilingInput extends FilledInput {}

@InputType({ description: 'Submits what is filled in.' })
export class SubmitFilingInput extends FilledInput {}

@InputType({ description: 'A nil return 本期无发生.' })
export class FileNilInput {
  @Field(() => ID, { description: 'What is owed.' })
  obligationId!: string;

  @Field(() => String, {
    description: '8 to 100 letters, digits, underscores or hyphens; the same one repeats nothing.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Takes back what was submitted or, on the same day, published.' })
export class RecallFilingInput extends FilingRefInput {}

@InputType({ description: 'Passes a filing: it is published.' })
export class PassFilingInput extends FilingRefInput {
  @Field(() => String, { nullable: true, description: 'What is to be said, at most 200 characters.' })
  @IsOptional()
  @Length(0, 200, { message: '审核意见最多200个字。' })
  remark?: string | null;
}

@InputType({ description: 'Sends a filing back.' })
export class ReturnFilingInput extends FilingRefInput {
  @Field(() => String, { description: 'What is wrong and how to go on, 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明退回的理由，2至200个字。' })
  reason!: string;
}

/** The input as the rules read it. */
export const contentOf = ({ cells, explanations, signOffs, secrecyReviewer, confirmations }: FilingContentInput) =>
  ({
    cells: Object.fromEntries(
      cells.map(({ key, value, rows }) => [
        key,
        value ?? rows.map((row) => Object.fromEntries(row.cells.map((cell) => [cell.key, cell.value]))),
      ]),
    ),
    explanations: explanations.map(({ place, text }) => ({ place, text })),
    signOffs: signOffs.map(({ body, person, on }) => ({ body, person, on: on ?? '' })),
    secrecyReviewer,
    confirmations: confirmations.map(({ place, text }) => ({ place, text })),
  }) satisfies FilingContent;
