import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments that every list has, by the Relay specification. */
@ArgsType()
export class Paging {
  @Field(() => Int, {
    nullable: true,
    description: 'So many from the beginning; 1 to 100, 20 without it. 从前往后的条数，1至100，默认20。',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'After this cursor. 在此游标之后。' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many from the end, instead of `first`; 1 to 100. 从后往前的条数，1至100。',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Before this cursor. 在此游标之前。' })
  before?: string | null;
}
