import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pickPort } from '../../scripts/launch/ports.ts';
import { makeSecrets } from '../../scripts/launch/secrets.ts';
import { sendSignal, waitForEnd } from '../../scripts/lib/processes.mjs';
import { DURABLE, startEmbedded } from '../../scripts/postgres/embedded.ts';
import { findNative } from '../../scripts/postgres/native.ts';
import { makeWritable, place } from '../../scripts/postgres/placement.ts';
import { ensureExtensions } from '../../scripts/postgres/provision.ts';
import { type Server, stopServer } from '../../scripts/postgres/server.ts';
import { root } from './processes.ts';

export interface OwnDatabase {
  /** Kills the server without a warning, and starts it again on what it had written. */
  readonly kill: () => Promise<void>;
}

/** A heavy run: a fault, or a bench. @returns what it did @throws Error saying what broke */
export type HeavyRun = (database: OwnDatabase) => Promise<string>;

/** Runs on a PostgreSQL of its own, with fsync and synchronous_commit on, that may be killed. */
export async function withOwnDatabase(run: HeavyRun): Promise<string> {
  const placement = place(root, resolve(root, process.env['SANWU_DATA_DIR'] || '.data'), findNative());
  const folder = join(placement.dataDir, `own-${process.pid}`);
  makeWritable(folder);
  const passwords = makeSecrets();
  const port = await pickPort();
  let server: Server | null = null;
  const start = () =>
    startEmbedded(placement, {
      pgData: join(folder, 'postgres'),
      passwords,
      port: () => Promise.resolve(port),
      purpose: DURABLE,
      onServer: (started) => {
        server = started;
      },
    });
  const kill = async () => {
    if (!server) return;
    sendSignal(server.identity, 'SIGKILL');
    await waitForEnd(server.identity, 30_000);
    await start();
  };
  try {
    const { superuserUrl, ownerUrl, appUrl } = await start();
    await ensureExtensions(Object.assign(new URL(superuserUrl), { pathname: '/template1' }).toString());
    process.env['SANWU_TEST_DATABASE_URL'] = superuserUrl;
    process.env['SANWU_TEST_OWNER_URL'] = ownerUrl;
    process.env['SANWU_TEST_APP_URL'] = appUrl;
    return await run({ kill });
  } finally {
    if (server) await stopServer((server as Server).identity);
    rmSync(folder, { recursive: true, force: true });
  }
}
