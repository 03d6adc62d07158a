import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { MessageKind } from '../messages/message-kind.js';
import { ChannelKind, ChannelState, ChannelStep, MessageDeliveryState } from './channel.rules.js';
import { MailSecurity } from './settings.rules.js';

registerEnumType(ChannelKind, {
  name: 'ChannelKind',
  description: 'A way out of the console.',
  valuesConfig: {
    EMAIL: { description: '邮件: by SMTP, to each person.' },
    SMS: { description: '短信: by a gateway over HTTP, to each person.' },
    WECOM: { description: '企业微信群机器人: to a group.' },
    DINGTALK: { description: '钉钉群机器人: to a group.' },
    WEBHOOK: { description: "A system of the district's own, by signed webhook." },
  },
});
registerEnumType(ChannelState, {
  name: 'ChannelState',
  description: 'Where a channel stands.',
  valuesConfig: {
    ACTIVE: { description: 'What is told goes out.' },
    PAUSED: { description: 'What was to go out waits; what is told meanwhile does not go out.' },
    ENDED: { description: 'Nothing goes out any more.' },
  },
});
registerEnumType(ChannelStep, {
  name: 'ChannelStep',
  description: 'What can be done with a channel.',
  valuesConfig: {
    TRY: { description: '发送测试消息.' },
    PAUSE: { description: '暂停.' },
    RESUME: { description: '恢复.' },
    END: { description: '停用, for good.' },
  },
});
registerEnumType(MessageDeliveryState, {
  name: 'MessageDeliveryState',
  description: 'What became of a delivery.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its first attempt: for its turn, the morning, or the digest.' },
    SENT: { description: 'Was taken by the other side.' },
    FAILED: { description: 'Was not taken, and is tried again.' },
    GIVEN_UP: { description: 'Was not taken, and is not tried again by itself.' },
    NEEDLESS: { description: 'Was read or done in the console before it went out, or there was nowhere to send it.' },
  },
});
registerEnumType(MailSecurity, {
  name: 'MailSecurity',
  description: 'How mail is encrypted on its way to the server.',
  valuesConfig: {
    TLS: { description: 'From the start, usually at port 465.' },
    STARTTLS: { description: 'After the greeting, usually at port 587; refused when the server does not offer it.' },
    NONE: { description: 'Not at all: for a server inside.' },
  },
});

@ObjectType({ description: 'A way by which people are told outside of the console. Its secrets are told to nobody.' })
export class MessageChannel {
  @Field(() => ID, { description: 'Of the channel.' })
  id!: string;

