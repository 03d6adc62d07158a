import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { accountScope, listPostUnits } from './account.reads.js';
import { Person, PostUnit } from './account.types.js';
import { findPeople, peopleScope } from './person.reads.js';
import { UNITS_OF_ROLE } from './post.rules.js';
import { Role } from './roles.js';

const TAKE = 20;

/** What administrators choose from, who see neither units nor accounts as such. */
@Resolver()
export class AccountChoiceResolver {
  @Query(() => [PostUnit], {
    description:
      'Units in which a post can be given, in the order of the tree; with a role, those where it can be held.',
  })
  postUnits(
    @Ctx() ctx: Context,
    @Arg('role', () => Role, { nullable: true, description: 'Which role; null: any.' }) role: Role | null,
  ): Promise<PostUnit[]> {
    return listPostUnits(ctx.db, accountScope(ctx.viewer), role ? UNITS_OF_ROLE[role] : null);
  }

  @Query(() => [Person], {
    description:
      'People of the district, to choose one of: at most 20, by name. Needs ACCOUNT_MANAGE, ROLE_GRANT or TRAIL_READ.',
  })
  people(
    @Ctx() ctx: Context,
    @Arg('text', () => String, {
      nullable: true,
      description: 'In the full name or the name to sign in with; null: anybody.',
    })
    words: string | null,
    @Arg('id', () => ID, { nullable: true, description: 'Only the one of this account; null: anybody.' })
    id: string | null,
  ): Promise<Person[]> {
    return findPeople(ctx.db, peopleScope(ctx.viewer), { words: words ?? null, id: id ?? null, take: TAKE });
  }
}
