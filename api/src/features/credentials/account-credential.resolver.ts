import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { AccountView, Person } from '../accounts/account.types.js';
import { personLoader } from '../accounts/person.reads.js';
import { done } from './credential.resolver.js';
import {
  AccountRefInput,
  DonePayload,
  JudgeAccountInput,
  LinkCodePayload,
  LinkPayload,
  LinkRefInput,
  OpenLink,
  OpenSession,
} from './credential.types.js';
import { openLinkLoader } from './link.reads.js';
import { confirmLink, issueLink } from './link.service.js';
import { endSessions, resetFactor, sessionsOf } from './session.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' };

/** What administrators do with other people's credentials. */
@Resolver(() => AccountView)
export class AccountCredentialResolver {
  @Mutation(() => LinkPayload, {
    description:
      "A link by which an account's holder chooses a password; earlier ones are void. It lets nobody in before a security administrator has confirmed it. Needs ACCOUNT_MANAGE.",
  })
  async issueAccountLink(@Ctx() ctx: Context, @Arg('input', () => AccountRefInput, INPUT) input: AccountRefInput) {
    const { value, errors } = await payload(input, () => issueLink(ctx, input));
    return { link: value, errors } satisfies LinkPayload;
  }

  @Mutation(() => LinkCodePayload, {
    description:
      'Confirms a link as the second person: answers with the code without which it lets nobody in. Needs ROLE_GRANT.',
  })
  async confirmAccountLink(@Ctx() ctx: Context, @Arg('input', () => LinkRefInput, INPUT) input: LinkRefInput) {
    const { value, errors } = await payload(input, () => confirmLink(ctx, input));
    return { code: value, errors } satisfies LinkCodePayload;
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

  @FieldResolver(() => OpenLink, { nullable: true, description: 'Its link that is good still; null: there is none.' })
  openLink(@Ctx() ctx: Context, @Root() account: AccountView): Promise<OpenLink | null> {
    return openLinkLoader(ctx).load(account.id);
  }

  @FieldResolver(() => [OpenSession], { description: 'Its sessions that are open now, the one seen last first.' })
  sessions(@Ctx() ctx: Context, @Root() account: AccountView): Promise<OpenSession[]> {
    return sessionsOf(ctx.db, account.id, ctx.platform.idleMs, ctx.viewer?.sessionId ?? null);
  }
}

@Resolver(() => OpenLink)
export class OpenLinkResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who issued it; null: it came with the installation.' })
  async issuedBy(@Ctx() ctx: Context, @Root() link: OpenLink): Promise<Person | null> {
    return link.issuedById ? personLoader(ctx).load(link.issuedById) : null;
  }
}