  @Field(() => ChannelKind, { description: 'What it is.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'As administrators call it.' })
  name!: string;

  @Field(() => ChannelState, { description: 'Where it stands.' })
  state!: ChannelState;

  @Field(() => [MessageKind], { description: 'Of a group or a webhook: which kinds of messages it tells.' })
  kinds!: MessageKind[];

  @Field(() => String, { nullable: true, description: 'Where it sends, without secrets; null for mail.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the server.' })
  host!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of mail: the port of the server.' })
  port!: number | null;

  @Field(() => MailSecurity, { nullable: true, description: 'Of mail: how it is encrypted.' })
  security!: MailSecurity | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the name to sign in with; empty: none is asked for.' })
  username!: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the address that it comes from.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the name that it comes from.' })
  fromName!: string | null;

  @Field(() => String, { nullable: true, description: 'Of text messages: the signature 短信签名.' })
  sign!: string | null;

  @Field(() => Int, { description: 'Deliveries that wait, for their hour or to be tried again.' })
  waiting!: number;

  @Field(() => Int, { description: 'Deliveries that were given up in the last 30 days.' })
  givenUp!: number;

  @Field(() => Date, { nullable: true, description: 'System instant of the last one that was taken, UTC.' })
  sentAt!: Date | null;

  @Field(() => Date, { description: 'System instant, UTC.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  unitId!: string | null;
}

@ObjectType({ description: 'Each time that a delivery was sent.' })
export class MessageAttempt {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => Date, { description: 'System instant, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Code of why it did not count; null: it was taken.' })
  fault!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other side said, such as an errcode; null: nothing.' })
  said!: string | null;

  @Field(() => Int, { description: 'Milliseconds.' })
  took!: number;
}

@ObjectType({
  description: 'What goes out on a channel: of what kind, to whom, and what became of it; never what it says.',
})
export class MessageDelivery {
  @Field(() => ID, { description: 'Of the delivery; Message-ID or X-Delivery-Id on its channel.' })
  id!: string;

  @Field(() => MessageDeliveryState, { description: 'What became of it.' })
  state!: MessageDeliveryState;

  @Field(() => [MessageKind], { description: 'Kinds of what it tells; empty: a trial.' })
  kinds!: MessageKind[];

  @Field(() => Int, { description: 'How many messages it tells; 0: a trial.' })
  messages!: number;

  @Field(() => Boolean, { description: 'Whether it gathers the messages of a day.' })
  digest!: boolean;

  @Field(() => Date, { description: 'Business instant before which it waits, UTC.' })
  notBefore!: Date;

  @Field(() => Date, { description: 'System instant at which it is tried next, UTC; of one that is over, the last.' })
  retryAt!: Date;

  @Field(() => Date, { description: 'System instant, UTC.' })
  madeAt!: Date;

  @Field(() => Date, { nullable: true, description: 'System instant, UTC; null: it is not over.' })
  endedAt!: Date | null;

  @Field(() => [MessageAttempt], { description: 'Oldest first.' })
  attempts!: MessageAttempt[];

  @Field(() => Boolean, { description: 'Whether it can be sent again by hand.' })
  viewerCanResend!: boolean;

  recipientId!: string | null;
}

@ObjectType({ description: 'A page of deliveries.' })
export class MessageDeliveryList {
  @Field(() => [MessageDelivery], { description: 'This page of them, newest first.' })
  items!: MessageDelivery[];

  @Field(() => Int, { description: 'All of the filter.' })
  totalItems!: number;
}

@InputType()
abstract class ChannelContent {
  @Field(() => String, { description: 'As administrators call it; at most 50 characters.' })
  @Length(1, 50, { message: '请填写名称，不超过50个字。' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it sends; of WeCom and DingTalk, where their robots are, unless there is a way of one’s own.',
  })
  @IsOptional()
  @MaxLength(500, { message: '地址太长。' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the server.' })
  host?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of mail: the port of the server.' })
  port?: number | null;

  @Field(() => MailSecurity, { nullable: true, description: 'Of mail: how it is encrypted.' })
  security?: MailSecurity | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of mail: the name to sign in with; none where none is asked for.',
  })
  username?: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the address that it comes from.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Of mail: the name that it comes from.' })
  @IsOptional()
  @MaxLength(50, { message: '发件人名称不超过50个字。' })
  fromName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of text messages: the signature 短信签名, at most 20 characters.',
  })
  @IsOptional()
  @MaxLength(20, { message: '短信签名不超过20个字。' })
  sign?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Password of mail, key of the gateway or of the robot, access_token of DingTalk; when it is changed: null keeps what there is. A webhook makes its own.',
  })
  @IsOptional()
  @MaxLength(500, { message: '密钥太长。' })
  secret?: string | null;

  @Field(() => String, { nullable: true, description: 'Of DingTalk: the secret of 加签; null keeps what there is.' })
  @IsOptional()
  @MaxLength(500, { message: '密钥太长。' })
  signSecret?: string | null;

  @Field(() => [MessageKind], { description: 'Of a group or a webhook: which kinds it tells; one at least.' })
  @ArrayMaxSize(8, { message: '消息种类重复了。' })
  kinds!: MessageKind[];

  @Field(() => ID, {
    nullable: true,
    description: 'Of a group or a webhook: it tells what is for the people of this unit and below; null: the district.',
  })
  unitId?: string | null;
}

@InputType({ description: 'A new channel.' })
export class MakeMessageChannelInput extends ChannelContent {
  @Field(() => ChannelKind, { description: 'What it is; of mail and text messages a district has one each.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A channel as it shall be.' })
export class ChangeMessageChannelInput extends ChannelContent {
  @Field(() => ID, { description: 'The channel.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step of a channel.' })
export class StepMessageChannelInput {
  @Field(() => ID, { description: 'The channel.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ChannelStep, { description: 'What to do.' })
  step!: ChannelStep;

  @Field(() => String, { nullable: true, description: 'For TRY of mail and text messages: where to send it.' })
  to?: string | null;
}

@InputType({ description: 'A delivery that is sent again by hand.' })
export class ResendMessageDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  id!: string;
}

@ObjectType({ description: 'The channel, or why not.' })
export class MessageChannelPayload {
  @Field(() => MessageChannel, { nullable: true, description: 'Null when it was refused.' })
  channel!: MessageChannel | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret by which a new webhook is signed, this once; otherwise null.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The delivery, or why not.' })
export class MessageDeliveryPayload {
  @Field(() => MessageDelivery, { nullable: true, description: 'Null when it was refused.' })
  delivery!: MessageDelivery | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
