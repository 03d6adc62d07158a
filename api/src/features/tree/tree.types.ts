import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { ObligationState } from '../lights/light.rules.js';

@ObjectType({ description: 'A disclosure that a unit still owes, or will.' })
export class ObligationInHand {
  @Field(() => ID, { description: 'Of the obligation.' })
  id!: string;

  @Field(() => String, { description: 'What is owed, such as 党务公开 2019年第三季度.' })
  title!: string;

  @Field(() => DayScalar, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(() => ObligationState, { description: 'OPEN, or UPCOMING when it opens later.' })
  state!: ObligationState;

  @Field(() => Boolean, {
    description: 'Whether it would pass to the successor; false without one, and where that one owes the same already.',
  })
  passes!: boolean;
}

@ObjectType({ description: 'A unit directly below one that is to be split.' })
export class BelowInHand {
  @Field(() => ID, { description: 'Of the unit.' })
  unitId!: string;

  @Field(() => Int, {
    description: 'Disclosures of it and all below it that fell due from the day on until yesterday, met or not.',
  })
  dueSince!: number;
}

@ObjectType({
  description:
    'What a unit has in hand before it is moved, closed, merged or split. Of letters it tells whether there are any.',
})
export class UnitInHand {
  @Field(() => [ObligationInHand], { description: 'Disclosures that it still owes or will, soonest first.' })
  obligations!: ObligationInHand[];

  @Field(() => Boolean, {
    description: 'Letters to it, or issued by it, are under way: it cannot close before they are done.',
  })
  lettersOpen!: boolean;

  @Field(() => Int, { description: 'Living units below it, at any depth.' })
  unitsBelow!: number;

  @Field(() => Int, { description: 'Disclosures that it and all below it owe now.' })
  openBelow!: number;

  @Field(() => Int, {
    description: 'Disclosures of it and all below it that fell due from the day on until yesterday, met or not.',
  })
  dueSince!: number;

  @Field(() => Int, { description: 'Public vehicles that it has on strength.' })
  vehicles!: number;

  @Field(() => [BelowInHand], {
    description: 'Living units directly below it, of which something fell due since: their figures move with them.',
  })
  below!: BelowInHand[];

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The first day from which it can be moved below that parent, or else closed or merged: the last on which one of the units concerned changed; null: any.',
  })
  earliestOn!: string | null;
}
