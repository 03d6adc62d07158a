import type { BlockList } from 'node:net';
import { type Environment, keyFault, originFault, productionFaults, proxiesOf, tokenFault } from './config.rules.js';
import type { TracingOptions } from './core/tracing.js';

/** The settings of one API process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  /** people work with it in earnest: what is weak, and what is made for showing, is refused */
  readonly production: boolean;
  readonly demonstration: boolean;
  readonly weChatBaseUrl: string;
  /** where signed roots of the trail are published, outside the database; null: nowhere */
  readonly trailRootsFile: string | null;
  readonly consoleDir: string | null;
  /** scheme and host under which third parties reach the platform, for addresses that they are told; null: as they asked */
  readonly publicOrigin: string | null;
  /** scheme and host under which staff open the console, for links in what they are told outside of it; null: no links */
  readonly consoleOrigin: string | null;
  readonly allowedOrigins: readonly string[];
  /** proxies whose word about a client's address is taken */
  readonly trustedProxies: BlockList;
  readonly secureCookies: boolean;
  readonly poolSize: number;
  /** connections for third parties, besides */
  readonly portalPoolSize: number;
  /** bytes of answers to third parties that are kept in memory; 0: none */
  readonly portalCacheBytes: number;
  /** seconds from the signal to stop until connections are refused: so long a proxy needs to see `/readyz` */
  readonly drainSeconds: number;
  /** minutes after which a session that asks nothing is over */
  readonly idleMinutes: number;
  /** live connections of this process at most */
  readonly maxSockets: number;
  /** begins the platform's own work when it is time for it; one process at least must */
  readonly schedule: boolean;
  readonly logLevel: string;
  /** where spans are sent over OTLP, and as what; null: nowhere */
  readonly tracing: TracingOptions | null;
  /** what readers of `/metrics` show; null: it answers this machine only */
  readonly metricsToken: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** All that is missing or wrong, at once. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`设置有误:\n  ${faults.join('\n  ')}`);
  }
}

/** The only reader of the environment; an empty value is none. @throws ConfigError naming every fault */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const production = env['NODE_ENV'] === 'production';

  const required = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`缺少 ${name}`);
    return value ?? '';
  };
  const wholeNumber = (name: string, fallback: number, max: number): number => {
    const value = env[name] ? Number(env[name]) : fallback;
    if (!Number.isInteger(value) || value < 0 || value > max) faults.push(`${name} 应为0至${max}的整数`);
    return value;
  };
  const note = (fault: string | null) => fault !== null && faults.push(fault);

  const key = required('SANWU_MASTER_KEY');
  if (key) note(keyFault(key));
  const logLevel = env['SANWU_LOG_LEVEL'] || 'info';
  if (!LOG_LEVELS.includes(logLevel)) faults.push(`SANWU_LOG_LEVEL 应为 ${LOG_LEVELS.join('、')} 之一`);
  if (!['', '0', '1'].includes(env['SANWU_SCHEDULE'] ?? '')) faults.push('SANWU_SCHEDULE 应为0或1');
  note(tokenFault(env['SANWU_METRICS_TOKEN']));
  const proxies = proxiesOf(env['SANWU_TRUSTED_PROXIES']);
  faults.push(...proxies.faults);
  const config: Config = {
    port: wholeNumber('PORT', 4000, 65_535),
    host: env['HOST'] || '127.0.0.1',
    databaseUrl: required('DATABASE_URL'),
    masterKey: Buffer.from(key, 'base64'),
    production,
    demonstration: env['SANWU_DEMONSTRATION'] === '1',
    weChatBaseUrl: env['SANWU_WECHAT_BASE_URL'] || 'https://api.weixin.qq.com',
    trailRootsFile: env['SANWU_TRAIL_ROOTS'] || null,
    consoleDir: env['SANWU_CONSOLE_DIR'] || null,
    publicOrigin: env['SANWU_PUBLIC_ORIGIN'] || null,
    consoleOrigin: env['SANWU_CONSOLE_ORIGIN'] || null,
    allowedOrigins: (env['SANWU_ALLOWED_ORIGINS'] ?? '').split(',').filter(Boolean),
    trustedProxies: proxies.list,
    secureCookies: production,
    poolSize: wholeNumber('SANWU_POOL_SIZE', 20, 500),
    portalPoolSize: wholeNumber('SANWU_PORTAL_POOL_SIZE', 8, 200),
    portalCacheBytes: wholeNumber('SANWU_PORTAL_CACHE_MB', 64, 4096) * 1024 * 1024,
    drainSeconds: wholeNumber('SANWU_DRAIN_SECONDS', production ? 5 : 0, 60),
    idleMinutes: wholeNumber('SANWU_IDLE_MINUTES', 60, 720),
    maxSockets: wholeNumber('SANWU_MAX_SOCKETS', 10_000, 100_000),
    schedule: env['SANWU_SCHEDULE'] !== '0',
    logLevel,
    tracing: env['OTEL_EXPORTER_OTLP_ENDPOINT']
      ? { endpoint: env['OTEL_EXPORTER_OTLP_ENDPOINT'], serviceName: env['OTEL_SERVICE_NAME'] || 'sanwu-api' }
      : null,
    metricsToken: env['SANWU_METRICS_TOKEN'] || null,
  };
  if (config.tracing && !URL.canParse(config.tracing.endpoint)) {
    faults.push('OTEL_EXPORTER_OTLP_ENDPOINT 应形如 http://主机:4318');
  }
  note(originFault('SANWU_PUBLIC_ORIGIN', config.publicOrigin));
  note(originFault('SANWU_CONSOLE_ORIGIN', config.consoleOrigin));
  if (config.portalPoolSize < 1) faults.push('SANWU_PORTAL_POOL_SIZE 应至少为1');
  if (config.idleMinutes < 5) faults.push('SANWU_IDLE_MINUTES 应至少为5');
  if (production) faults.push(...productionFaults(env));
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
