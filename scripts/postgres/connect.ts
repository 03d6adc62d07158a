import { Client } from 'pg';
import type { Cluster } from './cluster.ts';

/**
 * Opens a connection, uses it, closes it.
 *
 * @param url postgres://…
 * @throws what the driver throws
 */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away later is reported by the query that needs it.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address of a database in a cluster of ours. */
export function urlOf(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Whether the server on that port is ours, with our password and our data, and takes queries. */
export async function superuserAnswers(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const url = urlOf(port, 'postgres', cluster.superuserPassword, 'postgres');
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
      return rows[0]?.folder === cluster.pgData;
    });
  } catch {
    return false;
  }
}
