import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { NoticeKind, NoticeState } from './notice.rules.js';
import { LetterQueue } from './work/queue.rules.js';

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

  @Field(() => Boolean, { nullable: true, description: 'Only those that name the viewer as approver.' })
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
