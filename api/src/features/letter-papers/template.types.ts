import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { PaperKind } from './paper.kind.js';

@ObjectType({
  description: 'A merge field of templates: written `{{name}}`, it stands for what the letter says there.',
})
export class LetterField {
  @Field(() => String, { description: 'Chinese, as written between the braces.' })
  name!: string;

  @Field(() => String, { description: 'Chinese; what stands in its place, and when nothing does.' })
  meaning!: string;

  @Field(() => Boolean, { description: 'It is a paragraph of its own, which becomes several.' })
  alone!: boolean;

  @Field(() => [PaperKind], { description: 'Kinds whose templates must have it.' })
  neededBy!: readonly PaperKind[];
}

@ObjectType({
  description:
    'What the papers of a kind of letters, or of bulletins, are made by. Versioned: the newest one holds for what is issued next.',
})
export class LetterTemplate {
  @Field(() => ID, { description: 'Of this version.' })
  id!: string;

  @Field(() => PaperKind, { description: 'Of which letters, or of bulletins.' })
  kind!: PaperKind;

  @Field(() => Int, { description: 'Counts up with each change; 0 is what comes with the platform.' })
  version!: number;

  @Field(() => String, { description: '发文机关标志: the red head.' })
  head!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { description: '主送机关, with its colon; empty: to nobody in particular.' })
  addressee!: string;

  @Field(() => [String], {
    description: 'The text 正文. A paragraph with a field that nothing stands for is not printed.',
  })
  paragraphs!: readonly string[];

  @Field(() => String, { nullable: true, description: '结束语, such as 特此通知。; null: none.' })
  closing!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was made, UTC; null: it came with the platform.',
  })
  createdAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of who made it; null: it came with the platform.' })
  createdBy!: string | null;

  @Field(() => Boolean, {
    description: 'Whether letters or bulletins were issued by it; not how many: who keeps templates knows of none.',
  })
  used!: boolean;
}

@InputType({ description: 'What a template says: texts with fields such as `{{主送单位}}`.' })
export class LetterTemplateContentInput {
  @Field(() => String, { description: '发文机关标志; 2 to 60 characters.' })
  @Length(2, 60, { message: '发文机关标志应为2至60个字。' })
  head!: string;

  @Field(() => String, { description: 'The title; 2 to 200 characters.' })
  @Length(2, 200, { message: '标题应为2至200个字。' })
  title!: string;

  @Field(() => String, {
    description:
      '主送机关, with its colon; at most 100 characters. Empty only of bulletins, which are to nobody in particular then.',
  })
  @Length(0, 100, { message: '主送应为2至100个字。' })
  addressee!: string;

  @Field(() => [String], { description: 'The text 正文; 1 to 30 paragraphs of at most 1,000 characters.' })
  @ArrayMinSize(1, { message: '请至少写一段正文。' })
  @ArrayMaxSize(30, { message: '正文最多30段。' })
  @Length(1, 1000, { each: true, message: '正文每段应为1至1000个字，空的段落请删去。' })
  paragraphs!: string[];

  @Field(() => String, { nullable: true, description: '结束语; null: none; at most 100 characters.' })
  @IsOptional()
  @Length(0, 100, { message: '结束语最多100个字。' })
  closing?: string | null;
}

@InputType({ description: 'A new version of a template.' })
export class SetLetterTemplateInput {
  @Field(() => PaperKind, { description: 'Of which letters, or of bulletins.' })
  kind!: PaperKind;

  @Field(() => Int, { description: 'The version that was seen; 0: what comes with the platform.' })
  version!: number;

  @Field(() => LetterTemplateContentInput, { description: 'What it is to say.' })
  @ValidateNested()
  content!: LetterTemplateContentInput;

  @Field(() => String, { description: 'Why. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整的理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'A template that is to be looked at before it is saved.' })
export class PreviewLetterTemplateInput {
  @Field(() => PaperKind, { description: 'Of which letters, or of bulletins.' })
  kind!: PaperKind;

  @Field(() => LetterTemplateContentInput, { description: 'What it says.' })
  @ValidateNested()
  content!: LetterTemplateContentInput;
}

@ObjectType({ description: 'The template that holds now, or why not.' })
export class LetterTemplatePayload {
  @Field(() => LetterTemplate, { nullable: true, description: 'Null when it was refused.' })
  template!: LetterTemplate | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
