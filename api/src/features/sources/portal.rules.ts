import { load } from 'cheerio';
import type { PageSelectors } from './pages/page.types.js';

/** As `PageFamily`, for the interface. */
export enum PortalFamily {
  HANWEB = 'HANWEB',
  TRS = 'TRS',
  VSB = 'VSB',
  NONE = 'NONE',
}
export const PORTAL_FAMILIES = Object.values(PortalFamily);

/** Guests leave so much time between two requests; hosts that an administrator has allowed need none. */
export const SHORTEST_DELAY_MS = 500;

/** The address of a list in one form, without what stands behind `#`; null when it is none. */
export function listAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

type Given = { readonly [Name in keyof PageSelectors]?: string | null };

/** The selectors that were given, without those that were left empty. */
export const givenSelectors = (given: Given): PageSelectors =>
  Object.fromEntries(Object.entries(given).filter(([, selector]) => typeof selector === 'string' && selector !== ''));

/** The names of selectors that nothing can be looked for with. */
export function badSelectors(selectors: PageSelectors): readonly string[] {
  const $ = load('<p></p>');
  return Object.entries(selectors)
    .filter(([, selector]) => {
      try {
        $(selector);
        return false;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}
