import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { Remarked } from '../accounts/account.inputs.js';
import { ViewerView } from '../accounts/account.types.js';

export enum LinkKind {
  INVITATION = 'INVITATION',
  RESET = 'RESET',
}
registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'What a link is for.',
  valuesConfig: {
    INVITATION: { description: '邀请: the first password of a new account. Good for seven days.' },
    RESET: { description: '重置: another password. Good for a day.' },
  },
});

@ObjectType({
  description:
    'A link that lets its holder choose a password, once, with the code that a security administrator has. Its token is shown when it is made, and never again.',
})
export class AccountLink {
  @Field(() => ID, { description: 'Of the link.' })
  id!: string;

  @Field(() => LinkKind, { description: 'What it is for.' })
  kind!: LinkKind;

  @Field(() => String, {
    description: 'What the address `/welcome#…` ends with: behind the #, where no proxy logs it.',
  })
  token!: string;

  @Field(() => Date, { description: 'System instant at which it ends, UTC.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A link that was issued and not used yet, as administrators see it.' })
export class OpenLink {
  @Field(() => ID, { description: 'Of the link.' })
  id!: string;

  @Field(() => LinkKind, { description: 'What it is for.' })
  kind!: LinkKind;

  @Field(() => Date, { description: 'System instant at which it was issued, UTC.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'System instant at which it ends, UTC.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'A security administrator has confirmed it and has its code.' })
  confirmed!: boolean;

  issuedById!: string | null;
}

@ObjectType({ description: 'For whom a link is.' })
export class LinkHolder {
  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => LinkKind, { description: 'What it is for.' })
  kind!: LinkKind;

  @Field(() => Boolean, { description: 'Waits for a security administrator; not good yet.' })
  waits!: boolean;
}

@ObjectType({ description: 'A session that is open now.' })
export class OpenSession {
  @Field(() => ID, { description: 'Of the session.' })
  id!: string;

  @Field(() => Date, { description: 'System instant of the sign-in, UTC.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'System instant at which it asked last, UTC, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => String, { description: 'Network address of the sign-in.' })
  address!: string;

  @Field(() => Boolean, { description: 'The one that asks now.' })
  current!: boolean;
}

@ObjectType({ description: 'What an authenticator needs; shown this once.' })
export class FactorSecret {
  @Field(() => String, { description: 'In base32, to type by hand.' })
  secret!: string;

  @Field(() => String, { description: 'An `otpauth:` address, to show as a QR code.' })
  address!: string;
}

@InputType({ description: 'Name and password of an account.' })
export class SignInInput {
  @Field(() => String, { description: 'Regardless of case.' })
  @Length(1, 64, { message: '请输入用户名。' })
  username!: string;

  @Field(() => String, { description: 'As typed; blanks count.' })
  @Length(1, 200, { message: '请输入密码。' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Six digits of the authenticator, or a recovery code; asked for by the error `CODE_NEEDED`.',
  })
  code?: string | null;
}

@InputType({ description: 'Another password for oneself.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The one in force; as typed.' })
  @Length(1, 200, { message: '请输入现在的密码。' })
  password!: string;

  @Field(() => String, { description: '10 to 128 characters of three kinds, or a long phrase; as typed.' })
  newPassword!: string;
}

@InputType({ description: 'The first password, or another one, by a link.' })
export class UseLinkInput {
  @Field(() => String, { description: 'What the address of the link ends with.' })
  @Length(20, 100, { message: '链接不完整，请重新打开收到的链接。' })
  token!: string;

  @Field(() => String, { description: 'What the security administrator told the holder.' })
  @Length(8, 12, { message: '请输入安全管理员告知的确认码。' })
  code!: string;

  @Field(() => String, { description: '10 to 128 characters of three kinds, or a long phrase; as typed.' })
  newPassword!: string;
}

@InputType({ description: 'A link that was issued.' })
export class LinkRefInput extends Remarked {
  @Field(() => ID, { description: 'Of the link.' })
  linkId!: string;
}

@InputType({ description: 'Whoever begins a second factor must know the password.' })
export class BeginFactorInput {
  @Field(() => String, { description: 'The one in force; as typed.' })
  @Length(1, 200, { message: '请输入现在的密码。' })
  password!: string;
}

@InputType({ description: 'A code of the authenticator, or where it says so a recovery code.' })
export class CodeInput {
  @Field(() => String, { description: 'Six digits, or a recovery code.' })
  @Length(6, 20, { message: '请输入验证码。' })
  code!: string;
}

@InputType({ description: 'An account.' })
export class AccountRefInput extends Remarked {
  @Field(() => ID, { description: 'Of the account.' })
  accountId!: string;
}

@InputType({ description: 'Something done to an account by an administrator, with the reason.' })
export class JudgeAccountInput {
  @Field(() => ID, { description: 'Of the account.' })
  accountId!: string;

  @Field(() => String, { description: 'Why; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'A session of one’s own.' })
export class SessionRefInput {
  @Field(() => ID, { description: 'Of the session.' })
  id!: string;
}

@ObjectType({ description: 'Who is signed in now, or why not.' })
export class SignInPayload {
  @Field(() => ViewerView, { nullable: true, description: 'Null when it was refused.' })
  viewer!: ViewerView | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'Whether it was done, or why not.' })
export class DonePayload {
  @Field(() => Boolean, { description: 'False when it was refused.' })
  done!: boolean;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What an authenticator needs, or why not.' })
export class FactorPayload {
  @Field(() => FactorSecret, { nullable: true, description: 'Null when it was refused.' })
  factor!: FactorSecret | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'Recovery codes, or why not.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { nullable: true, description: 'Ten, each good once; shown this once. Null when refused.' })
  codes!: string[] | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The link, or why not.' })
export class LinkPayload {
  @Field(() => AccountLink, { nullable: true, description: 'Null when it was refused.' })
  link!: AccountLink | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The code of a link, or why not.' })
export class LinkCodePayload {
  @Field(() => String, {
    nullable: true,
    description: 'To be told to the holder by another way than the link; shown this once. Null when it was refused.',
  })
  code!: string | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
