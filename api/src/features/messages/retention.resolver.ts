import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { retentionOf, setRetention } from './retention.service.js';
import { MessageRetention, MessageRetentionPayload, SetMessageRetentionInput } from './retention.types.js';

@Resolver(() => MessageRetention)
export class MessageRetentionResolver {
  @Query(() => MessageRetention, {
    description: 'How long the viewer’s district keeps messages that are over. Needs CHANNEL_MANAGE.',
  })
  messageRetention(@Ctx() ctx: Context): Promise<MessageRetention> {
    return retentionOf(ctx);
  }

  @Mutation(() => MessageRetentionPayload, {
    description: 'Sets it; what is older goes within the hour. Needs CHANNEL_MANAGE over the district.',
  })
  async setMessageRetention(
    @Ctx() ctx: Context,
    @Arg('input', () => SetMessageRetentionInput, { description: 'What is asked; all faults are told at once.' })
    input: SetMessageRetentionInput,
  ): Promise<MessageRetentionPayload> {
    const { value, errors } = await payload(input, () => setRetention(ctx, input));
    return { retention: value === null ? null : await retentionOf(ctx), errors };
  }
}
