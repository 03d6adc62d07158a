// Runs the command on backups with the addresses and keys of this installation; brings its database up where it is not.
import { join, resolve } from 'node:path';
import { findRunning } from '../lib/data-dir.mjs';
import { Problem } from '../lib/problem.mjs';
import { runMain } from '../lib/run-main.mjs';
import { root } from '../lib/workspace.mjs';
import { urlOf } from '../postgres/connect.ts';
import { claim } from './claim.ts';
import { chooseDataDir } from './data-dir.ts';
import { bringUpDatabase } from './database.ts';
import type { Undo } from './launch.ts';
import { recall } from './memory.ts';
import { createPlan } from './plan.ts';
import { readSecrets } from './secrets.ts';
import { watchForStop } from './stopping.ts';

const stop = watchForStop();
process.umask(0o022);

/** The embedded database: the one that runs, or brought up for as long as the command takes. */
async function useEmbedded(undo: Undo[]): Promise<void> {
  const plan = createPlan(root, process.env);
  const running = findRunning();
  if (running && process.argv[2] === 'restore') {
    throw new Problem('服务正在运行：请先停止 npm start，再恢复（恢复到另一个目录：另设 SANWU_DATA_DIR）');
  }
  const { dataDir, placement } = running ? { dataDir: running.dataDir, placement: null } : await chooseDataDir(plan);
  if (!running) undo.push(await claim(dataDir, '', stop));
  const secrets = readSecrets(dataDir);
  if (placement) {
    const done = () => {};
    await bringUpDatabase({ plan: { ...plan, dataDir }, placement, secrets, undo, stop, done });
  }
  const { databasePort } = recall(dataDir);
  if (!databasePort) throw new Problem('数据库没有运行：请先运行 npm start');
  process.env['DATABASE_URL'] = urlOf(databasePort, 'sanwu_app', secrets.appPassword, 'sanwu');
  process.env['DATABASE_OWNER_URL'] = urlOf(databasePort, 'sanwu_owner', secrets.ownerPassword, 'sanwu');
  process.env['DATABASE_ADMIN_URL'] = urlOf(databasePort, 'postgres', secrets.superuserPassword, 'postgres');
  process.env['SANWU_MASTER_KEY'] ||= secrets.masterKey;
  process.env['SANWU_TRAIL_ROOTS'] ||= join(dataDir, 'trail-roots.jsonl');
}

await runMain(async () => {
  const undo: Undo[] = [];
  try {
    if (!process.env['DATABASE_URL']) await useEmbedded(undo);
    await import(resolve(root, 'api/dist/commands/backup.js'));
    return Number(process.exitCode ?? 0);
  } finally {
    for (const step of undo.reverse()) await step();
  }
});
process.exit();
