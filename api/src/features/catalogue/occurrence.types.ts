import { Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { Light, ObligationState } from '../lights/light.rules.js';

/** What happened at a unit, and must be published. */
@ObjectType({
  description: 'What happened at a unit 发生事项, of an item that is published as it happens: it makes one obligation.',
})
export class Occurrence {
  @Field(() => ID, { description: 'Of the occurrence.' })
  id!: string;

  @Field(() => DayScalar, {
    description: 'The day on which it happened or became known; the time limit counts from it.',
  })
  happenedOn!: string;

  @Field(() => String, { description: 'What happened, in words.' })
  what!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recorder!: string;

  @Field(() => Date, { description: 'Business instant at which it was recorded, UTC.' })
  recordedAt!: Date;

  @Field(() => DayScalar, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(() => ObligationState, { description: 'Where its obligation stands.' })
  state!: ObligationState;

  @Field(() => Light, { description: "Today's light of its obligation." })
  light!: Light;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was taken back, UTC; null while it stands.',
  })
  takenBackAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; null while it stands.' })
  takenBackBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was taken back; null while it stands.' })
  takenBackReason!: string | null;

  @Field(() => Int, { description: 'Handed back when it is taken back.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  viewerCanTakeBack!: boolean;

  obligationId!: string;
  unitId!: string;
}

@ObjectType({ description: 'By when what happened on a day must be published.' })
export class OccurrenceDue {
  @Field(() => DayScalar, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(() => String, { description: 'Chinese; how that day was come by.' })
  text!: string;

  @Field(() => Boolean, { description: 'The count reached into a year whose calendar is not announced yet.' })
  provisional!: boolean;
}

@ObjectType({ description: 'A unit that owes an item when something happens.' })
export class OccurrenceUnit {
  @Field(() => ID, { description: 'Of the unit.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'The name as spoken of the unit directly above: names of villages repeat.' })
  within!: string;
}

@InputType({ description: 'Records that something happened.' })
export class RecordOccurrenceInput {
  @Field(() => ID, { description: 'An item that is published as it happens.' })
  itemId!: string;

  @Field(() => ID, { description: 'Where it happened: a unit that owes the item.' })
  unitId!: string;

  @Field(() => DayScalar, { description: 'The day on which it happened or became known; today at the latest.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What happened, as the unit will read it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明发生了什么，2至200个字。' })
  @Matches(/^(?![\s\S]*[0-9０-９]{11})/, { message: '请不要写身份证号、手机号和银行卡号。' })
  what!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Takes back an occurrence that was wrong.' })
export class TakeBackOccurrenceInput {
  @Field(() => ID, { description: 'The occurrence.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why, as the unit will read it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明撤回的理由，2至200个字。' })
  reason!: string;
}

@ObjectType({ description: 'The occurrence as it is now, or why not.' })
export class OccurrencePayload {
  @Field(() => Occurrence, { nullable: true, description: 'Null when it was refused.' })
  occurrence!: Occurrence | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
