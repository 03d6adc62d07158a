import type { Logger } from 'pino';
import { createApp } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { describeError } from './core/describe-error.js';
import { flushed } from './core/logger.js';
import { TrailError } from './core/trail/check.js';

const GRACE_MS = 15_000;

/** Starts the process; a signal drains it, a second one is ignored. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  app.platform.log.info({ url: app.url }, 'ready');
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app.platform.log.info({ signal }, 'stopping');
      const { log } = app.platform;
      setTimeout(() => void leave(log, 1), config.drainSeconds * 1000 + GRACE_MS).unref();
      app.close().then(
        () => leave(log, 0),
        (error: unknown) => {
          log.error({ err: error }, 'stop failed');
          return leave(log, 1);
        },
      );
    });
  }
}

/** Ends the process. With lines that nobody reads, the exit itself would wait for the reader for ever. */
async function leave(log: Logger, code: number): Promise<void> {
  if (await flushed(log)) process.exit(code);
  process.kill(process.pid, 'SIGKILL');
}

/** What the person who starts it can put right, by the code of the failure, or by what the system was asked for and its code. */
const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: `端口 ${process.env['PORT'] || 4000} 已被占用`,
  ECONNREFUSED: '连不上数据库：请检查 DATABASE_URL 的主机和端口，以及数据库是否在运行',
  ENOTFOUND: '连不上数据库：找不到 DATABASE_URL 的主机',
  'connect ENOENT': '连不上数据库：DATABASE_URL 的 host 所指的文件夹里没有数据库的套接字',
  'connect EACCES': '连不上数据库：无权进入 DATABASE_URL 的 host 所指的文件夹',
  '28P01': '数据库拒绝登录：请检查 DATABASE_URL 的用户名和密码',
  '3D000': 'DATABASE_URL 所指的数据库不存在：请先建立',
  '42P01': '数据库尚未升级：请先运行 node api/dist/commands/migrate.js',
};

/** One line where somebody can put it right; else the fault without what it may hold of people. */
function refusalOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof TrailError) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    const remedy = REMEDIES[`${syscall} ${code}`] ?? REMEDIES[`${code}`];
    if (remedy) return remedy;
  }
  return `启动失败：${JSON.stringify(describeError(error), null, 2)}`;
}

main().catch((error: unknown) => {
  console.error(refusalOf(error));
  process.exit(1);
});
