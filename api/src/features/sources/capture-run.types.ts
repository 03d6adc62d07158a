import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

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

@ObjectType({ description: 'What a capture could not take; the rest went on.' })
export class CaptureFailure {
  @Field(() => ID, { description: 'Of the failure.' })
  id!: string;

  @Field(() => String, { description: "Its address, or the account's own number." })
  externalId!: string;

  @Field(() => String, { description: 'As the list names it.' })
  title!: string;

  @Field(() => String, { description: 'Stable, such as HTTP_500, CHALLENGE or NOT_AN_ARTICLE.' })
  code!: string;

  @Field(() => String, { description: 'Chinese; what is wrong and how to go on.' })
  message!: string;

  @Field(() => Boolean, { description: 'True: tried again after a day; false: with the next run.' })
  lasting!: boolean;
}
