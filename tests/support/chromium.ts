import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { releaseLock, waitForLock } from '../../scripts/lib/lock.mjs';
import { hasMemory } from '../../scripts/test/memory.ts';
import { root } from './processes.ts';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A page lives for seconds here: what the compilers that think long make of it pays for itself no more, nor do helpers that
 * clean up beside it, nor does cleaning up every megabyte; and what is compiled once is kept.
 */
const SHORT_LIVED = [
  ...['--no-turbofan', '--no-maglev', '--no-flush-bytecode'],
  ...['--single-threaded-gc', '--min-semi-space-size=16'],
];

/** By this, which is given by default, what its processes share are files on disk, for machines with little memory. */
const ON_DISK = ['--disable-dev-shm-usage'];

/** Chromium's own wishes to the outside are switched off: nothing but the pages under test is asked for. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  `--js-flags=${SHORT_LIVED.join(',')}`,
];

/** What the npm package ships runs here: it has one build. */
const SHIPS = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Chromium that an npm package ships; it unpacks itself into a folder of this version's and this user's own. One
 * worker does, and the others wait for it: the package takes for whole whatever lies there.
 */
async function shipped(): Promise<string> {
  // without it, the package leaves its own libraries packed, and the browser dies for want of libnspr4.so
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const folder = join(root, 'node_modules/.cache', `chromium-153-${userInfo().uid}`);
  mkdirSync(dirname(folder), { recursive: true });
  const [lock, whole] = [`${folder}.lock`, join(folder, 'whole')];
  await waitForLock(lock, () => {});
  try {
    if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const executable = await unpacked(folder);
    writeFileSync(whole, '');
    return executable;
  } finally {
    releaseLock(lock);
  }
}

async function unpacked(folder: string): Promise<string> {
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

/**
 * The shipped browser, the same everywhere; it has no windows to draw, which saves a third of a system browser's time.
 * The system's where nothing is shipped for the machine, or SANWU_SYSTEM_CHROMIUM=1 wishes for it.
 */
export async function launchBrowser(): Promise<Browser> {
  const wished = process.env['SANWU_SYSTEM_CHROMIUM'] === '1' || !SHIPS;
  const system = wished ? SYSTEM.find((path) => existsSync(path)) : undefined;
  return chromium.launch({
    executablePath: system ?? (await shipped()),
    args: QUIET,
    ignoreDefaultArgs: hasMemory() ? ON_DISK : [],
  });
}
