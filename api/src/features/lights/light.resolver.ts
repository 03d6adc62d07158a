import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { momentAt } from '../../core/clocks.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { resumeNumber } from '../../core/streams/cursor.js';
import { Unit } from '../units/unit.entity.js';
import { findUnit, scopeRoot } from '../units/unit.reads.js';
import { countsLoader, EMPTY_COUNTS, newestChanges, ownLightLoader } from './light.reads.js';
import { Light } from './light.rules.js';
import { lightScopeVersion, lightStream, readShown } from './light.stream.js';
import { ColourCounts, LightBoard, LightChange, LightFrame, SubtreeCounts } from './light.types.js';

/** The unit that a board or stream is about: the one named, or the topmost that the viewer sees. */
async function rootOf(ctx: Context, scope: Scope, under: string | null | undefined): Promise<Unit> {
  const root = under ? await findUnit(ctx.db, scope, under) : await scopeRoot(ctx.db, scope);
  if (!root) throw new NotFoundError('个单位', ['under']);
  return root;
}

@Resolver(() => LightBoard)
export class LightBoardResolver {
  @Query(() => LightBoard, {
    description: 'Units with lights, counts and newest changes below a unit; without `under`, of the whole scope.',
  })
  async lightBoard(
    @Ctx() ctx: Context,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it; without it, the whole scope.' })
    under: string | null,
  ): Promise<LightBoard> {
    const scope = scopeOf(ctx.viewer, Permission.LIGHT_READ);
    const root = await rootOf(ctx, scope, under);
    const { number, offsetMs, units, counts, changes } = await readShown({ orm: ctx.platform.orm, scope, root });
    return { root, units: [...units], counts, changes: [...changes], number, recordedAt: momentAt(offsetMs).now };
  }

  @Query(() => [LightChange], { description: 'The newest changes of colour, newest first; at most 200.' })
  async lightChanges(
    @Ctx() ctx: Context,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it; without it, the whole scope.' })
    under: string | null,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<LightChange[]> {
    const scope = scopeOf(ctx.viewer, Permission.LIGHT_READ);
    const root = await rootOf(ctx, scope, under);
    return newestChanges(ctx.db, scope, root.path, checkPage({ skip: 0, take }).take);
  }

  @Subscription(() => LightFrame, {
    description: 'A snapshot first (or, with a cursor that still fits, what was missed), then changes and heartbeats.',
    subscribe: async ({ args, context }) => {
      const { under, cursor } = args as { under?: string | null; cursor?: string | null };
      const ctx = context as Context;
      const scope = scopeOf(ctx.viewer, Permission.LIGHT_READ);
      const root = await rootOf(ctx, scope, under);
      const version = lightScopeVersion(scope, root.id);
      const define = () => lightStream({ orm: ctx.platform.orm, scope, root });
      return ctx.platform.streams.join(`lights ${version}`, define, resumeNumber(cursor, version));
    },
  })
  lights(
    @Root() frame: LightFrame,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it; without it, the whole scope.' })
    _under: string | null,
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'Of the last frame received; without it a snapshot comes first.',
    })
    _cursor: string | null,
  ): LightFrame {
    return frame;
  }
}

/** Lights on the type of the units feature, which knows nothing of them. */
@Resolver(() => Unit)
export class UnitLightResolver {
  @FieldResolver(() => Light, { description: 'The worst of its own open obligations; green when it owes nothing.' })
  async light(@Ctx() ctx: Context, @Root() unit: Unit): Promise<Light> {
    return (await ownLightLoader(ctx).load(unit.id))?.light ?? Light.GREEN;
  }

  @FieldResolver(() => ColourCounts, { description: 'Its own open obligations by light.' })
  async own(@Ctx() ctx: Context, @Root() unit: Unit): Promise<ColourCounts> {
    return (await ownLightLoader(ctx).load(unit.id))?.own ?? { green: 0, yellow: 0, red: 0 };
  }

  @FieldResolver(() => SubtreeCounts, { description: 'The two counts of it and all below it.' })
  async subtree(@Ctx() ctx: Context, @Root() unit: Unit): Promise<SubtreeCounts> {
    return (await countsLoader(ctx).load(unit.id)) ?? EMPTY_COUNTS;
  }
}
