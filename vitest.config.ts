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
const waits = ({ moduleId, project }: TestSpecification) =>
  project.name === 'launcher' || /startServerProcess|startNode/.test(readFileSync(moduleId, 'utf8'));

/**
 * What waits comes first: others, and the checks, work meanwhile. What is small comes last: it fills what is left of the processors while
 * the last long ones end.
 */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groups = Map.groupBy(await super.sort(files), (file) => {
      if (waits(file)) return file.project.name === 'launcher' ? 0 : 1;
      return file.project.name === 'tests' ? 2 : 3;
    });
    return [0, 1, 2, 3].flatMap((group) => groups.get(group) ?? []);
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
