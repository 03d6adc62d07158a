import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import { readBusinessMoment } from '../../../core/clocks.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { present } from '../../../core/loaders.js';
import { checkPage } from '../../../core/paging.js';
import { findingLoader } from '../../findings/finding.reads.js';
import { Finding } from '../../findings/finding.types.js';
import { Unit } from '../../units/unit.entity.js';
import { unitLoader } from '../../units/unit.reads.js';
import { deskFor } from '../check.policy.js';
import { checkLoader } from '../check.reads.js';
import { Check } from '../check.types.js';
import { countLooks, listLooks, lookFindingsLoader } from './second-look.reads.js';
import { LOOK_TRANSITIONS, lookState } from './second-look.rules.js';
import { SecondLook, SecondLookFilter, SecondLookList } from './second-look.types.js';

@Resolver(() => SecondLook)
export class SecondLookResolver {
  @Query(() => SecondLookList, {
    description:
      'Closed matters that are looked at again 再监督, in the scope: what is open first, the earliest due first.',
  })
  async secondLooks(
    @Ctx() ctx: Context,
    @Arg('filter', () => SecondLookFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: SecondLookFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<SecondLookList> {
    const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
    const page = checkPage({ skip, take });
    const { today } = await readBusinessMoment(ctx.db);
    const items = await listLooks(ctx.db, scope, { filter, today, page });
    return { items, totalItems: await countLooks(ctx.db, scope, filter) };
  }

  @FieldResolver(() => Unit, { description: 'Which unit is looked at.' })
  unit(@Ctx() ctx: Context, @Root() look: SecondLook): Promise<Unit | null> {
    return unitLoader(ctx).load(look.unitId);
  }

  @FieldResolver(() => [Finding], { description: 'What had been put right; those that the viewer sees.' })
  async findings(@Ctx() ctx: Context, @Root() look: SecondLook): Promise<Finding[]> {
    if (!ctx.viewer?.permissions.has(Permission.FINDING_READ)) return [];
    const ids = (await lookFindingsLoader(ctx).load(look.id)) ?? [];
    return present(await findingLoader(ctx).loadMany(ids));
  }

  @FieldResolver(() => Check, { nullable: true, description: 'The check that it was; null: nobody has looked.' })
  async check(@Ctx() ctx: Context, @Root() { checkId }: SecondLook): Promise<Check | null> {
    return checkId ? checkLoader(ctx).load(checkId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may look, and nobody has.' })
  async viewerCanCheck(@Ctx() ctx: Context, @Root() look: SecondLook): Promise<boolean> {
    const { unitId, path, deskId } = look;
    if (!LOOK_TRANSITIONS[lookState(look)].LOOK) return false;
    const unit = await unitLoader(ctx).load(unitId);
    const desk = unit && deskFor(ctx.viewer, { path, unitKind: unit.kind });
    return desk !== null && (deskId === null || desk === deskId);
  }
}
