import type { Opt } from '@mikro-orm/core';
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
    COUNTERSIGNING: { description: '会签中: waits for those asked to countersign.' },
    SUBMITTED: { description: '待审核: waits for the named leader whose turn it is.' },
    APPROVED: { description: '已批准: approved by every leader of the chain, not yet issued.' },
    ISSUED: { description: '已下发: numbered, with the addressee.' },
    RECEIVED: { description: '已签收: the addressee has it.' },
    IN_HAND: { description: '办理中: somebody of the addressee took it on.' },
    ANSWERED: { description: '已反馈: waits for review.' },
    PASSED: { description: '核实通过: verified, not yet closed.' },
    OBJECTED: { description: '异议处理中: the addressee objects, and the leader decides.' },
    CLOSED: { description: '办结: over.' },
    WITHDRAWN: { description: '已撤回: taken back.' },
  },
});
registerEnumType(NoticeAction, {
  name: 'NoticeAction',
  description: 'What can be done to a letter.',
  valuesConfig: {
    EDIT: { description: 'Change a draft.' },
    SUBMIT: { description: 'Ask those named to sign 提交审批.' },
    COUNTERSIGN: { description: 'Countersign 会签.' },
    RETURN_DRAFT: { description: 'Send a draft back to its drafter.' },
    APPROVE: { description: 'Approve 批准.' },
    ISSUE: { description: 'Issue with a number 下发.' },
    REGISTER: { description: 'Register the official number and the sealed scan 登记文号.' },
    RECEIVE: { description: 'Confirm the receipt 签收.' },
    TAKE_ON: { description: 'Take it on, or hand it to a colleague 接办.' },
    ANSWER: { description: 'Answer the round 反馈.' },
    PASS: { description: 'Verify the answer 核实通过.' },
    SEND_BACK: { description: 'Ask for another round 退回重办.' },
    CLOSE: { description: 'Close 办结.' },
    WITHDRAW: { description: 'Take back 撤回.' },
    ASK_EXTENSION: { description: 'Ask for a later day 申请延期.' },
    GRANT_EXTENSION: { description: 'Grant a later day 同意延期.' },
    REFUSE_EXTENSION: { description: 'Refuse a later day 不同意延期.' },
    OBJECT: { description: 'Object to it or to what became of it 提出异议.' },
    UPHOLD_OBJECTION: { description: 'Find the objection right: the letter is taken back 异议成立.' },
    REJECT_OBJECTION: { description: 'Find it not right: the letter stands where it stood 异议不成立.' },
    INSTRUCT: { description: "Enter a leader's instruction 录入批示." },
    HAND_OVER: { description: 'Hand it to another desk 移交承办.' },
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

  /** the row that was drafted, of which this is the letter to a further addressee; null: it is that row */
  @Property({ type: 'uuid', nullable: true })
  copyOfId!: string | null;

  /** shared by the letters to all addressees */
  @Property({ type: 'uuid', generated: 'coalesce(copy_of_id, id)' })
  letterId!: Opt<string>;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: "The system's serial, given at drafting; the letters to all addressees share it.",
  })
  serial!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Given at the issue, gapless within kind and year, such as 九纪监建〔2019〕67号; the letters to all addressees share it. Null before.',
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

  @Property({ type: 'uuid', nullable: true })
  handlerId!: string | null;

  @Property({ type: 'text', nullable: true })
  stateBeforeObjection!: NoticeState | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'As the sealed paper bears it, given at registration 登记文号; null until registered.',
  })
  officialNumber!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Business instant of the registration, UTC; null before.' })
  registeredAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  scanFileId!: string | null;

  /** by which its paper is made; null: not issued */
  @Property({ type: 'uuid', nullable: true })
  templateId?: string | null;

  /** what its paper says of names, days and acts; null: not issued */
  @Property({ type: 'json', nullable: true, lazy: true })
  issuedAs?: unknown;

  @Property({ type: 'date', nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The day after the last one for the answer, when it passed without one; kept when the answer comes. Null: not late in this round.',
  })
  lateSince!: string | null;
}
