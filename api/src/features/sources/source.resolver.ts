import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { NotFoundError, StateError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { LightHold } from '../obligations/hold.types.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { canBeCaptured, capture } from './capture.service.js';
import { CaptureFailure, CaptureRun } from './capture-run.types.js';
import { canConnectSource, canRunSource } from './source.policy.js';
import { failuresLoader, findRun, listSources, runsOf, sourceNameLoader } from './source.reads.js';
import { findSourceRow } from './source.row.js';
import { Source, SourceName } from './source.types.js';
import { sourceLightLoader } from './source-light.reads.js';
import { SourceLight } from './source-light.types.js';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => [Source], { description: "Sources of units in the viewer's scope." })
  sources(@Ctx() ctx: Context): Promise<Source[]> {
    return listSources(ctx.db, scopeOf(ctx.viewer, Permission.SOURCE_READ));
  }

  @Mutation(() => CaptureRun, {
    description:
      'Captures a source now and answers with the record of the run. Safe to repeat; WRONG_STATE while it is being captured already. Needs SOURCE_RUN.',
  })
  async runCapture(
    @Ctx() ctx: Context,
    @Arg('sourceId', () => ID, { description: 'Of the source.' }) sourceId: string,
  ): Promise<CaptureRun> {
    const source = isId(sourceId) ? await findSourceRow(ctx.db, sourceId) : null;
    if (!source || !canRunSource(ctx.viewer, source.unit_path)) throw new NotFoundError('个采集来源', ['sourceId']);
    if (!canBeCaptured(source.kind))
      throw new StateError('BY_HAND', '这个来源由人粘贴链接或导入台账，没有可以采集的列表。');
    const runId = await capture(ctx.platform, source, `${ctx.viewer?.name ?? ''}手动采集`);
    if (runId === null) throw new StateError('RUNNING', '正在采集，请稍后再看结果。');
    const run = await findRun(ctx.db, runId);
    if (!run) throw new Error('the run just recorded is gone');
    return run;
  }

  @FieldResolver(() => UnitName, { description: 'Whose channel it is.' })
  unit(@Ctx() ctx: Context, @Root() source: Source): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(source.unitId);
  }

  @FieldResolver(() => SourceLight, { description: 'How it is doing, by its own light.' })
  light(@Ctx() ctx: Context, @Root() source: Source): Promise<SourceLight | null> {
    return sourceLightLoader(ctx).load(source.id);
  }

  @FieldResolver(() => CaptureRun, { nullable: true, description: 'The newest run; null before the first.' })
  async lastRun(@Ctx() ctx: Context, @Root() source: Source): Promise<CaptureRun | null> {
    return (await runsOf(ctx.db, source.id, 1))[0] ?? null;
  }

  @FieldResolver(() => [CaptureRun], { description: 'The newest 20 runs, newest first.' })
  runs(@Ctx() ctx: Context, @Root() source: Source): Promise<CaptureRun[]> {
    return runsOf(ctx.db, source.id, 20);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may capture it now.' })
  viewerCanRun(@Ctx() ctx: Context, @Root() source: Source): boolean {
    return canBeCaptured(source.kind) && canRunSource(ctx.viewer, source.unitPath);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change how it is captured.' })
  viewerCanConnect(@Ctx() ctx: Context, @Root() source: Source): boolean {
    return canConnectSource(ctx.viewer, source.unitPath);
  }
}

@Resolver(() => CaptureRun)
export class CaptureRunResolver {
  @FieldResolver(() => [CaptureFailure], {
    description:
      'What it could not take, at most 50, in order; what fails again within a day stands with the first run only.',
  })
  async failures(@Ctx() ctx: Context, @Root() run: CaptureRun): Promise<readonly CaptureFailure[]> {
    return (await failuresLoader(ctx).load(run.id)) ?? [];
  }
}

@Resolver(() => Disclosure)
export class DisclosureSourceResolver {
  @FieldResolver(() => SourceName, {
    nullable: true,
    description: 'The channel that it was captured from; null when it was filled in.',
  })
  async source(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<SourceName | null> {
    return disclosure.sourceId ? sourceNameLoader(ctx).load(disclosure.sourceId) : null;
  }
}

@Resolver(() => LightHold)
export class HoldSourceResolver {
  @FieldResolver(() => SourceName, {
    nullable: true,
    description: 'The failing source for which it was held; null when a person set it.',
  })
  async source(@Ctx() ctx: Context, @Root() hold: LightHold): Promise<SourceName | null> {
    return hold.sourceId ? sourceNameLoader(ctx).load(hold.sourceId) : null;
  }
}
