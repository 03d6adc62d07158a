import { IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EVERY, TOO_OFTEN, TOO_SELDOM } from './source.inputs.js';

const NAME = { message: '请填写来源名称，2至60个字。' };
const APP_ID = { message: 'AppID 以 wx 开头，请从公众号后台「开发接口管理」中复制。' };
const SECRET = { message: 'AppSecret 应为16至128个字母或数字，请从公众号后台复制。' };

/** A secret as the platform issues it. */
const OF_SECRET = /^[\w-]{16,128}$/;

@InputType({ description: 'An official account 微信公众号, tried out: nothing is kept.' })
export class TryWeChatInput {
  @Field(() => String, { description: 'AppID, such as wx1234567890abcdef.' })
  @Matches(/^wx[0-9A-Za-z]{8,32}$/, APP_ID)
  appId!: string;

  @Field(() => String, { description: 'AppSecret; sealed before it is kept, and never read again by anybody.' })
  @Matches(OF_SECRET, SECRET)
  secret!: string;

  @Field(() => ID, { description: 'Whose account it is; articles are matched to it and to units below it.' })
  unitId!: string;
}

@InputType({ description: 'An official account to be captured from now on.' })
export class ConnectWeChatInput extends TryWeChatInput {
  @Field(() => String, { description: 'Such as 沙河街道微信公众号; 2 to 60 characters.' })
  @Length(2, 60, NAME)
  name!: string;

  @Field(() => Int, EVERY)
  @IsOptional()
  @Min(5, TOO_OFTEN)
  @Max(10_080, TOO_SELDOM)
  everyMinutes?: number | null;

  @Field(() => String, {
    description: '8 to 100 letters, digits, - or _; a repeat with the same key connects nothing more.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'What is changed of an official account, from the next run on.' })
export class ChangeWeChatInput {
  @Field(() => ID, { description: 'The source.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Such as 沙河街道微信公众号; 2 to 60 characters.' })
  @Length(2, 60, NAME)
  name!: string;

  @Field(() => String, { nullable: true, description: 'A new AppSecret; null: as it was.' })
  @IsOptional()
  @Matches(OF_SECRET, SECRET)
  secret?: string | null;
}
