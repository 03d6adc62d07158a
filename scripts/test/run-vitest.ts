import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.ts';
import type { Counts } from './counts.ts';

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Runs the tests, showing them as they go.
 *
 * @param env what they need to know, such as the database's addresses
 * @param filters parts of the files' paths; none for all
 */
export async function runVitest(
  root: string,
  { env, filters, stop }: { env: NodeJS.ProcessEnv; filters: readonly string[]; stop: AbortSignal },
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'sanwu-report-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
    const { code } = await runChild(['node_modules/vitest/vitest.mjs', ...args], {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        // hundreds of processes are started
        NODE_COMPILE_CACHE: compiledIn(root),
        // all tests share what takes long to make ready
        ...(filters.length === 0 ? { SANWU_TEST_WHOLE: '1' } : {}),
      },
      show: true,
      stop,
    });
    return countsOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a process finds what others have compiled, in this run or before: each user's own, and begun anew with each build. */
function compiledIn(root: string): string {
  const folder = join(root, 'node_modules/.cache', `compiled-${userInfo().uid}`);
  const build = readFileSync(join(root, 'api/dist/.sources'), 'utf8').slice(0, 16);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== build) rmSync(join(folder, name), { recursive: true });
  return join(folder, build);
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A run that broke off, and a file that could not be loaded, have no test to show for it: each counts as one failed. */
function countsOf(report: Report | null, code: number): Counts {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
