import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { BulletinAction, BulletinScope, BulletinState } from './bulletin.rules.js';

registerEnumType(BulletinScope, {
  name: 'BulletinScope',
  description: 'Who a bulletin is for.',
  valuesConfig: {
    INSIDE: { description: '党内通报: people of the district who sign in here.' },
    PUBLIC: { description: '公开通报: everybody; third parties read it.' },
  },
});
registerEnumType(BulletinState, {
  name: 'BulletinState',
  description: 'Where a bulletin stands.',
  valuesConfig: {
    DRAFT: { description: '拟稿.' },
    SUBMITTED: { description: '待批准: waits for the leader named.' },
    PUBLISHED: { description: '已发布: numbered; it is never changed.' },
    WITHDRAWN: { description: '已撤回: taken back, with a reason.' },
  },
});
registerEnumType(BulletinAction, {
  name: 'BulletinAction',
  description: 'What can be done to a bulletin.',
  valuesConfig: {
    EDIT: { description: '修改.' },
    SUBMIT: { description: '提交审批.' },
    RETURN: { description: '退回拟稿人.' },
    PUBLISH: { description: '批准发布: approve, number and publish.' },
    WITHDRAW: { description: '撤回.' },
  },
});

@ObjectType({ description: 'A case that a bulletin tells: which unit, what, and what became of it.' })
export class BulletinCase {
  @Field(() => ID, { description: 'Of the case.' })
  id!: string;

  @Field(() => String, { description: 'What was found.' })
  fact!: string;

  @Field(() => String, { description: 'What became of it.' })
  outcome!: string;

  unitId!: string;
  noticeId!: string | null;
}

@ObjectType({ description: 'A step of a bulletin. For the issuing side only.' })
export class BulletinEvent {
  @Field(() => ID, { description: 'Of the step.' })
  id!: string;

  @Field(() => BulletinAction, { description: 'What was done.' })
  action!: BulletinAction;

  @Field(() => BulletinState, { nullable: true, description: 'Null at the drafting.' })
  from!: BulletinState | null;

  @Field(() => BulletinState, { description: 'Where it stood afterwards.' })
  to!: BulletinState;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why, as the actor gave it; null when none was asked for.' })
  reason!: string | null;

  accountId!: string;
}

@ObjectType({ description: 'What the viewer may do to a bulletin and, if not now, why.' })
export class BulletinAbility {
  @Field(() => BulletinAction, { description: 'What can be done.' })
  action!: BulletinAction;

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Chinese; why not now; null when allowed.' })
  reason!: string | null;
}

@ObjectType({ description: 'A bulletin 通报: who, what, and what became of it.' })
export class Bulletin {
  @Field(() => ID, { description: 'Of the bulletin.' })
  id!: string;

  @Field(() => BulletinScope, { description: 'Who it is for.' })
  scope!: BulletinScope;

  @Field(() => BulletinState, { description: 'Where it stands.' })
  state!: BulletinState;

  @Field(() => String, {
    nullable: true,
    description: 'Given when it is published, gapless within a year, such as 九纪通〔2019〕2号; null before.',
  })
  number!: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is about, in figures 概况.' })
  overview!: string;

  @Field(() => String, { nullable: true, description: 'Why it came about 原因; null: it does not say.' })
  causes!: string | null;

  @Field(() => String, { description: 'What is asked of everybody 要求.' })
  demands!: string;

  @Field(() => Int, { description: 'Handed back with each step.' })
  version!: number;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  draftedAt!: Date;

  @Field(() => DayScalar, { nullable: true, description: 'Business day, Asia/Shanghai; null before.' })
  publishedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Business day, Asia/Shanghai; null: it stands.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was withdrawn; null: it stands.' })
  withdrawnReason!: string | null;

  issuerId!: string;
  issuerPath!: string;
  drafterId!: string;
  approverId!: string;
  writerIds!: readonly string[];
}

@ObjectType({ description: 'A page of bulletins.' })
export class BulletinList {
  @Field(() => [Bulletin], { description: 'This page of them.' })
  items!: Bulletin[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The bulletin, or why not.' })
export class BulletinPayload {
  @Field(() => Bulletin, { nullable: true, description: 'Null when it was refused.' })
  bulletin!: Bulletin | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
