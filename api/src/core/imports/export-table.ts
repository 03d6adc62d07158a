import { scopeOf } from '../access/scope.js';
import { readBusinessMoment } from '../clocks.js';
import { NotFoundError } from '../errors.js';
import type { Ctx } from '../feature.js';
import type { ImportKinds } from './registry.js';
import { WORKBOOK, watermark } from './watermark.js';
import { writeWorkbook } from './write-workbook.js';

export interface ExportedTable {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * All records of a kind in the viewer's scope, in the columns that are imported: importing it changes nothing. A second
 * sheet says who had it and when. @throws NotFoundError, UnauthenticatedError, ForbiddenError
 */
export async function exportTable(ctx: Ctx, kinds: ImportKinds, name: string): Promise<ExportedTable> {
  const kind = kinds.find(name);
  if (!kind) throw new NotFoundError('类表格');
  const scope = scopeOf(ctx.viewer, kind.permission);
  const moment = await readBusinessMoment(ctx.db);
  const lines = await kind.lines(ctx.db, scope);
  const bytes = writeWorkbook({
    [kind.title]: [kind.fields.map(({ title }) => title), ...lines],
    说明: [[`改好「${kind.title}」表后可以直接导入；本页不会导入。`], ...watermark(ctx.viewer, moment)],
  });
  return {
    name: `${kind.title} ${moment.today}.xlsx`,
    mediaType: WORKBOOK,
    bytes,
  };
}
