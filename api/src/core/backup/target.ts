import type pg from 'pg';
import { BackupError } from './backup-error.js';
import type { Manifest } from './manifest.js';
import { savedTables } from './tables.js';

/** What the migrations themselves write, so that it is there in an empty database. */
const BORN_WITH = new Set([
  'business_clock',
  'letter_template',
  'portal_webhook_cursor',
  'role',
  'role_permission',
  'trail_entry',
  'trail_unsealed',
  'trail_leaf',
  'trail_root',
]);

/** @throws BackupError unless the migrations are the very same, by name and content */
export function mustBeSameMigrations(manifest: Manifest, ours: Readonly<Record<string, string>>): void {
  const names = [...new Set([...Object.keys(manifest.migrations), ...Object.keys(ours)])].sort();
  const different = names.filter((name) => manifest.migrations[name] !== ours[name]);
  if (different.length === 0) return;
  throw new BackupError(
    `备份与本程序的数据库版本不同（${different.join('、')}），没有改动数据库：请用备份当时的程序版本恢复，再升级。`,
  );
}

/** @throws BackupError when the database holds anything that a migration has not written, or somebody is connected to it */
export async function mustBeEmpty(client: pg.Client): Promise<void> {
  const { rows: others } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usename is not null`,
  );
  if ((others[0]?.count ?? 0) > 0) {
    throw new BackupError('还有程序连着要恢复到的数据库：请先停止所有接口服务，再恢复。');
  }
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (!rows[0]?.there) return;
  const tables = (await savedTables(client)).filter(({ name }) => !BORN_WITH.has(name));
  const asked = tables.map(({ name }) => `exists (select from ${client.escapeIdentifier(name)})`);
  asked.push(`exists (select from trail_entry where request_id <> 'migration')`);
  const { rows: filled } = await client.query<{ filled: boolean }>(`select ${asked.join(' or ')} as filled`);
  if (filled[0]?.filled) {
    throw new BackupError('要恢复到的数据库里已有数据，没有改动它：只能恢复到空库，请新建一个数据库。');
  }
}
