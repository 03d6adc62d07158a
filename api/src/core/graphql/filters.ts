import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DayScalar } from './day-scalar.js';

/** Which way a sort runs. */
export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way a sort runs.',
  valuesConfig: {
    ASC: { description: 'Smallest or earliest first.' },
    DESC: { description: 'Largest or latest first.' },
  },
});

/** Narrows a text. */
@InputType({ description: 'Narrows a text.' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Equals.' })
  eq?: string | null;

  @Field(() => String, { nullable: true, description: 'Contains, regardless of case.' })
  contains?: string | null;
}

/** Narrows an id. */
@InputType({ description: 'Narrows an id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Equals.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Is one of these.' })
  oneOf?: string[] | null;
}

/** From and to, both included; an end left out is open. */
@InputType({ description: 'From and to, both included; an end left out is open.' })
export class DateRange {
  @Field(() => DayScalar, { nullable: true, description: 'First day, Asia/Shanghai.' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day, Asia/Shanghai.' })
  to?: string | null;
}

/** Narrows a day. */
@InputType({ description: 'Narrows a day.' })
export class DateFilter {
  @Field(() => DayScalar, { nullable: true, description: 'Equals.' })
  eq?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Lies within.' })
  range?: DateRange | null;
}
