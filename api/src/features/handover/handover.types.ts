import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A person leaves a desk, another takes it over.' })
export class HandOverInput {
  @Field(() => ID, { description: 'The account that leaves.' })
  fromId!: string;

  @Field(() => ID, { description: 'The account that takes over.' })
  toId!: string;

  @Field(() => String, { description: 'Why, such as the document that decided it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明交接依据，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
