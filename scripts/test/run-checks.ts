import { join } from 'node:path';
import { say } from '../lib/say.mjs';
import { allChecks, KEPT } from './checks.ts';
import { runChild } from './child.ts';
import type { Counts } from './counts.ts';
import { digestOf, keep, stands } from './verdicts.ts';

/** Two cores are what we count on. */
const AT_A_TIME = 2;

/**
 * Runs every check and says how each went, with its output where it failed.
 *
 * @param meek while others have nothing to do
 */
export async function runChecks(root: string, stop: AbortSignal, { meek = false } = {}): Promise<Counts> {
  const waiting = [...allChecks(root)];
  let passed = 0;
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check && !stop.aborted; check = waiting.shift()) {
      const startedAt = performance.now();
      const stamp = join(root, KEPT, `${check.name}.passed`);
      const digest = check.ofFilesAlone ? digestOf(root) : null;
      if (stands(stamp, digest)) {
        say(`✓ ${check.name}（文件与上次通过时相同）`);
        passed += 1;
        continue;
      }
      const { code, output } = await runChild(check.command, {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
        show: false,
        stop,
        meek,
      });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      say(`${code === 0 ? '✓' : '✗'} ${check.name}（${seconds} 秒）`);
      if (code === 0) {
        passed += 1;
        keep(root, stamp, digest);
      } else {
        failed += 1;
        say(output.trimEnd().replace(/^/gm, '    '));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { passed, failed, skipped: 0 };
}
