import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SourceKind {
  WECHAT = 'WECHAT',
}
registerEnumType(SourceKind, { name: 'SourceKind', description: 'How a source is captured.' });

export enum RunOutcome {
  RUNNING = 'RUNNING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
}
registerEnumType(RunOutcome, { name: 'RunOutcome', description: 'How a capture ended.' });

/** A channel that a unit publishes on. Its secret never leaves the server. */
@ObjectType({ description: 'A channel that a unit publishes on.' })
export class Source {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => SourceKind)
  kind!: SourceKind;

  @Field(() => Int, { description: 'Captured articles that were matched to nothing.' })
  unmatched!: number;

  unitId!: string;
  unitPath!: string;
}

@ObjectType({ description: 'One capture of a source.' })
export class CaptureRun {
  @Field(() => ID)
  id!: string;

  @Field(() => RunOutcome)
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
