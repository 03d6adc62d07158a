import type { Page } from 'playwright-core';

/** A page of ours without scripts, where nothing is written while storage is cleared. */
const QUIET = '/icon.svg';

/**
 * Clears what the next one at this seat would inherit: cookies, everything stored, further pages, where the pointer is and where
 * the page has been. What may be cached for everybody stays.
 */
export async function clear(page: Page): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((one) => (one === page ? page.goto(QUIET) : one.close())));
  await page.evaluate(() => sessionStorage.clear());
  await page.mouse.move(0, 0);
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await context.clearCookies();
}
