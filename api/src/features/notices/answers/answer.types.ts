import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../core/graphql/user-errors.js';
import { FileRef } from '../notice.types.js';
import { ProblemOutcome } from './answer.rules.js';

registerEnumType(ProblemOutcome, {
  name: 'ProblemOutcome',
  description: 'What was done about a problem 整改情况.',
  valuesConfig: {
    DONE: { description: '已整改: put right.' },
    UNDER_WAY: { description: '整改中: begun, not yet done.' },
    NOT_DONE: { description: '未整改: not done, for the reason given.' },
  },
});

@ObjectType({ description: 'What the reviewer said of an answer.' })
export class AnswerReview {
  @Field(() => Boolean, { description: 'Whether the answer passed; otherwise another round was asked for.' })
  passed!: boolean;

  @Field(() => String, { description: 'What the reviewer wrote.' })
  reason!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  reviewerId!: string;
}

@ObjectType({ description: 'What was done about a problem, and what the reviewer makes of it.' })
export class AnswerItem {
  @Field(() => ID, { description: 'The problem.' })
  problemId!: string;

  @Field(() => ProblemOutcome, {
    nullable: true,
    description: "Whether it was put right, as the unit says; null: the answer's text says it.",
  })
  outcome!: ProblemOutcome | null;

  @Field(() => String, { description: "What was done, or why not; empty: the answer's text says it." })
  text!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it passed; null until it is reviewed.' })
  passed!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is lacking, or why it passes, as the reviewer wrote; null: nothing was said.',
  })
  remark!: string | null;
}

@ObjectType({ description: 'The answer of a round.' })
export class NoticeAnswer {
  @Field(() => ID, { description: 'Of the answer.' })
  id!: string;

  @Field(() => Int, { description: 'Which round, from 1.' })
  round!: number;

  @Field(() => String, { description: 'What was done.' })
  text!: string;

  @Field(() => [AnswerItem], { description: 'What was done about each problem; empty when the text says it all.' })
  items!: AnswerItem[];

  @Field(() => [FileRef], { description: 'Its proof.' })
  files!: FileRef[];

  @Field(() => Date, { description: 'Business instant, UTC.' })
  answeredAt!: Date;

  @Field(() => AnswerReview, { nullable: true, description: 'Null until it is reviewed.' })
  review!: AnswerReview | null;

  accountId!: string;
}

@ObjectType({ description: 'What is being typed as an answer, for all of the unit addressed.' })
export class AnswerDraft {
  @Field(() => String, { description: 'What was typed.' })
  text!: string;

  @Field(() => [AnswerItem], { description: 'Problem by problem.' })
  items!: AnswerItem[];

  @Field(() => Int, { description: 'Handed back when it is saved again.' })
  version!: number;

  @Field(() => Date, { description: 'Business instant at which it was last saved, UTC.' })
  savedAt!: Date;

  savedBy!: string;
}

@ObjectType({ description: 'The draft as it is kept now, or why not.' })
export class AnswerDraftPayload {
  @Field(() => AnswerDraft, { nullable: true, description: 'Null when it was refused.' })
  draft!: AnswerDraft | null;

  @Field(() => [UserError], { description: 'Empty when it was saved.' })
  errors!: UserError[];
}
