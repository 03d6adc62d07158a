import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { findCapturedLink } from './link.reads.js';
import { captureLink, tryLink } from './link.service.js';
import { CaptureLinkInput, CaptureLinkPayload, LinkTrialPayload, TryLinkInput } from './link.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

/** One pasted link. */
@Resolver()
export class LinkResolver {
  @Mutation(() => LinkTrialPayload, {
    description:
      'Asks for one article, and says what it would be taken for. Keeps nothing. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async tryLink(
    @Ctx() ctx: Context,
    @Arg('input', () => TryLinkInput, INPUT) input: TryLinkInput,
  ): Promise<LinkTrialPayload> {
    const { value: trial, errors } = await payload(input, () => tryLink(ctx, input));
    return { trial, errors };
  }

  @Mutation(() => CaptureLinkPayload, {
    description:
      'Takes one article as a capture would, with its page as evidence; what matches nothing waits in the inbox. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async captureLink(
    @Ctx() ctx: Context,
    @Arg('input', () => CaptureLinkInput, INPUT) input: CaptureLinkInput,
  ): Promise<CaptureLinkPayload> {
    const { value, errors } = await payload(input, () => captureLink(ctx, input));
    return { captured: value === null ? null : await findCapturedLink(ctx.db, value), errors };
  }
}
