import { Field, ID, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { connectionOf } from './connection.type.js';
import { Node } from './node.type.js';
import { PublicUnit } from './unit.type.js';

@ObjectType('BulletinCase', {
  simpleResolvers: true,
  description: 'A case that a bulletin tells. 通报中的一个案例。',
})
export class PublicBulletinCase {
  @Field(() => PublicUnit, {
    nullable: true,
    description: 'The unit that it is about; null: one that the public does not know. 所涉单位；不对外的单位为空。',
  })
  unit!: PublicUnit | null;

  @Field(() => String, { description: 'What was found. 事实。' })
  fact!: string;

  @Field(() => String, { description: 'What became of it. 处理结果。' })
  outcome!: string;
}

@ObjectType('Bulletin', {
  implements: Node,
  simpleResolvers: true,
  description: 'A public bulletin of the commission; it is never changed. 区纪委监委的公开通报，发布后不改动。',
})
export class PublicBulletin extends Node {
  readonly typeName = 'Bulletin';

  @Field(() => String, { description: 'Its number, such as 九纪通〔2019〕2号. 文号。' })
  number!: string;

  @Field(() => String, { description: 'What it is called. 标题。' })
  title!: string;

  @Field(() => DayScalar, { description: 'The day of publication, Asia/Shanghai. 发布日期。' })
  publishedOn!: string;

  @Field(() => String, { description: 'What it is about, in figures. 概况。' })
  overview!: string;

  @Field(() => [PublicBulletinCase], { description: 'Its cases, in order. 案例。' })
  cases!: readonly PublicBulletinCase[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it came about; null: it does not say. 原因分析；没有的为空。',
  })
  causes!: string | null;

  @Field(() => String, { description: 'What is asked of everybody. 工作要求。' })
  demands!: string;
}

export const BulletinConnection = connectionOf(PublicBulletin, 'Bulletin', 'bulletins 通报');

@ObjectType('WithdrawnBulletin', {
  simpleResolvers: true,
  description: 'A bulletin that was withdrawn: delete your copies. 已撤回的通报：请删除留存的副本。',
})
export class WithdrawnBulletin {
  @Field(() => ID, { description: 'Of the bulletin. 通报的标识。' })
  id!: string;

  @Field(() => String, { description: 'Its number. 文号。' })
  number!: string;

  @Field(() => DayScalar, { description: 'The day of the withdrawal, Asia/Shanghai. 撤回日期。' })
  withdrawnOn!: string;
}
