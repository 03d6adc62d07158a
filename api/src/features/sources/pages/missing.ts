import { isOfAccount, isWithdrawn } from './account-page.js';
import { metaOf, openPage, saysMissing } from './page.js';
import type { FetchedPage, PageConfiguration } from './page.types.js';

/** A site's front page: where many lead who ask for what is no longer there. */
const FRONT = /^\/(?:index\.\w+)?$/;

const isFront = (url: string): boolean => FRONT.test(URL.parse(url)?.pathname ?? '');

/** Whether a site answers that the article asked for is not there any more: by its status, in words, or by leading to its front page. */
export function isMissing(fetched: FetchedPage, configuration: PageConfiguration, asked: string): boolean {
  if (fetched.status === 404 || fetched.status === 410) return true;
  if (isFront(fetched.url) && !isFront(asked)) return true;
  try {
    const page = openPage(fetched, configuration);
    if (isOfAccount(page)) return isWithdrawn(page);
    return metaOf(page, 'ArticleTitle') === null && saysMissing(page);
  } catch {
    // what cannot be read says nothing
    return false;
  }
}
