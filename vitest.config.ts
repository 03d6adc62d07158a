import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** After so many milliseconds a test or a hook hangs: it says nothing of speed, which the benches measure. */
const HANGS = 300_000;
/** So long something that must come may take, however slow the machine. */
const COMES = 60_000;

/**
 * Settings of servers in tests, and nowhere else: benches and heavy faults run what people run. What the hour happens to be decides nothing,
 * work that a test waits for it asks for; few ask at once, and each connection plans anew what it is asked.
 */
const SERVERS = { SANWU_SCHEDULE: '0', SANWU_POOL_SIZE: '3' };

/** What starts whole servers, or processes of its own, waits more than it works. */
function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.name === 'launcher') return 0;
  if (project.name === 'units') return 3;
  return /startServerProcess|startNode/.test(readFileSync(moduleId, 'utf8')) ? 1 : 2;
}

/**
 * What waits comes first: others, and the checks, work meanwhile. What is small comes last: it fills what is left of the processors while
 * the last long ones end.
 */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, rankOf(file)]));
    const rank = (file: TestSpecification) => ranks.get(file) ?? 0;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // three more than the library takes on two cores: much of a worker's time is spent waiting for its server and its browser
    maxWorkers: 4,
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        // rules and other small things that leave nothing behind: one process serves many files
        test: {
          name: 'units',
          include: ['{api,seeds}/src/**/*.test.ts', 'console/{src,build}/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'tests',
          root: 'tests',
          include: ['**/*.test.ts'],
          exclude: ['launcher/**', '**/node_modules/**'],
          isolate: false,
          env: SERVERS,
          globalSetup: [fileURLToPath(new URL('tests/support/load-once.ts', import.meta.url))],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: { poll: { timeout: COMES } },
        },
      },
      {
        test: {
          name: 'launcher',
          root: 'tests',
          include: ['launcher/**/*.test.ts'],
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: { poll: { timeout: COMES } },
        },
      },
    ],
  },
});
