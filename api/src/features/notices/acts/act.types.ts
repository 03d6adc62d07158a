import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { UserError } from '../../../core/graphql/user-errors.js';
import { FileRef } from '../notice.types.js';
import { ActKind, ActState, ActStep } from './act.rules.js';

registerEnumType(ActKind, {
  name: 'ActKind',
  description: 'What a letter can order beside its answer 责令事项.',
  valuesConfig: {
    SELF_CRITICISM: { description: '书面检查: a written self-criticism, read by named people only.' },
    INTERVIEW: { description: '约谈: an interview.' },
    DISCUSSION: { description: '专题研究: a discussion in the party group.' },
  },
});
registerEnumType(ActState, {
  name: 'ActState',
  description: 'Where an ordered act stands.',
  valuesConfig: {
    OWED: { description: '待提交: owed.' },
    HANDED_IN: { description: '已提交: waits to be looked at.' },
    ACCEPTED: { description: '已认可: done.' },
    WAIVED: { description: '已免除: need not be done, or is ordered of somebody else.' },
  },
});
registerEnumType(ActStep, {
  name: 'ActStep',
  description: 'What can be done with an ordered act.',
  valuesConfig: {
    HAND_IN: { description: '提交: by the person named.' },
    ACCEPT: { description: '认可: it is enough.' },
    RETURN: { description: '退回: it is not, for a reason.' },
    WAIVE: { description: '免除: it need not be done, for a reason.' },
    REPLACE: { description: '改由他人完成: somebody else does it, for a reason.' },
  },
});

@ObjectType({ description: 'Something that a letter orders beside its answer 责令事项.' })
export class RequiredAct {
  @Field(() => ID, { description: 'Of the act.' })
  id!: string;

  @Field(() => ActKind, { description: 'What is to be done.' })
  kind!: ActKind;

  @Field(() => ActState, { description: 'Where it stands.' })
  state!: ActState;

  @Field(() => DayScalar, { description: 'The last day for it.' })
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What was handed in; null before. A self-criticism is read by its author, the leader to whom it is handed and the leader who issued the letter: null for everybody else.',
  })
  text!: string | null;

  @Field(() => [FileRef], { description: 'Its proof; of a self-criticism for its readers only.' })
  files!: FileRef[];

  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null before it was handed in.' })
  handedInAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said when it was accepted or returned; null: nothing.',
  })
  remark!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the newest decision, UTC; null: none.' })
  decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Business instant at which it was waived, UTC; null: it was not.' })
  waivedAt!: Date | null;

  waivedReason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The act of the same letter in whose place this one is; null: none.',
  })
  replacesId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The act of the same letter that was ordered of somebody else in its place; null: none.',
  })
  replacedById!: string | null;

  @Field(() => Int, { description: 'Handed back with each step.' })
  version!: number;

  noticeId!: string;
  personId!: string;
  readerId!: string | null;
  unitId!: string;
}

@ObjectType({ description: 'What one is ordered to do, or is handed.' })
export class RequiredActList {
  @Field(() => [RequiredAct], { description: 'The nearest day first.' })
  items!: RequiredAct[];
}

@ObjectType({ description: 'The act after the step, or why not.' })
export class RequiredActPayload {
  @Field(() => RequiredAct, { nullable: true, description: 'Null when it was refused.' })
  act!: RequiredAct | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
