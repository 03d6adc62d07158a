import type { Content as Masked } from '../disclosures/masking.rules.js';
import type { KeptBytes } from '../evidence/mask.service.js';
import { substanceOf } from '../evidence/revision.rules.js';
import { htmlOfPage } from './by-hand/table.found.js';
import { sound } from './found.js';
import { readArticle } from './pages/article-page.js';
import { contentOfHtml } from './pages/content.js';
import { PageError, type PageFamily, type PageSelectors } from './pages/page.types.js';
import { SourceKind } from './source-kind.js';

/** How the pages of an article are read. */
export interface SourceOfPages {
  readonly url: string;
  readonly kind: SourceKind;
  readonly family: PageFamily | null;
  readonly selectors: PageSelectors;
}

/** What was published, as it was read the first time. */
export type ReadAgain = Masked & { readonly title: string };

type Article = SourceOfPages & { readonly title: string; readonly contentHtml: string };

const ofHtml = (title: string, html: string): ReadAgain => {
  const { text, tables, unread } = contentOfHtml(html);
  return { title: sound(title), text: sound(text), tables, unread };
};

/** An article out of its pages; null where they are none for the settings of today. */
function ofPages(
  { url, kind, family, selectors }: Article,
  title: string,
  pages: readonly KeptBytes[],
): ReadAgain | null {
  const [first] = pages;
  if (!first) return null;
  if (kind === SourceKind.WECHAT) return ofHtml(title, first.bytes.toString());
  if (kind === SourceKind.FILE) return ofHtml(title, htmlOfPage(first.bytes.toString()));
  try {
    const configuration = { family: family ?? 'NONE', selectors };
    const parts = pages.map(({ mediaType, bytes }) =>
      readArticle({ url, status: 200, contentType: mediaType, bytes }, configuration),
    );
    return {
      title: sound(parts[0]?.title || title),
      text: sound(parts.map(({ bodyText }) => bodyText).join('\n')),
      tables: parts.flatMap(({ tables }) => tables),
      unread: parts.flatMap(({ unread }) => unread),
    };
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}

/**
 * A revision as it was published: out of its article, which the newest one says, or out of the pages that are kept of it.
 * @param pages asked for where the article says something else by now
 * @returns null where neither gives what its hash was made of
 */
export async function readAgain(
  article: Article,
  { title, substance }: { readonly title: string; readonly substance: string },
  pages: () => Promise<readonly KeptBytes[]>,
): Promise<ReadAgain | null> {
  const isIt = (read: ReadAgain | null) => read !== null && substanceOf(read).toString('hex') === substance;
  const now = ofHtml(article.title, article.contentHtml);
  if (isIt(now)) return now;
  const then = ofPages(article, title, await pages());
  return isIt(then) ? then : null;
}
