import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NoticeState } from '../notice.rules.js';
import { LetterQueue } from './queue.rules.js';

registerEnumType(LetterQueue, {
  name: 'LetterQueue',
  description: 'What a letter waits for at somebody 待办.',
  valuesConfig: {
    TO_SUBMIT: { description: '待提交: a draft of the own desk, new or returned.' },
    TO_COUNTERSIGN: { description: '待会签: the viewer is asked to countersign, or stands in for who is.' },
    TO_APPROVE: { description: '待批准: it is the turn of the viewer, or of whom they stand in for.' },
    TO_ISSUE: { description: '待下发: approved by the viewer, not yet issued.' },
    TO_DECIDE_OBJECTION: { description: '待裁定异议: the addressee objects, the viewer decides.' },
    TO_RECEIVE: { description: '待签收: issued to the own unit.' },
    TO_ANSWER: { description: '待反馈: the own unit has it and owes the answer.' },
    TO_DECIDE_EXTENSION: { description: '待批延期: the addressee asks for a later day.' },
    TO_REVIEW: { description: '待复核: answered, waits for the review.' },
    TO_CLOSE: { description: '待办结: verified, not yet closed.' },
  },
});

@ObjectType({ description: 'A queue of letters that wait for the viewer.' })
export class NoticeQueue {
  @Field(() => LetterQueue, { description: 'What they wait for.' })
  queue!: LetterQueue;

  @Field(() => Int, { description: 'How many wait.' })
  totalItems!: number;

  ids!: readonly string[];
}

@ObjectType({ description: 'The letters in one state, on the board.' })
export class NoticeColumn {
  @Field(() => NoticeState, { description: 'Where they stand.' })
  state!: NoticeState;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;

  ids!: readonly string[];
}
