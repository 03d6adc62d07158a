import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { scopeOf } from '../access/scope.js';
import type { Ctx as Context } from '../feature.js';
import { payload } from '../graphql/user-errors.js';
import { checkPage } from '../paging.js';
import { ApplyImportInput, ImportInput } from './import.inputs.js';
import { countVersionRows, countVersions, findVersion, listVersionRows, listVersions } from './import.reads.js';
import { applyImport, previewImport } from './import.service.js';
import { ImportPreviewRowList } from './import.types.js';
import { ImportOutcome } from './import-kind.js';
import { pageOfRows, previewOf } from './preview.js';
import { ImportPreview, ImportPreviewPayload } from './preview.types.js';
import type { ImportKinds } from './registry.js';
import { ImportPayload, ImportVersion, ImportVersionList, ImportVersionRowList } from './version.types.js';

const SKIP = { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' };
const TAKE = { defaultValue: 20, description: 'Rows at most, 1 to 200.' };

/** The resolvers of imports, for the kinds that there are. */
export function importResolvers(kinds: ImportKinds) {
  @Resolver(() => ImportPreview)
  class PreviewResolver {
    @Query(() => ImportPreviewPayload, {
      description: "What a table would do, row by row. Changes nothing. Needs the kind's permission.",
    })
    async importPreview(
      @Ctx() ctx: Context,
      @Arg('input', () => ImportInput, { description: 'What is asked; all faults are told at once.' })
      input: ImportInput,
    ): Promise<ImportPreviewPayload> {
      const { value, errors } = await payload(input, async () => previewOf(await previewImport(ctx, kinds, input)));
      return { preview: value, errors };
    }

    @FieldResolver(() => ImportPreviewRowList, {
      description: 'In the order of the sheet, what is missing in it last.',
    })
    rows(
      @Root() preview: ImportPreview,
      @Arg('outcome', () => [ImportOutcome], { nullable: true, description: 'Only those that come to one of these.' })
      outcome: ImportOutcome[] | null,
      @Arg('skip', () => Int, SKIP) skip: number,
      @Arg('take', () => Int, TAKE) take: number,
    ): ImportPreviewRowList {
      return pageOfRows(preview.plan, outcome, checkPage({ skip, take }));
    }
  }

  @Resolver(() => ImportVersion)
  class VersionResolver {
    @Query(() => ImportVersionList, { description: "Tables that were applied. Needs the kind's permission." })
    async imports(
      @Ctx() ctx: Context,
      @Arg('kind', () => String, { description: 'What was imported, such as UNITS.' }) name: string,
      @Arg('skip', () => Int, SKIP) skip: number,
      @Arg('take', () => Int, TAKE) take: number,
    ): Promise<ImportVersionList> {
      const kind = kinds.mustFind(name);
      const scope = scopeOf(ctx.viewer, kind.permission);
      const items = await listVersions(ctx.db, scope, kind, checkPage({ skip, take }));
      return { items, totalItems: await countVersions(ctx.db, scope, kind) };
    }

    @Query(() => ImportVersion, {
      nullable: true,
      description: "A table that was applied; null when there is none in the viewer's scope.",
    })
    import(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Of the record.' }) id: string) {
      return findVersion(ctx.db, kinds, ctx.viewer, id);
    }

    @Mutation(() => ImportPayload, {
      description: "Applies a table that was previewed, whole or not at all. Needs the kind's permission.",
    })
    async applyImport(
      @Ctx() ctx: Context,
      @Arg('input', () => ApplyImportInput, { description: 'What is asked; all faults are told at once.' })
      input: ApplyImportInput,
    ): Promise<ImportPayload> {
      const { value, errors } = await payload(input, async () =>
        findVersion(ctx.db, kinds, ctx.viewer, await applyImport(ctx, kinds, input)),
      );
      return { version: value, errors };
    }

    @FieldResolver(() => ImportVersionRowList, { description: 'What it did, record by record.' })
    async rows(
      @Ctx() ctx: Context,
      @Root() version: ImportVersion,
      @Arg('skip', () => Int, SKIP) skip: number,
      @Arg('take', () => Int, TAKE) take: number,
    ): Promise<ImportVersionRowList> {
      const items = await listVersionRows(ctx.db, version.id, checkPage({ skip, take }));
      return { items, totalItems: await countVersionRows(ctx.db, version.id) };
    }
  }

  return [PreviewResolver, VersionResolver];
}
