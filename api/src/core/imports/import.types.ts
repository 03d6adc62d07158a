import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ImportOutcome } from './import-kind.js';

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What becomes of a record by an import.',
  valuesConfig: {
    NEW: { description: 'It is made.' },
    CHANGED: { description: 'Some of it is changed.' },
    MOVED: { description: 'It comes below another one, changed or not.' },
    UNCHANGED: { description: 'It is so already.' },
    MISSING: { description: 'It is not in the table, and stays as it is.' },
    CLOSED: { description: 'It is not in the table, and ends.' },
    ERROR: { description: 'Something is wrong with it: nothing can be imported before it is put right.' },
  },
});

@ObjectType({ description: 'How many records come to what.' })
export class ImportCount {
  @Field(() => ImportOutcome, { description: 'To what.' })
  outcome!: ImportOutcome;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What a field was and what it becomes.' })
export class ImportChange {
  @Field(() => String, { description: 'Key of the field.' })
  field!: string;

  @Field(() => String, { description: 'What it is now; of a version, what it was.' })
  before!: string;

  @Field(() => String, { description: 'What it becomes.' })
  after!: string;
}

@ObjectType({ description: 'What is wrong with a cell.' })
export class ImportCellError {
  @Field(() => String, {
    nullable: true,
    description: 'Its address, such as C14; null when it is about a record that is missing in the table.',
  })
  cell!: string | null;

  @Field(() => String, { description: 'Stable code for programs, such as CODE_TWICE.' })
  code!: string;

  @Field(() => String, { description: 'Chinese; what is wrong and how to go on.' })
  message!: string;
}

@ObjectType({ description: 'What one row of the table would do.' })
export class ImportPreviewRow {
  @Field(() => Int, { nullable: true, description: 'Row of the sheet; null: the record is missing in it.' })
  sheetRow!: number | null;

  @Field(() => ImportOutcome, { description: 'What becomes of the record.' })
  outcome!: ImportOutcome;

  @Field(() => String, { description: 'What the record is called.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Of the record; null while it does not exist.' })
  recordId!: string | null;

  @Field(() => [ImportChange], { description: 'Before and after, field by field.' })
  changes!: ImportChange[];

  @Field(() => String, { nullable: true, description: 'What else will happen; Chinese.' })
  note!: string | null;

  @Field(() => [ImportCellError], { description: 'What is wrong, cell by cell.' })
  errors!: ImportCellError[];
}

@ObjectType({ description: 'A page of rows of a preview.' })
export class ImportPreviewRowList {
  @Field(() => [ImportPreviewRow], {
    description: 'This page of them, in the order of the sheet, what is missing last.',
  })
  items!: ImportPreviewRow[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'A column of the table.' })
export class ImportColumn {
  @Field(() => Int, { description: 'Counted from 1.' })
  column!: number;

  @Field(() => String, { description: 'As the spreadsheet names it, such as C.' })
  letter!: string;

  @Field(() => String, { description: 'Its head; may be empty.' })
  header!: string;

  @Field(() => [String], { description: 'The first values below it, at most three.' })
  samples!: string[];

  @Field(() => String, { nullable: true, description: 'Key of the field that it holds; null for none.' })
  field!: string | null;
}

@ObjectType({ description: 'A field that a column can hold.' })
export class ImportField {
  @Field(() => String, { description: 'For programs.' })
  key!: string;

  @Field(() => String, { description: 'For people; Chinese.' })
  title!: string;

  @Field(() => Boolean, { description: 'Without a column for it nothing can be imported.' })
  required!: boolean;
}

@ObjectType({ description: 'Which column held a field.' })
export class ImportMapping {
  @Field(() => String, { description: 'Key of the field.' })
  field!: string;

  @Field(() => String, { description: 'Title of the field; Chinese.' })
  title!: string;

  @Field(() => Int, { description: 'The column, counted from 1.' })
  column!: number;
}
