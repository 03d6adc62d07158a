import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../lib/problem.mjs';
import { endProcess, isAlive } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import type { Database } from './database.ts';
import type { Failure, Undo } from './launch.ts';
import { remember } from './memory.ts';
import type { Plan } from './plan.ts';
import { localUrl, untilReady } from './readiness.ts';
import type { Service } from './service.ts';
import { lastLines, startService } from './service.ts';

/** How long the server may take to finish what it has begun. */
const DRAIN_MS = 20_000;

/** How long to wait before each new attempt; afterwards it stays down. */
const BACKOFF_MS = [1_000, 2_000, 4_000];

/** One that ran this long has recovered: its earlier ends no longer count. */
const STEADY_MS = 60_000;

/**
 * Starts the API server and keeps it up: one that ends by itself is started again, three times in a row.
 *
 * @returns once it is ready
 * @throws Problem when it does not come up the first time
 */
export async function startApi(context: {
  plan: Plan;
  database: Pick<Database, 'appUrl'>;
  masterKey: string;
  wechatUrl: string | null;
  undo: Undo[];
  stop: AbortSignal;
}): Promise<{ failed: Failure }> {
  const { plan, undo, stop } = context;
  const logFile = join(plan.dataDir, 'api.log');
  const stopping = new AbortController();
  let current = start();
  undo.push(async () => {
    stopping.abort();
    await stopService(current, plan.dataDir);
  });
  await ready();
  return { failed: keepUp() };

  function start(): Service & { logFrom: number; startedAt: number } {
    const logFrom = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const service = startService(plan, plan.programs.api, { env: environment(context), logFile });
    remember(plan.dataDir, { api: service.identity });
    return { ...service, logFrom, startedAt: performance.now() };
  }

  function ready(): Promise<void> {
    const url = `${localUrl(plan.host, plan.port)}/readyz`;
    return untilReady(current, { name: '接口服务', url, logFrom: current.logFrom, stop });
  }

  async function keepUp(): Failure {
    for (let attempt = 0; ; attempt++) {
      const how = await current.ended;
      if (stopping.signal.aborted || stop.aborted) return new Promise(() => {});
      if (performance.now() - current.startedAt > STEADY_MS) attempt = 0;
      for (const line of lastLines(logFile, 3, current.logFrom)) say(`  ${line}`);
      const delayMs = BACKOFF_MS[attempt];
      if (delayMs === undefined) return `接口服务一再退出（${how}，日志 ${logFile}）`;
      say(`接口服务意外退出（${how}），${delayMs / 1000} 秒后重新启动`);
      await pause(delayMs);
      if (stopping.signal.aborted || stop.aborted) return new Promise(() => {});
      current = start();
      await ready().then(
        () => say(`接口服务已重新启动（进程 ${current.identity.pid}）`),
        async (error: unknown) => {
          if (!stop.aborted) say(messageOf(error));
          await endProcess(current.identity, { graceMs: 1_000 });
        },
      );
    }
  }
}

async function stopService({ identity }: Service, dataDir: string): Promise<void> {
  const ran = isAlive(identity);
  const how = await endProcess(identity, { graceMs: DRAIN_MS });
  remember(dataDir, { api: undefined });
  if (ran) say(how === 'ended' ? '  接口服务已停止' : `  接口服务在 ${DRAIN_MS / 1000} 秒内没有结束，已强行停止`);
}

function environment(context: Parameters<typeof startApi>[0]): NodeJS.ProcessEnv {
  const { plan, database, masterKey, wechatUrl } = context;
  return {
    PORT: String(plan.port),
    HOST: plan.host,
    DATABASE_URL: database.appUrl,
    // The owner's address stays here: the server must not be able to alter its own tables.
    DATABASE_OWNER_URL: undefined,
    SANWU_MASTER_KEY: masterKey,
    SANWU_TRAIL_ROOTS: plan.env['SANWU_TRAIL_ROOTS'] || join(plan.dataDir, 'trail-roots.jsonl'),
    SANWU_CONSOLE_DIR: join(plan.root, 'console/dist'),
    ...(plan.demonstration
      ? {
          SANWU_DEMONSTRATION: '1',
          SANWU_CONSOLE_ORIGIN: plan.env['SANWU_CONSOLE_ORIGIN'] || localUrl(plan.host, plan.port),
        }
      : {}),
    ...(wechatUrl ? { SANWU_WECHAT_BASE_URL: wechatUrl } : {}),
  };
}
