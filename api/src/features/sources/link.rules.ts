import { listAddress } from './portal.rules.js';

/** What names an article of an official account; the rest says how it was come by. */
const OF_ARTICLE = ['__biz', 'mid', 'idx', 'sn'];
const ACCOUNTS = 'mp.weixin.qq.com';

/** An address within words that people share with it: without what a sentence puts around it. */
const ADDRESS = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff<>"'\u201c\u201d]+/i;
const OF_SENTENCE = /[.,;:!?)\]}]+$/;

/** Longer ones are no addresses of articles. */
const LONGEST = 2000;

/** What was pasted is one address, or words with one among them. */
const addressIn = (pasted: string): string =>
  /^https?:\/\/\S+$/i.test(pasted) ? pasted : (ADDRESS.exec(pasted)?.[0] ?? '').replace(OF_SENTENCE, '');

/**
 * The address that was pasted, in one form: without the words around it, what stands behind `#`, and, of an official account's article, how
 * it was come by. Null when there is none.
 */
export function linkAddress(pasted: string): string | null {
  const address = pasted.length > 2 * LONGEST ? null : listAddress(addressIn(pasted.trim()));
  if (address === null || address.length > LONGEST) return null;
  const url = new URL(address);
  if (url.host !== ACCOUNTS) return address;
  if (/^\/s\/[\w-]+$/.test(url.pathname)) return `https://${ACCOUNTS}${url.pathname}`;
  if (!url.searchParams.has('sn')) return address;
  const named = OF_ARTICLE.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `https://${ACCOUNTS}${url.pathname}?${named.join('&')}`;
}
