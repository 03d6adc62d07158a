import type { GraphQLSchema } from 'graphql';
import type { Scope } from '../../core/access/scope.js';
import { InputError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { inputOf, inputsOf } from '../../core/imports/export-list.js';
import type { BulletinFilter } from '../bulletins/bulletin.inputs.js';
import { countBulletins, listBulletins } from '../bulletins/bulletin.reads.js';
import type { NoticeFilter, NoticeSort } from '../notices/notice.filters.js';
import { countNotices, listNotices } from '../notices/notice.reads.js';
import { choiceOf } from '../notices/work/queue.reads.js';
import type { PaperFormat } from './paper.model.js';

/** Letters of one archive at most. */
const MOST = 200;

const tooMany = (what: string, total: number) =>
  new InputError('TOO_MANY_PAPERS', `选中的${what}有${total}件，一次最多下载${MOST}件。请缩小范围后分批下载。`, [
    'ids',
  ]);

/** Those that are named by id; null: none is. @throws InputError */
function namedIn(query: URLSearchParams, what: string): string[] | null {
  const named = query.get('ids');
  if (named === null) return null;
  const ids = [...new Set(named.split(',').map((one) => one.trim()))].filter((one) => one !== '');
  if (ids.length > MOST) throw tooMany(what, ids.length);
  return ids;
}

/** Which letters: those named, or those that the list shows under a filter, by id. @throws InputError */
export async function chosenLetters(
  ctx: Ctx,
  scope: Scope,
  { schema, query }: { schema: GraphQLSchema; query: URLSearchParams },
) {
  const named = namedIn(query, '文书');
  if (named !== null) return named;
  const filter = inputOf<NoticeFilter>(schema, 'NoticeFilter', query.get('filter'));
  const sort = inputsOf<NoticeSort>(schema, 'NoticeSort', query.get('sort'));
  const which = await choiceOf(ctx, scope, filter);
  const total = await countNotices(ctx.db, scope, which);
  if (total > MOST) throw tooMany('文书', total);
  const found = await listNotices(ctx.db, scope, { ...which, sort, page: { skip: 0, take: MOST } });
  return found.map(({ id }) => id);
}

/** Which bulletins: those named, or those that the list shows under a filter, by id. @throws InputError */
export async function chosenBulletins(
  { db, viewer }: Ctx,
  scope: Scope,
  { schema, query }: { schema: GraphQLSchema; query: URLSearchParams },
) {
  const named = namedIn(query, '通报');
  if (named !== null) return named;
  const asked = { viewer, filter: inputOf<BulletinFilter>(schema, 'BulletinFilter', query.get('filter')) };
  const total = await countBulletins(db, scope, asked);
  if (total > MOST) throw tooMany('通报', total);
  const found = await listBulletins(db, scope, { ...asked, page: { skip: 0, take: MOST } });
  return found.map(({ id }) => id);
}

/** What they are written as. @throws InputError */
export function formatsOf(query: URLSearchParams): readonly PaperFormat[] {
  const format = query.get('format') ?? 'both';
  if (format === 'both') return ['docx', 'pdf'];
  if (format === 'docx' || format === 'pdf') return [format];
  throw new InputError('PAPER_FORMAT', '只能下载 docx 或 pdf 格式，请回到列表页面重新下载。', ['format']);
}
