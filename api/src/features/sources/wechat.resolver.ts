import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { sourceAnswer } from './source.answer.js';
import { SourcePayload } from './source.types.js';
import { ChangeWeChatInput, ConnectWeChatInput, TryWeChatInput } from './wechat.inputs.js';
import { changeWeChat, connectWeChat, tryWeChat } from './wechat.service.js';
import { WeChatTrialPayload } from './wechat.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

/** Official accounts: tried out, connected, changed. */
@Resolver()
export class WeChatResolver {
  @Mutation(() => WeChatTrialPayload, {
    description:
      'Asks an official account for its newest messages, and says what a capture would bring. Keeps nothing. Needs SOURCE_CONNECT over the unit.',
  })
  async tryWeChat(
    @Ctx() ctx: Context,
    @Arg('input', () => TryWeChatInput, INPUT) input: TryWeChatInput,
  ): Promise<WeChatTrialPayload> {
    const { value: trial, errors } = await payload(input, () => tryWeChat(ctx, input));
    return { trial, errors };
  }

  @Mutation(() => SourcePayload, { description: 'Connects an official account. Needs SOURCE_CONNECT over the unit.' })
  async connectWeChat(
    @Ctx() ctx: Context,
    @Arg('input', () => ConnectWeChatInput, INPUT) input: ConnectWeChatInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => connectWeChat(ctx, input)));
  }

  @Mutation(() => SourcePayload, {
    description: 'Renames an official account, or takes its new secret. Needs SOURCE_CONNECT over the unit.',
  })
  async changeWeChat(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeWeChatInput, INPUT) input: ChangeWeChatInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => changeWeChat(ctx, input)));
  }
}
