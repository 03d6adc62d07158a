// Takes a picture of each page, as each tier's person, at each size: node tests/pictures/take.ts URL FOLDER [name…]
import { mkdirSync } from 'node:fs';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { openBrowser, signInAt, takeSeat } from '../support/browser.ts';

interface Shot {
  readonly name: string;
  readonly username: string | null;
  readonly path: string;
  /** what must be seen before the picture is taken */
  readonly sees: string;
  readonly sizes: readonly Size[];
}

const SIZES = {
  desk: { width: 1440, height: 900 },
  wall: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};
type Size = keyof typeof SIZES;

const BOTH: readonly Size[] = ['desk', 'phone'];

const SHOTS: readonly Shot[] = [
  { name: 'sign-in', username: null, path: '/login', sees: '登', sizes: BOTH },
  { name: 'officer', username: 'lijing', path: '/', sees: '件事等你', sizes: ['desk', 'wall', 'phone'] },
  { name: 'leader', username: 'wangjianguo', path: '/', sees: '签', sizes: BOTH },
  { name: 'township', username: 'liuqiang', path: '/', sees: '所属村社区', sizes: BOTH },
  { name: 'village', username: 'zhenxiang', path: '/', sees: '要公开的', sizes: BOTH },
  { name: 'warnings', username: 'lijing', path: '/warnings', sees: '沙河街道', sizes: BOTH },
  { name: 'disclosures', username: 'lijing', path: '/disclosures', sees: '公开', sizes: BOTH },
  { name: 'notices', username: 'lijing', path: '/notices', sees: '监督', sizes: BOTH },
  { name: 'units', username: 'lijing', path: '/units', sees: '沙河街道', sizes: BOTH },
  { name: 'wall', username: 'lijing', path: '/wall', sees: '万达社区', sizes: ['wall'] },
];

const [url = 'http://127.0.0.1:4000', folder = 'docs/pictures', ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const { name, username, path, sees, sizes } of SHOTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const size of sizes) {
    const { context, page, complaints } = await takeSeat(browser, url, SIZES[size]);
    if (username) await signInAt(page, username, DEMO_PASSWORD, path);
    else await page.goto(path);
    await page.getByText(sees).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}/${name}-${SIZES[size].width}.png` });
    console.log(
      `${name} ${SIZES[size].width}×${SIZES[size].height}${complaints.map((text) => `\n  ${text}`).join('')}`,
    );
    await context.close();
  }
}
await browser.close();
