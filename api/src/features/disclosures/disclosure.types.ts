import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';

/** One published entry. */
@ObjectType({
  description:
    'One published entry 条: captured from the channel on which it was published, or filled in by its unit from a template.',
})
export class Disclosure {
  @Field(() => ID, { description: 'Of the entry.' })
  id!: string;

  @Field(() => String, {
    description:
      'The period that it covers, such as 2019年第三季度; of what happens now and then the day of publication.',
  })
  periodLabel!: string;

  @Field(() => String, {
    description: 'As it was published, but for numbers of ID cards, phones and bank cards, which are hidden.',
  })
  title!: string;

  @Field(() => DayScalar, { description: 'Day of publication, Asia/Shanghai.' })
  publishedOn!: string;

  @Field(() => Date, { description: 'Business instant of the capture, UTC.' })
  capturedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was published; null when the channel gave no address.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Funds that it discloses, in yuan with two decimals, such as 1680.50: the totals of its tables, or what its text states. Null where the item involves no funds, where nothing readable is stated, and where one text discloses funds of several items together.',
  })
  amount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; the place in the text that the amount is taken from; null without an amount.',
  })
  amountFrom!: string | null;

  @Field(() => Boolean, {
    description: 'It reports that nothing happened in the period 本期无发生: a publication too.',
  })
  nil!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'How sure the platform was of item, unit and period when it matched the entry, in percent; null where a person assigned it.',
  })
  confidence!: number | null;

  @Field(() => Boolean, { description: 'Published after the due day.' })
  late!: boolean;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next one.' })
  version!: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant at which an officer found that it is no disclosure of what it was taken for 不予认定, UTC; null while it counts.',
  })
  rejectedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it does not count; null while it counts.' })
  rejectedReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant at which the office took it down from what third parties read 撤下, UTC; null while it is not. It counts on.',
  })
  takenDownAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; why it was taken down, which third parties are not told; null while it is not.',
  })
  takenDownReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant at which its text was erased because its display 公示 was over, UTC; null while it is kept. All else stays.',
  })
  erasedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The captured article that it came of; null when it was filled in.' })
  articleId!: string | null;

  itemId!: string;
  unitId!: string;
  /** null: it was filled in, not captured */
  sourceId!: string | null;
  filingId!: string | null;
  withdrawn!: boolean;
  /** it may be read by everybody */
  shown!: boolean;
  obligationId!: string | null;
}

export enum DisclosureAction {
  REJECT = 'REJECT',
  ACCEPT = 'ACCEPT',
  REASSIGN = 'REASSIGN',
  TAKE_DOWN = 'TAKE_DOWN',
  RESTORE = 'RESTORE',
}
registerEnumType(DisclosureAction, {
  name: 'DisclosureAction',
  description: 'What can be done to an entry.',
  valuesConfig: {
    REJECT: { description: '不予认定: it counts for nothing.' },
    ACCEPT: { description: '恢复认定: it counts again.' },
    REASSIGN: { description: '改归入: it is of another item, unit or period.' },
    TAKE_DOWN: { description: '撤下: it counts, and is public no more.' },
    RESTORE: { description: '恢复公开: it is public again.' },
  },
});

@ObjectType({ description: 'The entry, or why not.' })
export class DisclosurePayload {
  @Field(() => Disclosure, { nullable: true, description: 'Null when it was refused.' })
  disclosure!: Disclosure | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
