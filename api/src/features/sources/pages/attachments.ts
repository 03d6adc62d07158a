import { addressOf, type Element, type Node, type Page } from './page.js';
import type { Attachment } from './page.types.js';
import { tidy } from './page-text.js';

const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|pptx?|ofd|zip|rar|7z|txt|csv|rtf)(?:$|[?&#])/i;
const DOWNLOAD = /download|downfile|attach/i;
const PICTURE = /\.(?:jpe?g|png|gif|bmp|webp)(?:$|[?&#])/i;

function isFile(address: string, name: string): boolean {
  if (PICTURE.test(address)) return false;
  return FILE.test(address) || FILE.test(name) || (DOWNLOAD.test(address) && !/\.s?html?(?:$|[?#])/i.test(address));
}

/** Files in the body, and in what belongs to the article below it; each once, by the name of the link that has one. */
export function attachmentsOf(page: Page, article: Node, body: Node): readonly Attachment[] {
  const { $ } = page;
  const inside = new Set(body.find('a[href]').toArray());
  const order: Element[] = article.find('a[href]').toArray();
  const first = order.findIndex((link) => inside.has(link));
  const bodyAt = first < 0 ? indexAfter(article, body) : first;
  const found = new Map<string, string>();
  const links = inside.size > 0 && order.length === 0 ? [...inside] : order.slice(bodyAt);
  for (const link of links) {
    const address = addressOf($(link).attr('href'), page);
    const name = tidy($(link).text()) || tidy($(link).attr('title') ?? '');
    if (!address || !isFile(address, name)) continue;
    if (!found.get(address)) found.set(address, name);
  }
  return [...found].map(([url, name]) => ({ url, name: name || fileName(url) }));
}

/** The last part of an address; escapes that are no UTF-8 stay as they are. */
function fileName(url: string): string {
  const part = url.split('/').at(-1) ?? url;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The place among the article's links of the first that stands after the body. */
function indexAfter(article: Node, body: Node): number {
  const all = article.find('*').toArray();
  const at = all.indexOf(body.get(0) as Element);
  const before = new Set(all.slice(0, Math.max(at, 0)));
  return article
    .find('a[href]')
    .toArray()
    .filter((link) => before.has(link)).length;
}
