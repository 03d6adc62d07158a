// npm run bench -- NAME: how fast we are beside the fastest code we know.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('tests/bench/main.ts', process.argv.slice(2));
});
