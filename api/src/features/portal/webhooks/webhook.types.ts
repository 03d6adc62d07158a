import { ArrayMinSize, ArrayUnique, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../core/graphql/user-errors.js';
import { MOST_OVERLAP_HOURS } from '../keys/key.rules.js';
import { DeliveryState, EntryChange, LONGEST_QUERY, WebhookState, WebhookStep } from './webhook.rules.js';

registerEnumType(EntryChange, {
  name: 'PortalEntryChange',
  description: 'What became of a published entry, as third parties are told.',
  valuesConfig: {
    PUBLISHED: { description: '公开: it may be read from now on, or again.' },
    CHANGED: { description: '变更: something of it reads otherwise.' },
    WITHDRAWN: { description: '撤下: it may be read no more.' },
  },
});
registerEnumType(WebhookState, {
  name: 'PortalWebhookState',
  description: 'Where a webhook stands.',
  valuesConfig: {
    ACTIVE: { description: '推送中.' },
    PAUSED: { description: '已暂停: by a person, or because nothing arrived any more; what happens meanwhile waits.' },
    ENDED: { description: '已停止: for good.' },
  },
});
registerEnumType(WebhookStep, {
  name: 'PortalWebhookStep',
  description: 'What can be done with a webhook.',
  valuesConfig: {
    PAUSE: { description: '暂停.' },
    RESUME: { description: '恢复: what has waited is sent.' },
    TRY: { description: '试发: sends a message that tells of nothing.' },
    ROTATE: { description: '更换签名密钥: messages are signed by both for some hours.' },
    END: { description: '停止, for good.' },
  },
});
registerEnumType(DeliveryState, {
  name: 'PortalDeliveryState',
  description: 'What became of a message.',
  valuesConfig: {
    PENDING: { description: '待送达: it waits, for the first time or to be sent again.' },
    DELIVERED: { description: '已送达.' },
    FAILED: { description: '未送达: given up.' },
    OVERTAKEN: { description: '已被取代: the entry was withdrawn or changed before, and that is told instead.' },
  },
});

@ObjectType({ description: 'An attempt to send a message. What the receiver says is not kept, but for its status.' })
export class PortalAttempt {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => Date, { description: 'System instant, UTC.' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'Status of HTTP; null: there was no answer.' })
  status!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it did not count: STATUS, REDIRECT, TIMEOUT, UNREACHABLE, PRIVATE_ADDRESS, BAD_ADDRESS, NOT_HTTPS, QUERY, INTERNAL (a fault of the platform); null: it was taken.',
  })
  fault!: string | null;

  @Field(() => Int, { description: 'Milliseconds.' })
  took!: number;
}

@ObjectType({ description: 'A message to a third party, sent as often as it takes.' })
export class PortalDelivery {
  @Field(() => ID, { description: 'Of the message: `webhook-id`, the same however often it is sent.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The entry; null: a trial.' })
  entryId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the entry while it is public, masked; null: it is not, or a trial.',
  })
  title!: string | null;

  @Field(() => EntryChange, { nullable: true, description: 'What became of it; null: a trial.' })
  change!: EntryChange | null;

  @Field(() => DeliveryState, { description: 'What became of the message.' })
  state!: DeliveryState;

  @Field(() => Date, { description: 'System instant from which it was to be told, UTC.' })
  madeAt!: Date;

  @Field(() => Date, { nullable: true, description: 'System instant of the next attempt, UTC; null: it has ended.' })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'System instant of its end, UTC; null while it waits.' })
  endedAt!: Date | null;

  @Field(() => [PortalAttempt], { description: 'The newest first, 20 at most.' })
  attempts!: PortalAttempt[];

  @Field(() => Boolean, { description: 'Whether it can be sent again by hand now.' })
  viewerCanResend!: boolean;
}

@ObjectType({ description: 'A page of messages.' })
export class PortalDeliveryList {
  @Field(() => [PortalDelivery], { description: 'The newest first.' })
  items!: PortalDelivery[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'A secret by which messages are signed: it is shown once.' })
export class PortalWebhookSecret {
  @Field(() => ID, { description: 'Of the secret.' })
  id!: string;

  @Field(() => Date, { description: 'Business instant at which it was made, UTC.' })
  madeAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'System instant from which it signs no more, UTC; null: until another replaces it.',
  })
  endsAt!: Date | null;
}

