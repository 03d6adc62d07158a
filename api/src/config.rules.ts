import { BlockList, isIP } from 'node:net';

/** Fewer different bytes than that do not come out of a generator: 32 random ones have 30 on average, never under 20. */
const LEAST_DIFFERENT = 20;
const KEY_BYTES = 32;
const LEAST_TOKEN = 16;

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a master key; null: nothing. */
export function keyFault(text: string): string | null {
  const key = Buffer.from(text, 'base64');
  // the decoder passes over what is no base64: such a key would be another one elsewhere
  if (key.length !== KEY_BYTES || key.toString('base64').replace(/=+$/, '') !== text.trim().replace(/=+$/, '')) {
    return 'SANWU_MASTER_KEY 应为32字节的 base64';
  }
  return null;
}

/** Whether a key of the right length was typed rather than made at random: zeros, one byte, a pattern again and again. */
const isWeakKey = (text: string): boolean => new Set(Buffer.from(text, 'base64')).size < LEAST_DIFFERENT;

/** Role of a database's address; null when that is no address. */
export function roleOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).username);
  } catch {
    return null;
  }
}

const isHttpsOrigin = (text: string): boolean => {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.origin === text;
  } catch {
    return false;
  }
};

/** What is wrong with scheme and host of one of the platform's addresses; null: nothing, or there is none. */
export const originFault = (name: string, origin: string | null): string | null =>
  origin !== null && URL.parse(origin)?.origin !== origin ? `${name} 应形如 https://www.example.gov.cn` : null;

/** A token that is too short to keep anybody out; null: it is not. */
export const tokenFault = (token: string | undefined): string | null =>
  token && token.length < LEAST_TOKEN ? `SANWU_METRICS_TOKEN 应至少${LEAST_TOKEN}个字符` : null;

interface Proxies {
  /** whose word about a client's address is taken */
  readonly list: BlockList;
  readonly faults: readonly string[];
}

/** Addresses and subnets parted by commas; `none` and an empty text are nobody. A subnet of all addresses is refused. */
export function proxiesOf(text: string | undefined): Proxies {
  const list = new BlockList();
  const faults: string[] = [];
  const entries = text && text.trim() !== 'none' ? text.split(',').map((entry) => entry.trim()) : [];
  for (const entry of entries) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const version = isIP(address);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    const bits = prefix !== undefined && /^\d{1,3}$/.test(prefix) ? Number(prefix) : 0;
    if (version !== 0 && prefix === undefined) list.addAddress(address, family);
    else if (version !== 0 && rest.length === 0 && bits >= 1 && bits <= (version === 6 ? 128 : 32)) {
      list.addSubnet(address, bits, family);
    } else faults.push(`SANWU_TRUSTED_PROXIES 应为以逗号分隔的地址或网段，或 none，现有 ${entry || '空项'}`);
  }
  return { list, faults };
}

/** What a production must not run with, beyond what nobody can; each names its setting and says how to go on. */
export function productionFaults(env: Environment): string[] {
  const faults: string[] = [];
  const key = env['SANWU_MASTER_KEY'];
  if (key && keyFault(key) === null && isWeakKey(key)) {
    faults.push('SANWU_MASTER_KEY 过于简单（全零或重复），请用 openssl rand -base64 32 生成');
  }
  if (env['SANWU_DEMONSTRATION']) faults.push('SANWU_DEMONSTRATION 不能用于正式环境（NODE_ENV=production）');
  if (!env['SANWU_TRAIL_ROOTS']) faults.push('缺少 SANWU_TRAIL_ROOTS：留痕的树根须写到数据库之外的文件');
  if (!env['SANWU_TRUSTED_PROXIES']) {
    faults.push('缺少 SANWU_TRUSTED_PROXIES：请填代理服务器的地址或网段，没有代理则填 none');
  }
  for (const origin of (env['SANWU_ALLOWED_ORIGINS'] ?? '').split(',').filter(Boolean)) {
    if (!isHttpsOrigin(origin)) faults.push(`SANWU_ALLOWED_ORIGINS 应全为 https://主机，不带路径，现有 ${origin}`);
  }
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = env;
  const role = url ? roleOf(url) : null;
  if (url && !role) faults.push('DATABASE_URL 应形如 postgres://用户:密码@主机:5432/数据库');
  if (role === 'postgres') faults.push('DATABASE_URL 不能用超级用户 postgres，请另建应用角色');
  else if (role && ownerUrl && roleOf(ownerUrl) === role) {
    faults.push('DATABASE_URL 与 DATABASE_OWNER_URL 是同一角色，应用便能改写留痕：请另建应用角色');
  }
  const weChat = env['SANWU_WECHAT_BASE_URL'];
  if (weChat && !weChat.startsWith('https://')) faults.push('SANWU_WECHAT_BASE_URL 应以 https:// 开头');
  return faults;
}
