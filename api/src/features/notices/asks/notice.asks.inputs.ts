import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { ActStep } from '../acts/act.rules.js';
import { AnswerItemInput, NoticeReasonInput, NoticeStepInput } from '../notice.inputs.js';

@InputType({ description: "A countersignature, or a leader's approval with words." })
export class CountersignNoticeInput extends NoticeStepInput {
  @Field(() => String, { nullable: true, description: 'Up to 500 characters.' })
  @IsOptional()
  @Length(0, 500, { message: '会签意见最多500个字。' })
  opinion?: string | null;
}

@InputType({ description: 'Registration of the paper 登记文号.' })
export class RegisterNoticeInput extends NoticeStepInput {
  @Field(() => String, { description: 'As the sealed paper bears it; 4 to 50 characters.' })
  @Length(4, 50, { message: '文号应为4至50个字。' })
  officialNumber!: string;

  @Field(() => ID, { nullable: true, description: 'The sealed scan, uploaded by POST /files: a PDF or a picture.' })
  scanFileId?: string | null;
}

@InputType({ description: 'Who of the addressee takes it on.' })
export class TakeOnNoticeInput extends NoticeStepInput {
  @Field(() => ID, { nullable: true, description: 'A colleague of the same unit; null: the viewer.' })
  handlerId?: string | null;
}

@InputType({ description: 'A later day for the answer.' })
export class AskExtensionInput extends NoticeReasonInput {
  @Field(() => DayScalar, { description: 'The day asked for; after the present one.' })
  wantedBy!: string;
}

@InputType({ description: 'The decision about a later day.' })
export class DecideExtensionInput extends NoticeStepInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day granted; null: refused, which needs a remark.' })
  grantedUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'Up to 500 characters; needed for a refusal.' })
  @IsOptional()
  @Length(0, 500, { message: '说明最多500个字。' })
  remark?: string | null;
}

@InputType({ description: 'An objection 异议.' })
export class ObjectToNoticeInput extends NoticeStepInput {
  @Field(() => String, { description: 'Against what, and why; 10 to 2,000 characters.' })
  @Length(10, 2000, { message: '请写明对什么有异议、理由是什么，10至2000个字。' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of files uploaded by POST /files.' })
  @ArrayMaxSize(20, { message: '最多附20个文件。' })
  fileIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Warned that the text looks like case work, and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'The decision about an objection.' })
export class DecideObjectionInput extends NoticeReasonInput {
  @Field(() => Boolean, { description: 'Upheld 成立: the letter is taken back. Otherwise it stands where it stood.' })
  upheld!: boolean;
}

@InputType({ description: "A leader's words about a letter 领导批示." })
export class InstructNoticeInput extends NoticeStepInput {
  @Field(() => ID, { description: 'Whose words they are: a leader who may approve.' })
  leaderId!: string;

  @Field(() => DayScalar, { description: 'The day on which they were given; not in the future.' })
  givenOn!: string;

  @Field(() => String, { description: '2 to 1,000 characters.' })
  @Length(2, 1000, { message: '批示内容应为2至1000个字。' })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Warned that the text looks like case work, and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'Another desk takes the letter over 移交承办.' })
export class HandOverNoticeInput extends NoticeReasonInput {
  @Field(() => ID, { description: 'The desk.' })
  deskId!: string;
}

@InputType({ description: 'What is being typed as an answer; kept for the unit until it is sent.' })
export class SaveAnswerDraftInput {
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was seen; 0: there was none.' })
  version!: number;

  @Field(() => String, { description: 'Up to 5,000 characters.' })
  @Length(0, 5000, { message: '反馈内容最多5000个字。' })
  text!: string;

  @Field(() => [AnswerItemInput], { defaultValue: [], description: 'What was done about each problem.' })
  @ArrayMaxSize(50, { message: '一件文书最多50个问题。' })
  items!: AnswerItemInput[];
}

@InputType({ description: 'What was done about an ordered act.' })
export class HandInActInput {
  @Field(() => ID, { description: 'The act.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, {
    description:
      'The self-criticism itself, or what was done; 10 to 10,000 characters. Of a self-criticism nobody reads it but its author, the leader it is handed to and the leader who issued the letter.',
  })
  @Length(10, 10_000, { message: '内容应为10至10000个字。' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Proof: ids of files uploaded by POST /files.' })
  @ArrayMaxSize(20, { message: '最多附20个文件。' })
  fileIds!: string[];
}

@InputType({ description: 'What the office, or the leader to whom it was handed, makes of it.' })
export class DecideActInput {
  @Field(() => ID, { description: 'The act.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ActStep, { description: 'ACCEPT, or RETURN with a remark.' })
  step!: ActStep;

  @Field(() => String, { nullable: true, description: 'Up to 500 characters; needed to return it.' })
  @IsOptional()
  @Length(0, 500, { message: '说明最多500个字。' })
  remark?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'A later last day, when it is returned; null: the same.' })
  dueOn?: string | null;
}

@InputType({ description: 'An ordered act that need not be done 免除.' })
export class WaiveActInput {
  @Field(() => ID, { description: 'The act.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; both sides read it, and it stands in the trail. 2 to 500 characters.' })
  @Length(2, 500, { message: '请写明理由，2至500个字。' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The writer was warned that the reason looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
  })
  warned!: boolean;
}

@InputType({ description: 'An ordered act that somebody else is to do 改由他人完成.' })
export class ReplaceActInput extends WaiveActInput {
  @Field(() => ID, { description: 'Who is to do it: of the unit addressed, or of the team that sits in it.' })
  personId!: string;

  @Field(() => DayScalar, { description: 'The last day for it; today or later, within a year.' })
  dueOn!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
