// npm run faults -- NAME: the heavy fault runs.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('tests/faults/main.ts', process.argv.slice(2));
});
