import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { NoticeAction, NoticeKind, NoticeState } from './notice.rules.js';

registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'Kinds of working letters.',
  valuesConfig: {
    SUGGESTION: { description: '监督建议: something is missing or late; asks for it by a date.' },
    RECTIFICATION: { description: '整改通知书: something is wrong; asks for it to be put right.' },
    EXPLANATION: { description: '情况说明通知: facts need explaining.' },
  },
});
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'Where a letter stands.',
  valuesConfig: {
    DRAFT: { description: "拟稿: in the drafter's hands." },
    SUBMITTED: { description: '待审核: waits for the named leader.' },
    APPROVED: { description: '已批准: approved, not yet issued.' },
    ISSUED: { description: '已下发: numbered, with the addressee.' },
    RECEIVED: { description: '已签收: the addressee has it in hand.' },
    ANSWERED: { description: '已反馈: waits for review.' },
    PASSED: { description: '核实通过: verified, not yet closed.' },
    CLOSED: { description: '办结: over.' },
    WITHDRAWN: { description: '已撤回: taken back.' },
  },
});
registerEnumType(NoticeAction, {
  name: 'NoticeAction',
  description: 'What can be done to a letter.',
  valuesConfig: {
    EDIT: { description: 'Change a draft.' },
    SUBMIT: { description: 'Ask the named leader 提交审批.' },
    RETURN_DRAFT: { description: 'Send a draft back to its drafter.' },
    APPROVE: { description: 'Approve 批准.' },
    ISSUE: { description: 'Issue with a number 下发.' },
    RECEIVE: { description: 'Confirm the receipt 签收.' },
    ANSWER: { description: 'Answer the round 反馈.' },
    PASS: { description: 'Verify the answer 核实通过.' },
    SEND_BACK: { description: 'Ask for another round 退回重办.' },
    CLOSE: { description: 'Close 办结.' },
    WITHDRAW: { description: 'Take back 撤回.' },
  },
});

/** A working letter of the commission to a unit. */
@Entity({ tableName: 'notice' })
@ObjectType({ description: 'A working letter of the commission to a unit.' })
export class Notice {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Of the letter.' })
  id!: string;

  @Property({ type: 'uuid' })
  districtId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: "The system's serial, given at drafting." })
  serial!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The official number, such as 九纪监建〔2019〕67号; null before issue.',
  })
  number!: string | null;

  @Property({ type: 'text' })
  @Field(() => NoticeKind, { description: 'Suggestion, rectification notice or explanation request.' })
  kind!: NoticeKind;

  @Property({ type: 'text' })
  @Field(() => NoticeState, { description: 'Where it stands.' })
  state!: NoticeState;

  @Property({ type: 'text' })
  @Field(() => String, { description: '关于…的监督建议, and the like.' })
  title!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it rests on and what was checked.' })
  basis!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it asks for.' })
  demand!: string;

  @Property({ type: 'date' })
  @Field(() => DayScalar, { description: 'The last day for the answer of this round.' })
  answerBy!: string;

  @Property({ type: 'uuid' })
  issuerId!: string;

  @Property({ type: 'uuid' })
  deskId!: string;

  @Property({ type: 'uuid' })
  addresseeId!: string;

  @Property({ type: 'uuid' })
  drafterId!: string;

  @Property({ type: 'uuid' })
  approverId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of answers, from 1; one more each time that it is sent back.' })
  round!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Handed back with each action, so that nobody acts on what they have not seen.' })
  version!: number;

  @Property({ type: 'timestamptz' })
  @Field(() => Date, { description: 'Business instant, UTC.' })
  draftedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null before issue.' })
  issuedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null until closed.' })
  closedAt!: Date | null;
}
