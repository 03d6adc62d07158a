import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { IdFilter, TextFilter } from '../../core/graphql/filters.js';
import { Unmatched } from '../disclosures/matching.rules.js';

@InputType({ description: 'Narrows why nothing was matched.' })
export class UnmatchedReasonFilter {
  @Field(() => Unmatched, { nullable: true, description: 'Equals.' })
  eq?: Unmatched | null;

  @Field(() => [Unmatched], { nullable: true, description: 'Is one of these.' })
  oneOf?: Unmatched[] | null;
}

@InputType({ description: 'Narrows articles that were matched to nothing; all parts together.' })
export class UnmatchedArticleFilter {
  @Field(() => IdFilter, { nullable: true, description: 'The source.' })
  sourceId?: IdFilter | null;

  @Field(() => UnmatchedReasonFilter, {
    nullable: true,
    description: 'Why; without it all but those found to be no disclosures.',
  })
  because?: UnmatchedReasonFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'In the title.' })
  text?: TextFilter | null;
}

@InputType({ description: 'An article of the inbox, as it was seen.' })
abstract class SeenArticle {
  @Field(() => ID, { description: 'The article.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType()
abstract class SettledArticle extends SeenArticle {
  @Field(() => Boolean, {
    description:
      'True: titles that differ in units, periods and numbers only go the same way from now on, those that wait at once.',
  })
  remember!: boolean;
}

@InputType({ description: 'What an article discloses 归入.' })
export class AssignArticleInput extends SettledArticle {
  @Field(() => ID, { description: "The item of the catalogue of the source's district." })
  itemId!: string;

  @Field(() => ID, { description: 'The unit: the one whose channel it is, or one below; the item asks it.' })
  unitId!: string;

  @Field(() => String, {
    description:
      'The key of the period, such as 2019-Q3, that had begun on the day of publication; of what happens now and then any day: it is of the day of publication.',
  })
  period!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The day of publication, Asia/Shanghai: needed where the channel does not say (NO_DAY), refused elsewhere.',
  })
  publishedOn?: string | null;
}

@InputType({ description: 'An article that discloses nothing 不是公开内容.' })
export class DismissArticleInput extends SettledArticle {}

@InputType({
  description:
    'A decision that is taken back 撤回: the article waits again, with all that went the same way because of it.',
})
export class ReopenArticleInput extends SeenArticle {}
