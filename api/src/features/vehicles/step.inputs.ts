import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A record as somebody saw it. */
@InputType({ description: 'A record as somebody saw it.' })
export abstract class SeenInput {
  @Field(() => ID, { description: 'Of the record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

/** A step that needs words. */
@InputType({ description: 'A step that needs words.' })
export abstract class ReasonedInput extends SeenInput {
  @Field(() => String, { description: 'Why, 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明原因，2至200个字。' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
  })
  warned!: boolean;
}
