import { ArrayMaxSize, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { MessageKind } from '../messages/message-kind.js';
import { ChannelKind, type PersonalKind, Telling } from './channel.rules.js';

registerEnumType(Telling, {
  name: 'Telling',
  description: 'How somebody wants to be told of a kind on a channel.',
  valuesConfig: {
    NOW: { description: 'At once; in quiet hours when they are over, unless it is urgent.' },
    DIGEST: { description: 'In one message with the others of the day, at 8:30; at once when it is urgent.' },
    OFF: { description: 'In the console only.' },
  },
});

@ObjectType({ description: 'How somebody is told of one kind on one channel.' })
export class MessageChoice {
  @Field(() => ChannelKind, { description: 'EMAIL or SMS.' })
  channel!: PersonalKind;

  @Field(() => MessageKind, { description: 'What it is about.' })
  kind!: MessageKind;

  @Field(() => Telling, { description: 'As they chose, or as is usual.' })
  how!: Telling;
}

@ObjectType({ description: 'How the viewer wants to be told, outside of the console.' })
export class MessageWish {
  @Field(() => String, { nullable: true, description: 'Mail address; null: no mail.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile number; null: no text messages.' })
  phone!: string | null;

  @Field(() => String, { description: 'Quiet hours begin, HH:MM, Asia/Shanghai; equal to the end: there are none.' })
  quietFrom!: string;

  @Field(() => String, { description: 'Quiet hours end, HH:MM, Asia/Shanghai.' })
  quietTo!: string;

  @Field(() => [MessageChoice], { description: 'Each kind on each channel.' })
  choices!: MessageChoice[];

  @Field(() => [ChannelKind], { description: 'Those that the district has connected and that reach a person.' })
  channels!: PersonalKind[];

  @Field(() => Int, { description: 'Counts up with each change; 0: never changed.' })
  version!: number;
}

@InputType({ description: 'How to be told of one kind on one channel.' })
export class MessageChoiceInput {
  @Field(() => ChannelKind, { description: 'EMAIL or SMS.' })
  channel!: ChannelKind;

  @Field(() => MessageKind, { description: 'What it is about.' })
  kind!: MessageKind;

  @Field(() => Telling, { description: 'At once, in the digest, or not.' })
  how!: Telling;
}

const TIME = { message: '时间应写作 21:00。' };

@InputType({ description: 'How the viewer wants to be told from now on.' })
export class SetMessageWishInput {
  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Mail address; null: no mail.' })
  @IsOptional()
  @MaxLength(254, { message: '邮箱太长。' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile number, 11 digits; null: no text messages.' })
  @IsOptional()
  @MaxLength(20, { message: '手机号应为11位数字。' })
  phone?: string | null;

  @Field(() => String, { description: 'Quiet hours begin, HH:MM, Asia/Shanghai; equal to the end: there are none.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)
  quietFrom!: string;

  @Field(() => String, { description: 'Quiet hours end, HH:MM, Asia/Shanghai.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)
  quietTo!: string;

  @Field(() => [MessageChoiceInput], { description: 'What differs from what is usual, or all.' })
  @ArrayMaxSize(16, { message: '消息种类重复了。' })
  choices!: MessageChoiceInput[];
}

@ObjectType({ description: 'How the viewer is told from now on, or why not.' })
export class MessageWishPayload {
  @Field(() => MessageWish, { nullable: true, description: 'Null when it was refused.' })
  wish!: MessageWish | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
