import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../../core/access/viewer.js';
import { UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { readWish, setWish } from './wish.service.js';
import { MessageWish, MessageWishPayload, SetMessageWishInput } from './wish.types.js';

function viewerOf({ viewer }: Context): Viewer {
  if (!viewer) throw new UnauthenticatedError();
  return viewer;
}

@Resolver(() => MessageWish)
export class WishResolver {
  @Query(() => MessageWish, { description: 'How the viewer wants to be told, outside of the console.' })
  myMessageWish(@Ctx() ctx: Context): Promise<MessageWish> {
    return readWish(ctx, viewerOf(ctx));
  }

  @Mutation(() => MessageWishPayload, { description: 'Sets how the viewer is told, from the next message on.' })
  async setMyMessageWish(
    @Ctx() ctx: Context,
    @Arg('input', () => SetMessageWishInput, { description: 'What is asked; all faults are told at once.' })
    input: SetMessageWishInput,
  ): Promise<MessageWishPayload> {
    const viewer = viewerOf(ctx);
    const { errors } = await payload(input, () => setWish(ctx, viewer, input));
    return { wish: errors.length === 0 ? await readWish(ctx, viewer) : null, errors };
  }
}
