import { fileURLToPath } from 'node:url';
import { migrateAll } from './migrate-all.js';

/** Brings the database to the newest version with the owner's connection. Prints what ran. */
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url } = process.env;
if (!url) {
  console.error('缺少 DATABASE_URL');
  process.exit(1);
}
const folder = fileURLToPath(new URL('../../src/migrations', import.meta.url));
const ran = await migrateAll({
  ownerUrl: ownerUrl ?? url,
  applicationRole: decodeURIComponent(new URL(url).username),
  folder,
});
console.log(ran.length > 0 ? `数据库升级:${ran.join(', ')}` : '数据库已是最新');
