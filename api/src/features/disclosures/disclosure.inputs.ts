import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { Affair } from './disclosure.types.js';

@InputType({ description: 'Narrows the affair.' })
export class AffairFilter {
  @Field(() => Affair, { nullable: true })
  eq?: Affair | null;

  @Field(() => [Affair], { nullable: true })
  oneOf?: Affair[] | null;
}

@InputType({ description: 'Narrows disclosures; all parts together.' })
export class DisclosureFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true })
  unitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true })
  itemId?: IdFilter | null;

  @Field(() => AffairFilter, { nullable: true })
  affair?: AffairFilter | null;

  @Field(() => DateFilter, { nullable: true })
  publishedOn?: DateFilter | null;

  @Field(() => TextFilter, { nullable: true, description: "In the title or the unit's name." })
  text?: TextFilter | null;
}

export enum DisclosureSortField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  CAPTURED_AT = 'CAPTURED_AT',
  UNIT = 'UNIT',
}
registerEnumType(DisclosureSortField, { name: 'DisclosureSortField', description: 'What disclosures sort by.' });

@InputType({ description: 'One key of a sort.' })
export class DisclosureSort {
  @Field(() => DisclosureSortField)
  field!: DisclosureSortField;

  @Field(() => SortDirection)
  direction!: SortDirection;
}
