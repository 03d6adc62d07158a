import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { checkPage } from '../../../core/paging.js';
import { findDelivery, findWebhook, listDeliveries, webhooksOf } from './webhook.reads.js';
import { DeliveryState } from './webhook.rules.js';
import { changeWebhook, makeWebhook, resendDelivery, stepWebhook } from './webhook.service.js';
import {
  ChangePortalWebhookInput,
  MakePortalWebhookInput,
  PortalDeliveryList,
  PortalDeliveryPayload,
  PortalWebhook,
  PortalWebhookPayload,
  ResendPortalDeliveryInput,
  StepPortalWebhookInput,
} from './webhook.types.js';

const INPUT = 'What is asked; all faults are told at once.';

/** Where third parties are told of changes by themselves. */
@Resolver(() => PortalWebhook)
export class PortalWebhookResolver {
  @Query(() => [PortalWebhook], {
    description: 'Webhooks of a key, the first one first; none of a key outside the district. Needs PORTAL_KEY_MANAGE.',
  })
  portalWebhooks(
    @Ctx() ctx: Context,
    @Arg('keyId', () => ID, { description: 'The key.' }) keyId: string,
  ): Promise<PortalWebhook[]> {
    return webhooksOf(ctx.db, manage(ctx), keyId);
  }

  @Query(() => PortalDeliveryList, {
    description:
      'Messages of a webhook in the last 30 days, the newest first; none of one outside the district. Needs PORTAL_KEY_MANAGE.',
  })
  async portalDeliveries(
    @Ctx() ctx: Context,
    @Arg('webhookId', () => ID, { description: 'The webhook.' }) webhookId: string,
    @Arg('state', () => DeliveryState, { nullable: true, description: 'Of which this became; null: all.' })
    state: DeliveryState | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows before the page.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows of the page; 1 to 200.' }) take: number,
  ): Promise<PortalDeliveryList> {
    const page = checkPage({ skip, take });
    const { today } = await readBusinessMoment(ctx.db);
    return listDeliveries(ctx.db, manage(ctx), { webhookId, state, today, ...page });
  }

  @Mutation(() => PortalWebhookPayload, {
    description: 'Has a third party told of entries that are published and withdrawn. Needs PORTAL_KEY_MANAGE.',
  })
  async makePortalWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => MakePortalWebhookInput, { description: INPUT }) input: MakePortalWebhookInput,
  ): Promise<PortalWebhookPayload> {
    const { value, errors } = await payload(input, () => makeWebhook(ctx, input));
    return { webhook: await webhookOf(ctx, value?.id), secret: value?.secret ?? null, errors };
  }

  @Mutation(() => PortalWebhookPayload, {
    description: 'Changes where a third party is told, of what, and in which words. Needs PORTAL_KEY_MANAGE.',
  })
  async changePortalWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePortalWebhookInput, { description: INPUT }) input: ChangePortalWebhookInput,
  ): Promise<PortalWebhookPayload> {
    const { value, errors } = await payload(input, () => changeWebhook(ctx, input));
    return { webhook: await webhookOf(ctx, value), secret: null, errors };
  }

  @Mutation(() => PortalWebhookPayload, { description: 'Takes a step of a webhook. Needs PORTAL_KEY_MANAGE.' })
  async stepPortalWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => StepPortalWebhookInput, { description: INPUT }) input: StepPortalWebhookInput,
  ): Promise<PortalWebhookPayload> {
    const { value, errors } = await payload(input, () => stepWebhook(ctx, input));
    return { webhook: await webhookOf(ctx, value?.id), secret: value?.secret ?? null, errors };
  }

  @Mutation(() => PortalDeliveryPayload, {
    description: 'Sends a message once more, under the id that it has. Needs PORTAL_KEY_MANAGE.',
  })
  async resendPortalDelivery(
    @Ctx() ctx: Context,
    @Arg('input', () => ResendPortalDeliveryInput, { description: INPUT }) input: ResendPortalDeliveryInput,
  ): Promise<PortalDeliveryPayload> {
    const { value, errors } = await payload(input, () => resendDelivery(ctx, input));
    if (value === null) return { delivery: null, errors };
    const { today } = await readBusinessMoment(ctx.db);
    return { delivery: await findDelivery(ctx.db, manage(ctx), value, today), errors };
  }
}

const manage = ({ viewer }: Context) => scopeOf(viewer, Permission.PORTAL_KEY_MANAGE);

const webhookOf = (ctx: Context, id: string | null | undefined): Promise<PortalWebhook | null> =>
  id == null ? Promise.resolve(null) : findWebhook(ctx.db, manage(ctx), id);
