import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { Person } from '../accounts/account.types.js';
import { personLoader } from '../accounts/person.reads.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { countDeliveries, findChannel, findDelivery, listChannels, listDeliveries } from './channel.reads.js';
import { ChannelStep, channelStepsOf, MessageDeliveryState } from './channel.rules.js';
import { changeChannel, makeChannel, resendDelivery, stepChannel } from './channel.service.js';
import {
  ChangeMessageChannelInput,
  MakeMessageChannelInput,
  MessageChannel,
  MessageChannelPayload,
  MessageDelivery,
  MessageDeliveryList,
  MessageDeliveryPayload,
  ResendMessageDeliveryInput,
  StepMessageChannelInput,
} from './channel.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

const managed = (ctx: Context) => scopeOf(ctx.viewer, Permission.CHANNEL_MANAGE);

async function answer(ctx: Context, { value, errors }: Payload<string>): Promise<MessageChannelPayload> {
  return { channel: value ? await findChannel(ctx.db, managed(ctx), value) : null, secret: null, errors };
}

@Resolver(() => MessageChannel)
export class ChannelResolver {
  @Query(() => [MessageChannel], {
    description:
      'Ways by which people are told outside of the console; those that ended are left out. Needs CHANNEL_MANAGE.',
  })
  messageChannels(@Ctx() ctx: Context): Promise<MessageChannel[]> {
    return listChannels(ctx.db, managed(ctx));
  }

  @Mutation(() => MessageChannelPayload, { description: 'Connects a channel. Needs CHANNEL_MANAGE.' })
  async makeMessageChannel(
    @Ctx() ctx: Context,
    @Arg('input', () => MakeMessageChannelInput, INPUT) input: MakeMessageChannelInput,
  ): Promise<MessageChannelPayload> {
    const { value, errors } = await payload(input, () => makeChannel(ctx, input));
    const channel = value ? await findChannel(ctx.db, managed(ctx), value.id) : null;
    return { channel, secret: value?.secret ?? null, errors };
  }

  @Mutation(() => MessageChannelPayload, {
    description: 'Changes a channel, from the next attempt on. Needs CHANNEL_MANAGE.',
  })
  async changeMessageChannel(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeMessageChannelInput, INPUT) input: ChangeMessageChannelInput,
  ): Promise<MessageChannelPayload> {
    return answer(ctx, await payload(input, () => changeChannel(ctx, input)));
  }

  @Mutation(() => MessageChannelPayload, {
    description: 'Tries a channel out, pauses, resumes or ends it. Needs CHANNEL_MANAGE.',
  })
  async stepMessageChannel(
    @Ctx() ctx: Context,
    @Arg('input', () => StepMessageChannelInput, INPUT) input: StepMessageChannelInput,
  ): Promise<MessageChannelPayload> {
    return answer(ctx, await payload(input, () => stepChannel(ctx, input)));
  }

  @FieldResolver(() => UnitName, {
    nullable: true,
    description: 'Of a group or a webhook: it tells what is for the people of this unit and below.',
  })
  unit(@Ctx() ctx: Context, @Root() { unitId }: MessageChannel): Promise<UnitName | null> | null {
    return unitId === null ? null : unitNameLoader(ctx).load(unitId);
  }

  @FieldResolver(() => [ChannelStep], { description: 'What the viewer may do with it now.' })
  viewerCan(@Root() { state }: MessageChannel): ChannelStep[] {
    return channelStepsOf(state);
  }
}

@Resolver(() => MessageDelivery)
export class MessageDeliveryResolver {
  @Query(() => MessageDeliveryList, { description: 'What went out on a channel, newest first. Needs CHANNEL_MANAGE.' })
  async messageDeliveries(
    @Ctx() ctx: Context,
    @Arg('channelId', () => ID, { description: 'The channel.' }) channelId: string,
    @Arg('states', () => [MessageDeliveryState], { nullable: true, description: 'In one of these; without it, all.' })
    states: MessageDeliveryState[] | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<MessageDeliveryList> {
    const scope = managed(ctx);
    const query = { channelId, states };
    return {
      items: await listDeliveries(ctx.db, scope, { ...query, page: checkPage({ skip, take }) }),
      totalItems: await countDeliveries(ctx.db, scope, query),
    };
  }

  @Mutation(() => MessageDeliveryPayload, {
    description: 'Sends again what was not taken, under the same id. Needs CHANNEL_MANAGE.',
  })
  async resendMessageDelivery(
    @Ctx() ctx: Context,
    @Arg('input', () => ResendMessageDeliveryInput, INPUT) input: ResendMessageDeliveryInput,
  ): Promise<MessageDeliveryPayload> {
    const { value, errors } = await payload(input, () => resendDelivery(ctx, input));
    return { delivery: value ? await findDelivery(ctx.db, managed(ctx), value) : null, errors };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'To whom; null: to a group, a webhook, or a trial.' })
  recipient(@Ctx() ctx: Context, @Root() { recipientId }: MessageDelivery): Promise<Person | null> | null {
    return recipientId === null ? null : personLoader(ctx).load(recipientId);
  }
}
