import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateFilter, TextFilter } from '../../core/graphql/filters.js';
import { BulletinScope, BulletinState } from './bulletin.rules.js';

@InputType({ description: 'A case to tell.' })
export class BulletinCaseInput {
  @Field(() => ID, { nullable: true, description: 'The letter that it comes of: one that was issued.' })
  noticeId?: string | null;

  @Field(() => ID, { description: 'The unit that it is about.' })
  unitId!: string;

  @Field(() => String, { description: 'What was found; 5 to 1,000 characters.' })
  @Length(5, 1000, { message: '事实应为5至1000个字。' })
  fact!: string;

  @Field(() => String, { description: 'What became of it; 2 to 500 characters.' })
  @Length(2, 500, { message: '处理结果应为2至500个字。' })
  outcome!: string;
}

/** What a bulletin says; the same for a new draft and a change. */
@InputType()
export abstract class BulletinContent {
  @Field(() => BulletinScope, { description: 'Who it is for.' })
  scope!: BulletinScope;

  @Field(() => String, { description: '4 to 100 characters.' })
  @Length(4, 100, { message: '标题应为4至100个字。' })
  title!: string;

  @Field(() => String, { description: 'What it is about, in figures; 10 to 2,000 characters.' })
  @Length(10, 2000, { message: '概况应为10至2000个字。' })
  overview!: string;

  @Field(() => String, { nullable: true, description: 'Why it came about; up to 2,000 characters.' })
  @IsOptional()
  @Length(0, 2000, { message: '原因分析最多2000个字。' })
  causes?: string | null;

  @Field(() => String, { description: 'What is asked of everybody; 5 to 2,000 characters.' })
  @Length(5, 2000, { message: '工作要求应为5至2000个字。' })
  demands!: string;

  @Field(() => [BulletinCaseInput], { description: '1 to 50, in order.' })
  @ArrayMinSize(1, { message: '请至少写一个案例。' })
  @ArrayMaxSize(50, { message: '一期通报最多写50个案例。' })
  @ValidateNested({ each: true })
  cases!: BulletinCaseInput[];

  @Field(() => ID, {
    description: 'The leader who approves: of a public one the principal leader; never who had a hand in its words.',
  })
  approverId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'A new bulletin.' })
export class DraftBulletinInput extends BulletinContent {
  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A change of a draft.' })
export class EditBulletinInput extends BulletinContent {
  @Field(() => ID, { description: 'The bulletin.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step that needs no words.' })
export class BulletinStepInput {
  @Field(() => ID, { description: 'The bulletin.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step with its reason.' })
export class BulletinReasonInput extends BulletinStepInput {
  @Field(() => String, { description: 'Stands in its history; 2 to 500 characters.' })
  @Length(2, 500, { message: '请写明理由，2至500个字。' })
  reason!: string;
}

@InputType({ description: 'Narrows bulletins; all parts together.' })
export class BulletinFilter {
  @Field(() => BulletinScope, { nullable: true, description: 'Who they are for.' })
  scope?: BulletinScope | null;

  @Field(() => [BulletinState], { nullable: true, description: 'Where they stand: any of these.' })
  states?: BulletinState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that name as approver the viewer, or somebody whom they stand in for today.',
  })
  approverIsViewer?: boolean | null;

  @Field(() => DateFilter, {
    nullable: true,
    description: 'The business day on which it was published, also of one that was withdrawn since.',
  })
  publishedOn?: DateFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'In the title or the number.' })
  text?: TextFilter | null;
}
