import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { FirstAnswer, LetterReached } from './notice.conditions.js';
import { LetterWaiter, NoticeKind, NoticeState } from './notice.rules.js';
import { LetterQueue } from './work/queue.rules.js';

registerEnumType(LetterWaiter, {
  name: 'LetterWaiter',
  description: 'By whom a letter waits 停留环节: whose time it is that passes.',
  valuesConfig: {
    DRAFTER: { description: '拟稿: a draft, new or returned.' },
    APPROVER: {
      description:
        '审批: colleagues who countersign and leaders, before the issue; the leader while an objection waits.',
    },
    UNIT: { description: '单位: issued, received or in hand, until the answer.' },
    REVIEWER: { description: '复核: answered, or verified and not yet closed.' },
  },
});
registerEnumType(FirstAnswer, {
  name: 'FirstAnswer',
  description: 'What became of the answer of the first round.',
  valuesConfig: {
    DUE: { description: 'It came, or its day has passed so long that the light is red.' },
    IN_TIME: { description: 'It came by its day.' },
    LATE: { description: 'It came later, or the light is red.' },
  },
});
registerEnumType(LetterReached, {
  name: 'LetterReached',
  description: 'How far a letter came.',
  valuesConfig: {
    ANSWERED: { description: 'It was answered at least once.' },
    REVIEWED: { description: 'An answer was reviewed.' },
    ENDED: { description: 'It was closed.' },
  },
});

@InputType({ description: 'Narrows the state of a letter.' })
export class NoticeStateFilter {
  @Field(() => NoticeState, { nullable: true, description: 'Equals.' })
  eq?: NoticeState | null;

  @Field(() => [NoticeState], { nullable: true, description: 'Is one of these.' })
  oneOf?: NoticeState[] | null;
}

@InputType({ description: 'Narrows the kind of a letter.' })
export class NoticeKindFilter {
  @Field(() => NoticeKind, { nullable: true, description: 'Equals.' })
  eq?: NoticeKind | null;

  @Field(() => [NoticeKind], { nullable: true, description: 'Is one of these.' })
  oneOf?: NoticeKind[] | null;
}

/** 在办: issued and not closed. Figures and lists count the same letters. */
export const UNDER_WAY: readonly NoticeState[] = [
  NoticeState.ISSUED,
  NoticeState.RECEIVED,
  NoticeState.IN_HAND,
  NoticeState.ANSWERED,
  NoticeState.PASSED,
  NoticeState.OBJECTED,
];

@InputType({ description: 'Narrows letters; all parts together.' })
export class NoticeFilter {
  @Field(() => ID, { nullable: true, description: 'Addressed to this unit or one below it.' })
  under?: string | null;

  @Field(() => NoticeStateFilter, { nullable: true, description: 'Where they stand.' })
  state?: NoticeStateFilter | null;

  @Field(() => NoticeKindFilter, { nullable: true, description: 'Kinds of letters.' })
  kind?: NoticeKindFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Letters to these units.' })
  addresseeId?: IdFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that name as approver the viewer, or somebody whom they stand in for today.',
  })
  approverIsViewer?: boolean | null;

  @Field(() => LetterQueue, {
    nullable: true,
    description: 'Only what waits for the viewer in this queue; whoever may not do what it waits for has none there.',
  })
  queue?: LetterQueue | null;

  @Field(() => DateFilter, { nullable: true, description: 'The last day for the answer.' })
  answerBy?: DateFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Issued and not closed: what the figures count as open.' })
  underWay?: boolean | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of closing, Asia/Shanghai.' })
  closedOn?: DateFilter | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Closed, and addressed to this unit or one that stood below it on that day: as figures count.',
  })
  closedBelow?: string | null;

  @Field(() => TextFilter, { nullable: true, description: "In the title, the number or the addressee's name." })
  text?: TextFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day on which it was drafted, Asia/Shanghai.' })
  draftedOn?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of issue, Asia/Shanghai.' })
  issuedOn?: DateFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has gone out, whatever became of it; null: either.',
  })
  issued?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was taken back 撤回; null: either.' })
  withdrawn?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Each letter once, however many units it went to: by the first of them that the viewer sees and whose letter was not taken back.',
  })
  once?: boolean | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who drafted it.' })
  drafterId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'The desk that it belongs to.' })
  deskId?: IdFilter | null;

  @Field(() => Int, { nullable: true, description: 'In this round of answers or a later one, from 1.' })
  minRounds?: number | null;

  @Field(() => LetterWaiter, { nullable: true, description: 'By whom it waits now.' })
  waitsWith?: LetterWaiter | null;

  @Field(() => LetterWaiter, {
    nullable: true,
    description: 'By whom it waits, or has waited. Before the issue: for the issuing side alone.',
  })
  waitedWith?: LetterWaiter | null;

  @Field(() => FirstAnswer, { nullable: true, description: 'What became of its first answer.' })
  firstAnswer?: FirstAnswer | null;

  @Field(() => LetterReached, { nullable: true, description: 'How far it came, whatever became of it since.' })
  reached?: LetterReached | null;
}

export enum NoticeSortField {
  DRAFTED_AT = 'DRAFTED_AT',
  ISSUED_AT = 'ISSUED_AT',
  ANSWER_BY = 'ANSWER_BY',
  STATE = 'STATE',
}
registerEnumType(NoticeSortField, {
  name: 'NoticeSortField',
  description: 'What letters sort by; STATE is the order of their life.',
  valuesConfig: {
    DRAFTED_AT: { description: 'When it was drafted.' },
    ISSUED_AT: { description: 'When it was issued; drafts last.' },
    ANSWER_BY: { description: 'The last day for the answer.' },
    STATE: { description: "The order of a letter's life." },
  },
});

@InputType({ description: 'One key of a sort.' })
export class NoticeSort {
  @Field(() => NoticeSortField, { description: 'By what.' })
  field!: NoticeSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}
