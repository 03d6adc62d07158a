import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { BackupError } from '../core/backup/backup-error.js';
import { type Manifest, Summing } from '../core/backup/manifest.js';
import { readSequences, rowsOf, VALUES_AS_WRITTEN } from '../core/backup/tables.js';
import type { SignedRoot } from '../core/trail/signing.js';
import { verifyTrail } from '../core/trail/verify.js';
import { restoreDatabase, withClient } from './restore-database.js';

interface Drill {
  readonly file: string;
  /** of a role that may make databases, on the same server */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly roots: readonly SignedRoot[];
  readonly publicKey: string;
}

const inDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/**
 * Restores an archive into a database that is made for it, looks at all of it, and drops that database again.
 * @returns what was found whole, in a line @throws BackupError naming what was not
 */
export async function drill({ file, adminUrl, ownerUrl, appUrl, roots, publicKey }: Drill): Promise<string> {
  const name = `sanwu_drill_${randomBytes(5).toString('hex')}`;
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  await withClient(adminUrl, (client) =>
    client.query(`create database ${name} owner ${client.escapeIdentifier(owner)}`),
  );
  try {
    const target = { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) };
    const manifest = await restoreDatabase(file, target);
    return await withClient(target.ownerUrl, async (client) => {
      await client.query(VALUES_AS_WRITTEN);
      const rows = await mustHoldSameRows(client, manifest);
      await mustGoOnCounting(client, manifest);
      // roots that were published after the backup speak of a larger tree
      const known = roots.filter(({ treeSize }) => treeSize <= manifest.treeSize);
      const { leaves, faults } = await verifyTrail(client, known, publicKey);
      if (faults.length > 0) throw new BackupError(`恢复出的留痕不完好：${faults.join('；')}`);
      return `${manifest.tables.length} 张表 ${rows} 行逐表一致，${leaves} 条留痕、${known.length} 个树根完好（${manifest.madeAt} 的备份）`;
    });
  } finally {
    await withClient(adminUrl, (client) => client.query(`drop database ${name} with (force)`));
  }
}

/** Writes every table out again, and holds it against what was saved. */
async function mustHoldSameRows(client: pg.Client, manifest: Manifest): Promise<number> {
  let total = 0;
  for (const table of manifest.tables) {
    const summing = new Summing();
    for await (const chunk of rowsOf(client, table)) summing.add(chunk);
    const { rows, sha256 } = summing.sum();
    if (rows !== table.rows) throw new BackupError(`表 ${table.name} 应有 ${table.rows} 行，恢复出 ${rows} 行`);
    if (sha256 !== table.sha256) throw new BackupError(`表 ${table.name} 恢复出的内容与备份不同`);
    total += rows;
  }
  return total;
}

async function mustGoOnCounting(client: pg.Client, manifest: Manifest): Promise<void> {
  const found = await readSequences(client);
  const lagging = Object.entries(manifest.sequences).filter(([name, last]) => found[name] !== last);
  if (lagging.length > 0) throw new BackupError(`序列没有接上：${lagging.map(([name]) => name).join('、')}`);
}
