import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../core/access/viewer.js';
import type { Ctx as Context } from '../../core/feature.js';
import { unitNameLoader } from '../units/unit-name.js';
import { type PostView, ViewerView } from './account.types.js';
import { homeOf } from './roles.js';

export const viewOf = (viewer: Viewer) => ({
  id: viewer.accountId,
  name: viewer.name,
  username: viewer.username,
  permissions: [...viewer.permissions],
  homeKind: homeOf(viewer.posts.map((post) => post.role)),
  lastSignInAt: viewer.lastSignInAt,
  heldPosts: viewer.posts,
  mustDo: viewer.mustDo,
});

type Shown = ReturnType<typeof viewOf>;

@Resolver(() => ViewerView)
export class AccountResolver {
  @Query(() => ViewerView, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  viewer(@Ctx() ctx: Context) {
    return ctx.viewer ? viewOf(ctx.viewer) : null;
  }

  @FieldResolver()
  idleMinutes(@Ctx() ctx: Context): number {
    return ctx.platform.idleMs / 60_000;
  }

  @FieldResolver()
  posts(@Ctx() ctx: Context, @Root() viewer: Shown): Promise<PostView[]> {
    return Promise.all(
      viewer.heldPosts.map(async ({ role, unitId }) => ({ role, unit: await unitNameLoader(ctx).load(unitId) })),
    ) as Promise<PostView[]>;
  }
}
