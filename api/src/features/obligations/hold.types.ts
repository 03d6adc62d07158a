import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { Obligation } from './obligation.types.js';

/** For its days a light stays what it was the day before. */
@ObjectType({ description: 'For its days the light of an obligation stays what it was the day before 暂缓变灯.' })
export class LightHold {
  @Field(() => ID, { description: 'Of the hold.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The first day.' })
  fromOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day as it was set; null: until it is lifted.' })
  untilOn!: string | null;

  @Field(() => String, { description: 'Chinese; why.' })
  reason!: string;

  @Field(() => Date, { description: 'Business instant at which it was set, UTC.' })
  madeAt!: Date;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it held no more, when it was ended before its time; otherwise null.',
  })
  liftedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was ended; null when it was not.' })
  liftedReason!: string | null;

  sourceId!: string | null;
}

@InputType({ description: 'Holds a light from today on.' })
export class HoldLightInput {
  @Field(() => ID, { description: 'The obligation; open or not begun.' })
  obligationId!: string;

  @Field(() => DayScalar, { description: 'The last day; today at the earliest, 90 days from today at the latest.' })
  untilOn!: string;

  @Field(() => String, { description: 'Why, as the unit will read it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明暂缓的理由，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends a hold before its time: from today on the light is free.' })
export class LiftHoldInput {
  @Field(() => ID, { description: 'The hold.' })
  id!: string;

  @Field(() => String, { description: 'Why; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明恢复的理由，2至200个字。' })
  reason!: string;
}

@ObjectType({ description: 'The obligation with its light as it is now, or why not.' })
export class ObligationPayload {
  @Field(() => Obligation, { nullable: true, description: 'Null when it was refused.' })
  obligation!: Obligation | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
