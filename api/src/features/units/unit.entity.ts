import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UnitKind } from './unit.rules.js';

registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What a unit is.',
  valuesConfig: {
    DISTRICT: { description: '区.' },
    COMMISSION: { description: '纪委监委, discipline inspection and supervision commission.' },
    OFFICE: { description: 'A room of the commission, such as 党风政风监督室.' },
    LIAISON_OFFICE: { description: '联系室.' },
    RESIDENT_TEAM: { description: '派驻纪检监察组.' },
    DEPARTMENT: { description: '区直部门.' },
    TOWNSHIP: { description: '镇, 苏木, 街道: party committee and office.' },
    DISCIPLINE_COMMITTEE: { description: '纪(工)委 of a township.' },
    VILLAGE: { description: '村, 嘎查, 社区.' },
    COLLECTIVE: { description: '村集体经济组织.' },
  },
});

/** A unit of the district's tree. */
@Entity({ tableName: 'unit' })
@ObjectType({ description: "A unit of the district's tree." })
export class Unit {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Of the unit.' })
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'The national statistical code, or one of the district for bodies that have none.',
  })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Full name, such as 万达社区居委会.' })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The name as spoken and as tiles show it, such as 万达社区.' })
  shortName!: string;

  @Property({ type: 'text' })
  @Field(() => UnitKind, { description: 'What it is.' })
  kind!: UnitKind;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The unit above; null for the district.' })
  parentId!: string | null;

  /** ltree of labels made from codes, from the district down */
  @Property({ type: 'ltree' })
  path!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'date', nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day from which it exists and owes; null when it was there before the platform.',
  })
  openedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day from which it no longer exists; null while it does.',
  })
  closedOn!: string | null;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Who took over what it still owed when it closed; null while it lives, or when nobody did.',
  })
  successorId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  splitFromId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Handed back with a change, so that nobody overwrites what they have not seen.' })
  version!: number;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
