import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Unmatched } from '../disclosures/matching.rules.js';

export enum SourceKind {
  WECHAT = 'WECHAT',
}
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'How a source is captured.',
  valuesConfig: { WECHAT: { description: 'A WeChat official account 微信公众号.' } },
});

export enum RunOutcome {
  RUNNING = 'RUNNING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
}
registerEnumType(RunOutcome, {
  name: 'RunOutcome',
  description: 'How a capture ended.',
  valuesConfig: {
    RUNNING: { description: 'Under way.' },
    SUCCEEDED: { description: 'Everything new was taken.' },
    FAILED: { description: 'Broken off; the next run goes on where it was.' },
  },
});
registerEnumType(Unmatched, {
  name: 'UnmatchedReason',
  description: 'Why an article came to nothing.',
  valuesConfig: {
    NO_ITEM: { description: 'The title speaks of no item of the catalogue.' },
    NO_PERIOD: { description: 'The title names no period that the item has.' },
    NOT_OWED: { description: 'The unit that the title names does not owe that item.' },
  },
});

/** A channel that a unit publishes on. Its secret never leaves the server. */
@ObjectType({ description: 'A channel that a unit publishes on.' })
export class Source {
  @Field(() => ID, { description: 'Of the source.' })
  id!: string;

  @Field(() => String, { description: 'Such as 沙河街道微信公众号.' })
  name!: string;

  @Field(() => SourceKind, { description: 'How it is captured.' })
  kind!: SourceKind;

  @Field(() => Int, { description: 'Captured articles that were matched to nothing.' })
  unmatched!: number;

  unitId!: string;
  unitPath!: string;
}

@ObjectType({ description: 'One capture of a source.' })
export class CaptureRun {
  @Field(() => ID, { description: 'Of the run.' })
  id!: string;

  @Field(() => RunOutcome, { description: 'How it ended.' })
  outcome!: RunOutcome;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Business instant, UTC; null while it runs.' })
  finishedAt!: Date | null;

  @Field(() => Int, { description: 'Requests for a page that were tried, repeats among them.' })
  attempts!: number;

  @Field(() => Int, { description: 'Articles that the source listed.' })
  seen!: number;

  @Field(() => Int, { description: 'Articles that were new.' })
  added!: number;

  @Field(() => Int, { description: 'New articles that were matched to an item, unit and period.' })
  matched!: number;

  @Field(() => String, { nullable: true, description: "The platform's code, such as 45009; null when it succeeded." })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; what is wrong and how to go on.' })
  errorMessage!: string | null;
}

@ObjectType({ description: 'An article that was captured and matched to nothing.' })
export class UnmatchedArticle {
  @Field(() => ID, { description: 'Of the article.' })
  id!: string;

  @Field(() => String, { description: 'As it was published.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was published; null when the channel gave no address.',
  })
  url!: string | null;

  @Field(() => Unmatched, { description: 'Why nothing was matched.' })
  because!: Unmatched;

  @Field(() => Date, { description: 'Instant of publication, UTC.' })
  publishedAt!: Date;

  @Field(() => Date, { description: 'Business instant of the capture, UTC.' })
  capturedAt!: Date;
}

@ObjectType({ description: 'A page of articles that were matched to nothing.' })
export class UnmatchedArticleList {
  @Field(() => [UnmatchedArticle], { description: 'This page of them.' })
  items!: UnmatchedArticle[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}
