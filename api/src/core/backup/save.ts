import pg from 'pg';
import { systemNow } from '../clocks.js';
import { frame, writeArchive } from './archive.js';
import { BackupError } from './backup-error.js';
import { FORMAT, type Header, Summing, VERSION } from './manifest.js';
import { readSequences, rowsOf, savedTables, VALUES_AS_WRITTEN } from './tables.js';

export interface Saved {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** of the archive */
  readonly bytes: number;
}

async function headerOf(client: pg.Client): Promise<Header> {
  const { rows: ran } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration order by 1',
  );
  const { rows } = await client.query<{ server: string; tree_size: string; signed_by: string | null }>(
    `select current_setting('server_version') as server, (select count(*) from trail_leaf) as tree_size,
      (select public_key from trail_root order by tree_size desc limit 1) as signed_by`,
  );
  return {
    format: FORMAT,
    version: VERSION,
    madeAt: systemNow().toISOString(),
    server: rows[0]?.server ?? '',
    migrations: Object.fromEntries(ran.map(({ name, hash }) => [name, hash])),
    treeSize: Number(rows[0]?.tree_size ?? 0),
    signedBy: rows[0]?.signed_by ?? null,
  };
}

/** All frames of one snapshot; `note` is told how many rows each table had. */
async function* framesOf(client: pg.Client, note: (table: string, rows: number) => void): AsyncGenerator<Buffer> {
  yield frame('H', await headerOf(client));
  const tables = await savedTables(client);
  for (const table of tables) {
    yield frame('T', table);
    const summing = new Summing();
    for await (const chunk of rowsOf(client, table)) {
      summing.add(chunk);
      yield frame('D', chunk);
    }
    const sum = summing.sum();
    note(table.name, sum.rows);
    yield frame('E', sum);
  }
  // read last: numbers stand outside the snapshot, and must not lag behind its rows
  yield frame('Z', { tables: tables.length, sequences: await readSequences(client) });
}

/**
 * Saves all rows, the bytes of files among them, as they are in one snapshot; others go on writing meanwhile. Memory stays
 * level however large the database is.
 *
 * @param url of a role that may read every table: the owner's
 * @throws BackupError when the file is there already or the database was never migrated
 */
export async function saveDatabase(url: string, file: string): Promise<Saved> {
  const client = new pg.Client({ connectionString: url, application_name: 'sanwu-backup' });
  await client.connect();
  try {
    await client.query(VALUES_AS_WRITTEN);
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
    if (!rows[0]?.there) throw new BackupError('数据库里还没有本平台的表，没有可备份的内容。');
    const tables = await savedTables(client);
    const names = tables.map(({ name }) => client.escapeIdentifier(name)).join(', ');
    // an upgrade in the middle of it waits, or makes this one fail before a line is written
    await client.query(`lock table ${names} in access share mode`);
    const counts = new Map<string, number>();
    const bytes = await writeArchive(
      file,
      framesOf(client, (table, count) => counts.set(table, count)),
    );
    await client.query('commit');
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { tables: counts.size, rows: total, files: counts.get('file') ?? 0, bytes };
  } finally {
    await client.end();
  }
}
