import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { connectionOf } from './connection.type.js';
import { PublicItem } from './item.type.js';
import { Node } from './node.type.js';
import { PublicUnit } from './unit.type.js';

@ObjectType('DisclosureField', {
  simpleResolvers: true,
  description: 'A blank of a template, as it was filled in. 填报模板中的一栏。',
})
export class PublicField {
  @Field(() => String, { description: 'What is asked. 栏目名称。' })
  name!: string;

  @Field(() => String, {
    description:
      'What was filled in, masked; of a table a line for each row, its cells parted by tabs, the head first. 填写内容（已脱敏）；表格为每行一行、单元格以制表符分隔，首行为表头。',
  })
  value!: string;
}

@ObjectType('Attachment', {
  simpleResolvers: true,
  description: 'A file that the page links to, where it was published. 原文页面链接的附件。',
})
export class PublicAttachment {
  @Field(() => String, { description: 'What the link calls it, masked. 附件名称（已脱敏）。' })
  name!: string;

  @Field(() => String, { description: 'Where it was published. 附件地址。' })
  url!: string;
}

@ObjectType('Disclosure', {
  implements: Node,
  simpleResolvers: true,
  description: 'A published entry, while it is public. 一条公开内容（仍在公开的）。',
})
export class PublicDisclosure extends Node {
  readonly typeName = 'Disclosure';

  @Field(() => String, { description: 'Its title, masked. 标题（已脱敏）。' })
  title!: string;

  @Field(() => PublicItem, { description: 'What it discloses. 公开事项。' })
  item!: PublicItem;

  @Field(() => PublicUnit, { description: 'Who published it. 公开主体。' })
  unit!: PublicUnit;

  @Field(() => String, {
    description:
      'The key of its period: `2019-09`, `2019-B5`, `2019-Q3`, `2019-H2`, `2019`; of what happens now and then the day. 所属时期的编码；随时公开的为日期。',
  })
  period!: string;

  @Field(() => String, { description: 'The period in Chinese words. 所属时期。' })
  periodLabel!: string;

  @Field(() => DayScalar, { description: 'Day of publication, Asia/Shanghai. 公开日期（北京时间）。' })
  publishedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it was published; null when the channel gave no address, or when it was filled in. 原文地址；渠道没有给出或经平台填报的为空。',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Funds that it discloses, in yuan with two decimals, such as 1680.50; null without any. 公开资金，单位元，两位小数；不涉及的为空。',
  })
  amount!: string | null;

  @Field(() => Boolean, {
    description: 'It says that nothing happened in the period. 本期无发生。',
  })
  nil!: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The last day on which it is on display; the day after it is withdrawn. Null: it is no display. 公示的最后一天，次日起撤下；不是公示的为空。',
  })
  displayUntil!: string | null;

  @Field(() => Date, {
    description: 'Instant of its last change, UTC: what `updatedSince` compares. 最近一次变化的时刻（UTC）。',
  })
  updatedAt!: Date;
}

export const DisclosureConnection = connectionOf(PublicDisclosure, 'Disclosure', 'disclosures 公开内容');

export enum WithdrawalReason {
  DISPLAY_OVER = 'DISPLAY_OVER',
  TAKEN_BACK = 'TAKEN_BACK',
  NOT_VALID = 'NOT_VALID',
  TAKEN_DOWN = 'TAKEN_DOWN',
  NARROWED = 'NARROWED',
}
registerEnumType(WithdrawalReason, {
  name: 'WithdrawalReason',
  description: 'Why an entry is public no more. 不再公开的原因。',
  valuesConfig: {
    DISPLAY_OVER: { description: 'Its display is over. 公示期满。' },
    TAKEN_BACK: { description: 'Its unit took it back. 公开主体自行撤回。' },
    NOT_VALID: { description: 'It is no disclosure of what it was taken for. 经核对不予认定。' },
    TAKEN_DOWN: { description: 'The commission took it down. 由区纪委监委撤下。' },
    NARROWED: { description: 'Its item is no longer for everybody on its own initiative. 事项不再面向社会主动公开。' },
  },
});

@ObjectType('Withdrawal', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An entry that is public no more: whoever copied it deletes the copy. It may come back. 已不再公开的内容：请删除留存的副本；也可能恢复公开。',
})
export class Withdrawal extends Node {
  readonly typeName = 'Withdrawal';

  @Field(() => Date, { description: 'Instant of its last change, UTC. 最近一次变化的时刻（UTC）。' })
  updatedAt!: Date;

  @Field(() => WithdrawalReason, { description: 'Why. 原因。' })
  reason!: WithdrawalReason;
}

export const WithdrawalConnection = connectionOf(Withdrawal, 'Withdrawal', 'withdrawals 撤下记录');