@ObjectType({
  description: 'Where a third party is told by itself of entries that are published and withdrawn 变化推送.',
})
export class PortalWebhook {
  @Field(() => ID, { description: 'Of the webhook.' })
  id!: string;

  @Field(() => String, { description: 'Where messages are sent.' })
  url!: string;

  @Field(() => [EntryChange], { description: 'What it is told of.' })
  changes!: EntryChange[];

  @Field(() => String, { description: 'The operation whose answer is sent; its variable `id` is the entry.' })
  query!: string;

  @Field(() => WebhookState, { description: 'Where it stands.' })
  state!: WebhookState;

  @Field(() => String, { nullable: true, description: 'Chinese; what was said when it was paused, resumed or ended.' })
  remark!: string | null;

  @Field(() => String, { description: 'Who made it.' })
  madeBy!: string;

  @Field(() => Date, { description: 'Business instant at which it was made, UTC.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'Attempts that failed since the last one that did not.' })
  failures!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'System instant before which nothing is sent, because it failed so often, UTC; null: nothing hinders.',
  })
  restsUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'System instant at which it took a message last, UTC.' })
  takenAt!: Date | null;

  @Field(() => Int, { description: 'Messages that wait.' })
  waiting!: number;

  @Field(() => [PortalWebhookSecret], { description: 'Secrets that sign, or signed, the newest first.' })
  secrets!: PortalWebhookSecret[];

  @Field(() => Int, { description: 'Handed back with a step, so that nobody decides what they have not seen.' })
  version!: number;

  @Field(() => [WebhookStep], { description: 'What the viewer may do with it now.' })
  viewerCan!: WebhookStep[];
}

@InputType()
class WebhookContent {
  @Field(() => String, {
    description: 'Where messages are sent: https, or http to a host that a system administrator has allowed.',
  })
  @MaxLength(500, { message: '地址最多500个字符。' })
  url!: string;

  @Field(() => [EntryChange], { description: 'What it is told of; at least one.' })
  @ArrayMinSize(1, { message: '请至少选择一种变化。' })
  @ArrayUnique({ message: '同一种变化不用选两次。' })
  changes!: EntryChange[];

  @Field(() => String, {
    nullable: true,
    description:
      'An operation over the schema of third parties with the variable `$id: ID!`, within the scopes and limits of the key; without it, the usual one. 4,000 characters at most.',
  })
  @IsOptional()
  @MaxLength(LONGEST_QUERY, { message: `查询最多${LONGEST_QUERY}个字符。` })
  query?: string | null;
}

@InputType({ description: 'Where a third party wants to be told.' })
export class MakePortalWebhookInput extends WebhookContent {
  @Field(() => ID, { description: 'The key of the third party; it reads entries.' })
  keyId!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result, without the secret.' })
  idempotencyKey!: string;
}

@InputType({ description: 'How a webhook is changed.' })
export class ChangePortalWebhookInput extends WebhookContent {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step of a webhook.' })
export class StepPortalWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => WebhookStep, { description: 'Which step.' })
  step!: WebhookStep;

  @Field(() => String, { description: 'What is said of it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明意见，2至200个字。' })
  remark!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'When its secret is replaced: hours for which the one before signs as well, 24 without it, 0 to 336.',
  })
  @IsOptional()
  @Min(0, { message: '原签名密钥继续使用的小时数应为0至336。' })
  @Max(MOST_OVERLAP_HOURS, { message: '原签名密钥继续使用的小时数应为0至336。' })
  overlapHours?: number | null;
}

@InputType({ description: 'A message that is sent again by hand.' })
export class ResendPortalDeliveryInput {
  @Field(() => ID, { description: 'The message.' })
  id!: string;
}

@ObjectType({ description: 'The webhook, or why not.' })
export class PortalWebhookPayload {
  @Field(() => PortalWebhook, { nullable: true, description: 'Null when it was refused.' })
  webhook!: PortalWebhook | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that was made, shown this once; null when none was made.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The message, or why not.' })
export class PortalDeliveryPayload {
  @Field(() => PortalDelivery, { nullable: true, description: 'Null when it was refused.' })
  delivery!: PortalDelivery | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
