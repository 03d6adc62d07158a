import type { Browser, BrowserContext, Page } from 'playwright-core';

/** After so many milliseconds nothing more will come: a page that hangs, on whatever machine. */
const HANGS = 60_000;

/** Says as a browser does whose reader saves data. */
const SAVES_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })";

export interface NewSeat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** what the page complained about */
  readonly complaints: string[];
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
