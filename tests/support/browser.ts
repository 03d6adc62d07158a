import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { root } from './processes.ts';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium's own wishes to the outside are switched off: nothing but the pages under test is asked for. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The Chromium that an npm package ships; it unpacks its libraries into a folder of this version's and this user's own. */
async function shipped(): Promise<string> {
  // without it, the package leaves its own libraries packed, and the browser dies for want of libnspr4.so
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const folder = join(root, 'node_modules/.cache', `chromium-153-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true });
  // only as long as it unpacks: other tests of this worker have their own folders, outside of the project
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executable = await packaged.executablePath();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  process.env['FONTCONFIG_PATH'] = writeFontsConf(folder);
  return executable;
}

/**
 * The package's own configuration looks for its fonts below /tmp only. Without any font at all the browser lays out no
 * text, refuses web fonts and takes no typing.
 * @returns the folder of the configuration
 */
function writeFontsConf(folder: string): string {
  const path = join(folder, 'fontconfig');
  mkdirSync(path, { recursive: true });
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  const conf = `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(path, 'cache')}</cachedir></fontconfig>\n`;
  writeFileSync(join(path, 'fonts.conf'), conf);
  return path;
}

/** A system browser where there is one (and it is not switched off by SANWU_SHIPPED_CHROMIUM=1), else the shipped one. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['SANWU_SHIPPED_CHROMIUM'] === '1' ? undefined : SYSTEM.find((path) => existsSync(path));
  return chromium.launch({ executablePath: system ?? (await shipped()), args: QUIET });
}

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

/** A person's own browser context, which listens for errors on the console. */
export async function takeSeat(
  browser: TestBrowser,
  url: string,
  viewport = { width: 1440, height: 900 },
): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // a button that is still on its way when it is pressed may be gone from under the pointer when it is let go
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(HANGS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

/** Signs in through the page. */
export async function signInAt(page: Page, username: string, password: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
}
