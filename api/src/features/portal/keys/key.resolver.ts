import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { systemNow } from '../../../core/clocks.js';
import { addDays, dayOf } from '../../../core/days.js';
import { InputError } from '../../../core/errors.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { findKey, listKeys, usageOf } from './key.reads.js';
import { requestKey, stepKey } from './key.service.js';
import {
  PortalKey,
  PortalKeyPayload,
  PortalOperationUsage,
  RequestPortalKeyInput,
  StepPortalKeyInput,
} from './key.types.js';

const MOST_DAYS = 400;

/** Keys of third parties. */
@Resolver(() => PortalKey)
export class PortalKeyResolver {
  @Query(() => [PortalKey], {
    description: 'Keys of third parties in the district, the newest request first. Needs PORTAL_KEY_MANAGE.',
  })
  portalKeys(@Ctx() ctx: Context): Promise<PortalKey[]> {
    return listKeys(ctx.db, scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE), ctx.viewer?.accountId ?? null);
  }

  @Mutation(() => PortalKeyPayload, {
    description:
      'Enters that a third party asks for a key, which another security administrator approves. Needs PORTAL_KEY_MANAGE.',
  })
  async requestPortalKey(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestPortalKeyInput, { description: 'What is asked; all faults are told at once.' })
    input: RequestPortalKeyInput,
  ): Promise<PortalKeyPayload> {
    const { value, errors } = await payload(input, () => requestKey(ctx, input));
    return { key: await keyAnswered(ctx, value), secret: null, errors };
  }

  @Mutation(() => PortalKeyPayload, {
    description:
      'Takes a step of a key. To approve one needs another person than the one who entered it. Needs PORTAL_KEY_MANAGE.',
  })
  async stepPortalKey(
    @Ctx() ctx: Context,
    @Arg('input', () => StepPortalKeyInput, { description: 'What is asked; all faults are told at once.' })
    input: StepPortalKeyInput,
  ): Promise<PortalKeyPayload> {
    const { value, errors } = await payload(input, () => stepKey(ctx, input));
    return { key: await keyAnswered(ctx, value?.id ?? null), secret: value?.secret ?? null, errors };
  }

  @FieldResolver(() => [PortalOperationUsage], {
    description: 'How its operations went in the last days, the most frequent first, 100 at most.',
  })
  usage(
    @Ctx() ctx: Context,
    @Root() { id }: PortalKey,
    @Arg('days', () => Int, { defaultValue: 30, description: 'How many days, today among them; 1 to 400.' })
    days: number,
  ): Promise<PortalOperationUsage[]> {
    if (days < 1 || days > MOST_DAYS) throw new InputError('BAD_SPAN', `天数应为1至${MOST_DAYS}。`, ['days']);
    return usageOf(ctx.db, id, addDays(dayOf(systemNow()), 1 - days));
  }
}

/** A key after a step; null when it was refused. */
export const keyAnswered = (ctx: Context, id: string | null): Promise<PortalKey | null> =>
  id === null
    ? Promise.resolve(null)
    : findKey(ctx.db, scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE), {
        ...{ id, viewerId: ctx.viewer?.accountId ?? null },
      });
