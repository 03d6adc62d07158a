// npm run replay [-- PART]: the demonstration half-year through the public interfaces, on a database server of its own.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('tests/replay/main.ts', process.argv.slice(2));
});
