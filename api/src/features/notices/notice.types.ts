import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { Notice } from './notice.entity.js';
import { NoticeAction, NoticeState } from './notice.rules.js';

@ObjectType({ description: 'A problem that the letter names.' })
export class NoticeProblem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  obligationId!: string | null;
}

@ObjectType({ description: "One stage of the letter's life." })
export class NoticeStep {
  @Field(() => NoticeState)
  state!: NoticeState;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was last reached, UTC; null when it was not yet.',
  })
  reachedAt!: Date | null;

  @Field(() => Boolean)
  current!: boolean;
}

@ObjectType({ description: 'A file that the viewer may read with the record that it is attached to.' })
export class FileRef {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: "Path below the site's address; always a download." })
  url!: string;
}

@ObjectType({ description: 'What the reviewer said of an answer.' })
export class AnswerReview {
  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  reviewerId!: string;
}

@ObjectType({ description: 'The answer of a round.' })
export class NoticeAnswer {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  round!: number;

  @Field(() => String)
  text!: string;

  @Field(() => [FileRef])
  files!: FileRef[];

  @Field(() => Date, { description: 'Business instant, UTC.' })
  answeredAt!: Date;

  @Field(() => AnswerReview, { nullable: true, description: 'Null until it is reviewed.' })
  review!: AnswerReview | null;

  accountId!: string;
}

@ObjectType({ description: "A step in the letter's timeline. Steps before the issue are for the issuing side only." })
export class NoticeEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeAction)
  action!: NoticeAction;

  @Field(() => NoticeState, { nullable: true, description: 'Null at the drafting.' })
  from!: NoticeState | null;

  @Field(() => NoticeState)
  to!: NoticeState;

  @Field(() => String, { description: 'The unit for which the person acted.' })
  unitName!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [FileRef])
  files!: FileRef[];

  accountId!: string;
}

@ObjectType({ description: 'What the viewer may do to the letter and, if not now, why.' })
export class NoticeAbility {
  @Field(() => NoticeAction)
  action!: NoticeAction;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not now; null when allowed.' })
  reason!: string | null;
}

@ObjectType({ description: 'The letter, or why not.' })
export class NoticePayload {
  @Field(() => Notice, { nullable: true })
  notice!: Notice | null;

  @Field(() => [UserError])
  errors!: UserError[];
}
