// Runs a command of the API with the addresses and keys of what `npm start` has started here, or of DATABASE_URL.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { runMain } from '../lib/run-main.mjs';
import { root } from '../lib/workspace.mjs';
import { urlOf } from '../postgres/connect.ts';
import { findNative } from '../postgres/native.ts';
import { place } from '../postgres/placement.ts';
import { recall } from './memory.ts';
import { createPlan } from './plan.ts';
import { readSecrets } from './secrets.ts';

await runMain(async () => {
  const plan = createPlan(root, process.env);
  const { dataDir } = plan.external ? plan : place(root, plan.dataDir, findNative());
  const { databasePort } = recall(dataDir);
  if (!plan.external && !databasePort) throw new Problem('数据库没有运行：请先运行 npm start');
  // Beside a database of its own, `npm start` keeps keys here; in production they are settings, and nothing is made here.
  if (!plan.external || existsSync(join(dataDir, 'secrets.json'))) {
    const secrets = readSecrets(dataDir);
    process.env['DATABASE_URL'] ??= urlOf(databasePort ?? 0, 'sanwu_app', secrets.appPassword, 'sanwu');
    process.env['SANWU_MASTER_KEY'] ??= secrets.masterKey;
    process.env['SANWU_TRAIL_ROOTS'] ??= join(dataDir, 'trail-roots.jsonl');
  }
  const [name = ''] = process.argv.splice(2, 1);
  await import(resolve(root, `api/dist/commands/${name}.js`));
  return Number(process.exitCode ?? 0);
});
