import type { Column } from './column.ts';
import { articlePage, articlePath, listPage, listPath, rssFeed } from './pages.ts';

const ROWS = 20;

/** All pages of a column by their paths, made beforehand: the stand-in is never the slow part. */
export function rendered(column: Column): Map<string, Buffer> {
  const newestFirst = [...column.articles].sort((a, b) =>
    a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1,
  );
  const pages = Math.max(1, Math.ceil(newestFirst.length / ROWS));
  const made = new Map<string, Buffer>();
  for (let page = 0; page < pages; page++) {
    const rows = newestFirst.slice(page * ROWS, (page + 1) * ROWS);
    made.set(listPath(column, page), Buffer.from(listPage(column, rows, page, pages)));
  }
  made.set(`/${column.path}/`, made.get(listPath(column, 0)) ?? Buffer.alloc(0));
  made.set(`/${column.path}/rss.xml`, Buffer.from(rssFeed(column, newestFirst.slice(0, ROWS))));
  for (const article of newestFirst) made.set(articlePath(column, article), Buffer.from(articlePage(column, article)));
  return made;
}
