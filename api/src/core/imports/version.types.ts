import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../graphql/user-errors.js';
import { ImportChange, ImportCount, ImportMapping } from './import.types.js';
import { ImportOutcome } from './import-kind.js';

@ObjectType({
  description: 'A table that was applied: who, when, from which file, with which columns, to what effect.',
})
export class ImportVersion {
  @Field(() => ID, { description: 'Of the version.' })
  id!: string;

  @Field(() => String, { description: 'What was imported, such as UNITS.' })
  kind!: string;

  @Field(() => Int, { description: 'Counts up from 1.' })
  number!: number;

  @Field(() => String, { description: 'Of the file.' })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the file can be had again; null once it was erased, because what it brought was published for a time that is over.',
  })
  fileUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null in a text file.' })
  sheet!: string | null;

  @Field(() => Int, { description: 'The row of the heads, counted from 1.' })
  headerRow!: number;

  @Field(() => [ImportMapping], { description: 'Which column held which field.' })
  mapping!: ImportMapping[];

  @Field(() => Boolean, { description: 'Whether records that were missing in the table ended.' })
  closeMissing!: boolean;

  @Field(() => [ImportCount], { description: 'How many records came to what.' })
  counts!: ImportCount[];

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Name of who applied it.' })
  importedBy!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  importedAt!: Date;
}

@ObjectType({ description: 'What a version did to one record.' })
export class ImportVersionRow {
  @Field(() => Int, { nullable: true, description: 'Row of the sheet; null: the record was missing in it.' })
  sheetRow!: number | null;

  @Field(() => ImportOutcome, { description: 'What became of the record.' })
  outcome!: ImportOutcome;

  @Field(() => String, { description: 'What the record was called.' })
  title!: string;

  @Field(() => [ImportChange], { description: 'Before and after, field by field.' })
  changes!: ImportChange[];
}

@ObjectType({ description: 'A page of what a version did.' })
export class ImportVersionRowList {
  @Field(() => [ImportVersionRow], { description: 'This page of them, in the order of the sheet.' })
  items!: ImportVersionRow[];

  @Field(() => Int, { description: 'How many records it changed.' })
  totalItems!: number;
}

@ObjectType({ description: 'A page of versions.' })
export class ImportVersionList {
  @Field(() => [ImportVersion], { description: 'This page of them, the newest first.' })
  items!: ImportVersion[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The version, or why not.' })
export class ImportPayload {
  @Field(() => ImportVersion, { nullable: true, description: 'Null when it was refused: then nothing was changed.' })
  version!: ImportVersion | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
