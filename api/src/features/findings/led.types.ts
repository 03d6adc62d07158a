import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { DateFilter, IdFilter } from '../../core/graphql/filters.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { UnitName } from '../units/unit-name.js';
import { FirstCheck } from './first-check.types.js';

/** A class of its own: the lead department sees what was published, and nothing else of the unit. */
@ObjectType({
  description:
    "An entry of an item that the viewer's unit leads 牵头, wherever the unit is that published it: what was published, and nothing else of the unit.",
})
export class LedDisclosure {
  @Field(() => ID, { description: 'Of the entry.' })
  id!: string;

  @Field(() => String, {
    description: 'As it was published, but for numbers of persons, which are hidden.',
  })
  title!: string;

  @Field(() => String, { description: 'The period that it covers, such as 2019年第三季度.' })
  periodLabel!: string;

  @Field(() => DayScalar, { description: 'Day of publication, Asia/Shanghai.' })
  publishedOn!: string;

  @Field(() => Boolean, { description: 'Published after the due day.' })
  late!: boolean;

  @Field(() => Boolean, { description: 'It reports that nothing happened in the period 本期无发生.' })
  nil!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Funds that it discloses, in yuan with two decimals; null where none are read.',
  })
  amount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was published; null when the channel gave no address.',
  })
  url!: string | null;

  @Field(() => Boolean, { description: 'It counts for nothing 不予认定, and is not to be checked.' })
  rejected!: boolean;

  @Field(() => UnitName, { description: 'Who published it.' })
  unit!: UnitName;

  @Field(() => String, {
    nullable: true,
    description: 'Short name of the township that a village lies in, for villages of one name; null of other units.',
  })
  township!: string | null;

  @Field(() => String, { description: 'The item of the catalogue.' })
  itemName!: string;

  @Field(() => FirstCheck, { nullable: true, description: 'By the lead department; null while it has not checked it.' })
  firstCheck!: FirstCheck | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which its text was erased, UTC: its display is over. Null while it is kept.',
  })
  erasedAt!: Date | null;

  filingId!: string | null;
}

@ObjectType({ description: 'A page of entries to check first.' })
export class LedDisclosureList {
  @Field(() => [LedDisclosure], { description: 'This page of them, newest first.' })
  items!: LedDisclosure[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@InputType({ description: 'Narrows entries of items that one leads; all parts together.' })
export class LedDisclosureFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of an item.' })
  itemId?: IdFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'True: checked first; false: waits for that, and counts.' })
  firstChecked?: boolean | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of publication.' })
  publishedOn?: DateFilter | null;
}

@ObjectType({ description: 'The entry, or why not.' })
export class FirstCheckPayload {
  @Field(() => LedDisclosure, { nullable: true, description: 'Null when it was refused.' })
  disclosure!: LedDisclosure | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
