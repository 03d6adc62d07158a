// npm run demo: plays the people of the demonstration case against the server that npm start has started.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('scripts/launch/demo.ts', process.argv.slice(2));
});
