import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which column holds a field.' })
export class ColumnMappingInput {
  @Field(() => String, { description: 'Key of the field.' })
  field!: string;

  @Field(() => Int, { description: 'The column, counted from 1.' })
  column!: number;
}

@InputType({ description: 'A table, and how it is to be understood.' })
export class ImportInput {
  @Field(() => String, { description: 'What is imported, such as UNITS.' })
  kind!: string;

  @Field(() => ID, { description: 'The .xlsx or .csv file, uploaded by POST /files.' })
  fileId!: string;

  @Field(() => String, { nullable: true, description: 'The sheet of the workbook; without it, the first one.' })
  sheet?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The row of the heads, counted from 1; without it, the one that says most known words.',
  })
  headerRow?: number | null;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Without it, guessed from the heads.' })
  @IsOptional()
  @ArrayMaxSize(60, { message: '最多对应60列。' })
  mapping?: ColumnMappingInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Records that are missing in the table end; otherwise they stay as they are.',
  })
  closeMissing?: boolean | null;
}

@InputType({ description: 'A table that was previewed, to be applied.' })
export class ApplyImportInput extends ImportInput {
  @Field(() => String, { description: 'Of the preview that was seen; another one is refused with CONFLICT.' })
  fingerprint!: string;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明导入依据，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
