import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { DURABLE, startEmbedded } from '../postgres/embedded.ts';
import { requireUsable } from '../postgres/external.ts';
import type { Placement } from '../postgres/placement.ts';
import type { Server } from '../postgres/server.ts';
import { stopServer } from '../postgres/server.ts';
import type { Failure, Undo } from './launch.ts';
import { recall, remember } from './memory.ts';
import type { Plan } from './plan.ts';
import { pickPort } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { lastLines } from './service.ts';

export interface Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly failed: Failure;
}

/**
 * Brings up the embedded database, or makes sure that the existing one can be used.
 *
 * @throws Problem
 */
export async function bringUpDatabase(context: {
  plan: Plan;
  placement: Placement | null;
  secrets: Secrets;
  undo: Undo[];
  stop: AbortSignal;
  done: (outcome: string) => void;
}): Promise<Database> {
  const { plan, placement, secrets, undo, stop, done } = context;
  const { dataDir, external } = plan;
  if (external || !placement) {
    const { url, ownerUrl } = external ?? { url: '', ownerUrl: '' };
    await requireUsable({ url, ownerUrl });
    done('使用 DATABASE_URL 指定的数据库');
    return { ownerUrl, appUrl: url, failed: new Promise(() => {}) };
  }
  let failed: Failure = new Promise(() => {});
  const { server, fresh, ownerUrl, appUrl } = await startEmbedded(placement, {
    pgData: join(dataDir, 'postgres'),
    passwords: secrets,
    port: () => pickPort(recall(dataDir).databasePort ?? null),
    purpose: DURABLE,
    signal: stop,
    onServer: (running) => {
      const watch = new AbortController();
      failed = watchServer(running, dataDir, watch.signal);
      undo.push(async () => {
        watch.abort();
        await stopDatabase(running);
      });
    },
  });
  remember(dataDir, { databasePort: server.port });
  const how = server.adopted ? `接管上次遗留的（进程 ${server.identity.pid}）` : fresh ? '已新建并启动' : '已启动';
  done(`${how}，端口 ${server.port}`);
  return { ownerUrl, appUrl, failed };
}

async function stopDatabase({ identity }: Server): Promise<void> {
  if (!isAlive(identity)) return;
  await stopServer(identity);
  say('  数据库已停止');
}

/** Polled: an adopted server is nobody's child here. */
async function watchServer({ identity }: Server, dataDir: string, stopping: AbortSignal): Failure {
  while (isAlive(identity)) await pause(500, undefined, { ref: false });
  if (stopping.aborted) return new Promise(() => {});
  const [line = ''] = lastLines(join(dataDir, 'postgres.log'), 1);
  return `数据库意外退出（${line}）`;
}
