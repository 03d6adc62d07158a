import { ArrayMinSize, ArrayUnique, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { UserError } from '../../../core/graphql/user-errors.js';
import { LIMIT_BOUNDS } from '../limits.rules.js';
import { PortalScope } from '../scopes.rules.js';
import { KeyState, KeyStep, MOST_OVERLAP_HOURS } from './key.rules.js';

registerEnumType(PortalScope, {
  name: 'PortalScope',
  description: 'What a key of the portal may read 密钥权限.',
  valuesConfig: {
    UNITS: { description: '单位.' },
    CATALOGUE: { description: '公开目录.' },
    DISCLOSURES: { description: '公开内容.' },
    RATES: { description: '公开率与总量.' },
    BULLETINS: { description: '公开通报.' },
  },
});
registerEnumType(KeyState, {
  name: 'PortalKeyState',
  description: 'Where a key of the portal stands.',
  valuesConfig: {
    REQUESTED: { description: '待批准: entered, and waits for another security administrator.' },
    APPROVED: { description: '待发放: approved, and has no secret yet.' },
    DECLINED: { description: '未批准.' },
    ISSUED: { description: '使用中: reads until its last day.' },
    REVOKED: { description: '已停用: reads no more.' },
  },
});
registerEnumType(KeyStep, {
  name: 'PortalKeyStep',
  description: 'What can be done with a key of the portal.',
  valuesConfig: {
    APPROVE: { description: '批准, by another person than the one who entered it.' },
    DECLINE: { description: '不批准.' },
    ISSUE: { description: '发放: makes the secret, which is shown once.' },
    ROTATE: { description: '更换: makes another secret; the one before holds for some hours more.' },
    REVOKE: { description: '停用, at once.' },
    RESTRICT: { description: '限定: it may ask for documents that are stored for it, and for nothing else.' },
    LOOSEN: { description: '放开: it may ask for anything again; by another person than the one who entered it.' },
  },
});

@ObjectType({ description: 'What one request of a key may be, and how many there may be.' })
export class PortalKeyLimits {
  @Field(() => Int, { description: 'Levels of fields.' })
  depth!: number;

  @Field(() => Int, { description: 'Points of an operation, counted before it is executed.' })
  cost!: number;

  @Field(() => Int, { description: 'Requests in each minute, over all processes.' })
  requestsPerMinute!: number;
}

@ObjectType({ description: 'A secret of a key: it is shown once and kept as a hash.' })
export class PortalSecret {
  @Field(() => ID, { description: 'Of the secret.' })
  id!: string;

  @Field(() => String, { description: 'Its first characters, by which people tell it.' })
  prefix!: string;

  @Field(() => Date, { description: 'Business instant at which it was made, UTC.' })
  issuedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'System instant from which it reads no more, UTC; null: until the key ends.',
  })
  endsAt!: Date | null;
}

@ObjectType({ description: 'How an operation of a key went, over a span of days.' })
export class PortalOperationUsage {
  @Field(() => String, { description: 'What it calls itself, and the beginning of the hash of its document.' })
  operation!: string;

  @Field(() => Int, { description: 'How often it was asked.' })
  requests!: number;

  @Field(() => Int, { description: 'Of these, refused: limits, scopes, form.' })
  refused!: number;

  @Field(() => Int, { description: 'Of these, answered with errors.' })
  failed!: number;

  @Field(() => Float, { description: 'Points that all of these cost.' })
  cost!: number;

  @Field(() => Float, { description: 'Milliseconds that one took on average.' })
  meanMs!: number;

  @Field(() => Float, { description: 'Milliseconds that the slowest one took.' })
  slowestMs!: number;
}

@ObjectType({ description: 'A third party that reads what is public, and its key 门户接口密钥.' })
export class PortalKey {
  @Field(() => ID, { description: 'Of the key.' })
  id!: string;

  @Field(() => String, { description: 'Who reads 使用单位.' })
  holder!: string;

  @Field(() => String, { description: 'For what 用途.' })
  purpose!: string;

  @Field(() => String, { description: 'Whom to call 联系人.' })
  contact!: string;

