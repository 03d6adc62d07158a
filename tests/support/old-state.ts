import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from './database.ts';
import { root } from './processes.ts';

/** The newest migration of the state that the fixture was taken in: case A played to its end. */
const MIGRATIONS = [
  '0001_trail_log_clock.sql',
  '0002_units_accounts.sql',
  '0003_obligations_lights.sql',
  '0004_sources_disclosures.sql',
  '0005_notices.sql',
  '0006_roles.sql',
];

type Line =
  | { table: string; columns: string[]; rows: Record<string, unknown>[] }
  | { sequences: Readonly<Record<string, string>> };

const readFixture = (): Line[] =>
  gunzipSync(readFileSync(`${root}/tests/fixtures/before-the-seal.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

async function load(client: pg.Client, line: Line): Promise<void> {
  if ('sequences' in line) {
    for (const [name, last] of Object.entries(line.sequences))
      await client.query('select setval($1, $2)', [name, last]);
    return;
  }
  const { table, columns, rows } = line;
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await client.query(`delete from ${table}`);
  await client.query(
    `insert into ${table} (${names}) overriding system value select ${names} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Runs the migrations of that time, as the command of that time did. */
async function migrateAsThen(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '数据库升级'; set sanwu.request_id = 'migration';
      set sanwu.business_at = '2019-01-01T00:00:00Z'; create table migration (name text primary key, hash text not null,
      ran_at timestamptz not null default clock_timestamp())`);
    for (const name of MIGRATIONS) {
      const text = readFileSync(`${root}/api/src/migrations/${name}`, 'utf8');
      await client.query(text);
      const hash = createHash('sha256').update(text).digest('hex');
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
    }
  } finally {
    await client.end();
  }
}

/** A database as the platform left it before the trail was sealed, with everything that case A writes. Not migrated since. */
export async function createOldDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await migrateAsThen(database.ownerUrl);
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query("begin; set local session_replication_role = 'replica'");
    for (const line of readFixture()) await load(client, line);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return database;
}
