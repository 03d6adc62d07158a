import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { AccountView } from '../accounts/account.types.js';
import { done } from './credential.resolver.js';
import { AccountRefInput, DonePayload, JudgeAccountInput, LinkPayload, OpenSession } from './credential.types.js';
import { confirmLink, issueLink } from './link.service.js';
import { endSessions, resetFactor, sessionsOf } from './session.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' };

/** What administrators do with other people's credentials. */
@Resolver(() => AccountView)
export class AccountCredentialResolver {
  @Mutation(() => LinkPayload, {
    description:
      "A link by which an account's holder chooses a password; earlier ones are void. For who holds power it waits for a second administrator. Needs ACCOUNT_MANAGE.",
  })
  async issueAccountLink(@Ctx() ctx: Context, @Arg('input', () => AccountRefInput, INPUT) input: AccountRefInput) {
    const { value, errors } = await payload(input, () => issueLink(ctx, input.accountId));
    return { link: value, errors } satisfies LinkPayload;
  }

  @Mutation(() => DonePayload, {
    description: 'Lets the holder of a role with power in again, as the second person. Needs ROLE_GRANT.',
  })
  confirmAccountLink(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountRefInput, INPUT) input: AccountRefInput,
  ): Promise<DonePayload> {
    return done(input, () => confirmLink(ctx, input.accountId));
  }

  @Mutation(() => DonePayload, { description: 'Ends all sessions of an account. Needs ROLE_GRANT.' })
  endSessions(
    @Ctx() ctx: Context,
    @Arg('input', () => JudgeAccountInput, INPUT) input: JudgeAccountInput,
  ): Promise<DonePayload> {
    return done(input, () => endSessions(ctx, input));
  }

  @Mutation(() => DonePayload, { description: 'Takes a lost second factor away; all sessions end. Needs ROLE_GRANT.' })
  resetSecondFactor(
    @Ctx() ctx: Context,
    @Arg('input', () => JudgeAccountInput, INPUT) input: JudgeAccountInput,
  ): Promise<DonePayload> {
    return done(input, () => resetFactor(ctx, input));
  }

  @FieldResolver(() => [OpenSession], { description: 'Its sessions that are open now, the one seen last first.' })
  sessions(@Ctx() ctx: Context, @Root() account: AccountView): Promise<OpenSession[]> {
    return sessionsOf(ctx.db, account.id, ctx.platform.idleMs, ctx.viewer?.sessionId ?? null);
  }
}
