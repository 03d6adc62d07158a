import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { ObligationKind } from './obligation.types.js';

@InputType({ description: 'Narrows what is owed.' })
export class ObligationKindFilter {
  @Field(() => ObligationKind, { nullable: true })
  eq?: ObligationKind | null;

  @Field(() => [ObligationKind], { nullable: true })
  oneOf?: ObligationKind[] | null;
}

@InputType({ description: 'Narrows a light.' })
export class LightFilter {
  @Field(() => Light, { nullable: true })
  eq?: Light | null;

  @Field(() => [Light], { nullable: true })
  oneOf?: Light[] | null;
}

@InputType({ description: 'Narrows where an obligation stands.' })
export class ObligationStateFilter {
  @Field(() => ObligationState, { nullable: true })
  eq?: ObligationState | null;

  @Field(() => [ObligationState], { nullable: true })
  oneOf?: ObligationState[] | null;
}

@InputType({ description: 'Narrows obligations; all parts together.' })
export class ObligationFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true })
  unitId?: IdFilter | null;

  @Field(() => ObligationKindFilter, { nullable: true })
  kind?: ObligationKindFilter | null;

  @Field(() => LightFilter, { nullable: true })
  light?: LightFilter | null;

  @Field(() => ObligationStateFilter, { nullable: true })
  state?: ObligationStateFilter | null;

  @Field(() => DateFilter, { nullable: true })
  dueOn?: DateFilter | null;

  @Field(() => DayScalar, { nullable: true, description: 'Red, and so only since this day or later.' })
  redSince?: string | null;

  @Field(() => TextFilter, { nullable: true, description: "In the title or the unit's name." })
  text?: TextFilter | null;
}

export enum ObligationSortField {
  DUE_ON = 'DUE_ON',
  UNIT = 'UNIT',
  LIGHT = 'LIGHT',
}
registerEnumType(ObligationSortField, {
  name: 'ObligationSortField',
  description: 'What obligations sort by; LIGHT ascending is green first.',
});

@InputType({ description: 'One key of a sort.' })
export class ObligationSort {
  @Field(() => ObligationSortField)
  field!: ObligationSortField;

  @Field(() => SortDirection)
  direction!: SortDirection;
}
