import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { listTrail, readTrailState, trailedTables } from './trail.reads.js';
import { verify } from './trail.service.js';
import { TrailEntry, TrailFilter, TrailState, TrailVerdict } from './trail.types.js';

/** What the audit administrator does: look, and see whether it is whole. */
@Resolver()
export class TrailResolver {
  @Query(() => [TrailEntry], { description: 'The trail of the district, newest first. Needs TRAIL_READ.' })
  trail(
    @Ctx() ctx: Context,
    @Arg('filter', () => TrailFilter, { nullable: true, description: 'Narrows it; without it, all.' })
    filter: TrailFilter | null,
    @Arg('before', () => ID, { nullable: true, description: 'Only entries older than this one.' }) before:
      | string
      | null,
    @Arg('take', () => Int, { defaultValue: 50, description: 'How many at most, 1 to 200.' }) take: number,
  ): Promise<TrailEntry[]> {
    const page = checkPage({ skip: 0, take });
    return listTrail(ctx.db, scopeOf(ctx.viewer, Permission.TRAIL_READ), {
      filter,
      before: before ?? null,
      take: page.take,
    });
  }

  @Query(() => [String], { description: 'Tables that the trail follows. Needs TRAIL_READ.' })
  trailTables(@Ctx() ctx: Context): Promise<string[]> {
    return trailedTables(ctx.db);
  }

  @Query(() => TrailState, { description: 'How far the trail is sealed. Needs TRAIL_READ.' })
  async trailState(@Ctx() ctx: Context): Promise<TrailState> {
    return { ...(await readTrailState(ctx.db)), published: ctx.platform.sealing.rootsFile !== null };
  }

  @Mutation(() => TrailVerdict, {
    description:
      'Recomputes the sealed trail and holds it against the roots published outside the database, or where none are published against those within. Reads all of the trail, one at a time; changes nothing in it. WRONG_STATE while another one goes on. Needs TRAIL_READ.',
  })
  verifyTrail(@Ctx() ctx: Context): Promise<TrailVerdict> {
    return verify(ctx);
  }
}
