import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { ObligationKind } from './obligation.types.js';

@InputType({ description: 'Narrows what is owed.' })
export class ObligationKindFilter {
  @Field(() => ObligationKind, { nullable: true, description: 'Equals.' })
  eq?: ObligationKind | null;

  @Field(() => [ObligationKind], { nullable: true, description: 'Is one of these.' })
  oneOf?: ObligationKind[] | null;
}

@InputType({ description: 'Narrows a light.' })
export class LightFilter {
  @Field(() => Light, { nullable: true, description: 'Equals.' })
  eq?: Light | null;

  @Field(() => [Light], { nullable: true, description: 'Is one of these.' })
  oneOf?: Light[] | null;
}

@InputType({ description: 'Narrows where an obligation stands.' })
export class ObligationStateFilter {
  @Field(() => ObligationState, { nullable: true, description: 'Equals.' })
  eq?: ObligationState | null;

  @Field(() => [ObligationState], { nullable: true, description: 'Is one of these.' })
  oneOf?: ObligationState[] | null;
}

@InputType({ description: 'Narrows obligations; all parts together.' })
export class ObligationFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who owes it, without units below.' })
  unitId?: IdFilter | null;

  @Field(() => ObligationKindFilter, { nullable: true, description: 'What is owed.' })
  kind?: ObligationKindFilter | null;

  @Field(() => LightFilter, { nullable: true, description: "Today's light." })
  light?: LightFilter | null;

  @Field(() => ObligationStateFilter, { nullable: true, description: 'Where it stands.' })
  state?: ObligationStateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The last day in time.' })
  dueOn?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'A disclosure of an item of the catalogue.' })
  itemId?: IdFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'A disclosure of an item of this livelihood area 民生领域; an empty text: of an item of none.',
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'A disclosure for this period, by its key, such as 2019-Q3.' })
  period?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Owed, on the day when it fell due, by this unit or one that stood below it then: as rates count.',
  })
  owedBelow?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Owed, on the day when it fell due, by this unit itself, without those below.',
  })
  owedBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'What rates count: opened and not exempted, or still owed on its last day by a unit that closed later.',
  })
  inRates?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: a disclosure that the catalogue asks for by the calendar, as the coverage proof counts; false: of an occurrence 发生事项.',
  })
  foreseen?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'Red, and so only since this day or later.' })
  redSince?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'An exemption of it waits for a leader; for those who neither propose nor decide exemptions there is none.',
  })
  exemptionWaiting?: boolean | null;

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
  valuesConfig: {
    DUE_ON: { description: 'The last day in time.' },
    UNIT: { description: "The unit's place in the tree." },
    LIGHT: { description: 'Green, yellow, red.' },
  },
});

@InputType({ description: 'One key of a sort.' })
export class ObligationSort {
  @Field(() => ObligationSortField, { description: 'By what.' })
  field!: ObligationSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}
