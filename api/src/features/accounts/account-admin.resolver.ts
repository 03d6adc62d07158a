import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import {
  AccountFilter,
  CreateAccountInput,
  EndPostInput,
  GrantPostInput,
  PostRefInput,
  SetRoleRuleInput,
  SwitchAccountInput,
} from './account.inputs.js';
import { mayToAccount, mayToPost } from './account.policy.js';
import { accountScope, countAccounts, findAccount, listAccounts, postsLoader } from './account.reads.js';
import { createAccount, disableAccount, enableAccount, setRoleRule } from './account.service.js';
import {
  AccountAction,
  AccountPayload,
  AccountPost,
  AccountView,
  Person,
  PostAction,
  RoleRule,
  RoleRulePayload,
} from './account.types.js';
import { personLoader } from './person.reads.js';
import { confirmPost, endPost, grantPost } from './post.service.js';
import { readRoleRules } from './role-rule.reads.js';

const INPUT = { description: 'What is asked; all faults are told at once.' };

@ObjectType({ description: 'A page of accounts.' })
class AccountList {
  @Field(() => [AccountView], { description: 'This page of them.' })
  items!: AccountView[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;

  filter!: AccountFilter | null;
}

@Resolver(() => AccountList)
export class AccountListResolver {
  @Query(() => AccountList, { description: "Accounts of the viewer's district. Needs ACCOUNT_MANAGE or ROLE_GRANT." })
  async accounts(
    @Ctx() ctx: Context,
    @Arg('filter', () => AccountFilter, { nullable: true, description: 'Narrows the list; without it, all.' })
    filter: AccountFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ) {
    const scope = accountScope(ctx.viewer);
    return { filter, items: await listAccounts(ctx.db, scope, filter, checkPage({ skip, take })) };
  }

  @FieldResolver()
  totalItems(@Ctx() ctx: Context, @Root() list: AccountList): Promise<number> {
    return countAccounts(ctx.db, accountScope(ctx.viewer), list.filter);
  }
}

const answer = async (ctx: Context, { value, errors }: Payload<string>): Promise<AccountPayload> => ({
  account: value === null ? null : await findAccount(ctx.db, accountScope(ctx.viewer), value),
  errors,
});

@Resolver(() => AccountView)
export class AccountAdminResolver {
  @Query(() => AccountView, {
    nullable: true,
    description: "An account; null when there is none in the viewer's district.",
  })
  account(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the account.' }) id: string,
  ): Promise<AccountView | null> {
    return findAccount(ctx.db, accountScope(ctx.viewer), id);
  }

  @Query(() => [RoleRule], { description: "What each role means for whoever holds it in the viewer's district." })
  roleRules(@Ctx() ctx: Context): Promise<RoleRule[]> {
    return readRoleRules(ctx.db, accountScope(ctx.viewer));
  }

  @Mutation(() => AccountPayload, {
    description: 'Adds an account without a password or any right. Needs ACCOUNT_MANAGE.',
  })
  async createAccount(@Ctx() ctx: Context, @Arg('input', () => CreateAccountInput, INPUT) input: CreateAccountInput) {
    return answer(ctx, await payload(input, () => createAccount(ctx, input)));
  }

  @Mutation(() => AccountPayload, { description: 'It may sign in no more; its sessions end. Needs ACCOUNT_MANAGE.' })
  async disableAccount(@Ctx() ctx: Context, @Arg('input', () => SwitchAccountInput, INPUT) input: SwitchAccountInput) {
    return answer(ctx, await payload(input, () => disableAccount(ctx, input)));
  }

  @Mutation(() => AccountPayload, { description: 'It may sign in again. Needs ACCOUNT_MANAGE.' })
  async enableAccount(@Ctx() ctx: Context, @Arg('input', () => SwitchAccountInput, INPUT) input: SwitchAccountInput) {
    return answer(ctx, await payload(input, () => enableAccount(ctx, input)));
  }

  @Mutation(() => AccountPayload, {
    description: 'Gives somebody else a post; a role with power waits for a second person. Needs ROLE_GRANT.',
  })
  async grantPost(@Ctx() ctx: Context, @Arg('input', () => GrantPostInput, INPUT) input: GrantPostInput) {
    return answer(ctx, await payload(input, () => grantPost(ctx, input)));
  }

  @Mutation(() => AccountPayload, {
    description: 'Confirms a post that somebody else has given to a third. Needs ROLE_GRANT.',
  })
  async confirmPost(@Ctx() ctx: Context, @Arg('input', () => PostRefInput, INPUT) input: PostRefInput) {
    return answer(ctx, await payload(input, () => confirmPost(ctx, input)));
  }

  @Mutation(() => AccountPayload, { description: 'Refuses a post that waits, or ends one at once. Needs ROLE_GRANT.' })
  async endPost(@Ctx() ctx: Context, @Arg('input', () => EndPostInput, INPUT) input: EndPostInput) {
    return answer(ctx, await payload(input, () => endPost(ctx, input)));
  }

  @Mutation(() => RoleRulePayload, {
    description: "Says whether a role asks for a second factor in the viewer's district. Needs ROLE_GRANT.",
  })
  async setRoleRule(@Ctx() ctx: Context, @Arg('input', () => SetRoleRuleInput, INPUT) input: SetRoleRuleInput) {
    const { value, errors } = await payload(input, async () => {
      await setRoleRule(ctx, input);
      return (await this.roleRules(ctx)).find((rule) => rule.role === input.role) ?? null;
    });
    return { rule: value, errors };
  }

  @FieldResolver(() => [AccountPost], { description: 'All posts it was given, those in force first.' })
  async posts(@Ctx() ctx: Context, @Root() account: AccountView): Promise<readonly AccountPost[]> {
    return (await postsLoader(ctx).load(account.id)) ?? [];
  }

  @FieldResolver(() => [AccountAction], { description: 'What the viewer may do to it now.' })
  async viewerCan(@Ctx() ctx: Context, @Root() account: AccountView): Promise<AccountAction[]> {
    return mayToAccount(ctx.viewer, account);
  }
}

@Resolver(() => AccountPost)
export class AccountPostResolver {
  @FieldResolver(() => UnitName, { description: 'Where.' })
  unit(@Ctx() ctx: Context, @Root() post: AccountPost): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(post.unitId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'In whose place the person acts 代理; null: in their own.',
  })
  async standsInFor(@Ctx() ctx: Context, @Root() post: AccountPost): Promise<Person | null> {
    return post.standsInForId ? personLoader(ctx).load(post.standsInForId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it; null: it came with the district.' })
  async grantedBy(@Ctx() ctx: Context, @Root() post: AccountPost): Promise<Person | null> {
    return post.grantedById ? personLoader(ctx).load(post.grantedById) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who confirmed it; null: it needed nobody, or waits.' })
  async confirmedBy(@Ctx() ctx: Context, @Root() post: AccountPost): Promise<Person | null> {
    return post.confirmedById ? personLoader(ctx).load(post.confirmedById) : null;
  }

  @FieldResolver(() => [PostAction], { description: 'What the viewer may do to it now.' })
  viewerCan(@Ctx() ctx: Context, @Root() post: AccountPost): PostAction[] {
    return mayToPost(ctx.viewer, post as AccountPost & { accountId: string });
  }
}
