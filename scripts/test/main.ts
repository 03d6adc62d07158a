// The test run: checks, then the tests on a database of their own, then the sum of both as the last line.
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

const stop = watchForStop();
process.umask(0o022);
await runMain(async () => {
  const args = process.argv.slice(2);
  const filters = args.filter((arg) => arg !== '--checks-only');
  // Somebody who names files is at work on them: the checks of everything can wait.
  const checks = filters.length === 0 ? await runChecks(root, stop) : NONE;
  const tests = args.includes('--checks-only') ? NONE : await runTests(filters, stop);
  const counts = sumOf(checks, tests);
  if (stop.aborted) say(`${String(stop.reason)}，测试未完成`);
  say(summaryOf(counts));
  return counts.failed > 0 || counts.passed === 0 || stop.aborted ? 1 : 0;
});
process.exit();
