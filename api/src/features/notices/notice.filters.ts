import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { NoticeKind, NoticeState } from './notice.rules.js';

@InputType({ description: 'Narrows the state of a letter.' })
export class NoticeStateFilter {
  @Field(() => NoticeState, { nullable: true })
  eq?: NoticeState | null;

  @Field(() => [NoticeState], { nullable: true })
  oneOf?: NoticeState[] | null;
}

@InputType({ description: 'Narrows the kind of a letter.' })
export class NoticeKindFilter {
  @Field(() => NoticeKind, { nullable: true })
  eq?: NoticeKind | null;

  @Field(() => [NoticeKind], { nullable: true })
  oneOf?: NoticeKind[] | null;
}

/** 在办: issued and not closed. Figures and lists count the same letters. */
export const UNDER_WAY: readonly NoticeState[] = [
  NoticeState.ISSUED,
  NoticeState.RECEIVED,
  NoticeState.ANSWERED,
  NoticeState.PASSED,
];

@InputType({ description: 'Narrows letters; all parts together.' })
export class NoticeFilter {
  @Field(() => ID, { nullable: true, description: 'Addressed to this unit or one below it.' })
  under?: string | null;

  @Field(() => NoticeStateFilter, { nullable: true })
  state?: NoticeStateFilter | null;

  @Field(() => NoticeKindFilter, { nullable: true })
  kind?: NoticeKindFilter | null;

  @Field(() => IdFilter, { nullable: true })
  addresseeId?: IdFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that name the viewer as approver.' })
  approverIsViewer?: boolean | null;

  @Field(() => DateFilter, { nullable: true })
  answerBy?: DateFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Issued and not closed: what the figures count as open.' })
  underWay?: boolean | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of closing, Asia/Shanghai.' })
  closedOn?: DateFilter | null;

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
});

@InputType({ description: 'One key of a sort.' })
export class NoticeSort {
  @Field(() => NoticeSortField)
  field!: NoticeSortField;

  @Field(() => SortDirection)
  direction!: SortDirection;
}
