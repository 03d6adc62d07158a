import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { UnitName } from '../units/unit-name.js';
import { AccountDuty } from './duty.rules.js';
import { HomeKind, Role } from './roles.js';

registerEnumType(AccountDuty, {
  name: 'AccountDuty',
  description: 'What a person must do before anything else.',
  valuesConfig: {
    CHANGE_PASSWORD: { description: 'Choose another password: the present one is older than 180 days.' },
    SET_SECOND_FACTOR: { description: 'Set up an authenticator: a role that is held asks for one.' },
  },
});

/** A role in a unit, held by the viewer. */
@ObjectType('Post', { description: 'A role in a unit.' })
export class PostView {
  @Field(() => Role, { description: 'What the person is there.' })
  role!: string;

  @Field(() => UnitName, { description: 'Where.' })
  unit!: UnitName;
}

/** The signed-in person. */
@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerView {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => [PostView], { description: 'Posts held today, the first decides the home page.' })
  posts!: PostView[];

  @Field(() => [Permission], {
    description: 'What the posts permit somewhere; records say in `viewerCan` what they permit there.',
  })
  permissions!: Permission[];

  @Field(() => HomeKind, { description: 'Which home page serves the first post.' })
  homeKind!: HomeKind;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the sign-in before this one, UTC; null at the first.',
  })
  lastSignInAt!: Date | null;

  @Field(() => [AccountDuty], {
    description:
      'What must be done before anything else, in this order; while there is anything, there are no permissions.',
  })
  mustDo!: AccountDuty[];

  @Field(() => Int, {
    description:
      'Minutes without a person after which the session is over. What a page asks by itself, marked `x-sanwu-background: 1`, does not count.',
  })
  idleMinutes!: number;
}

/** A person as named by a record. */
@ObjectType('Person', { description: 'A person as named by a record.' })
export class Person {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'Unit and post, such as 党风政风监督室 主任.' })
  postTitle!: string;
}

export enum PostState {
  AWAITING = 'AWAITING',
  UPCOMING = 'UPCOMING',
  HELD = 'HELD',
  ENDED = 'ENDED',
  REFUSED = 'REFUSED',
}
registerEnumType(PostState, {
  name: 'PostState',
  description: 'Where a post stands.',
  valuesConfig: {
    AWAITING: { description: '待确认: a second person has not confirmed it; it gives no right.' },
    UPCOMING: { description: 'Its first day is to come.' },
    HELD: { description: 'In force today.' },
    ENDED: { description: 'Ended, or its last day has passed.' },
    REFUSED: { description: 'A second person has refused it.' },
  },
});

export enum PostAction {
  CONFIRM = 'CONFIRM',
  REFUSE = 'REFUSE',
  END = 'END',
}
registerEnumType(PostAction, {
  name: 'PostAction',
  description: 'What can be done to a post.',
  valuesConfig: {
    CONFIRM: { description: 'Confirm it as the second person.' },
    REFUSE: { description: 'Refuse it as the second person.' },
    END: { description: 'End it at once.' },
  },
});

export enum AccountAction {
  INVITE = 'INVITE',
  RESET_PASSWORD = 'RESET_PASSWORD',
  CONFIRM_RESET = 'CONFIRM_RESET',
  DISABLE = 'DISABLE',
  ENABLE = 'ENABLE',
  GRANT_POST = 'GRANT_POST',
  HAND_OVER = 'HAND_OVER',
  END_SESSIONS = 'END_SESSIONS',
  RESET_FACTOR = 'RESET_FACTOR',
}
registerEnumType(AccountAction, {
  name: 'AccountAction',
  description: 'What can be done to an account.',
  valuesConfig: {
    INVITE: { description: 'Make a link by which its holder chooses the first password.' },
    RESET_PASSWORD: { description: 'Make a link by which its holder chooses another password.' },
    CONFIRM_RESET: { description: 'Confirm, as the second person, the link by which its holder chooses a password.' },
    DISABLE: { description: 'It may sign in no more.' },
    ENABLE: { description: 'It may sign in again.' },
    GRANT_POST: { description: 'Give it a post.' },
    HAND_OVER: { description: 'Pass its posts and its open work to a successor.' },
    END_SESSIONS: { description: 'End all its sessions.' },
    RESET_FACTOR: { description: 'Take its lost second factor away.' },
  },
});

@ObjectType({ description: 'A role in a unit, as given to an account.' })
export class AccountPost {
  @Field(() => ID, { description: 'Of the post.' })
  id!: string;

  @Field(() => Role, { description: 'What the person is there.' })
  role!: string;

  @Field(() => String, { description: 'As the office calls it, such as 副书记.' })
  title!: string;

  @Field(() => PostState, { description: 'Where it stands today.' })
  state!: PostState;

  @Field(() => Boolean, { description: 'A role with power: given by one, confirmed by a second.' })
  powerful!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first business day; null: from its confirmation on.' })
  fromOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last business day; null: until it is ended.' })
  untilOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was given, which a second person goes by; null: it came with the district.',
  })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of its end or refusal, UTC; null: neither.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended or refused; null: neither.' })
  endedReason!: string | null;

  unitId!: string;
  standsInForId!: string | null;
  grantedById!: string | null;
  confirmedById!: string | null;
}

@ObjectType('Account', { description: 'An account, as administrators see it.' })
export class AccountView {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next one.' })
  version!: number;

  @Field(() => Date, { description: 'Business instant at which it was made, UTC.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Business instant of the last sign-in, UTC; null: never.' })
  lastSignInAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant since which it may not sign in, UTC; null: it may.',
  })
  disabledAt!: Date | null;

  @Field(() => Boolean, { description: 'Its holder has chosen a password.' })
  activated!: boolean;

  @Field(() => Boolean, { description: 'Its holder signs in with an authenticator too.' })
  hasSecondFactor!: boolean;

  @Field(() => Boolean, { description: 'A link of its waits for a security administrator.' })
  resetAwaiting!: boolean;
}

@ObjectType({ description: 'A unit in which a post can be given.' })
export class PostUnit {
  @Field(() => UnitName, { description: 'The unit.' })
  unit!: UnitName;

  @Field(() => String, {
    nullable: true,
    description: 'Name as spoken of the unit above it, which tells apart villages of one name; null: the district.',
  })
  within!: string | null;
}

@ObjectType({ description: 'What a role means for whoever holds it in a district.' })
export class RoleRule {
  @Field(() => Role, { description: 'Which role.' })
  role!: string;

  @Field(() => Boolean, { description: 'Given by one, confirmed by a second.' })
  powerful!: boolean;

  @Field(() => Boolean, { description: 'Nobody acts in it without a second factor.' })
  secondFactor!: boolean;

  @Field(() => Int, { description: 'Goes up with each change; 0: the district has never set it.' })
  version!: number;
}

@ObjectType({ description: 'The account, or why not.' })
export class AccountPayload {
  @Field(() => AccountView, { nullable: true, description: 'Null when it was refused.' })
  account!: AccountView | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The rule, or why not.' })
export class RoleRulePayload {
  @Field(() => RoleRule, { nullable: true, description: 'Null when it was refused.' })
  rule!: RoleRule | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
