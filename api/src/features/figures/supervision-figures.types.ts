import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LetterWaiter } from '../notices/notice.rules.js';

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
    'How long letters that were drafted in the span, and not taken back, have waited by whom 停留环节, each addressee’s by itself. What waits still counts until now.',
})
export class DeskDays {
  @Field(() => LetterWaiter, { description: 'By whom.' })
  waiter!: LetterWaiter;

  @Field(() => Int, { description: 'Letters that wait there, or have waited: `waitedWith` in lists.' })
  letters!: number;

  @Field(() => Int, { description: 'Of these, letters that wait there now: `waitsWith` in lists.' })
  waiting!: number;

  @Field(() => Float, { description: 'Median calendar days that a letter has waited there in all, one decimal.' })
  medianDays!: number;

  @Field(() => Float, { description: 'The same of the letter that has waited longest.' })
  longestDays!: number;

  @Field(() => ID, { description: 'The letter that has waited there longest.' })
  longestId!: string;
}

@ObjectType({
  description:
    'What supervision came to in a span of business days: each figure is counted from rows that lists with the same filters show. Suggestions, rectification notices and explanation requests count once, however many units they went to (`once`), unless told by unit; answers, rounds and days are each addressee’s own. Letters taken back do not count.',
})
export class SupervisionFigures {
  @Field(() => ID, {
    nullable: true,
    description:
      'The unit, person or desk; null: all of them, or, told by officer or desk, what has none 未指定: findings that no person found, or none in the name of a desk.',
  })
  key!: string | null;

  @Field(() => String, { description: 'Its name; 合计 for all, 未指定 for what has none.' })
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
    description: 'Findings that letters issued in the span carry and that are verified as put right by now.',
  })
  rectified!: number;

  @Field(() => Int, { description: 'Letters issued in the span whose first answer fell due and came in time.' })
  answersOnTime!: number;

  @Field(() => Int, { description: 'Letters issued in the span whose first answer fell due.' })
  answersDue!: number;

  @Field(() => Int, { description: 'Letters issued in the span that were answered at least once.' })
  answered!: number;

  @Field(() => Int, { description: 'Letters issued in the span of which an answer was reviewed.' })
  reviewed!: number;

  @Field(() => Int, { description: 'Letters issued in the span that were closed.' })
  ended!: number;

  @Field(() => Int, {
    description: 'Letters issued in the span of which an answer was sent back: those in a second round or a later one.',
  })
  sentBack!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Rounds of answers for each letter that was answered, on average, one decimal; null: none was.',
  })
  rounds!: number | null;

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
    description:
      'Drafts of letters that were begun in the span and have not gone out by now, those that were taken back included: suggestions not sent.',
  })
  notSent!: number;

  @Field(() => Int, { description: 'Bulletins published. Of all only; 0 for a unit, person or desk.' })
  bulletins!: number;

  @Field(() => [DeskDays], {
    description:
      'Days at each desk, in the order in which a letter comes there; where none has waited none is told. Days before the issue are told to the issuing side alone.',
  })
  desks!: DeskDays[];
}
