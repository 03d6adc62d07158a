// The test run: checks, and beside them the tests on a database of their own; the sum of both is the last line.
import { watchForStop } from '../launch/stopping.ts';
import { wishedDataDir } from '../lib/data-dir.mjs';
import { runMain } from '../lib/run-main.mjs';
import { say } from '../lib/say.mjs';
import { root } from '../lib/workspace.mjs';
import type { Counts } from './counts.ts';
import { summaryOf, sumOf } from './counts.ts';
import { startTestDatabase } from './database.ts';
import { runChecks } from './run-checks.ts';
import { runVitest } from './run-vitest.ts';

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

async function runTests(filters: readonly string[], stop: AbortSignal): Promise<Counts> {
  if (stop.aborted) return NONE;
  const startedAt = performance.now();
  const database = await startTestDatabase(root, wishedDataDir());
  say(`测试数据库已启动（${((performance.now() - startedAt) / 1000).toFixed(1)} 秒）`);
  try {
    return await runVitest(root, { env: database.env, filters, stop });
  } finally {
    await database.close();
  }
}

/** The checks work in what the tests leave of the processors: where one waits for something, and at the end. */
async function runBoth(stop: AbortSignal): Promise<Counts> {
  const brokenOff = new AbortController();
  const checks = runChecks(root, AbortSignal.any([stop, brokenOff.signal]), { meek: true });
  try {
    const tests = await runTests([], stop);
    return sumOf(await checks, tests);
  } catch (error) {
    brokenOff.abort();
    await checks;
    throw error;
  }
}

const stop = watchForStop();
process.umask(0o022);
await runMain(async () => {
  const args = process.argv.slice(2);
  const filters = args.filter((arg) => arg !== '--checks-only');
  const counts = await (() => {
    if (args.includes('--checks-only')) return runChecks(root, stop);
    // Somebody who names files is at work on them: the checks of everything can wait.
    return filters.length > 0 ? runTests(filters, stop) : runBoth(stop);
  })();
  if (stop.aborted) say(`${String(stop.reason)}，测试未完成`);
  say(summaryOf(counts));
  return counts.failed > 0 || counts.passed === 0 || stop.aborted ? 1 : 0;
});
process.exit();
