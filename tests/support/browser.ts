import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { clear, LeftSeats } from './left-seat.ts';

/** A browser for one file of tests, which shares no context with another that is open. */
export interface TestBrowser {
  readonly newContext: Browser['newContext'];
  /** what stands open here, and is closed in the end; a seat that is left is the next one's */
  readonly open: Set<BrowserContext>;
  /** the seats that somebody left, in this file or in one before it */
  readonly left: LeftSeats<NewSeat>;
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
    ...{ open, left },
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

/** After so many milliseconds nothing more will come: a page that hangs, on whatever machine. */
const HANGS = 60_000;

export interface NewSeat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** what the page complained about */
  readonly complaints: string[];
}

export interface Seat extends NewSeat {
  /**
   * Leaves it, cleared, to whoever takes one next: their pages come at half the cost, for its process is there and has
   * compiled what they share. Not for a seat with a clock of its own: its context is closed instead.
   */
  readonly leave: () => Promise<void>;
}

/** Narrower than this a seat is a phone's, where tests see whether everything fits. */
const DESK_WIDTH = 600;

/** Says as a browser does whose reader saves data. */
const SAVES_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })";

/**
 * A person's own browser context, which listens for errors on the console. At a desk it saves data: our characters are a fifth of
 * what a page costs the browser, and nobody looks at them here (`tests/pictures` does, by `withFonts`).
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
  await page.setViewportSize(viewport);
  const leave = async () => {
    await clear(page);
    complaints.length = 0;
    browser.open.delete(context);
    await browser.left.add(like, seat);
  };
  return { ...seat, leave };
}

/** One that nobody sat at before. */
export async function newSeat(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  { viewport, withFonts }: { viewport: { width: number; height: number }; withFonts: boolean },
): Promise<NewSeat> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // a button that is still on its way when it is pressed may be gone from under the pointer when it is let go
    reducedMotion: 'reduce',
  });
  if (!withFonts) await context.addInitScript(SAVES_DATA);
  const page = await context.newPage();
  page.setDefaultTimeout(HANGS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }`;

/** Comes to a page as somebody who has signed in before: where the way in is not what is tried. @throws Error when refused */
export async function comeTo(page: Page, username: string, password: string, path = '/'): Promise<void> {
  const data = { query: SIGN_IN, variables: { input: { username, password } } };
  const answer = await (await page.request.post('/graphql', { data })).json();
  if (answer.data?.signIn.errors.length !== 0) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer)}`);
  await page.goto(path);
}

/** Signs in through the page. */
export async function signInAt(page: Page, username: string, password: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
}
