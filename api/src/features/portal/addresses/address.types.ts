import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../core/graphql/user-errors.js';

@ObjectType({
  description:
    'An address of a key for programs that cannot send a header 订阅地址: it opens feeds, entries, files and the sitemap, and nothing else.',
})
export class PortalAddress {
  @Field(() => ID, { description: 'Of the address.' })
  id!: string;

  @Field(() => String, { description: 'Who reads by it.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, by which people tell it.' })
  prefix!: string;

  @Field(() => String, { description: 'Who made it.' })
  madeBy!: string;

  @Field(() => Date, { description: 'Business instant at which it was made, UTC.' })
  madeAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant from which it opens nothing, UTC; null: it does, while the key reads.',
  })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'Handed back when it is ended.' })
  version!: number;
}

@InputType({ description: 'An address that is made for a key.' })
export class MakePortalAddressInput {
  @Field(() => ID, { description: 'The key; it reads units, the catalogue and entries.' })
  keyId!: string;

  @Field(() => String, { description: 'Who reads by it; 2 to 100 characters.' })
  @Length(2, 100, { message: '请填写谁用这个地址，2至100个字。' })
  name!: string;

  @Field(() => String, {
    description: 'A repeat with the same key answers with the first result, without the address.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'An address that is to open nothing any more.' })
export class EndPortalAddressInput {
  @Field(() => ID, { description: 'The address.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明原因，2至200个字。' })
  reason!: string;
}

@ObjectType({ description: 'The address, or why not.' })
export class PortalAddressPayload {
  @Field(() => PortalAddress, { nullable: true, description: 'Null when it was refused.' })
  address!: PortalAddress | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the address has behind `/portal/`, such as `~swf_…`, shown this once; null when none was made.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
