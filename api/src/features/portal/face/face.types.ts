import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { WithdrawalReason } from '../public/disclosure.type.js';

/** Why third parties do not read an entry. */
export const FaceAbsence = {
  ...WithdrawalReason,
  NOT_FOR_EVERYBODY: 'NOT_FOR_EVERYBODY',
  UNIT_UNKNOWN: 'UNIT_UNKNOWN',
} as const;
export type FaceAbsence = (typeof FaceAbsence)[keyof typeof FaceAbsence];
registerEnumType(FaceAbsence, {
  name: 'PublicFaceAbsence',
  description: 'Why the public does not see an entry, as third parties are told it.',
  valuesConfig: {
    DISPLAY_OVER: { description: '公示期满.' },
    TAKEN_BACK: { description: '单位撤回.' },
    NOT_VALID: { description: '不予认定.' },
    TAKEN_DOWN: { description: '撤下 by the office.' },
    NARROWED: { description: 'Its item is no longer for everybody on its own initiative 公开范围收窄.' },
    NOT_FOR_EVERYBODY: {
      description: 'Its item was never for everybody on its own initiative; third parties are told nothing.',
    },
    UNIT_UNKNOWN: { description: 'Of a unit that the public does not know, such as a room of the commission.' },
  },
});

@ObjectType({ description: 'A pair of a name and a text that the public reads with an entry.' })
export class PublicFacePart {
  @Field(() => String, { description: 'What a blank asks, or what a link calls its file.' })
  name!: string;

  @Field(() => String, { description: 'What was filled in, masked, or where the file is.' })
  value!: string;
}

@ObjectType({ description: 'What third parties read of an entry at this moment 公众所见, masked as they read it.' })
export class PublicEntry {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Of the item.' })
  itemName!: string;

  @Field(() => String, { description: 'Of the unit.' })
  unitName!: string;

  @Field(() => String, { nullable: true, description: 'Of the unit above; null for the district.' })
  parentName!: string | null;

  @Field(() => String, { description: 'Its period in Chinese words.' })
  periodLabel!: string;

  @Field(() => DayScalar, { description: 'Day of publication, Asia/Shanghai.' })
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Yuan with two decimals; null without any.' })
  amount!: string | null;

  @Field(() => Boolean, { description: 'It says that nothing happened 本期无发生.' })
  nil!: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day of its display 公示, Asia/Shanghai; null: it is none.',
  })
  displayUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published; null without an address.' })
  url!: string | null;

  @Field(() => Date, { description: 'System instant of its last change, UTC.' })
  updatedAt!: Date;

  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => [PublicFacePart], { description: 'Blanks of the template; empty for what was captured.' })
  fields!: PublicFacePart[];

  @Field(() => [PublicFacePart], { description: 'Files that its page links to, by address.' })
  attachments!: PublicFacePart[];
}

@ObjectType({
  description: 'Whether the public sees an entry, and what of it: as the address of third parties answers.',
})
export class PublicFace {
  @Field(() => PublicEntry, { nullable: true, description: 'Null when it is not public.' })
  entry!: PublicEntry | null;

  @Field(() => FaceAbsence, { nullable: true, description: 'Why it is not public; null while it is.' })
  absence!: FaceAbsence | null;
}

@ObjectType({ description: 'What third parties read of an item of the catalogue, and how much of it.' })
export class PublicItemFace {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'By when, in Chinese words.' })
  timeLimit!: string;

  @Field(() => String, { description: 'The regulation that it rests on.' })
  basis!: string;

  @Field(() => Int, { nullable: true, description: 'Days on display; null when it is no display.' })
  displayDays!: number | null;

  @Field(() => String, { nullable: true, description: 'The department that leads it; null when none does.' })
  leadName!: string | null;

  @Field(() => Int, { description: 'Entries of it that are public now, of the whole district.' })
  entries!: number;
}

@ObjectType({ description: 'What third parties read of a unit, and how much of it.' })
export class PublicUnitFace {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Full name of the unit above; null for the district.' })
  parentName!: string | null;

  @Field(() => Int, { description: 'Entries of it and of all below it that are public now.' })
  entries!: number;
}
