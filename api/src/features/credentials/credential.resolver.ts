import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { viewOf } from '../accounts/account.resolver.js';
import {
  BeginFactorInput,
  ChangePasswordInput,
  CodeInput,
  DonePayload,
  FactorPayload,
  LinkHolder,
  OpenSession,
  RecoveryCodesPayload,
  SessionRefInput,
  SignInInput,
  SignInPayload,
  UseLinkInput,
} from './credential.types.js';
import { beginFactor, confirmFactor, hasFactor, newCodes, removeOwnFactor } from './factor.service.js';
import { lookAtLink, useLink } from './link.service.js';
import { changePassword } from './password.service.js';
import { endOwnSession, sessionsOf } from './session.service.js';
import { signIn, signOut } from './sign-in.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' };

/** Runs what has nothing to answer but that it was done. */
export async function done(input: object, run: () => Promise<void>): Promise<DonePayload> {
  const { value, errors } = await payload(input, async () => {
    await run();
    return true;
  });
  return { done: value === true, errors };
}

/** What people do with their own credentials. */
@Resolver()
export class CredentialResolver {
  @Mutation(() => SignInPayload, {
    description:
      'Opens a session, kept in an HttpOnly cookie. Slowed after failures; the error `CODE_NEEDED` asks for a code.',
  })
  async signIn(@Ctx() ctx: Context, @Arg('input', () => SignInInput, INPUT) input: SignInInput) {
    const { value, errors } = await payload(input, () => signIn(ctx, input));
    return { viewer: value && viewOf(value), errors };
  }

  @Mutation(() => Boolean, { description: 'Ends the session.' })
  async signOut(@Ctx() ctx: Context): Promise<boolean> {
    await signOut(ctx);
    return true;
  }

  @Query(() => LinkHolder, { nullable: true, description: 'For whom a link is; null when it is good no more.' })
  async accountLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'What the address of the link ends with.' }) token: string,
  ): Promise<LinkHolder | null> {
    const found = await lookAtLink(ctx, token);
    return found && { username: found.username, name: found.name, kind: found.kind, waits: found.waits };
  }

  @Mutation(() => DonePayload, {
    description: 'The holder of a link chooses a password; the link is used up, all sessions of the account end.',
  })
  useAccountLink(
    @Ctx() ctx: Context,
    @Arg('input', () => UseLinkInput, INPUT) input: UseLinkInput,
  ): Promise<DonePayload> {
    return done(input, () => useLink(ctx, input));
  }

  @Mutation(() => DonePayload, { description: "Chooses another password for oneself; all one's other sessions end." })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, INPUT) input: ChangePasswordInput,
  ): Promise<DonePayload> {
    return done(input, () => changePassword(ctx, input));
  }

  @Query(() => Boolean, { description: 'Whether an authenticator is asked for at one’s own sign-in.' })
  mySecondFactor(@Ctx() ctx: Context): Promise<boolean> {
    if (!ctx.viewer) throw new UnauthenticatedError();
    return hasFactor(ctx.db, ctx.viewer.accountId);
  }

  @Mutation(() => FactorPayload, { description: 'Begins a second factor; it is asked for once a code has proved it.' })
  async beginSecondFactor(@Ctx() ctx: Context, @Arg('input', () => BeginFactorInput, INPUT) input: BeginFactorInput) {
    const { value, errors } = await payload(input, () => beginFactor(ctx, input.password));
    return { factor: value, errors } satisfies FactorPayload;
  }

  @Mutation(() => RecoveryCodesPayload, {
    description: 'The first code proves the authenticator; answers with recovery codes.',
  })
  async confirmSecondFactor(@Ctx() ctx: Context, @Arg('input', () => CodeInput, INPUT) input: CodeInput) {
    const { value, errors } = await payload(input, () => confirmFactor(ctx, input.code));
    return { codes: value, errors } satisfies RecoveryCodesPayload;
  }

  @Mutation(() => RecoveryCodesPayload, { description: 'New recovery codes in place of the old ones.' })
  async renewRecoveryCodes(@Ctx() ctx: Context, @Arg('input', () => CodeInput, INPUT) input: CodeInput) {
    const { value, errors } = await payload(input, () => newCodes(ctx, input.code));
    return { codes: value, errors } satisfies RecoveryCodesPayload;
  }

  @Mutation(() => DonePayload, {
    description:
      'No code is asked for any more; a role that needs a second factor gives no right until there is a new one.',
  })
  removeSecondFactor(
    @Ctx() ctx: Context,
    @Arg('input', () => CodeInput, INPUT) input: CodeInput,
  ): Promise<DonePayload> {
    return done(input, () => removeOwnFactor(ctx, input.code));
  }

  @Query(() => [OpenSession], { description: "One's own sessions that are open now, the one seen last first." })
  mySessions(@Ctx() ctx: Context): Promise<OpenSession[]> {
    if (!ctx.viewer) throw new UnauthenticatedError();
    return sessionsOf(ctx.db, ctx.viewer.accountId, ctx.platform.idleMs, ctx.viewer.sessionId);
  }

  @Mutation(() => DonePayload, { description: "Ends a session of one's own." })
  endMySession(
    @Ctx() ctx: Context,
    @Arg('input', () => SessionRefInput, INPUT) input: SessionRefInput,
  ): Promise<DonePayload> {
    return done(input, () => endOwnSession(ctx, input.id));
  }
}
