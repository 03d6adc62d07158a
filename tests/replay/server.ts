import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { endProcess, freePort, root, runNode, startNode } from '../support/processes.ts';
import { untilReady } from '../support/server.ts';

/** The built server on an empty district. */
export interface YearServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly process: ChildProcess;
  readonly close: () => Promise<void>;
}

export async function startYearServer(weChatUrl: string): Promise<YearServer> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'sanwu-replay-'));
  const env = {
    DATABASE_URL: database.appUrl,
    SANWU_MASTER_KEY: randomBytes(32).toString('base64'),
    SANWU_DEMONSTRATION: '1',
    SANWU_TRAIL_ROOTS: join(folder, 'roots.jsonl'),
    SANWU_WECHAT_BASE_URL: weChatUrl,
    SANWU_CONSOLE_DIR: `${root}/console/dist`,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  };
  await runNode('api/dist/commands/load-district.js', { env, input: await runNode('seeds/src/year/print.ts') });
  const child = startNode('api/dist/main.js', env);
  await untilReady(child);
  return {
    url: `http://127.0.0.1:${env.PORT}`,
    database,
    process: child,
    close: async () => {
      await endProcess(child);
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
