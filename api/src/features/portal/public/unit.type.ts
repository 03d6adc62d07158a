import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { UnitKind } from '../../units/unit.rules.js';
import { connectionOf } from './connection.type.js';
import { Node } from './node.type.js';

/** Kinds of units that the public knows; rooms and teams of the commission are none of them. */
export const PublicUnitKind = {
  DISTRICT: UnitKind.DISTRICT,
  COMMISSION: UnitKind.COMMISSION,
  DEPARTMENT: UnitKind.DEPARTMENT,
  TOWNSHIP: UnitKind.TOWNSHIP,
  DISCIPLINE_COMMITTEE: UnitKind.DISCIPLINE_COMMITTEE,
  VILLAGE: UnitKind.VILLAGE,
  COLLECTIVE: UnitKind.COLLECTIVE,
} as const;
export type PublicUnitKind = (typeof PublicUnitKind)[keyof typeof PublicUnitKind];

registerEnumType(PublicUnitKind, {
  name: 'UnitKind',
  description: 'What a unit is. 单位类别。',
  valuesConfig: {
    DISTRICT: { description: 'The district. 区。' },
    COMMISSION: { description: 'The discipline inspection commission. 区纪委监委。' },
    DEPARTMENT: { description: 'A department of the district. 区直部门。' },
    TOWNSHIP: { description: 'A town, sumu or subdistrict. 镇、苏木、街道。' },
    DISCIPLINE_COMMITTEE: { description: 'The discipline committee of a township. 镇街纪（工）委。' },
    VILLAGE: { description: 'A village, gacha or community. 村、嘎查、社区。' },
    COLLECTIVE: { description: 'The economic collective of a village. 村集体经济组织。' },
  },
});

@ObjectType('Unit', {
  implements: Node,
  simpleResolvers: true,
  description: 'A unit that publishes. 公开主体：区、部门、镇街、村（社区）等。',
})
export class PublicUnit extends Node {
  readonly typeName = 'Unit';

  @Field(() => String, { description: 'Full name. 全称。' })
  name!: string;

  @Field(() => String, { description: 'The name as spoken. 简称。' })
  shortName!: string;

  @Field(() => PublicUnitKind, { description: 'What it is. 单位类别。' })
  kind!: PublicUnitKind;

  @Field(() => PublicUnit, {
    nullable: true,
    description: 'The unit above, today; null for the district. 上级单位（以今天为准）；区级为空。',
  })
  parent!: PublicUnit | null;

  @Field(() => Int, { description: 'How many stand directly below it today. 今天直属下级单位的数量。' })
  childCount!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The day from which it exists; null: it was there before the platform. 设立日期；平台启用前已设立的为空。',
  })
  openedOn!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day from which it exists no more; null while it does. 撤销日期；仍在的为空。',
  })
  closedOn!: string | null;

  /** ltree labels, from the district down */
  path!: string;
}

export const UnitConnection = connectionOf(PublicUnit, 'Unit', 'units 单位');
