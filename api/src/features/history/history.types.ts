import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum ActorKind {
  ACCOUNT = 'ACCOUNT',
  KEY = 'KEY',
  DISPLAY = 'DISPLAY',
  JOB = 'JOB',
  SYSTEM = 'SYSTEM',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What kind of actor wrote.',
  valuesConfig: {
    ACCOUNT: { description: 'A signed-in person.' },
    KEY: { description: 'A third party with a key.' },
    DISPLAY: { description: 'A wall display.' },
    JOB: { description: 'Work that the platform does by itself.' },
    SYSTEM: { description: 'The installation: loading, upgrading, a visitor who is not signed in.' },
  },
});

export enum TrailOperation {
  INSERT = 'INSERT',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
}
registerEnumType(TrailOperation, {
  name: 'TrailOperation',
  description: 'What was done to a row.',
  valuesConfig: {
    INSERT: { description: 'Made.' },
    UPDATE: { description: 'Changed.' },
    DELETE: { description: 'Removed.' },
  },
});

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
  @Field(() => ID, { description: 'Number of the entry; larger is later.' })
  id!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => String, { description: 'Who wrote: a person, or 系统任务 and its name.' })
  actorName!: string;

  @Field(() => ActorKind, { description: 'What kind of actor wrote.' })
  actorKind!: ActorKind;

  @Field(() => TrailOperation, { description: 'What was done to the row.' })
  operation!: TrailOperation;

  @Field(() => String, {
    description: 'The table of the row, such as `notice_answer`: the record itself, or a part of it.',
  })
  table!: string;

  @Field(() => String, { nullable: true, description: 'Why, as the actor gave it; null when none was asked for.' })
  reason!: string | null;

  @Field(() => String, { description: 'Groups what one request wrote.' })
  requestId!: string;

  @Field(() => [HistoryChange], { description: 'What changed; all that is shown of a row that was made or removed.' })
  changes!: HistoryChange[];
}
