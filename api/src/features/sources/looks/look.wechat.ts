import type { Platform } from '../../../core/feature.js';
import { CaptureError, captureErrorOf } from '../capture.error.js';
import { insist } from '../insist.js';
import type { SourceRow } from '../source.row.js';
import { publishedPage } from '../wechat.client.js';
import { accountOf, foundIn, MAX_PAGES } from '../wechat.reader.js';
import { failed, type Look } from './look.types.js';

/**
 * Looks for articles in the list of an account, newest first, until all are found. Only what does not stand in a list that was read to its
 * end is missing.
 */
export async function lookAtWeChat(platform: Platform, source: SourceRow, look: Look): Promise<void> {
  const wanted = new Map(look.articles.map((article) => [article.externalId, article]));
  try {
    await walk(platform, source, { ...look, wanted });
    for (const article of wanted.values()) await look.tell(article, { kind: 'MISSING', certain: false });
  } catch (thrown) {
    const seen = failed(platform, captureErrorOf(thrown));
    for (const article of wanted.values()) await look.tell(article, seen);
  }
}

/** Tells of what it finds, and takes it from what is wanted. @throws CaptureError when the list could not be read to its end */
async function walk(
  platform: Platform,
  source: SourceRow,
  { wanted, until, tell }: Look & { wanted: Map<string, Look['articles'][number]> },
): Promise<void> {
  const account = accountOf(platform, source);
  for (let page = 0, offset = 0; page < MAX_PAGES; page++) {
    const { articles, total, count } = await insist(() => publishedPage(account, offset), { until });
    for (const found of articles) {
      const article = wanted.get(found.externalId);
      if (!article) continue;
      wanted.delete(found.externalId);
      await tell(
        article,
        found.deleted ? { kind: 'MISSING', certain: true } : { kind: 'FOUND', found: foundIn(found) },
      );
    }
    offset += count;
    if (wanted.size === 0) return;
    // an account that had articles and lists none is one that we cannot read
    if (total === 0) throw new CaptureError('EMPTY_LIST', '公众号没有列出任何文章，无法复查', false);
    if (count === 0 || offset >= total) return;
  }
  throw new CaptureError('LIST_TOO_LONG', `文章超过${MAX_PAGES}页，较早的没有复查`, false);
}
