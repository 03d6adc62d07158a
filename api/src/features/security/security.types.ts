import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateFilter } from '../../core/graphql/filters.js';
import { SecurityKind } from '../../core/security-events.js';

registerEnumType(SecurityKind, {
  name: 'SecurityKind',
  description: 'What happens to sign-ins, credentials and rights, and to the trail as a whole.',
  valuesConfig: {
    SIGNED_IN: { description: '登录.' },
    SIGN_IN_FAILED: { description: '登录失败: a wrong password or code.' },
    SIGN_IN_SLOWED: { description: '登录受限: too many wrong guesses.' },
    SIGNED_OUT: { description: '退出.' },
    SESSION_ENDED: { description: '登录被结束.' },
    PASSWORD_CHANGED: { description: '修改密码.' },
    LINK_ISSUED: { description: '发出邀请或重置链接.' },
    LINK_CONFIRMED: { description: '确认重置链接.' },
    LINK_USED: { description: '凭链接设置密码.' },
    FACTOR_SET: { description: '启用身份验证器.' },
    FACTOR_REMOVED: { description: '停用身份验证器.' },
    RECOVERY_CODE_USED: { description: '使用恢复码.' },
    ACCOUNT_CREATED: { description: '新建账号.' },
    ACCOUNT_DISABLED: { description: '停用账号.' },
    ACCOUNT_ENABLED: { description: '启用账号.' },
    POST_ASKED: { description: '授予岗位，待确认.' },
    POST_CONFIRMED: { description: '岗位生效.' },
    POST_REFUSED: { description: '不予确认岗位.' },
    POST_ENDED: { description: '结束岗位.' },
    HANDED_OVER: { description: '工作交接.' },
    ROLE_RULE_SET: { description: '修改岗位的安全要求.' },
    TRAIL_VERIFIED: { description: '核验留痕.' },
    TRAIL_EXPORTED: { description: '导出留痕.' },
  },
});

@InputType({ description: 'Narrows security events; all parts together.' })
export class SecurityEventFilter {
  @Field(() => [SecurityKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: SecurityKind[] | null;

  @Field(() => ID, { nullable: true, description: 'About this account.' })
  accountId?: string | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day by the system clock, Asia/Shanghai.' })
  on?: DateFilter | null;
}

@ObjectType({ description: 'Something that happened to a sign-in, a credential or a right. Kept for 400 days.' })
export class SecurityEvent {
  @Field(() => ID, { description: 'Of the event.' })
  id!: string;

  @Field(() => SecurityKind, { description: 'What happened.' })
  kind!: SecurityKind;

  @Field(() => Date, { description: 'System instant, UTC.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'The account it is about; null: a name that nobody has, or a rule.' })
  accountId!: string | null;

  @Field(() => String, { description: 'The name to sign in with of whom it is about; empty: a name that nobody has.' })
  username!: string;

  @Field(() => String, { nullable: true, description: 'Full name of whom it is about; null: nobody.' })
  name!: string | null;

  @Field(() => String, { description: 'Who did it.' })
  actorName!: string;

  @Field(() => String, { description: 'Network address that it came from.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Chinese; which post, and why. Null: nothing to add.' })
  detail!: string | null;
}

@ObjectType({ description: 'A page of security events.' })
export class SecurityEventList {
  @Field(() => [SecurityEvent], { description: 'This page of them, newest first.' })
  items!: SecurityEvent[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}
