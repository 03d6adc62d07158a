import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { clear } from './left-seat.ts';

/** A browser for one file of tests. Files share no context, and so no cookie, cache or storage. */
export interface TestBrowser {
  readonly newContext: Browser['newContext'];
  /** closes what was opened here */
  readonly close: () => Promise<void>;
}

/** The browser of this worker, which lives as long as it does, through all its files. */
const BROWSER = Symbol.for('sanwu.browser');
const worker = globalThis as { [BROWSER]?: Promise<Browser> };

/** After so many milliseconds pages that are closed are gone. */
const CLOSES = 10_000;

export async function openBrowser(): Promise<TestBrowser> {
  worker[BROWSER] ??= launchBrowser();
  const browser = await worker[BROWSER];
  const contexts: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context;
    },
    close: async () => {
      const closed = Promise.all(contexts.map((context) => context.close())).then(() => true);
      if (await Promise.race([closed, pause(CLOSES, false, { ref: false })])) return;
      // a browser that does not let go of its pages serves nobody else
      delete worker[BROWSER];
      await Promise.race([browser.close(), pause(CLOSES, undefined, { ref: false })]);
    },
  };
}

/** After so many milliseconds nothing more will come: a page that hangs, on whatever machine. */
const HANGS = 60_000;

export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** what the page complained about */
  readonly complaints: string[];
  /**
   * Leaves it, cleared, to whoever takes one next: their pages come at half the cost, for its process is there and has
   * compiled what they share. Not for a seat with a clock, a route, a listener, a medium or permissions of its own: its
   * context is closed instead.
   */
  readonly leave: () => Promise<void>;
}

/** Narrower than this a seat is a phone's, where tests see whether everything fits. */
const DESK_WIDTH = 600;

/** Says as a browser does whose reader saves data. */
const SAVES_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })";

/** Of each browser the seats that somebody left, and others may take, by what they are like. */
const LEFT = new WeakMap<TestBrowser, Map<string, Seat[]>>();

function seatsLeft(browser: TestBrowser, like: string): Seat[] {
  const all = LEFT.get(browser) ?? new Map<string, Seat[]>();
  LEFT.set(browser, all);
  const left = all.get(like) ?? [];
  all.set(like, left);
  return left;
}

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
  const left = seatsLeft(browser, JSON.stringify([url, viewport, withFonts]));
  return left.pop() ?? (await newSeat(browser, { url, viewport, withFonts }, left));
}

async function newSeat(
  browser: TestBrowser,
  { url, viewport, withFonts }: { url: string; viewport: { width: number; height: number }; withFonts: boolean },
  left: Seat[],
): Promise<Seat> {
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
  const seat: Seat = {
    ...{ context, page, complaints },
    leave: async () => {
      await clear(page);
      complaints.length = 0;
      left.push(seat);
    },
  };
  return seat;
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
