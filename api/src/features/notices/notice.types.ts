import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { Notice } from './notice.entity.js';
import { NoticeAction, NoticeState } from './notice.rules.js';

@ObjectType({ description: 'A problem that the letter names.' })
export class NoticeProblem {
  @Field(() => ID, { description: 'Of the problem.' })
  id!: string;

  @Field(() => String, { description: 'What is wrong or missing.' })
  text!: string;

  obligationId!: string | null;
}

@ObjectType({ description: "One stage of the letter's life." })
export class NoticeStep {
  @Field(() => NoticeState, { description: 'The stage.' })
  state!: NoticeState;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was last reached, UTC; null when it was not yet.',
  })
  reachedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the letter stands here now.' })
  current!: boolean;
}

@ObjectType({ description: 'A file that the viewer may read with the record that it is attached to.' })
export class FileRef {
  @Field(() => ID, { description: 'Of the file.' })
  id!: string;

  @Field(() => String, { description: 'As it was uploaded.' })
  name!: string;

  @Field(() => String, { description: 'By its content, such as `application/pdf`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: "Path below the site's address; always a download." })
  url!: string;
}

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

@ObjectType({ description: 'The answer of a round.' })
export class NoticeAnswer {
  @Field(() => ID, { description: 'Of the answer.' })
  id!: string;

  @Field(() => Int, { description: 'Which round, from 1.' })
  round!: number;

  @Field(() => String, { description: 'What was done.' })
  text!: string;

  @Field(() => [FileRef], { description: 'Its proof.' })
  files!: FileRef[];

  @Field(() => Date, { description: 'Business instant, UTC.' })
  answeredAt!: Date;

  @Field(() => AnswerReview, { nullable: true, description: 'Null until it is reviewed.' })
  review!: AnswerReview | null;

  accountId!: string;
}

@ObjectType({ description: "A step in the letter's timeline. Steps before the issue are for the issuing side only." })
export class NoticeEvent {
  @Field(() => ID, { description: 'Of the step.' })
  id!: string;

  @Field(() => NoticeAction, { description: 'What was done.' })
  action!: NoticeAction;

  @Field(() => NoticeState, { nullable: true, description: 'Null at the drafting.' })
  from!: NoticeState | null;

  @Field(() => NoticeState, { description: 'Where the letter stood afterwards.' })
  to!: NoticeState;

  @Field(() => String, { description: 'The unit for which the person acted.' })
  unitName!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why, as the actor gave it; null when none was asked for.' })
  reason!: string | null;

  @Field(() => [FileRef], { description: 'Files of an answer.' })
  files!: FileRef[];

  accountId!: string;
}

@ObjectType({ description: 'What the viewer may do to the letter and, if not now, why.' })
export class NoticeAbility {
  @Field(() => NoticeAction, { description: 'What can be done.' })
  action!: NoticeAction;

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not now; null when allowed.' })
  reason!: string | null;
}

@ObjectType({ description: 'The letter, or why not.' })
export class NoticePayload {
  @Field(() => Notice, { nullable: true, description: 'Null when it was refused.' })
  notice!: Notice | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
