import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { checkTrail, explainUntrailed } from '../trail/check.js';

/** Held by whoever changes the shape of the database; processes that start at once go one after the other. */
export const MIGRATION_LOCK = 7_302_019_1015n;

/**
 * Brings the database to the newest version: every migration once, in order, each in its transaction, under one lock
 * however many processes start. Forward only; a migration that was changed after it ran is refused.
 *
 * @param ownerUrl the owner's connection; only migrations use it
 * @param applicationRole the role that the application connects as; it gets rows, not tables
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string, applicationRole: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    await client.query(`set sanwu.actor_kind = 'SYSTEM'; set sanwu.actor_name = '数据库升级';
      set sanwu.request_id = 'migration'; set sanwu.business_at = '2019-01-01T00:00:00Z'`);
    await client.query(`create table if not exists migration (
      name text primary key, hash text not null, ran_at timestamptz not null default clock_timestamp())`);
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
    const done = new Map(rows.map((row) => [row.name, row.hash]));
    const ran: string[] = [];
    for (const { name, text, hash } of await migrationsIn(folder)) {
      const known = done.get(name);
      if (known === hash) continue;
      if (known) throw new Error(`migration ${name} was changed after it ran`);
      await runOne(client, { name, text, hash });
      ran.push(name);
    }
    await grant(client, applicationRole);
    await explainUntrailed((text) => client.query(text));
    await checkTrail((text) => client.query(text));
    return ran;
  } finally {
    await client.end();
  }
}

interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256, hexadecimal */
  readonly hash: string;
}

/** The migrations of a folder, in their order. */
export async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function runOne(client: pg.Client, { name, text, hash }: Migration) {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

/** The application reads and writes rows; the trail, the log and security events it can only read or append. */
async function grant(client: pg.Client, role: string) {
  const { rows } = await client.query<{ same: boolean }>('select current_user = $1 as same', [role]);
  if (rows[0]?.same) return;
  const name = client.escapeIdentifier(role);
  await client.query(`
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage on all sequences in schema public to ${name};
    revoke insert, update, delete on trail_entry, trail_unsealed, trail_leaf, trail_root, migration from ${name};
    revoke update, delete on log_entry, light_change from ${name};
    revoke update, delete on security_event from ${name};
    grant execute on function prune_security_events(timestamptz) to ${name};
    revoke delete on capture_run from ${name};
    revoke all on function trail_attach(regclass, text, text[]) from public;`);
}
