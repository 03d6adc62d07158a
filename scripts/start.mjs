// npm start: installs and builds under whatever Node is there, then hands over to the workspace's own Node 24.
import { findRunning } from './lib/data-dir.mjs';
import { alreadyRunning } from './lib/lock.mjs';
import { Problem } from './lib/problem.mjs';
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

/** Asked here already: a build would take away the files that a running server is serving. */
function refuseSecondStart() {
  const running = findRunning();
  if (running) throw new Problem(alreadyRunning(running.holder, running.dataDir));
}

await runMain(async () => {
  refuseSecondStart();
  await prepare();
  return handOver('scripts/launch/main.ts', process.argv.slice(2));
});
