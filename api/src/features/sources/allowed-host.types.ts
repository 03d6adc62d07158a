import { Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';

@ObjectType({
  description:
    'A host that may be captured from, and told by webhooks, although its address is of this machine or of a private network.',
})
export class AllowedHost {
  @Field(() => ID, { description: 'Of the record.' })
  id!: string;

  @Field(() => String, { description: 'Lower case, with its port where that is not the usual one: 10.1.2.3:8080.' })
  host!: string;

  @Field(() => String, { description: 'Chinese; why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who allowed it; null: it came with the demonstration.' })
  allowedBy!: string | null;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  allowedAt!: Date;
}

@InputType({ description: 'A host of a private network that may be captured from.' })
export class AllowHostInput {
  @Field(() => String, { description: 'A name or an address, with its port where that is not the usual one; no path.' })
  @Matches(/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i, { message: '请只填写主机和端口，例如 10.1.2.3:8080。' })
  @MaxLength(200, { message: '主机最多200个字符。' })
  host!: string;

  @Field(() => String, { description: 'Why; 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'A host that may be captured from no more.' })
export class ForbidHostInput {
  @Field(() => ID, { description: 'Of the record.' })
  id!: string;

  @Field(() => String, { description: 'Why; 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@ObjectType({ description: 'All hosts that are allowed now, or why nothing was changed.' })
export class AllowedHostsPayload {
  @Field(() => [AllowedHost], { nullable: true, description: 'In order of their names; null when it was refused.' })
  hosts!: AllowedHost[] | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
