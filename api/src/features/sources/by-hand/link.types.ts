import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../core/graphql/user-errors.js';
import { Unmatched } from '../../disclosures/matching.rules.js';
import { TrialArticle, TrialMatch, TrialProblem } from '../portal-trial.types.js';

@InputType({ description: 'The address of one article, tried out: nothing is kept.' })
export class TryLinkInput {
  @Field(() => String, {
    description:
      'Address of an article of an official account or of a site, with or without the words that it was shared with; at most 1,000 characters.',
  })
  @Length(1, 1000, { message: '请粘贴文章的网址，最多1000个字符。' })
  url!: string;

  @Field(() => ID, { description: 'Whose it is: the article is matched to this unit and to those below it.' })
  unitId!: string;
}

@InputType({ description: 'The address of one article, to be taken.' })
export class CaptureLinkInput extends TryLinkInput {
  @Field(() => String, {
    description: '8 to 100 letters, digits, - or _; a repeat with the same key takes nothing more.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What an article would be taken for.' })
export class LinkTrial {
  @Field(() => TrialArticle, { nullable: true, description: 'As it would be read; null when it could not be.' })
  article!: TrialArticle | null;

  @Field(() => [TrialMatch], {
    description: 'What it would count as; empty when it would wait to be assigned by hand.',
  })
  matches!: TrialMatch[];

  @Field(() => Unmatched, { nullable: true, description: 'Why it would count as nothing; null when it would count.' })
  because!: Unmatched | null;

  @Field(() => TrialProblem, { nullable: true, description: 'Why it could not be read; null when it could.' })
  problem!: TrialProblem | null;
}

@ObjectType({ description: 'The trial, or why not.' })
export class LinkTrialPayload {
  @Field(() => LinkTrial, { nullable: true, description: 'Null when it was refused.' })
  trial!: LinkTrial | null;

  @Field(() => [UserError], { description: 'Empty when it was tried.' })
  errors!: UserError[];
}

@ObjectType({ description: 'An article that was taken.' })
export class CapturedLink {
  @Field(() => ID, { description: 'Of the article.' })
  id!: string;

  @Field(() => [ID], { description: 'Of the entries that came of it; empty when it waits in the inbox.' })
  disclosureIds!: string[];

  @Field(() => Unmatched, { nullable: true, description: 'Why it waits in the inbox; null when it counts.' })
  because!: Unmatched | null;
}

@ObjectType({ description: 'What was taken, or why nothing.' })
export class CaptureLinkPayload {
  @Field(() => CapturedLink, { nullable: true, description: 'Null when it was refused: then nothing is kept.' })
  captured!: CapturedLink | null;

  @Field(() => [UserError], { description: 'Empty when it was taken.' })
  errors!: UserError[];
}
