import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql';
import type { Permission } from '../access/permissions.js';
import { type Scope, scopeOf } from '../access/scope.js';
import { readBusinessMoment } from '../clocks.js';
import { InputError } from '../errors.js';
import type { Ctx } from '../feature.js';
import type { Page } from '../paging.js';
import type { ExportedTable } from './export-table.js';
import { WORKBOOK, watermark } from './watermark.js';
import { writeApart } from './write-apart.js';

/** What a list is asked for, as its query takes it. */
export interface AskedList<Filter, Sort> {
  readonly filter: Filter | null;
  readonly sort: readonly Sort[];
}

/** A list that can be taken along as it is filtered. */
export interface ExportedList<Filter, Sort> {
  /** Chinese; names the file and its sheet */
  readonly title: string;
  readonly permission: Permission;
  /** the inputs of the list's query, by their names in the schema */
  readonly inputs: { readonly filter: string; readonly sort: string };
  readonly heads: readonly string[];
  readonly count: (ctx: Ctx, scope: Scope, filter: Filter | null) => Promise<number>;
  readonly lines: (
    ctx: Ctx,
    scope: Scope,
    asked: AskedList<Filter, Sort> & { readonly page: Page },
  ) => Promise<string[][]>;
}

/** @param schema reads what is asked for, as the list's query would */
export type ListExport = (ctx: Ctx, schema: GraphQLSchema, query: URLSearchParams) => Promise<ExportedTable>;

/** Rows of a workbook at most. */
const MOST_ROWS = 10_000;

/**
 * Makes the export of a list: exactly the rows that its query answers with for the same `filter` and `sort`, which are JSON here, in the
 * same scope and as masked as there. A second sheet says who had it and when.
 * @throws UnauthenticatedError, ForbiddenError, InputError: BAD_FILTER for what the query would not take, TOO_MANY_ROWS
 */
export function listExport<Filter, Sort>(list: ExportedList<Filter, Sort>): ListExport {
  return async (ctx, schema, query) => {
    const scope = scopeOf(ctx.viewer, list.permission);
    const filter = inputOf<Filter>(schema, list.inputs.filter, query.get('filter'));
    const sorts = inputsOf<Sort>(schema, list.inputs.sort, query.get('sort'));
    const total = await list.count(ctx, scope, filter);
    if (total > MOST_ROWS)
      throw new InputError(
        'TOO_MANY_ROWS',
        `符合条件的有${total}条，一次最多导出${MOST_ROWS}条。请缩小范围后再导出。`,
        ['filter'],
      );
    const moment = await readBusinessMoment(ctx.db);
    const lines = await list.lines(ctx, scope, { filter, sort: sorts, page: { skip: 0, take: MOST_ROWS } });
    const bytes = await writeApart({
      [list.title]: [list.heads, ...lines],
      说明: [['条数', String(lines.length)], ...watermark(ctx.viewer, moment)],
    });
    return { name: `${list.title} ${moment.today}.xlsx`, mediaType: WORKBOOK, bytes };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new InputError('BAD_FILTER', '导出的筛选条件有误，请回到列表页面重新导出。', ['filter']);

function read(schema: GraphQLSchema, name: string, value: unknown): unknown {
  const type = schema.getType(name);
  if (!isInputType(type)) throw new Error(`${name} is no input`);
  return coerceInputValue(value, type, () => {
    throw unreadable();
  });
}

/** A filter that stands in an address as JSON. Coerced by the schema: that makes it a `Filter`. @throws InputError BAD_FILTER */
export const inputOf = <Filter>(schema: GraphQLSchema, name: string, text: string | null): Filter | null =>
  text === null ? null : (read(schema, name, parsed(text)) as Filter | null);

/** The same of several, such as sorts. @throws InputError BAD_FILTER */
export function inputsOf<Sort>(schema: GraphQLSchema, name: string, text: string | null): readonly Sort[] {
  const asked = text === null ? [] : parsed(text);
  if (!Array.isArray(asked) || asked.includes(null)) throw unreadable();
  return asked.map((one) => read(schema, name, one) as Sort);
}
