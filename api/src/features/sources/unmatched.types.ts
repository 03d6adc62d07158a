import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { Unmatched } from '../disclosures/matching.rules.js';

@ObjectType({ description: 'An article that was captured and matched to nothing: it waits for a person.' })
export class UnmatchedArticle {
  @Field(() => ID, { description: 'Of the article.' })
  id!: string;

  /** as it was published: what is served is masked */
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was published; null when the channel gave no address.',
  })
  url!: string | null;

  @Field(() => Unmatched, { description: 'Why nothing was matched.' })
  because!: Unmatched;

  @Field(() => Date, {
    description: 'Instant of publication, UTC; of the capture, where the channel does not say (NO_DAY).',
  })
  publishedAt!: Date;

  @Field(() => Date, { description: 'Business instant of the capture, UTC.' })
  capturedAt!: Date;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next one.' })
  version!: number;

  sourceId!: string;
  sourceUnitId!: string;
  sourceUnitPath!: string;
  contentHtml!: string;
  origin!: string | null;
  /** 栏目, as its page said */
  column!: string | null;
  /** it waited, until somebody decided */
  settled!: boolean;
}

@ObjectType({ description: 'A page of articles that were matched to nothing.' })
export class UnmatchedArticleList {
  @Field(() => [UnmatchedArticle], { description: 'This page of them.' })
  items!: UnmatchedArticle[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'A period of an item, to choose from.' })
export class PeriodChoice {
  @Field(() => String, { description: 'Its key, such as 2019-Q3, 2019-09 or 2019-09-17.' })
  period!: string;

  @Field(() => String, { description: 'Such as 2019年第三季度.' })
  periodLabel!: string;
}

@ObjectType({ description: 'What an article may be; a person decides.' })
export class ArticleSuggestion extends PeriodChoice {
  @Field(() => ID, { description: 'The item of the catalogue.' })
  itemId!: string;

  @Field(() => String, { description: 'Such as 临时救助.' })
  itemName!: string;

  @Field(() => ID, { description: 'The unit that published.' })
  unitId!: string;

  @Field(() => String, { description: 'Such as 万达社区居委会.' })
  unitName!: string;
}

@ObjectType({ description: 'What came of an article, or why nothing did.' })
export class SettleArticlePayload {
  @Field(() => UnmatchedArticle, {
    nullable: true,
    description:
      'As it is now, while it is an article of the inbox; null once it is assigned, and when it was refused.',
  })
  article!: UnmatchedArticle | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the article as it is now, for taking the decision back; null when it was refused.',
  })
  version!: number | null;

  @Field(() => Disclosure, {
    nullable: true,
    description: 'What it became; null when it is no disclosure, was known already, or was refused.',
  })
  disclosure!: Disclosure | null;

  @Field(() => Int, { description: 'Further articles of its kind that went the same way just now.' })
  alike!: number;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
