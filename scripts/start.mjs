// npm start: installs and builds under whatever Node is there, then hands over to the workspace's own Node 24.
import { join, resolve } from 'node:path';
import { alreadyRunning, holderOf, isLeaving } from './lib/lock.mjs';
import { Problem } from './lib/problem.mjs';
import { runMain } from './lib/run-main.mjs';
import { root } from './lib/workspace.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

/** Asked here already: a build would take away the files that a running server is serving. */
function refuseSecondStart() {
  const dataDir = resolve(root, process.env['SANWU_DATA_DIR'] || '.data');
  const holder = holderOf(join(dataDir, 'launcher.lock'));
  if (holder && !isLeaving(holder)) throw new Problem(alreadyRunning(holder, dataDir));
}

await runMain(async () => {
  refuseSecondStart();
  await prepare();
  return handOver('scripts/launch/main.ts', process.argv.slice(2));
});
