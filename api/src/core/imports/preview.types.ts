import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../graphql/user-errors.js';
import { ImportColumn, ImportCount, ImportField } from './import.types.js';
import type { PlannedRow } from './import-kind.js';
import type { Prepared } from './prepare.js';

@ObjectType({ description: 'What a table holds and what it would do. Nothing is changed by it.' })
export class ImportPreview {
  @Field(() => String, {
    description: 'Handed back to apply exactly what was seen; empty while a needed field has no column.',
  })
  fingerprint!: string;

  @Field(() => String, { description: 'Of the file.' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'UTF-8 or GBK; null for a workbook.' })
  encoding!: string | null;

  @Field(() => [String], { description: 'Sheets of the workbook; none in a text file.' })
  sheets!: string[];

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null in a text file.' })
  sheet!: string | null;

  @Field(() => Int, { description: 'The row of the heads, counted from 1.' })
  headerRow!: number;

  @Field(() => [ImportColumn], { description: 'Columns of the table with what they hold.' })
  columns!: ImportColumn[];

  @Field(() => [ImportField], { description: 'Fields that columns can hold.' })
  fields!: ImportField[];

  @Field(() => [String], {
    description: 'Keys of needed fields without a column: until they have one, nothing is planned.',
  })
  unmapped!: string[];

  @Field(() => Int, { description: 'Rows of totals, which were left out.' })
  skippedRows!: number;

  @Field(() => [ImportCount], { description: 'How many records come to what.' })
  counts!: ImportCount[];

  /** what its rows are made of */
  plan!: { readonly prepared: Prepared; readonly rows: readonly PlannedRow[] };
}

@ObjectType({ description: 'The preview, or why not.' })
export class ImportPreviewPayload {
  @Field(() => ImportPreview, { nullable: true, description: 'Null when the table cannot be read or understood.' })
  preview!: ImportPreview | null;

  @Field(() => [UserError], { description: 'Empty when there is a preview; errors of cells stand in its rows.' })
  errors!: UserError[];
}
