import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';

@ObjectType({ description: 'Problems in a table on a page of their own 附件.' })
export class LetterPaperAnnex {
  @Field(() => String, { description: 'Its title, such as 问题清单.' })
  title!: string;

  @Field(() => [String], { description: 'Heads of the columns.' })
  heads!: readonly string[];

  @Field(() => [[String]], { description: 'Rows, as wide as the heads.' })
  rows!: readonly (readonly string[])[];
}

@ObjectType({
  description:
    'A letter or bulletin as it stands on paper: what Word and PDF are written from, so that all three say the same.',
})
export class LetterPaper {
  @Field(() => String, { description: '发文机关标志.' })
  head!: string;

  @Field(() => String, { description: '发文字号; of a draft that it has none.' })
  number!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: '主送机关, with its colon; null: none.' })
  addressee!: string | null;

  @Field(() => [String], { description: '正文.' })
  paragraphs!: readonly string[];

  @Field(() => LetterPaperAnnex, { nullable: true, description: 'Null: all problems stand in the text.' })
  annex!: LetterPaperAnnex | null;

  @Field(() => String, { description: '发文机关署名.' })
  signature!: string;

  @Field(() => String, { description: '成文日期; of a draft blanks.' })
  date!: string;

  @Field(() => String, { nullable: true, description: '抄送机关; null: none.' })
  copies!: string | null;

  @Field(() => String, { description: '印发机关.' })
  desk!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is not, as it stands on each page: 草稿 or 已撤回; null: it was issued and stands.',
  })
  mark!: string | null;
}

@ObjectType({ description: 'How a letter would read, or what is wrong with it.' })
export class LetterPaperPayload {
  @Field(() => LetterPaper, { nullable: true, description: 'Null when something is wrong.' })
  paper!: LetterPaper | null;

  @Field(() => [UserError], { description: 'Empty when there is nothing wrong.' })
  errors!: UserError[];
}
