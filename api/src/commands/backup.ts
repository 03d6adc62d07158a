import { BackupError } from '../core/backup/backup-error.js';
import { saveDatabase } from '../core/backup/save.js';
import { describeError } from '../core/describe-error.js';
import { readRoots } from '../core/trail/sealing.js';
import { RootSigner } from '../core/trail/signing.js';
import { restoreDatabase } from './restore-database.js';
import { drill } from './restore-drill.js';

const USAGE = '用法：backup save 文件、backup restore 文件，或 backup drill 文件';

/** @throws BackupError naming the setting that is missing */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new BackupError(`缺少 ${name}`);
  return value;
}

const signerOf = (masterKey: string) => new RootSigner(Buffer.from(masterKey, 'base64'));

/**
 * `save FILE`, `restore FILE` (into an empty database), `drill FILE` (into a database of its own, which is dropped again).
 * Needs DATABASE_URL and DATABASE_OWNER_URL; a drill DATABASE_ADMIN_URL (unless the owner may make databases),
 * SANWU_TRAIL_ROOTS and SANWU_MASTER_KEY as well. @returns the line to end with
 */
async function run([what, file]: readonly string[]): Promise<string> {
  if (!what || !file) throw new BackupError(USAGE);
  const appUrl = setting('DATABASE_URL');
  const ownerUrl = process.env['DATABASE_OWNER_URL'] || appUrl;
  if (what === 'save') {
    const { tables, rows, files, bytes } = await saveDatabase(ownerUrl, file);
    return `已备份 ${tables} 张表 ${rows} 行（含 ${files} 个文件）到 ${file}，${(bytes / 1024 / 1024).toFixed(1)} MB`;
  }
  if (what === 'restore') {
    const { tables, madeAt, treeSize, signedBy } = await restoreDatabase(file, { ownerUrl, appUrl });
    const key = process.env['SANWU_MASTER_KEY'];
    if (key && signedBy && signerOf(key).publicKey !== signedBy) {
      console.log('注意：SANWU_MASTER_KEY 不是备份时的那把，来源的密钥将打不开：请换成当时的主密钥再启动。');
    }
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return `已恢复 ${tables.length} 张表 ${rows} 行，是 ${madeAt} 的备份（留痕 ${treeSize} 条已封存）；所有人须重新登录`;
  }
  if (what !== 'drill') throw new BackupError(USAGE);
  const { publicKey } = signerOf(setting('SANWU_MASTER_KEY'));
  const roots = await readRoots(setting('SANWU_TRAIL_ROOTS'));
  const adminUrl = process.env['DATABASE_ADMIN_URL'] || ownerUrl;
  return `演练通过：${await drill({ file, adminUrl, ownerUrl, appUrl, roots, publicKey })}`;
}

/** One line for whoever can put it right. */
function refusalOf(error: unknown): string {
  if (error instanceof BackupError) return error.message;
  const { message, code = '', at = '' } = describeError(error);
  if (code === 'ENOSPC') return '磁盘已满，没有写下任何文件：请腾出空间再试。';
  if (code === 'ECONNREFUSED') return '连不上数据库：请检查地址，以及数据库是否在运行。';
  if (code === '42501') return '权限不足：请用所有者的 DATABASE_OWNER_URL；演练还需要能建库的 DATABASE_ADMIN_URL。';
  return `没有成功，数据库和文件都没有留下半成品：${[message, code, at].filter(Boolean).join(' ')}`;
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(refusalOf(error));
  process.exitCode = 1;
}
