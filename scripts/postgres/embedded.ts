import { dirname, join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { makeCluster } from './cluster.ts';
import { urlOf } from './connect.ts';
import type { Placement } from './placement.ts';
import { ensureDatabase, ensureExtensions, ensureRole } from './provision.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';

export interface EmbeddedDatabase {
  readonly server: Server;
  readonly superuserUrl: string;
  /** For migrations only. */
  readonly ownerUrl: string;
  /** For the application: it can't alter what it must not. */
  readonly appUrl: string;
  /** Whether the cluster was made by this start. */
  readonly fresh: boolean;
}

/** What a cluster is for. */
interface Purpose {
  /** options of `initdb` */
  readonly made: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** For data that must survive everything: the defaults for durability, said aloud. */
export const DURABLE: Purpose = {
  made: ['--data-checksums'],
  settings: {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '256MB',
    max_connections: '200',
  },
};

/**
 * For a cluster that is thrown away afterwards. Thousands of connections are made to it, and to prove a password takes each as long as
 * everything else that it does to come in: whoever reaches its socket, in a folder of its user's own, need not.
 */
export const THROWAWAY: Purpose = {
  made: ['--auth-local=trust', '--no-data-checksums'],
  settings: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '128MB',
    max_connections: '400',
    // who comes by its address proves it, with the password stretched anew each time
    scram_iterations: '1',
  },
};

/**
 * Brings up the embedded database with its roles, the database `sanwu` and the extensions.
 *
 * @throws Problem when it does not come up
 */
export async function startEmbedded(
  { native, user }: Placement,
  options: {
    /** Absolute; below a folder that the server's user can enter. */
    pgData: string;
    passwords: { superuserPassword: string; ownerPassword: string; appPassword: string };
    port: () => Promise<number>;
    purpose: Purpose;
    signal?: AbortSignal;
    /** Called as soon as there is a server that somebody has to stop. */
    onServer: (server: Server) => void;
  },
): Promise<EmbeddedDatabase> {
  const { pgData, passwords, port, purpose, signal, onServer } = options;
  const { superuserPassword, ownerPassword, appPassword } = passwords;
  const logFile = join(dirname(pgData), `postgres.log`);
  const cluster: Cluster = { native, user, pgData, logFile, superuserPassword, made: purpose.made };
  const fresh = makeCluster(cluster);
  const server = await startServer(cluster, { port, settings: purpose.settings, ...(signal ? { signal } : {}) });
  onServer(server);
  const superuserUrl = urlOf(server.port, 'postgres', superuserPassword, 'postgres');
  await ensureRole(superuserUrl, 'sanwu_owner', ownerPassword);
  await ensureRole(superuserUrl, 'sanwu_app', appPassword);
  await ensureDatabase(superuserUrl, { database: 'sanwu', owner: 'sanwu_owner', app: 'sanwu_app' });
  await ensureExtensions(urlOf(server.port, 'postgres', superuserPassword, 'sanwu'));
  return {
    server,
    superuserUrl,
    ownerUrl: urlOf(server.port, 'sanwu_owner', ownerPassword, 'sanwu'),
    appUrl: urlOf(server.port, 'sanwu_app', appPassword, 'sanwu'),
    fresh,
  };
}
