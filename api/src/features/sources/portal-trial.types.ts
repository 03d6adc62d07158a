import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { Unmatched } from '../disclosures/matching.rules.js';
import { PageParticulars } from '../evidence/particulars.types.js';

@ObjectType({ description: 'What an entry would count as.' })
export class TrialMatch {
  @Field(() => String, { description: 'The item of the catalogue.' })
  itemName!: string;

  @Field(() => String, { description: 'The unit that would have published it.' })
  unitName!: string;

  @Field(() => String, { description: 'The period, such as 2019年第三季度.' })
  periodLabel!: string;
}

@ObjectType({ description: 'An entry that a list shows.' })
export class TrialEntry {
  @Field(() => String, { description: 'Its title, whole.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it leads, absolute; null where the channel does not say.',
  })
  url!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day in Asia/Shanghai; null where the list does not say it whole.',
  })
  publishedOn!: string | null;

  @Field(() => [TrialMatch], {
    description: 'What it would count as; empty when it would wait to be assigned by hand.',
  })
  matches!: TrialMatch[];

  @Field(() => Unmatched, { nullable: true, description: 'Why it would count as nothing; null when it would count.' })
  because!: Unmatched | null;
}

@ObjectType({ description: 'An article as it would be read.' })
export class TrialArticle {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of publication in Asia/Shanghai; null where it is not found.',
  })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: '信息来源; null where it is not found.' })
  origin!: string | null;

  @Field(() => String, { nullable: true, description: '栏目; null where it is not found.' })
  column!: string | null;

  @Field(() => PageParticulars, { description: 'What its page says about itself, the column among it.' })
  particulars!: PageParticulars;

  @Field(() => String, { description: 'How its text begins, at most 200 characters, plain.' })
  beginning!: string;

  @Field(() => Int, { description: 'Characters of its text.' })
  length!: number;

  @Field(() => [String], { description: 'Names of its attachments.' })
  attachments!: string[];

  @Field(() => Int, { description: 'Data tables in it.' })
  tables!: number;
}

@ObjectType({ description: 'What could not be read, and how to go on.' })
export class TrialProblem {
  @Field(() => String, { description: 'Stable, such as TIMEOUT or CHALLENGE.' })
  code!: string;

  @Field(() => String, { description: 'Chinese; what is wrong and how to go on.' })
  message!: string;
}

@ObjectType({ description: 'What a capture of the column would bring.' })
export class PortalTrial {
  @Field(() => [TrialEntry], { description: 'Of the first page, at most 50, in page order.' })
  entries!: TrialEntry[];

  @Field(() => String, { nullable: true, description: 'Address of the next page; null where there is none.' })
  next!: string | null;

  @Field(() => TrialProblem, { nullable: true, description: 'Why the list could not be read; null when it could.' })
  listProblem!: TrialProblem | null;

  @Field(() => TrialArticle, {
    nullable: true,
    description: 'Null where there is none, or where it could not be read.',
  })
  article!: TrialArticle | null;

  @Field(() => TrialProblem, { nullable: true, description: 'Why the article could not be read; null when it could.' })
  articleProblem!: TrialProblem | null;
}

@ObjectType({ description: 'The trial, or why not.' })
export class PortalTrialPayload {
  @Field(() => PortalTrial, { nullable: true, description: 'Null when it was refused.' })
  trial!: PortalTrial | null;

  @Field(() => [UserError], { description: 'Empty when it was tried.' })
  errors!: UserError[];
}
