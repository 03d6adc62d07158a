import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

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
const CLOSES = 30_000;

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
