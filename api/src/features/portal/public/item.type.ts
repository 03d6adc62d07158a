import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Affair, Channel } from '../../catalogue/item.rules.js';
import { Frequency } from '../../obligations/period.rules.js';
import { connectionOf } from './connection.type.js';
import { Node } from './node.type.js';
import { PublicUnit, PublicUnitKind } from './unit.type.js';

// enums of this schema: their words are for outsiders, in both languages
export const PublicAffair = { ...Affair };
registerEnumType(PublicAffair, {
  name: 'Affair',
  description: 'The three affairs. 三务。',
  valuesConfig: {
    PARTY: { description: 'Party affairs. 党务。' },
    GOVERNMENT: { description: 'Government affairs. 政务。' },
    VILLAGE: { description: 'Village affairs. 村（居）务。' },
  },
});
export const PublicChannel = { ...Channel };
registerEnumType(PublicChannel, {
  name: 'Channel',
  description: 'Where an item is published. 公开渠道。',
  valuesConfig: {
    PORTAL: { description: 'The government portal. 政府门户网站。' },
    WECHAT: { description: 'A WeChat official account. 微信公众号。' },
    BOARD: { description: 'The notice board. 公开栏。' },
  },
});
export const PublicFrequency = { ...Frequency };
registerEnumType(PublicFrequency, {
  name: 'Frequency',
  description: 'How often an item is published. 公开频次。',
  valuesConfig: {
    MONTHLY: { description: 'Each month. 每月。' },
    BIMONTHLY: { description: 'Every two months. 每两个月。' },
    QUARTERLY: { description: 'Each quarter. 每季度。' },
    HALF_YEARLY: { description: 'Each half-year. 每半年。' },
    YEARLY: { description: 'Each year. 每年。' },
    AS_IT_HAPPENS: { description: 'When something has happened. 随时。' },
  },
});

@ObjectType('Item', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An item of the disclosure catalogue that is for everybody on its own initiative, as its newest version has it. 公开目录中面向社会主动公开的事项，以现行版本为准。',
})
export class PublicItem extends Node {
  readonly typeName = 'Item';

  @Field(() => String, { description: 'Unique within the district; it never changes. 事项编码，区内唯一，不会改变。' })
  code!: string;

  @Field(() => String, { description: 'What is published. 公开事项。' })
  name!: string;

  @Field(() => PublicAffair, { description: 'Which of the three affairs. 属于哪一务。' })
  affair!: Affair;

  @Field(() => String, {
    nullable: true,
    description: 'The livelihood area; null when it is of none. 民生领域；不属于任何领域的为空。',
  })
  area!: string | null;

  @Field(() => String, { description: 'The regulation that it rests on. 公开依据。' })
  basis!: string;

  @Field(() => PublicFrequency, { description: 'How often. 公开频次。' })
  frequency!: Frequency;

  @Field(() => String, { description: 'By when, in Chinese words. 公开时限。' })
  timeLimit!: string;

  @Field(() => [PublicChannel], { description: 'Where. 公开渠道。' })
  channels!: readonly Channel[];

  @Field(() => Boolean, { description: 'Whether money is published with it. 是否涉及资金。' })
  hasFunds!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Days for which it is on display; null when it is no display. 公示天数；不是公示的为空。',
  })
  displayDays!: number | null;

  @Field(() => [PublicUnitKind], { description: 'Kinds of units that publish it. 公开主体的类别。' })
  publishers!: readonly PublicUnitKind[];

  @Field(() => PublicUnit, {
    nullable: true,
    description: 'The department that leads it; null when none does. 牵头部门；没有的为空。',
  })
  lead!: PublicUnit | null;
}

export const ItemConnection = connectionOf(PublicItem, 'Item', 'items 事项');
