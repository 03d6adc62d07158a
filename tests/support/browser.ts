import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Cookie, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { clear, LeftSeats } from './left-seat.ts';
import { type NewSeat, newSeat } from './new-seat.ts';

/** A browser for one file of tests, which shares no context with another that is open. */
export interface TestBrowser {
  readonly newContext: Browser['newContext'];
  /** what stands open here, and is closed in the end; a seat that is left is the next one's */
  readonly open: Set<BrowserContext>;
  /** the seats that somebody left, in this file or in one before it */
  readonly left: LeftSeats<NewSeat>;
  /** the sessions of those who came to a page here, by the server's address and their name */
  readonly sessions: Map<string, Cookie[]>;
  /** closes what was opened here */
  readonly close: () => Promise<void>;
}

/** The browser of this worker and the seats that were left in it, which live as long as it does, through all its files. */
const KEPT = Symbol.for('sanwu.browser');
const worker = globalThis as { [KEPT]?: Promise<{ browser: Browser; left: LeftSeats<NewSeat> }> };

/** After so many milliseconds pages that are closed are gone. */
const CLOSES = 10_000;

export async function openBrowser(): Promise<TestBrowser> {
  worker[KEPT] ??= launchBrowser().then((browser) => ({ browser, left: new LeftSeats<NewSeat>() }));
  const { browser, left } = await worker[KEPT];
  const open = new Set<BrowserContext>();
  return {
    ...{ open, left, sessions: new Map() },
    newContext: async (options) => {
      const context = await browser.newContext(options);
      open.add(context);
      return context;
    },
    close: async () => {
      const closed = Promise.all([...open].map((context) => context.close())).then(() => true);
      if (await Promise.race([closed, pause(CLOSES, false, { ref: false })])) return;
      // a browser that does not let go of its pages serves nobody else
      delete worker[KEPT];
      await Promise.race([browser.close(), pause(CLOSES, undefined, { ref: false })]);
    },
  };
}

export interface Seat extends NewSeat {
  /**
   * Leaves it, cleared, to whoever takes one next: their pages come at half the cost, for its process is there and has
   * compiled what they share. Not for a seat with a clock of its own: its context is closed instead.
   */
  readonly leave: () => Promise<void>;
}

/** Narrower than this a seat is a phone's, where most tests see whether everything fits. */
const DESK_WIDTH = 600;

/** Where each seat is, of those that are taken. */
const AT = new WeakMap<Page, { browser: TestBrowser; url: string }>();

/**
 * A person's own browser context, which listens for errors on the console. At a desk it saves data: our characters are a fifth of
 * what a page costs the browser, and nobody looks at them here (`tests/pictures` does, by `withFonts`). So does a phone where
 * nothing is measured.
 */
export async function takeSeat(
  browser: TestBrowser,
  url: string,
  viewport = { width: 1440, height: 900 },
  withFonts = viewport.width < DESK_WIDTH,
): Promise<Seat> {
  const like = JSON.stringify([url, withFonts]);
  const seat = browser.left.take(like) ?? (await newSeat(browser, url, { viewport, withFonts }));
  const { context, page, complaints } = seat;
  browser.open.add(context);
  AT.set(page, { browser, url });
  await page.setViewportSize(viewport);
  const leave = async () => {
    await clear(page);
    complaints.length = 0;
    browser.open.delete(context);
    await browser.left.add(like, seat);
  };
  return { ...seat, leave };
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }`;

/**
 * Comes to a page as somebody who has signed in before: where the way in is not what is tried. Who came to one in this file
 * already goes on in that session. @throws Error when refused
 */
export async function comeTo(page: Page, username: string, password: string, path = '/'): Promise<void> {
  const { browser, url } = AT.get(page) ?? fail();
  const who = `${url} ${username}`;
  const session = browser.sessions.get(who);
  if (session) await page.context().addCookies(session);
  else {
    await signIn(page, username, password);
    browser.sessions.set(who, await page.context().cookies());
  }
  await page.goto(path);
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  const data = { query: SIGN_IN, variables: { input: { username, password } } };
  const answer = await (await page.request.post('/graphql', { data })).json();
  if (answer.data?.signIn.errors.length !== 0) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer)}`);
}

function fail(): never {
  throw new Error('nobody has taken this seat');
}

/** Ticks a box, or chooses one of several. Those of a group show it only a moment after the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

/** Opens a list of choices by the keyboard. Where one was chosen from a moment ago, that one takes the focus back once more. */
export async function unfold(field: Locator): Promise<void> {
  await expect
    .poll(async () => {
      if ((await field.getAttribute('aria-expanded')) !== 'true') await field.press('ArrowDown');
      return field.getAttribute('aria-expanded');
    })
    .toBe('true');
}

/** Signs in through the page. */
export async function signInAt(page: Page, username: string, password: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
}
