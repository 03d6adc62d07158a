// Takes a picture of each page, as each tier's person, at each size: node tests/pictures/take.ts URL FOLDER [name…]
import { mkdirSync } from 'node:fs';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { signInAt } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { newSeat } from '../support/new-seat.ts';
import { type Known, prepare } from './prepare.ts';
import { SHOTS, SIZES } from './shots.ts';

const [url = 'http://127.0.0.1:4000', folder = 'docs/pictures', ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
let known: Known | undefined;
for (const { name, username, path, sees, sizes, part, english = false } of SHOTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  // Homes are pictured as they are in the morning; the letter is written when the first picture needs it.
  if (typeof path === 'function') known ??= await prepare(url);
  const address = typeof path === 'string' ? path : path(known ?? (await prepare(url)));
  for (const size of sizes) {
    const { context, page, complaints } = await newSeat(browser, url, { viewport: SIZES[size], withFonts: true });
    if (username) await signInAt(page, username, DEMO_PASSWORD, address);
    else await page.goto(address);
    // away from where the rows will be: the one under it would look chosen
    await page.mouse.move(0, 0);
    if (english) {
      await page.getByRole('heading').first().waitFor();
      await page.waitForURL(new URL(address, url).href);
      await page.evaluate(() => localStorage.setItem('sanwu:preferences', '{"language":"en"}'));
      await page.goto(address);
    }
    await page.getByText(sees).filter({ visible: true }).first().waitFor();
    if (part) {
      const region = page.getByRole('region', { name: part.title });
      await region.getByRole('button', { name: part.press }).first().click();
      await region.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    }
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('.waiting, .ant-skeleton, .page-wait') === null);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}/${name}-${SIZES[size].width}.png`, animations: 'disabled' });
    console.log(
      `${name} ${SIZES[size].width}×${SIZES[size].height}${complaints.map((text) => `\n  ${text}`).join('')}`,
    );
    await context.close();
  }
}
await browser.close();
