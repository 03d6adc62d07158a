import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What supervision figures are told by. */
export enum SupervisionBy {
  UNIT = 'UNIT',
  OFFICER = 'OFFICER',
  DESK = 'DESK',
}
registerEnumType(SupervisionBy, {
  name: 'SupervisionBy',
  description: 'What supervision figures are told by.',
  valuesConfig: {
    UNIT: { description: 'The unit looked at and written to.' },
    OFFICER: { description: 'Whoever looked and drafted.' },
    DESK: { description: 'The office or team that they did it for.' },
  },
});

@ObjectType({
  description:
    'What supervision came to in a span of business days: each figure is counted from rows that lists with the same days show. Letters count once, however many units they went to; those taken back do not.',
})
export class SupervisionFigures {
  @Field(() => ID, { nullable: true, description: 'The unit, person or desk; null: all of them.' })
  key!: string | null;

  @Field(() => String, { description: 'Its name; 合计 for all.' })
  label!: string;

  @Field(() => Int, { description: 'Daily checks 日常监督.' })
  checks!: number;

  @Field(() => Int, {
    description: 'Findings that were found in the span and confirmed: of any state but proposed, dismissed and lapsed.',
  })
  found!: number;

  @Field(() => Int, { description: 'Suggestions issued 监督建议.' })
  suggestions!: number;

  @Field(() => Int, { description: 'Rectification notices issued 整改通知书.' })
  rectifications!: number;

  @Field(() => Int, { description: 'Explanation requests issued 情况说明通知.' })
  explanations!: number;

  @Field(() => Int, {
    description: 'Problems that letters issued in the span carried and that were verified as put right by now.',
  })
  rectified!: number;

  @Field(() => Int, { description: 'Letters issued in the span whose first answer fell due and came in time.' })
  answersOnTime!: number;

  @Field(() => Int, { description: 'Letters issued in the span whose first answer fell due.' })
  answersDue!: number;

  @Field(() => Int, { description: 'Answers to letters issued in the span that were sent back.' })
  sentBack!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median calendar days from an answer to its review, one decimal; null: none was reviewed.',
  })
  daysToReview!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median calendar days from the issue to the end, one decimal; null: none has ended.',
  })
  daysToClose!: number | null;

  @Field(() => Int, {
    description: 'Drafts of letters that were begun in the span and not issued by now: suggestions not sent.',
  })
  notSent!: number;

  @Field(() => Int, { description: 'Bulletins published. Of all only; 0 for a unit, person or desk.' })
  bulletins!: number;
}
