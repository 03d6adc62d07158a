import { Length } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { Affair } from '../catalogue/item.rules.js';

@InputType({ description: 'Narrows the affair.' })
export class AffairFilter {
  @Field(() => Affair, { nullable: true, description: 'Equals.' })
  eq?: Affair | null;

  @Field(() => [Affair], { nullable: true, description: 'Is one of these.' })
  oneOf?: Affair[] | null;
}

@InputType({
  description:
    'Narrows the period, by its key: `2019-Q3`, `2019-09`, `2019-B5`, `2019-H2` or `2019`; an empty text: what happens now and then 随时公开.',
})
export class PeriodFilter {
  @Field(() => String, { nullable: true, description: 'Equals.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is one of these.' })
  oneOf?: string[] | null;
}

@InputType({ description: 'Narrows disclosures; all parts together.' })
export class DisclosureFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'The unit that published, without those below.' })
  unitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Entries of an item of the catalogue.' })
  itemId?: IdFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Entries of items of this livelihood area 民生领域; an empty text: of items of none.',
  })
  area?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Published by this unit, or by one that stood below it on the day of publication: as figures count.',
  })
  publishedBelow?: string | null;

  @Field(() => AffairFilter, { nullable: true, description: 'Party, government or village affairs.' })
  affair?: AffairFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: 'The period that an entry covers.' })
  period?: PeriodFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of publication.' })
  publishedOn?: DateFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only entries that do not count 不予认定; false: only those that do.',
  })
  rejected?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only entries that say how much they disclose in yuan 有金额; false: only those that do not.',
  })
  hasAmount?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only nil returns 本期无发生; false: only what is none.',
  })
  nil?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only what was published after the last day of what it was owed for; false: in time, or not owed at all.',
  })
  late?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what third parties read 公众所见; false: only what is kept from them.',
  })
  shown?: boolean | null;

  @Field(() => IdFilter, { nullable: true, description: 'Captured from a source.' })
  sourceId?: IdFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what was filled in from a template; false: only what was captured as it was published.',
  })
  filledIn?: boolean | null;

  @Field(() => TextFilter, {
    nullable: true,
    description:
      "In the title, the text or the unit's name. Words parted by spaces must all be there; each has two characters or more, full-width forms and case make no difference.",
  })
  text?: TextFilter | null;
}

export enum DisclosureSortField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  CAPTURED_AT = 'CAPTURED_AT',
  UNIT = 'UNIT',
  AMOUNT = 'AMOUNT',
}
registerEnumType(DisclosureSortField, {
  name: 'DisclosureSortField',
  description: 'What disclosures sort by.',
  valuesConfig: {
    PUBLISHED_ON: { description: 'The day of publication.' },
    CAPTURED_AT: { description: 'When the platform learned of it.' },
    UNIT: { description: "The unit's place in the tree." },
    AMOUNT: { description: 'Funds that it discloses; entries without an amount come last.' },
  },
});

@InputType({ description: 'One key of a sort.' })
export class DisclosureSort {
  @Field(() => DisclosureSortField, { description: 'By what.' })
  field!: DisclosureSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

/** A step that an officer takes on a captured entry. */
@InputType()
abstract class JudgeDisclosureInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why, as the unit will read it; 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'An entry that is no disclosure of what it was taken for.' })
export class RejectDisclosureInput extends JudgeDisclosureInput {}

@InputType({ description: 'An entry that counts after all.' })
export class AcceptDisclosureInput extends JudgeDisclosureInput {}

@InputType({ description: 'An entry that is to be public no more.' })
export class TakeDownDisclosureInput extends JudgeDisclosureInput {}

@InputType({ description: 'An entry that may be public again.' })
export class RestoreDisclosureInput extends JudgeDisclosureInput {}
