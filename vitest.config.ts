import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // two more than the library takes on two cores: half of the time is spent waiting for servers and browsers
    maxWorkers: 3,
    projects: [
      // rules and other small things that leave nothing behind: one process serves many files
      { test: { name: 'api', root: 'api', include: ['src/**/*.test.ts'], isolate: false } },
      { test: { name: 'seeds', root: 'seeds', include: ['src/**/*.test.ts'], isolate: false } },
      { test: { name: 'console', root: 'console', include: ['src/**/*.test.{ts,tsx}'], isolate: false } },
      {
        test: {
          name: 'tests',
          root: 'tests',
          include: ['**/*.test.ts'],
          exclude: ['launcher/**', '**/node_modules/**'],
          isolate: false,
          globalSetup: [fileURLToPath(new URL('tests/support/load-once.ts', import.meta.url))],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts whole servers and looks at processes: after everything else, two at a time.
        test: {
          name: 'launcher',
          root: 'tests',
          include: ['launcher/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
