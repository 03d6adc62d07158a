import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { NoticeAction, NoticeKind, NoticeState } from './notice.rules.js';

registerEnumType(NoticeKind, { name: 'NoticeKind', description: 'Kinds of working letters.' });
registerEnumType(NoticeState, { name: 'NoticeState', description: 'Where a letter stands.' });
registerEnumType(NoticeAction, { name: 'NoticeAction', description: 'What can be done to a letter.' });

/** A working letter of the commission to a unit. */
@Entity({ tableName: 'notice' })
@ObjectType({ description: 'A working letter of the commission to a unit.' })
export class Notice {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  districtId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: "The system's serial, given at drafting." })
  serial!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The official number, such as 九纪监建〔2019〕67号; null before issue.',
  })
  number!: string | null;

  @Property({ type: 'text' })
  @Field(() => NoticeKind)
  kind!: NoticeKind;

  @Property({ type: 'text' })
  @Field(() => NoticeState)
  state!: NoticeState;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it rests on and what was checked.' })
  basis!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it asks for.' })
  demand!: string;

  @Property({ type: 'date' })
  @Field(() => DayScalar, { description: 'The last day for the answer of this round.' })
  answerBy!: string;

  @Property({ type: 'uuid' })
  issuerId!: string;

  @Property({ type: 'uuid' })
  deskId!: string;

  @Property({ type: 'uuid' })
  addresseeId!: string;

  @Property({ type: 'uuid' })
  drafterId!: string;

  @Property({ type: 'uuid' })
  approverId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of answers, from 1; one more each time that it is sent back.' })
  round!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Handed back with each action, so that nobody acts on what they have not seen.' })
  version!: number;

  @Property({ type: 'timestamptz' })
  @Field(() => Date, { description: 'Business instant, UTC.' })
  draftedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null before issue.' })
  issuedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null until closed.' })
  closedAt!: Date | null;
}
