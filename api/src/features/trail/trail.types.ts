import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateFilter } from '../../core/graphql/filters.js';
import { ActorKind, HistoryChange, TrailOperation } from '../history/history.types.js';

@InputType({ description: 'Narrows the trail; all parts together.' })
export class TrailFilter {
  @Field(() => String, { nullable: true, description: 'The table of the row, such as `notice`.' })
  table?: string | null;

  @Field(() => ID, { nullable: true, description: 'A record and its parts, or a single row.' })
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What this account did.' })
  actorId?: string | null;

  @Field(() => ActorKind, { nullable: true, description: 'What this kind of actor did.' })
  actorKind?: ActorKind | null;

  @Field(() => TrailOperation, { nullable: true, description: 'What was done to the row.' })
  operation?: TrailOperation | null;

  @Field(() => String, { nullable: true, description: 'All that one request wrote.' })
  requestId?: string | null;

  @Field(() => DateFilter, { nullable: true, description: 'The business day, Asia/Shanghai.' })
  on?: DateFilter | null;
}

@ObjectType({ description: 'An entry of the trail 留痕 as the audit administrator reads it.' })
export class TrailEntry {
  @Field(() => ID, { description: 'Number of the entry; larger is later.' })
  id!: string;

  @Field(() => Date, { description: 'System instant of the write, UTC.' })
  recordedAt!: Date;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  at!: Date;

  @Field(() => ActorKind, { description: 'What kind of actor wrote.' })
  actorKind!: ActorKind;

  @Field(() => ID, { nullable: true, description: 'The account, where it was one; otherwise null.' })
  actorId!: string | null;

  @Field(() => String, { description: 'Who wrote: a person, or 系统任务 and its name.' })
  actorName!: string;

  @Field(() => String, { nullable: true, description: 'Why, as the actor gave it; null when none was asked for.' })
  reason!: string | null;

  @Field(() => String, { description: 'Groups what one request wrote.' })
  requestId!: string;

  @Field(() => String, { description: 'The table of the row.' })
  table!: string;

  @Field(() => String, { description: 'Of the row.' })
  rowId!: string;

  @Field(() => String, { description: 'Of the record that the row is a part of; the row itself when it is none.' })
  recordId!: string;

  @Field(() => TrailOperation, { description: 'What was done to the row.' })
  operation!: TrailOperation;

  @Field(() => [HistoryChange], { description: 'What changed: every column but secrets. Empty when it was erased.' })
  changes!: HistoryChange[];

  @Field(() => Date, {
    nullable: true,
    description: 'System instant at which its content was erased, UTC; null: it stands.',
  })
  erasedAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Its place among the leaves of the sealed tree; null: not sealed yet.',
  })
  leaf!: number | null;
}

@ObjectType({ description: 'A signed root over all leaves up to its size, as published outside the database.' })
export class TrailRoot {
  @Field(() => Float, { description: 'How many leaves it is over.' })
  treeSize!: number;

  @Field(() => String, { description: 'Hash of the tree (RFC 9162), hexadecimal.' })
  root!: string;

  @Field(() => Date, { description: 'System instant of the sealing, UTC.' })
  sealedAt!: Date;

  @Field(() => String, { description: 'Public half of the key that signed it (Ed25519).' })
  publicKey!: string;
}

@ObjectType({ description: 'How far the trail is sealed.' })
export class TrailState {
  @Field(() => Float, { description: 'Entries that stand in the sealed tree.' })
  sealed!: number;

  @Field(() => Int, { description: 'Entries that wait for the next sealing, a minute at most.' })
  unsealed!: number;

  @Field(() => [TrailRoot], { description: 'The newest ten roots, newest first.' })
  roots!: TrailRoot[];

  @Field(() => Boolean, { description: 'Roots are published outside the database.' })
  published!: boolean;
}

@ObjectType({ description: 'What a verification of the trail found.' })
export class TrailVerdict {
  @Field(() => Boolean, { description: 'Nothing was changed, removed, slipped in or put in another order.' })
  whole!: boolean;

  @Field(() => Float, { description: 'Leaves that were recomputed.' })
  leaves!: number;

  @Field(() => Int, { description: 'Published roots that they were held against.' })
  roots!: number;

  @Field(() => Int, { description: 'Entries that are in no tree yet.' })
  unsealed!: number;

  @Field(() => [String], { description: 'Chinese; what does not agree, at most 20.' })
  faults!: string[];
}
