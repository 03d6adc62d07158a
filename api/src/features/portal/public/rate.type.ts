import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicUnit } from './unit.type.js';

export enum RateBy {
  UNIT = 'UNIT',
  AREA = 'AREA',
  PERIOD = 'PERIOD',
}
registerEnumType(RateBy, {
  name: 'RateBy',
  description: 'By what rates are told apart. 统计方式。',
  valuesConfig: {
    UNIT: { description: 'By unit directly below. 按直属下级单位。' },
    AREA: { description: 'By livelihood area. 按民生领域。' },
    PERIOD: { description: 'By period. 按所属时期。' },
  },
});

@ObjectType('Rate', { simpleResolvers: true, description: 'How much of what fell due was published. 公开情况统计。' })
export class Rate {
  @Field(() => String, {
    nullable: true,
    description:
      "A unit's id, an area's name or a period's key; an empty text: of no area, or of no period; null: units that stand elsewhere today. 分组的键。",
  })
  key!: string | null;

  @Field(() => String, { description: 'The same in words. 分组名称。' })
  label!: string;

  @Field(() => PublicUnit, { nullable: true, description: 'The unit; null when it is not by unit. 单位。' })
  unit!: PublicUnit | null;

  @Field(() => Int, { description: 'What fell due until yesterday. 应公开数（计至昨天）。' })
  due!: number;

  @Field(() => Int, { description: 'Of these, published by now. 已公开数。' })
  published!: number;

  @Field(() => Int, { description: 'Of these, published in time. 按时公开数。' })
  onTime!: number;

  @Field(() => Float, { nullable: true, description: 'Published of due, percent; null when nothing was due. 公开率。' })
  publishedPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'In time of due, percent; null when nothing was due. 按时率。' })
  onTimePercent!: number | null;
}

@ObjectType('Totals', { simpleResolvers: true, description: 'What can be read here, in numbers. 总量。' })
export class Totals {
  @Field(() => Int, { description: 'Items of the catalogue. 公开事项数。' })
  items!: number;

  @Field(() => Int, { description: 'Units that publish today. 今天的公开主体数。' })
  units!: number;

  @Field(() => Int, { description: 'Entries that are public. 公开内容条数。' })
  disclosures!: number;

  @Field(() => String, { description: 'Funds of these, in yuan with two decimals. 其中公开资金，单位元，两位小数。' })
  amount!: string;
}
