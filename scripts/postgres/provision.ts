import { escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from './connect.ts';

export const EXTENSIONS = ['ltree', 'pg_trgm', 'btree_gin'] as const;

/**
 * Makes a role that may log in and nothing else, or gives the existing one the password again: both happen when the
 * secrets are older than the cluster.
 */
export async function ensureRole(superuserUrl: string, role: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    const name = escapeIdentifier(role);
    await client.query(
      `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${escapeLiteral(password)}`,
    );
  });
}

/** Makes the database unless it is there, open to its owner and the application's role only. */
export async function ensureDatabase(
  superuserUrl: string,
  { database, owner, app }: { database: string; owner: string; app: string },
): Promise<void> {
  const name = escapeIdentifier(database);
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${escapeIdentifier(owner)}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${escapeIdentifier(app)}`);
  });
}

/**
 * Makes the extensions that are missing in the database of that address.
 *
 * @throws what the driver throws when the role may not, or the server has no such extension
 */
export async function ensureExtensions(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const name of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  });
}
