import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { DateFilter, IdFilter } from '../../core/graphql/filters.js';
import { ObligationState } from '../lights/light.rules.js';
import { ObligationStateFilter } from '../obligations/obligation.inputs.js';
import { UnitName } from '../units/unit-name.js';

/** A class of its own: the lead department sees whether its items are published, and nothing else of the unit. */
@ObjectType({
  description:
    "What a unit owes of an item that the viewer's unit leads 牵头, wherever that unit is: no light, no letters, nothing else of the unit.",
})
export class LedObligation {
  @Field(() => ID, { description: 'Of the obligation.' })
  id!: string;

  @Field(() => UnitName, { description: 'Who owes it.' })
  unit!: UnitName;

  @Field(() => String, {
    nullable: true,
    description: 'Short name of the township that a village lies in, for villages of one name; null of other units.',
  })
  township!: string | null;

  @Field(() => String, { description: 'The item of the catalogue.' })
  itemName!: string;

  @Field(() => String, { description: 'For what, such as 2019年第三季度.' })
  periodLabel!: string;

  @Field(() => DayScalar, { description: 'The last day in time, Asia/Shanghai.' })
  dueOn!: string;

  @Field(() => ObligationState, { description: 'Where it stands.' })
  state!: ObligationState;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of the publication that met it, Asia/Shanghai; null while there is none.',
  })
  publishedOn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry that met it, as `ledDisclosure` shows it; null while there is none.',
  })
  disclosureId!: string | null;
}

@ObjectType({ description: 'A page of what is owed of items that one leads.' })
export class LedObligationList {
  @Field(() => [LedObligation], { description: 'This page of them, what is due first at the top.' })
  items!: LedObligation[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@InputType({ description: 'Narrows what is owed of items that one leads; all parts together.' })
export class LedObligationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of an item.' })
  itemId?: IdFilter | null;

  @Field(() => ObligationStateFilter, { nullable: true, description: 'Where it stands.' })
  state?: ObligationStateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The last day in time.' })
  dueOn?: DateFilter | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Owed, on the day when it fell due, by this unit or one that stood below it then.',
  })
  owedBelow?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Owed, on the day when it fell due, by this unit itself, without those below.',
  })
  owedBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: asked for by the calendar, as `ledCoverage` counts; false: of an occurrence 发生事项.',
  })
  foreseen?: boolean | null;
}
