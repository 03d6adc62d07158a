import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { ActKind } from './acts/act.rules.js';
import { ProblemOutcome } from './answers/answer.rules.js';
import { NoticeKind } from './notice.rules.js';

@InputType({ description: 'A problem to name.' })
export class NoticeProblemInput {
  @Field(() => ID, { nullable: true, description: 'The obligation of the addressee that it is about.' })
  obligationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The confirmed finding that it is: it stands in this letter then, and in no other.',
  })
  findingId?: string | null;

  @Field(() => String, { description: 'What is wrong or missing; 2 to 500 characters.' })
  @Length(2, 500, { message: '问题描述应为2至500个字。' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The addressee that it is about; null: all of them.' })
  unitId?: string | null;
}

@InputType({ description: 'Something that the letter orders beside the answer 责令事项. Rectification notices only.' })
export class RequiredActInput {
  @Field(() => ActKind, { description: 'What is to be done.' })
  kind!: ActKind;

  @Field(() => ID, { description: 'Who is to do it: of the unit addressed, or of the team that sits in it.' })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'To which leader a self-criticism is handed; null for everything else.',
  })
  readerId?: string | null;

  @Field(() => DayScalar, { description: 'The last day for it.' })
  dueOn!: string;
}

/** What a letter says; the same for a new draft and a change. */
@InputType()
export abstract class NoticeContent {
  @Field(() => String, { description: '4 to 100 characters.' })
  @Length(4, 100, { message: '标题应为4至100个字。' })
  title!: string;

  @Field(() => String, { description: 'What it rests on and what was checked; 2 to 1,000 characters.' })
  @Length(2, 1000, { message: '监督依据应为2至1000个字。' })
  basis!: string;

  @Field(() => [NoticeProblemInput], { description: '1 to 50.' })
  @ArrayMinSize(1, { message: '请至少写明一个问题。' })
  @ArrayMaxSize(50, { message: '一件文书最多写50个问题。' })
  @ValidateNested({ each: true })
  problems!: NoticeProblemInput[];

  @Field(() => String, { description: 'What is asked for; 2 to 2,000 characters.' })
  @Length(2, 2000, { message: '建议和要求应为2至2000个字。' })
  demand!: string;

  @Field(() => DayScalar, { description: 'The last day for the answer.' })
  answerBy!: string;

  @Field(() => ID, {
    description: 'The leader who is asked to approve, first where there are several; never the drafter.',
  })
  approverId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Leaders who approve after the first, in order; the last one issues.',
  })
  @ArrayMaxSize(4, { message: '审批领导最多5位。' })
  furtherApproverIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Colleagues who countersign 会签 before the leaders are asked.' })
  @ArrayMaxSize(10, { message: '会签人最多10位。' })
  countersignerIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Further units that are written to, each of which answers by itself.',
  })
  @ArrayMaxSize(150, { message: '一件文书最多主送150个单位。' })
  furtherAddresseeIds!: string[];

  @Field(() => [RequiredActInput], { defaultValue: [], description: 'What it orders beside the answer, in order.' })
  @ArrayMaxSize(20, { message: '一件文书最多写20项责令事项。' })
  @ValidateNested({ each: true })
  acts!: RequiredActInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'A new draft.' })
export class DraftNoticeInput extends NoticeContent {
  @Field(() => NoticeKind, { description: 'Suggestion, rectification notice or explanation request.' })
  kind!: NoticeKind;

  @Field(() => ID, { description: 'Who is written to.' })
  addresseeId!: string;

  @Field(() => [ID], { nullable: true, description: 'Units that get a copy 抄送.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: '最多抄送20个单位。' })
  copyIds?: string[];

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A change of a draft.' })
export class EditNoticeInput extends NoticeContent {
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step that needs no words.' })
export class NoticeStepInput {
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step with its reason.' })
export class NoticeReasonInput extends NoticeStepInput {
  @Field(() => String, { description: 'Stands in the timeline and the trail.' })
  @Length(2, 500, { message: '请写明理由，2至500个字。' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The writer was warned that a text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'What the reviewer makes of what was done about a problem.' })
export class ItemReviewInput {
  @Field(() => ID, { description: 'The problem.' })
  problemId!: string;

  @Field(() => Boolean, { description: 'Whether it passes.' })
  passed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What is lacking, or why it passes although it is not done; up to 500 characters.',
  })
  @IsOptional()
  @Length(0, 500, { message: '复核意见最多500个字。' })
  remark?: string | null;
}

@InputType({ description: 'Verification of an answer, and the end of the matter with it.' })
export class PassNoticeInput extends NoticeReasonInput {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Also close it, in the same transaction; otherwise it rests as passed until it is closed.',
  })
  close!: boolean;

  @Field(() => [ItemReviewInput], {
    defaultValue: [],
    description:
      'Problem by problem, what passes and what does not. What is left out passes; a problem that the unit does not call done needs a remark (`PROBLEM_NOT_DONE`), and so does one that does not pass (`PROBLEM_NEEDS_WORD`): its finding is open again.',
  })
  @ArrayMaxSize(50, { message: '一件文书最多50个问题。' })
  @ValidateNested({ each: true })
  items!: ItemReviewInput[];
}

@InputType({ description: 'Approval, and issue with it.' })
export class ApproveNoticeInput extends NoticeStepInput {
  @Field(() => String, { nullable: true, description: "The leader's opinion 审批意见." })
  @IsOptional()
  @Length(0, 500, { message: '审批意见最多500个字。' })
  opinion?: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Also issue it, in the same transaction.' })
  issue!: boolean;
}

@InputType({ description: 'What was done about a problem.' })
export class AnswerItemInput {
  @Field(() => ID, { description: 'The problem.' })
  problemId!: string;

  @Field(() => ProblemOutcome, { description: 'Whether it is put right.' })
  outcome!: ProblemOutcome;

  @Field(() => String, { description: 'What was done, or why not; 2 to 2,000 characters.' })
  @Length(2, 2000, { message: '整改情况应为2至2000个字。' })
  text!: string;
}

@InputType({ description: 'An answer with its proof.' })
export class AnswerNoticeInput extends NoticeStepInput {
  @Field(() => String, { description: 'What was done; 2 to 5,000 characters.' })
  @Length(2, 5000, { message: '反馈内容应为2至5000个字。' })
  text!: string;

  @Field(() => [AnswerItemInput], {
    defaultValue: [],
    description: 'What was done about each problem. One that is left out is answered by the text.',
  })
  @ArrayMaxSize(50, { message: '一件文书最多50个问题。' })
  @ValidateNested({ each: true })
  items!: AnswerItemInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The writer was warned that a text looks like case work or secrets, and it is none.',
  })
  warned!: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of files uploaded by POST /files.' })
  @ArrayMaxSize(20, { message: '最多附20个文件。' })
  fileIds!: string[];

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Another round: why, and by when.' })
export class SendBackNoticeInput extends NoticeReasonInput {
  @Field(() => DayScalar, { description: 'The last day for the next answer.' })
  answerBy!: string;

  @Field(() => [ItemReviewInput], {
    defaultValue: [],
    description:
      'Problem by problem, what passes already and what does not. What is left out does not pass, but for what passed in an earlier round. What passes although the unit does not call it done needs a remark (`PROBLEM_NOT_DONE`); something is left to do (`NOTHING_LEFT`).',
  })
  @ArrayMaxSize(50, { message: '一件文书最多50个问题。' })
  @ValidateNested({ each: true })
  items!: ItemReviewInput[];
}
