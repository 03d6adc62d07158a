import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { ActKind } from '../notices/acts/act.rules.js';
import { NoticeKind } from '../notices/notice.rules.js';

const LONG = '文字太长，不能预览。';

@InputType({ description: 'A problem as it is typed.' })
export class PreviewProblemInput {
  @Field(() => String, { description: 'At most 500 characters; empty: nothing was typed yet.' })
  @MaxLength(500, { message: LONG })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The obligation that it is about.' })
  obligationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The finding that it is.' })
  findingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The addressee that it is about; null: all of them.' })
  unitId?: string | null;
}

@InputType({ description: 'Something that is ordered, as it is typed; without a person it is not shown yet.' })
export class PreviewActInput {
  @Field(() => ActKind, { description: 'What is to be done.' })
  kind!: ActKind;

  @Field(() => ID, { nullable: true, description: 'Who is to do it; null: not chosen yet.' })
  personId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for it; null: not chosen yet.' })
  dueOn?: string | null;
}

@InputType({ description: 'A letter as it is typed: anything may be missing yet.' })
export class PreviewNoticeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The draft that is being changed: its kind, its first addressee, its desk and its copies are its own; null: a new letter.',
  })
  id?: string | null;

  @Field(() => NoticeKind, { description: 'Of a new letter.' })
  kind!: NoticeKind;

  @Field(() => ID, { nullable: true, description: 'Who is written to, of a new letter; null: not chosen yet.' })
  addresseeId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Further units that are written to; at most 150.' })
  @ArrayMaxSize(150, { message: '一件文书最多主送150个单位。' })
  furtherAddresseeIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Units that get a copy 抄送, of a new letter; at most 20.' })
  @ArrayMaxSize(20, { message: '最多抄送20个单位。' })
  copyIds!: string[];

  @Field(() => String, { defaultValue: '', description: 'At most 100 characters.' })
  @MaxLength(100, { message: LONG })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'At most 1,000 characters.' })
  @MaxLength(1000, { message: LONG })
  basis!: string;

  @Field(() => [PreviewProblemInput], { defaultValue: [], description: 'At most 50.' })
  @ArrayMaxSize(50, { message: '一件文书最多写50个问题。' })
  @ValidateNested({ each: true })
  problems!: PreviewProblemInput[];

  @Field(() => String, { defaultValue: '', description: 'At most 2,000 characters.' })
  @MaxLength(2000, { message: LONG })
  demand!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for the answer; null: not chosen yet.' })
  answerBy?: string | null;

  @Field(() => [PreviewActInput], { defaultValue: [], description: 'What it orders beside the answer; at most 20.' })
  @ArrayMaxSize(20, { message: '一件文书最多写20项责令事项。' })
  @ValidateNested({ each: true })
  acts!: PreviewActInput[];
}
