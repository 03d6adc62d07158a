import { ForbiddenError, NotFoundError } from '../../../core/errors.js';
import { fileContent, fileList } from '../files/file.page.js';
import type { PortalCtx } from '../public/context.js';
import { PortalScope } from '../scopes.rules.js';
import { entryPage } from './entry.page.js';
import { feedPage } from './feed.page.js';
import type { OpenAsked, OpenHandler, OpenPage } from './open-page.js';
import { sitemapIndex, sitemapPart } from './sitemap.page.js';

/** What can be asked for behind `/portal/`, what each is called where use is told, and what it takes behind a question mark. */
const HANDLERS: readonly (readonly [pattern: RegExp, name: string, handler: OpenHandler, takes?: string[]])[] = [
  [/^disclosures\/[^/]+$/, 'entry', entryPage],
  [/^feeds\/disclosures\.(rss|atom|json)$/, 'feed', feedPage, ['unit', 'item', 'after']],
  [/^sitemap\.xml$/, 'sitemap', sitemapIndex],
  [/^sitemap\/[^/]+\.xml$/, 'sitemap', sitemapPart],
  [/^files$/, 'files', fileList],
  [/^files\/disclosures\.(csv|jsonl)$/, 'file', fileContent],
];

/** What every one of them tells. */
const NEEDED = [PortalScope.UNITS, PortalScope.CATALOGUE, PortalScope.DISCLOSURES];

/** What a path is called where use is told. */
export const openName = (path: string): string => HANDLERS.find(([pattern]) => pattern.test(path))?.[1] ?? '—';

/** What a path takes of what stands behind the question mark, in one order: what says nothing makes no other answer. */
export function openSearch(path: string, search: URLSearchParams): URLSearchParams {
  const takes = HANDLERS.find(([pattern]) => pattern.test(path))?.[3] ?? [];
  return new URLSearchParams(takes.flatMap((name) => [[name, search.get(name)]].filter(isGiven)));
}

const isGiven = (pair: (string | null)[]): pair is [string, string] => Boolean(pair[1]);

/** @throws NotFoundError, ForbiddenError, InputError */
export async function openPage(ctx: PortalCtx, asked: OpenAsked): Promise<OpenPage> {
  const handler = HANDLERS.find(([pattern]) => pattern.test(asked.path))?.[2];
  if (!handler) throw new NotFoundError('个地址');
  const missing = NEEDED.filter((scope) => !ctx.scopes.has(scope));
  if (missing.length > 0) throw new ForbiddenError(`密钥没有 ${missing.join('、')} 权限，请申请增加权限。`);
  return handler(ctx, asked);
}
