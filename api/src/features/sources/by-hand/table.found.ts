import { WITHOUT_PAGE } from '../../evidence/reading.js';
import type { Found } from '../found.js';
import { contentOfHtml } from '../pages/content.js';
import { atNoon } from '../portal.reader.js';
import type { Published } from './table.rules.js';

const escaped = (line: string): string => line.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Lines as paragraphs: as every other article is kept. */
export const htmlOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/** The row in its own words: what is kept as evidence of it. */
const HEADS = 4;
const pageOf = ({ title, publishedOn, origin, url, text }: Published): string =>
  [`标题：${title}`, `公开日期：${publishedOn}`, `公开单位：${origin ?? ''}`, `网址：${url ?? ''}`, text].join('\n');

/** What the row said, out of what is kept of it. */
export const htmlOfPage = (page: string): string => htmlOf(page.split('\n').slice(HEADS).join('\n'));

/** A row of a table as a text that was found. */
export function foundIn(published: Published): Found {
  const { externalId, title, url, origin, publishedOn, text } = published;
  const contentHtml = htmlOf(text);
  return {
    ...{ externalId, title, url, origin, contentHtml },
    ...contentOfHtml(contentHtml),
    publishedAt: atNoon(publishedOn),
    pages: [{ mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(pageOf(published)) }],
    ...WITHOUT_PAGE,
  };
}
