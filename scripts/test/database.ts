import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pickPort } from '../launch/ports.ts';
import { makeSecrets } from '../launch/secrets.ts';
import { identify } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { withClient } from '../postgres/connect.ts';
import { startEmbedded, THROWAWAY } from '../postgres/embedded.ts';
import { requireServer } from '../postgres/external.ts';
import { findNative } from '../postgres/native.ts';
import { makeWritable, place } from '../postgres/placement.ts';
import { ensureExtensions, ensureRole } from '../postgres/provision.ts';
import { socketFolder, stopServer } from '../postgres/server.ts';
import { hasMemory, MEMORY_DIR } from './memory.ts';

/** What the tests are told about their server, and how to end it. */
export interface TestDatabase {
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
}

/**
 * A PostgreSQL for one run of the tests: the server of SANWU_TEST_DATABASE_URL, else a fresh embedded one. Three
 * addresses, of a superuser, of an owner and of an application's role; tests make databases of their own there. In the
 * embedded one the extensions are in the template, so that every new database has them; it lies in memory where there
 * is plenty, unless SANWU_DATA_DIR names a folder.
 *
 * @throws Problem
 */
export async function startTestDatabase(root: string, dataDir: string): Promise<TestDatabase> {
  const given = process.env['SANWU_TEST_DATABASE_URL'];
  return given ? useGiven(given) : startOwn(root, dataDir);
}

async function startOwn(root: string, wished: string): Promise<TestDatabase> {
  if (existsSync(MEMORY_DIR)) await removeLeftovers(MEMORY_DIR);
  const inMemory = !process.env['SANWU_DATA_DIR'] && hasMemory();
  const placement = place(root, inMemory ? MEMORY_DIR : wished, findNative());
  await removeLeftovers(placement.dataDir);
  const folder = join(placement.dataDir, `test-${process.pid}`);
  makeWritable(folder);
  let stop = async () => {};
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const secrets = makeSecrets();
    const pgData = join(folder, 'postgres');
    const { superuserUrl, ownerUrl, appUrl } = await startEmbedded(placement, {
      pgData,
      passwords: secrets,
      port: () => pickPort(),
      purpose: THROWAWAY,
      onServer: ({ identity }) => {
        stop = () => stopServer(identity);
      },
    });
    await ensureExtensions(databaseIn(superuserUrl, 'template1'));
    const near = (url: string) => bySocket(url, socketFolder(pgData));
    return { env: environment(near(superuserUrl), near(ownerUrl), near(appUrl)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Roles of this run's own: the server may be used by others at the same time. */
async function useGiven(superuserUrl: string): Promise<TestDatabase> {
  await requireServer('SANWU_TEST_DATABASE_URL', superuserUrl);
  const { ownerPassword, appPassword } = makeSecrets();
  const [owner, app] = [`sanwu_test_owner_${process.pid}`, `sanwu_test_app_${process.pid}`];
  await ensureRole(superuserUrl, owner, ownerPassword);
  await ensureRole(superuserUrl, app, appPassword);
  const withRole = (role: string, password: string) =>
    Object.assign(new URL(superuserUrl), { username: role, password }).toString();
  const close = () =>
    withClient(superuserUrl, async (client) => {
      await client.query(`DROP ROLE IF EXISTS ${owner}, ${app}`);
    }).catch(() => say(`  角色 ${owner}、${app} 仍有数据，未删除`));
  return { env: environment(superuserUrl, withRole(owner, ownerPassword), withRole(app, appPassword)), close };
}

function environment(superuserUrl: string, ownerUrl: string, appUrl: string): NodeJS.ProcessEnv {
  return {
    SANWU_TEST_DATABASE_URL: superuserUrl,
    SANWU_TEST_OWNER_URL: ownerUrl,
    SANWU_TEST_APP_URL: appUrl,
  };
}

/** By its socket a question and its answer cost a fifth less than by an address, and the tests ask some half a million. */
function bySocket(url: string, folder: string | null): string {
  return folder === null ? url : `${url}?${new URLSearchParams({ host: folder })}`;
}

function databaseIn(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).toString();
}

/** What a run that was killed has left: its server, and its files. */
async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    const pid = /^test-(\d+)$/.exec(name)?.[1];
    if (!pid || identify(Number(pid))) continue;
    const lock = join(dataDir, name, 'postgres/postmaster.pid');
    const server = existsSync(lock) ? identify(Number(readFileSync(lock, 'utf8').split('\n')[0])) : null;
    if (server) await stopServer(server);
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
