import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum ActorKind {
  ACCOUNT = 'ACCOUNT',
  KEY = 'KEY',
  DISPLAY = 'DISPLAY',
  JOB = 'JOB',
  SYSTEM = 'SYSTEM',
}
registerEnumType(ActorKind, { name: 'ActorKind', description: 'What kind of actor wrote.' });

export enum TrailOperation {
  INSERT = 'INSERT',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
}
registerEnumType(TrailOperation, { name: 'TrailOperation', description: 'What was done to a row.' });

@ObjectType({ description: 'A field that changed.' })
export class HistoryChange {
  @Field(() => String, { description: "The column's name." })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As the database holds it: codes, days and instants (UTC) as text; null when there was none.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As `before`; null when there is none any more.' })
  after!: string | null;
}

@ObjectType({ description: 'An entry of the audit trail 留痕, written by the database itself.' })
export class HistoryEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String)
  actorName!: string;

  @Field(() => ActorKind)
  actorKind!: ActorKind;

  @Field(() => TrailOperation)
  operation!: TrailOperation;

  @Field(() => String, {
    description: 'The table of the row, such as `notice_answer`: the record itself, or a part of it.',
  })
  table!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { description: 'Groups what one request wrote.' })
  requestId!: string;

  @Field(() => [HistoryChange])
  changes!: HistoryChange[];
}
