import { IsInt, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';

/** Months that a district can set at least and at most: what a channel has on record goes after half a year. */
export const LEAST_MONTHS = 6;
export const MOST_MONTHS = 120;
/** Where a district has set nothing. */
export const USUAL_MONTHS = 24;

@ObjectType({
  description:
    'How long a district keeps messages that are over: read, or with nothing left to do about them, and not on record of a channel. Others stay.',
})
export class MessageRetention {
  @Field(() => Int, { description: 'Months, back from now by the business clock.' })
  months!: number;

  @Field(() => Int, { description: 'How many messages there were that are not kept any more.' })
  forgotten!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which the last of them went, UTC; null: none has gone.',
  })
  forgottenAt!: Date | null;
}

@ObjectType({ description: 'How long messages are kept, or why not.' })
export class MessageRetentionPayload {
  @Field(() => MessageRetention, { nullable: true, description: 'Null when it was refused.' })
  retention!: MessageRetention | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

const SPAN = `请填${LEAST_MONTHS}至${MOST_MONTHS}个月。`;

@InputType({ description: 'How long the district keeps messages that are over.' })
export class SetMessageRetentionInput {
  @Field(() => Int, { description: `Months, ${LEAST_MONTHS} to ${MOST_MONTHS}.` })
  @IsInt()
  @Min(LEAST_MONTHS, { message: SPAN })
  @Max(MOST_MONTHS, { message: SPAN })
  months!: number;

  @Field(() => String, { description: 'A repeat with the same key changes nothing more.' })
  idempotencyKey!: string;
}
