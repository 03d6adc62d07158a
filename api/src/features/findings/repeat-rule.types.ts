import { IsInt, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';

/** Months that a district can set at most. */
export const MOST_MONTHS = 60;

@ObjectType({
  description: 'How long a district remembers what letters told a unit of: the same kind again within it is a repeat.',
})
export class RepeatRule {
  @Field(() => Int, { description: 'Months, back from the day of finding.' })
  months!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may set it.' })
  viewerCanSet!: boolean;
}

@ObjectType({ description: 'The rule, or why not.' })
export class RepeatRulePayload {
  @Field(() => RepeatRule, { nullable: true, description: 'Null when it was refused.' })
  rule!: RepeatRule | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'How long the district remembers, for what is found from now on.' })
export class SetRepeatRuleInput {
  @Field(() => Int, { description: `Months, 1 to ${MOST_MONTHS}.` })
  @IsInt()
  @Min(1, { message: `请填1至${MOST_MONTHS}个月。` })
  @Max(MOST_MONTHS, { message: `请填1至${MOST_MONTHS}个月。` })
  months!: number;

  @Field(() => String, { description: 'A repeat with the same key changes nothing more.' })
  idempotencyKey!: string;
}
