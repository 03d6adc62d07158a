// npm run trail:verify, npm run trail:export -- FILE: against the database that npm start has started, or DATABASE_URL.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('scripts/launch/database-command.ts', ['trail', ...process.argv.slice(2)]);
});
