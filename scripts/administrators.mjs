// npm run administrators -- …: the first administrators of an empty database, that of npm start or DATABASE_URL.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('scripts/launch/database-command.ts', ['first-administrators', ...process.argv.slice(2)]);
});
