import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { Light, ObligationState } from '../lights/light.rules.js';
import { DayKind } from './due.rules.js';

/** What is owed. */
export enum ObligationKind {
  DISCLOSURE = 'DISCLOSURE',
  ANSWER = 'ANSWER',
  ACT = 'ACT',
  SEAL = 'SEAL',
}
registerEnumType(ObligationKind, {
  name: 'ObligationKind',
  description: 'What is owed: a disclosure, an answer to a letter, what a letter orders, a sealed vehicle.',
  valuesConfig: {
    DISCLOSURE: { description: 'A disclosure of an item for a period.' },
    ANSWER: { description: 'An answer to a letter, for one round.' },
    ACT: { description: '责令事项: what a letter orders beside its answer.' },
    SEAL: { description: '公车封存: a vehicle that is to be sealed over a holiday.' },
  },
});
registerEnumType(ObligationState, {
  name: 'ObligationState',
  description: 'Where an obligation stands.',
  valuesConfig: {
    UPCOMING: { description: 'Opens later; nothing is asked yet.' },
    OPEN: { description: 'Owed now.' },
    FULFILLED: { description: 'Met in time.' },
    FULFILLED_LATE: { description: 'Met after the due day.' },
    EXEMPTED: { description: 'Owed no more.' },
  },
});

registerEnumType(DayKind, {
  name: 'DayKind',
  description: 'Which days a time limit counts.',
  valuesConfig: {
    WORKING: { description: 'Working days: holidays off, make-up days on.' },
    CALENDAR: { description: 'Every day.' },
  },
});

/** Why a due day is what it is; stored with the obligation when it is made. */
@ObjectType({ description: 'Why a due day is what it is, as stored when the obligation was made.' })
export class DueExplanation {
  @Field(() => String, { description: 'One Chinese sentence.' })
  text!: string;

  @Field(() => String, { description: 'The rule as the catalogue or the letter states it.' })
  rule!: string;

  @Field(() => String, { description: "The calendar's label at that time." })
  calendarVersion!: string;

  @Field(() => DayKind, { description: 'Which days were counted.' })
  dayKind!: DayKind;

  @Field(() => [DayScalar], { description: 'The days that were counted; empty for a fixed day.' })
  countedDays!: string[];

  @Field(() => Boolean, { description: 'The count reached into a year whose calendar is not announced yet.' })
  provisional!: boolean;
}

/** Somebody owes something by a day. */
@ObjectType({ description: 'Somebody owes something by a day.' })
export class Obligation {
  @Field(() => ID, { description: 'Of the obligation.' })
  id!: string;

  @Field(() => ObligationKind, { description: 'What kind of thing is owed.' })
  kind!: ObligationKind;

  @Field(() => String, { description: 'What is owed, such as 党务公开 2019年第三季度.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The period, such as 2019年第三季度, or what happened, such as 2019年10月9日发生：…; null where there is none.',
  })
  periodLabel!: string | null;

  @Field(() => DayScalar, { description: 'The first day on which it counts.' })
  opensOn!: string;

  @Field(() => DayScalar, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(() => ObligationState, { description: 'Where it stands today.' })
  state!: ObligationState;

  @Field(() => Light, { description: "Today's light, by the business clock." })
  light!: Light;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The next day on which the light may change by itself; null when none.',
  })
  nextLightOn!: string | null;

  @Field(() => DueExplanation, { description: 'Why it is due on that day.' })
  dueExplanation!: DueExplanation;

  unitId!: string;
  itemId!: string | null;
  noticeId!: string | null;
  sealId!: string | null;
  calendarVersionId!: string;
}

@ObjectType({ description: 'The fact that an obligation was met.' })
export class Fulfilment {
  @Field(() => ID, { description: 'Of the fulfilment.' })
  id!: string;

  @Field(() => DayScalar, { description: 'Day of the fact, such as the day of publication.' })
  factOn!: string;

  @Field(() => Date, { description: 'Business instant at which the platform learned of it, UTC.' })
  learnedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was revoked, UTC; null while it stands.',
  })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was revoked; null while it stands.' })
  revokedReason!: string | null;

  disclosureId!: string | null;
  answerId!: string | null;
}
