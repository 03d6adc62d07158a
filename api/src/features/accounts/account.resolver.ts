import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { unitNameLoader } from '../units/unit-name.js';
import { SignInInput } from './account.inputs.js';
import { Person, type PostView, SignInPayload, ViewerView } from './account.types.js';
import { approversOf } from './person.reads.js';
import { homeOf } from './roles.js';
import { signIn, signOut } from './sign-in.service.js';

const viewOf = (viewer: Viewer) => ({
  id: viewer.accountId,
  name: viewer.name,
  username: viewer.username,
  permissions: [...viewer.permissions],
  homeKind: homeOf(viewer.posts.map((post) => post.role)),
  lastSignInAt: viewer.lastSignInAt,
  heldPosts: viewer.posts,
});

type Shown = ReturnType<typeof viewOf>;

@Resolver(() => ViewerView)
export class AccountResolver {
  @Query(() => ViewerView, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  viewer(@Ctx() ctx: Context) {
    return ctx.viewer ? viewOf(ctx.viewer) : null;
  }

  @Query(() => [Person], { description: 'The leaders who may approve a letter.' })
  approvers(@Ctx() ctx: Context): Promise<Person[]> {
    return approversOf(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_DRAFT));
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session, kept in an HttpOnly cookie. Slowed after failures.' })
  async signIn(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInInput, { description: 'What is asked; all faults are told at once.' }) input: SignInInput,
  ) {
    const { value, errors } = await payload(input, () => signIn(ctx, input));
    return { viewer: value && viewOf(value), errors };
  }

  @Mutation(() => Boolean, { description: 'Ends the session.' })
  async signOut(@Ctx() ctx: Context): Promise<boolean> {
    await signOut(ctx);
    return true;
  }

  @FieldResolver()
  posts(@Ctx() ctx: Context, @Root() viewer: Shown): Promise<PostView[]> {
    return Promise.all(
      viewer.heldPosts.map(async ({ role, unitId }) => ({ role, unit: await unitNameLoader(ctx).load(unitId) })),
    ) as Promise<PostView[]>;
  }
}
