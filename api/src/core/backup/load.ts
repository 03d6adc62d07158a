import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { checkTrail } from '../trail/check.js';
import { broken, type Frame, readArchive } from './archive.js';
import { BackupError } from './backup-error.js';
import { type Manifest, mustBeEqual, Summing, type TableHead, type TableSum } from './manifest.js';
import { namedColumns, savedTables, VALUES_AS_WRITTEN } from './tables.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Loads an archive into a database that is migrated and empty, all of it in one transaction. The owner is no superuser and
 * cannot switch off replication triggers: it disables its own ones, and takes the foreign keys away and puts them back,
 * which checks every reference.
 *
 * @throws BackupError when tables or rows are not what the manifest says; nothing has changed then
 */
export async function loadArchive(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  await client.query(VALUES_AS_WRITTEN);
  await client.query('begin');
  try {
    const tables = await savedTables(client);
    mustFit(tables, manifest);
    const keys = await foreignKeys(client);
    for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
    const names = tables.map(({ name }) => client.escapeIdentifier(name));
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    // what the migrations wrote stands in the archive as well
    await client.query(`truncate ${names.join(', ')}`);
    await copyAll(client, file, manifest);
    for (const [sequence, last] of Object.entries(manifest.sequences)) {
      await client.query('select setval($1::regclass, $2::bigint)', [client.escapeIdentifier(sequence), last]);
    }
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    await checkTrail((text) => client.query(text));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
}

/** The saved tables must be those of this version, column by column. */
function mustFit(tables: readonly TableHead[], manifest: Manifest): void {
  const shape = (list: readonly TableHead[]) => list.map(({ name, columns }) => `${name}(${columns.join()})`).join(';');
  if (shape(tables) !== shape(manifest.tables)) {
    throw new BackupError('备份中的表与本程序的不一致，没有改动数据库：请用备份当时的程序版本恢复。');
  }
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows;
}

async function copyAll(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  const frames = readArchive(file);
  await frames.next();
  for (const table of manifest.tables) {
    await frames.next();
    const rows = client.query(copyFrom(`copy ${namedColumns(client, table)} from stdin`));
    await pipeline(Readable.from(checkedRows(frames, table), { objectMode: false }), rows);
    if (rows.rowCount !== table.rows) throw broken(`表 ${table.name} 的行数不符`);
  }
  await frames.return(undefined);
}

/** The rows of one table. The file is read for the second time: what changed since the first is refused as well. */
async function* checkedRows(frames: AsyncGenerator<Frame>, table: TableHead & TableSum): AsyncGenerator<Buffer> {
  const summing = new Summing();
  for (let step = await frames.next(); !step.done && step.value.kind === 'D'; step = await frames.next()) {
    summing.add(step.value.bytes);
    yield step.value.bytes;
  }
  mustBeEqual(table.name, summing.sum(), table);
}
