// npm test [--checks-only] [filter…]: installs and builds, then checks and tests under the workspace's own Node 24.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('scripts/test/main.ts', process.argv.slice(2));
});
