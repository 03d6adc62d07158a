import { join } from 'node:path';
import { packageFolder } from '../core/package-folder.js';
import { migrateAll } from './migrate-all.js';

/** Brings the database to the newest version with the owner's connection. Prints what ran. */
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url } = process.env;
if (!url) {
  console.error('缺少 DATABASE_URL');
  process.exit(1);
}
const [owner, application] = [ownerUrl ?? url, url].map((each) => decodeURIComponent(new URL(each).username));
if (owner === application) {
  const danger =
    '应用与数据库的所有者是同一角色，应用便能改写留痕：请另建角色，用 DATABASE_URL 和 DATABASE_OWNER_URL 分别给出';
  if (process.env['NODE_ENV'] === 'production') {
    console.error(danger);
    process.exit(1);
  }
  console.log(`注意：${danger}`);
}
const folder = join(packageFolder, 'src/migrations');
const ran = await migrateAll({
  ownerUrl: ownerUrl ?? url,
  applicationRole: decodeURIComponent(new URL(url).username),
  folder,
});
console.log(ran.length > 0 ? `数据库升级：${told(ran)}` : '数据库已是最新');

/** Few by name; of an empty database, which takes all of them, the first and the last. */
function told(names: readonly string[]): string {
  return names.length > 3 ? `${names.at(0)} 至 ${names.at(-1)}，共 ${names.length} 个` : names.join('、');
}
