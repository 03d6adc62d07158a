/** The settings of one API process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly demonstration: boolean;
  readonly weChatBaseUrl: string;
  /** where signed roots of the trail are published, outside the database; null: nowhere */
  readonly trailRootsFile: string | null;
  readonly consoleDir: string | null;
  readonly allowedOrigins: readonly string[];
  readonly secureCookies: boolean;
  readonly poolSize: number;
  /** live connections of this process at most */
  readonly maxSockets: number;
  readonly logLevel: string;
  /** what readers of `/metrics` show; null: it answers this machine only */
  readonly metricsToken: string | null;
}

/** All that is missing or wrong, at once. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`设置有误:\n  ${faults.join('\n  ')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of the environment. @throws ConfigError naming every fault */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const production = env['NODE_ENV'] === 'production';
  const demonstration = env['SANWU_DEMONSTRATION'] === '1';
  if (production && demonstration) faults.push('SANWU_DEMONSTRATION 不能用于正式环境 (NODE_ENV=production)');

  const required = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`缺少 ${name}`);
    return value ?? '';
  };
  const wholeNumber = (name: string, fallback: number, max: number): number => {
    const value = env[name] === undefined ? fallback : Number(env[name]);
    if (!Number.isInteger(value) || value < 0 || value > max) faults.push(`${name} 应为0至${max}的整数`);
    return value;
  };

  const masterKey = Buffer.from(required('SANWU_MASTER_KEY'), 'base64');
  if (env['SANWU_MASTER_KEY'] && masterKey.length !== 32) faults.push('SANWU_MASTER_KEY 应为32字节的 base64');
  if (production) required('SANWU_TRAIL_ROOTS');
  const port = wholeNumber('PORT', 4000, 65_535);
  const host = env['HOST'] ?? '127.0.0.1';
  const config: Config = {
    port,
    host,
    databaseUrl: required('DATABASE_URL'),
    masterKey,
    demonstration,
    weChatBaseUrl: env['SANWU_WECHAT_BASE_URL'] ?? 'https://api.weixin.qq.com',
    trailRootsFile: env['SANWU_TRAIL_ROOTS'] ?? null,
    consoleDir: env['SANWU_CONSOLE_DIR'] ?? null,
    allowedOrigins: (env['SANWU_ALLOWED_ORIGINS'] ?? '').split(',').filter(Boolean),
    secureCookies: production,
    poolSize: wholeNumber('SANWU_POOL_SIZE', 20, 500),
    maxSockets: wholeNumber('SANWU_MAX_SOCKETS', 10_000, 100_000),
    logLevel: env['SANWU_LOG_LEVEL'] ?? 'info',
    metricsToken: env['SANWU_METRICS_TOKEN'] || null,
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
