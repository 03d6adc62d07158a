// npm run backup -- FILE, npm run restore -- FILE, npm run restore:drill -- FILE: on the database of npm start, or DATABASE_URL.
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  await prepare();
  return handOver('scripts/launch/backup.ts', process.argv.slice(2));
});
