import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { RecordType } from '../history/records.resolver.js';
import { FrameKind } from '../lights/light.types.js';
import { MessageKind } from './message-kind.js';

registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'What a message is about.',
  valuesConfig: {
    TO_APPROVE: { description: '待审批: something waits for the reader to decide.' },
    ISSUED: { description: "收到文书: a letter was issued to the reader's unit." },
    ANSWERED: { description: '待复核: an answer waits for review.' },
    RETURNED: { description: '退回: a draft or an answer came back.' },
    PROGRESS: { description: '办理进展: a step that asks nothing of the reader.' },
    REMINDER: { description: "催办: something that the reader's own unit owes is due, or late." },
    ESCALATION: { description: '督办: something that another unit owes is late.' },
    PLATFORM: { description: '平台通知: about the platform itself.' },
  },
});

@ObjectType({ description: 'What one person is told. It says nothing of persons; its words are Chinese.' })
export class Message {
  @Field(() => ID, { description: 'Of the message; the same on every channel.' })
  id!: string;

  @Field(() => MessageKind, { description: 'What it is about.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'The rest; may be empty.' })
  text!: string;

  @Field(() => RecordType, { nullable: true, description: 'What the record to open is; null: there is none.' })
  recordType!: RecordType | null;

  @Field(() => ID, { nullable: true, description: 'The record to open; null: there is none.' })
  recordId!: string | null;

  @Field(() => Boolean, { description: 'Whether it goes out at once, in quiet hours too.' })
  urgent!: boolean;

  @Field(() => Date, { description: 'Business instant of what it tells, UTC.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'Business instant at which it was first read, UTC; null: unread.' })
  readAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant from which nothing is left to do about it, UTC; null: not known to be so.',
  })
  doneAt!: Date | null;

  unitId!: string;
}

@InputType({ description: 'Narrows messages; all parts together.' })
export class MessageFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: neither read nor done; false: one of the two.',
  })
  unread?: boolean | null;

  @Field(() => [MessageKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: MessageKind[] | null;
}

@ObjectType({ description: "A page of the viewer's messages." })
export class MessageList {
  @Field(() => [Message], { description: 'This page of them, newest first.' })
  items!: Message[];

  @Field(() => Int, { description: 'All of the filter.' })
  totalItems!: number;

  @Field(() => Int, { description: 'Those that are neither read nor done, whatever the filter.' })
  unread!: number;
}

@InputType({ description: 'Which messages were read: those named, or one and all that came before it.' })
export class MarkMessagesReadInput {
  @Field(() => [ID], { nullable: true, description: 'These; at most 200. Others than the own are passed over.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'This one and all before it: what came since stays unread.' })
  upToId?: string | null;
}

@ObjectType({ description: 'What is left unread, or why not.' })
export class MarkMessagesReadPayload {
  @Field(() => Int, { nullable: true, description: 'Unread afterwards; null when it was refused.' })
  unread!: number | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: "How many of the viewer's messages are unread, live. The value is absolute." })
export class MessageFrame {
  @Field(() => FrameKind, { description: 'A snapshot comes first; a heartbeat says that nothing changed.' })
  kind!: FrameKind;

  @Field(() => Float, {
    nullable: true,
    description: 'Number of the frame before in this stream; another one is a gap. Null on a snapshot.',
  })
  previous!: number | null;

  @Field(() => Float, { description: 'Number in the log that the frame holds everything up to.' })
  number!: number;

  @Field(() => String, { description: 'Handed back on reconnecting; valid for this person and these rights only.' })
  cursor!: string;

  @Field(() => Int, { description: 'Messages that are neither read nor done.' })
  unread!: number;
}