  @Field(() => [PortalScope], { description: 'What it may read.' })
  scopes!: PortalScope[];

  @Field(() => PortalKeyLimits, { description: 'How much.' })
  limits!: PortalKeyLimits;

  @Field(() => Boolean, { description: 'It may ask for documents that are stored for it, and for nothing else.' })
  storedOnly!: boolean;

  @Field(() => KeyState, { description: 'Where it stands.' })
  state!: KeyState;

  @Field(() => DayScalar, { description: 'The last day on which it reads, Asia/Shanghai, by the system clock.' })
  expiresOn!: string;

  @Field(() => String, { description: 'Who entered the request.' })
  requestedBy!: string;

  @Field(() => Date, { description: 'Business instant of the request, UTC.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who took the last step; null while it waits.' })
  decidedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the last step, UTC; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; what was said of the last step; null while it waits.' })
  remark!: string | null;

  @Field(() => [PortalSecret], { description: 'Secrets that hold, or held, the newest first.' })
  secrets!: PortalSecret[];

  @Field(() => Date, {
    nullable: true,
    description: 'System instant of its last request, UTC; null: it has made none.',
  })
  lastUsedAt!: Date | null;

  @Field(() => Int, { description: 'Handed back with a step, so that nobody decides what they have not seen.' })
  version!: number;

  @Field(() => [KeyStep], { description: 'What the viewer may do with it now.' })
  viewerCan!: KeyStep[];
}

@InputType({ description: 'A third party that asks for a key.' })
export class RequestPortalKeyInput {
  @Field(() => String, { description: 'Who reads; 2 to 100 characters.' })
  @Length(2, 100, { message: '请填写使用单位，2至100个字。' })
  holder!: string;

  @Field(() => String, { description: 'For what; 2 to 200 characters.' })
  @Length(2, 200, { message: '请填写用途，2至200个字。' })
  purpose!: string;

  @Field(() => String, { description: 'Whom to call, and how; 2 to 100 characters.' })
  @Length(2, 100, { message: '请填写联系人和联系方式，2至100个字。' })
  contact!: string;

  @Field(() => [PortalScope], { description: 'What it may read; at least one.' })
  @ArrayMinSize(1, { message: '请至少选择一项权限。' })
  @ArrayUnique({ message: '同一项权限不用选两次。' })
  scopes!: PortalScope[];

  @Field(() => Int, { nullable: true, description: 'Requests in each minute; 600 without it, 1 to 100,000.' })
  @IsOptional()
  @Min(LIMIT_BOUNDS.requestsPerMinute[0], { message: '每分钟次数应为1至100000。' })
  @Max(LIMIT_BOUNDS.requestsPerMinute[1], { message: '每分钟次数应为1至100000。' })
  requestsPerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Points of an operation; 2,000 without it, 100 to 20,000.' })
  @IsOptional()
  @Min(LIMIT_BOUNDS.cost[0], { message: '每次点数应为100至20000。' })
  @Max(LIMIT_BOUNDS.cost[1], { message: '每次点数应为100至20000。' })
  cost?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it asks for documents that are stored for it, and for nothing else; false without it.',
  })
  @IsOptional()
  storedOnly?: boolean | null;

  @Field(() => DayScalar, { description: 'The last day on which it reads; within two years.' })
  expiresOn!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A step of a key.' })
export class StepPortalKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => KeyStep, { description: 'Which step.' })
  step!: KeyStep;

  @Field(() => String, { description: 'What is said of it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明意见，2至200个字。' })
  remark!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'When it is rotated: hours for which the secret before holds on, 24 without it, 0 to 336.',
  })
  @IsOptional()
  @Min(0, { message: '原密钥继续有效的小时数应为0至336。' })
  @Max(MOST_OVERLAP_HOURS, { message: '原密钥继续有效的小时数应为0至336。' })
  overlapHours?: number | null;
}

@ObjectType({ description: 'The key, or why not.' })
export class PortalKeyPayload {
  @Field(() => PortalKey, { nullable: true, description: 'Null when it was refused.' })
  key!: PortalKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that was made, shown this once; null when none was made.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
