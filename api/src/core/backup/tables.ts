import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Sequences, TableHead } from './manifest.js';

/** Tables whose rows are not saved, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  migration: 'a restored database has migrated by itself; the hashes stand in the header',
  file_thumbnail: 'made again when it is asked for',
  session: 'one that was ended after the backup must not come alive again',
  sign_in_limit: 'counters of the limiter',
};

/** How values are written: the same wherever it runs, whatever the server's own settings are. */
export const VALUES_AS_WRITTEN = `set datestyle = 'ISO, MDY'; set timezone = 'UTC'; set intervalstyle = 'postgres';
  set bytea_output = 'hex'; set extra_float_digits = 3; set client_encoding = 'UTF8'; set synchronize_seqscans = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '30s'`;

/** The tables whose rows are saved, by name, with the columns that can be written. */
export async function savedTables(client: pg.Client): Promise<TableHead[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname`);
  return rows.filter(({ name }) => !(name in LEFT_OUT));
}

/** `"table" ("column", …)`, as COPY takes it. */
export const namedColumns = (client: pg.Client, { name, columns }: TableHead): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;

/** The rows of a table as COPY writes them, in the order in which they lie. */
export const rowsOf = (client: pg.Client, table: TableHead): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy ${namedColumns(client, table)} to stdout`)) as AsyncIterable<Buffer>;

/** The last numbers that the sequences gave out. */
export async function readSequences(client: pg.Client): Promise<Sequences> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
