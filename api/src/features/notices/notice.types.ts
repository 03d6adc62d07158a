import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { Notice } from './notice.entity.js';
import { NoticeAction, NoticeState, SignerRole } from './notice.rules.js';

registerEnumType(SignerRole, {
  name: 'SignerRole',
  description: 'How one signs before the issue.',
  valuesConfig: {
    COUNTERSIGN: { description: '会签: a colleague, before the leaders are asked.' },
    APPROVE: { description: '审批: a leader, one after the other.' },
  },
});
@ObjectType({ description: 'A problem that the letter names.' })
export class NoticeProblem {
  @Field(() => ID, { description: 'Of the problem.' })
  id!: string;

  @Field(() => String, { description: 'What is wrong or missing.' })
  text!: string;

  obligationId!: string | null;
  findingId!: string | null;
  /** the addressee that it is about; null: all of them */
  unitId!: string | null;
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

@ObjectType({ description: "A step in the letter's timeline. Steps before the issue are for the issuing side only." })
export class NoticeEvent {
  @Field(() => ID, { description: 'Of the step.' })
  id!: string;

  @Field(() => NoticeAction, {
    nullable: true,
    description: 'What was done; null: nobody did it: the last day for the answer passed without one.',
  })
  action!: NoticeAction | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it holds, of what nobody did: the day after the last one. Null otherwise.',
  })
  effectiveOn!: string | null;

  @Field(() => NoticeState, { nullable: true, description: 'Null at the drafting.' })
  from!: NoticeState | null;

  @Field(() => NoticeState, { description: 'Where the letter stood afterwards.' })
  to!: NoticeState;

  @Field(() => String, { nullable: true, description: 'The unit for which the person acted; null: nobody did it.' })
  unitName!: string | null;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why, as the actor gave it; null when none was asked for.' })
  reason!: string | null;

  @Field(() => [FileRef], { description: 'Files of an answer.' })
  files!: FileRef[];

  accountId!: string | null;
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

@ObjectType({ description: 'Who signs before the issue. For the issuing side only.' })
export class NoticeSigner {
  @Field(() => ID, { description: 'Of the signature.' })
  id!: string;

  @Field(() => SignerRole, { description: 'How.' })
  role!: SignerRole;

  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null: not yet, or a draft again.' })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What was written with it; null: nothing.' })
  opinion!: string | null;

  accountId!: string;
  signedBy!: string | null;
}

@ObjectType({ description: 'Somebody written to. The issuing side sees all of them, an addressee itself.' })
export class NoticeAddressee {
  @Field(() => ID, { nullable: true, description: 'The letter to this addressee; null before the issue.' })
  noticeId!: string | null;

  @Field(() => NoticeState, { description: 'Where the letter to this addressee stands.' })
  state!: NoticeState;

  unitId!: string;
}

@ObjectType({ description: 'A later day for the answer, asked for and decided 延期.' })
export class NoticeExtension {
  @Field(() => ID, { description: 'Of the request.' })
  id!: string;

  @Field(() => Int, { description: 'The round that it is about.' })
  round!: number;

  @Field(() => DayScalar, { description: 'The day asked for.' })
  wantedBy!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  askedAt!: Date;

  @Field(() => DayScalar, { nullable: true, description: 'The day granted; null: refused, or not decided.' })
  grantedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with the decision; null: nothing.' })
  remark!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the decision, UTC; null: it waits.' })
  decidedAt!: Date | null;

  askedBy!: string;
  decidedBy!: string | null;
}

@ObjectType({ description: 'What the addressee holds against a letter or against what became of it 异议.' })
export class NoticeObjection {
  @Field(() => ID, { description: 'Of the objection.' })
  id!: string;

  @Field(() => String, { description: 'Against what, and why.' })
  text!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  raisedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was found right; null: it waits.' })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null: it waits.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the decision, UTC; null: it waits.' })
  decidedAt!: Date | null;

  @Field(() => [FileRef], { description: 'What goes with it.' })
  files!: FileRef[];

  raisedBy!: string;
  decidedBy!: string | null;
}

@ObjectType({ description: "A leader's words about a letter 领导批示. For the issuing side only." })
export class NoticeInstruction {
  @Field(() => ID, { description: 'Of the instruction.' })
  id!: string;

  @Field(() => String, { description: 'What the leader said.' })
  text!: string;

  @Field(() => DayScalar, { description: 'When it was given, Asia/Shanghai.' })
  givenOn!: string;

  @Field(() => Date, { description: 'Business instant at which it was entered, UTC.' })
  enteredAt!: Date;

  leaderId!: string;
  enteredBy!: string;
}
