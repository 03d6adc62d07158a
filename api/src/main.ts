import { createApp } from './app.js';
import { ConfigError, readConfig } from './config.js';

const GRACE_MS = 15_000;

/** Starts the process; a signal drains it, a second one is ignored. */
async function main(): Promise<void> {
  const app = await createApp(readConfig(process.env));
  app.platform.log.info({ url: app.url }, 'ready');
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app.platform.log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), GRACE_MS).unref();
      app.close().then(
        () => process.exit(0),
        (error: unknown) => {
          app.platform.log.error({ err: error }, 'stop failed');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const message =
    error instanceof ConfigError ? error.message : taken ? `端口 ${process.env['PORT'] ?? 4000} 已被占用` : error;
  console.error(message);
  process.exit(1);
});
