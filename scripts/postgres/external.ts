import { codeOf, messageOf, Problem } from '../lib/problem.mjs';
import { withClient } from './connect.ts';
import { ensureExtensions } from './provision.ts';

/** The oldest version whose SQL we use, as server_version_num has it. */
const OLDEST = 150_000;

/**
 * Makes sure that an existing server can be used: reachable, both roles let in, new enough, with our extensions.
 *
 * @throws Problem that says which of these it is
 */
export async function requireUsable({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<void> {
  await requireServer('DATABASE_URL', url);
  if (ownerUrl !== url) await requireServer('DATABASE_OWNER_URL', ownerUrl);
  try {
    await ensureExtensions(ownerUrl);
  } catch (error) {
    throw new Problem(`数据库缺少扩展（ltree、pg_trgm、btree_gin），也无法自行建立：${messageOf(error)}`);
  }
}

/**
 * Makes sure that a server lets us in and is new enough.
 *
 * @param setting names the address in what is said
 * @throws Problem
 */
export async function requireServer(setting: string, url: string): Promise<void> {
  const where = describe(setting, url);
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        `SELECT current_setting('server_version_num') AS version`,
      );
      return Number(rows[0]?.version);
    });
  } catch (error) {
    throw new Problem(`${where}${reasonOf(error)}`);
  }
  if (version < OLDEST)
    throw new Problem(`${where}版本过低：PostgreSQL ${Math.floor(version / 10_000)}，需要 15 或更新`);
}

/** Host or the socket's folder, port and database; never the password. */
function describe(setting: string, text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Problem(`${setting} 不是有效的地址，应形如 postgres://用户:密码@主机:5432/数据库`);
  }
  if (!['postgres:', 'postgresql:'].includes(url.protocol)) throw new Problem(`${setting} 应以 postgres:// 开头`);
  const host = url.searchParams.get('host') ?? url.hostname;
  return `${setting} 所指的数据库 ${host}:${url.port || 5432}${url.pathname} `;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case '28P01':
      return '拒绝登录：用户名或密码错误';
    case '28000':
      return `拒绝登录：${messageOf(error)}`;
    case '3D000':
      return '不存在，请先建立';
    case 'ECONNREFUSED':
      return '连不上：该端口没有服务在监听';
    case 'ENOENT':
      return '连不上：该文件夹里没有数据库的套接字';
    case 'EACCES':
      return '连不上：无权进入套接字所在的文件夹';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return '连不上：找不到该主机';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return '连不上：网络不通';
    case '53300':
      return '拒绝登录：连接数已满';
    case '57P03':
      return '尚未就绪，请稍后再试';
    default:
      return `连不上：${messageOf(error) || codeOf(error)}`;
  }
}
