import type { Page } from 'playwright-core';

/** A page of ours without scripts, where nothing is written while storage is cleared. */
const QUIET = '/healthz';

/** So many seats wait for somebody at most: each holds a process of the browser. */
const MOST_LEFT = 6;

/** A seat that nobody sits at, and what it is like: who wishes for another takes none of these. */
interface Left<Seat> {
  readonly like: string;
  readonly seat: Seat;
}

/** The seats that were left in a browser. */
export class LeftSeats<Seat extends { readonly page: Page }> {
  readonly #left: Left<Seat>[] = [];

  /** The one that was left last, of those that are like this. */
  take(like: string): Seat | undefined {
    const found = this.#left.findLastIndex((one) => one.like === like);
    return found === -1 ? undefined : this.#left.splice(found, 1)[0]?.seat;
  }

  /** Leaves one to whoever comes; when they are too many, the one that nobody came to for the longest time is gone. */
  async add(like: string, seat: Seat): Promise<void> {
    this.#left.push({ like, seat });
    if (this.#left.length > MOST_LEFT) await this.#left.shift()?.seat.page.context().close();
  }
}

/**
 * Clears what the next one at this seat would inherit: what was listened to, held up, permitted and put on, cookies, everything
 * stored, further pages, where the pointer is and where the page has been. What may be cached for everybody stays.
 */
export async function clear(page: Page): Promise<void> {
  const context = page.context();
  page.removeAllListeners('request');
  await page.unrouteAll({ behavior: 'wait' });
  await Promise.all(context.pages().map((one) => (one === page ? page.goto(QUIET) : one.close())));
  await page.evaluate(() => sessionStorage.clear());
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: null, colorScheme: null });
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await context.clearPermissions();
  await context.clearCookies();
}
