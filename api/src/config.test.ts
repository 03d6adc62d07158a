import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

const good = { DATABASE_URL: 'postgres://app@localhost/sanwu', SANWU_MASTER_KEY: randomBytes(32).toString('base64') };

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('the settings', () => {
  it('are complete with a database and a key', () => {
    expect(readConfig(good)).toMatchObject({ port: 4000, host: '127.0.0.1', demonstration: false });
  });

  it('report everything that is missing or wrong at once', () => {
    const faults = faultsOf({ PORT: 'http', SANWU_POOL_SIZE: '-1' });
    expect(faults).toHaveLength(4);
    expect(faults.join()).toMatch(/SANWU_MASTER_KEY.*DATABASE_URL|DATABASE_URL.*SANWU_MASTER_KEY/);
  });

  it.each(['!!!', `${'A'.repeat(43)}=中`, 'c2hvcnQ='])('refuse a key that is not what it seems: %s', (key) => {
    expect(faultsOf({ ...good, SANWU_MASTER_KEY: key })).toEqual(['SANWU_MASTER_KEY 应为32字节的 base64']);
  });

  it.each(['sanwu.gov.cn', 'https://sanwu.gov.cn/', 'https://sanwu.gov.cn/console', '三务'])(
    'refuse an address that is more or less than scheme and host: %s',
    (origin) => {
      for (const name of ['SANWU_PUBLIC_ORIGIN', 'SANWU_CONSOLE_ORIGIN'])
        expect(faultsOf({ ...good, [name]: origin })).toEqual([`${name} 应形如 https://www.example.gov.cn`]);
    },
  );

  it('refuse a token that keeps nobody out, and a level that is none', () => {
    const faults = faultsOf({ ...good, SANWU_METRICS_TOKEN: 'short', SANWU_LOG_LEVEL: 'loud', SANWU_SCHEDULE: 'no' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'SANWU_LOG_LEVEL',
      'SANWU_SCHEDULE',
      'SANWU_METRICS_TOKEN',
    ]);
  });

  it.each([
    'localhost',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0.0/0',
    '10.0.0.1/',
    '10.0.0.1,',
    'none,10.0.0.1',
    '1.2.3.4/8/8',
  ])('refuse a proxy that is none: %s', (proxies) => {
    expect(faultsOf({ ...good, SANWU_TRUSTED_PROXIES: proxies })).toEqual([
      expect.stringContaining('SANWU_TRUSTED_PROXIES'),
    ]);
  });

  it('trust the proxies that they name, and nobody else', () => {
    const { trustedProxies } = readConfig({ ...good, SANWU_TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16,fd00::/8' });
    expect(['10.0.0.1', '10.0.0.2', '192.168.7.7'].map((address) => trustedProxies.check(address))).toEqual([
      ...[true, false, true],
    ]);
    expect(readConfig(good).trustedProxies.rules).toEqual([]);
    expect(readConfig({ ...good, SANWU_TRUSTED_PROXIES: 'none' }).trustedProxies.rules).toEqual([]);
  });

  it('take an empty value for none', () => {
    expect(readConfig({ ...good, PORT: '', HOST: '', SANWU_TRAIL_ROOTS: '', SANWU_METRICS_TOKEN: '' })).toMatchObject({
      ...{ port: 4000, host: '127.0.0.1', trailRootsFile: null, metricsToken: null },
    });
  });
});

describe('a production', () => {
  const production = {
    ...{ ...good, NODE_ENV: 'production', SANWU_TRAIL_ROOTS: '/srv/roots.jsonl' },
    SANWU_TRUSTED_PROXIES: 'none',
  };

  it('starts with all of it', () => {
    const further = { SANWU_ALLOWED_ORIGINS: 'https://sanwu.example.gov.cn,https://a.example:8443' };
    expect(readConfig({ ...production, ...further })).toMatchObject({ production: true, secureCookies: true });
  });

  it('reports everything at once, by name', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://owner@db/sanwu',
      DATABASE_OWNER_URL: 'postgres://owner@db/sanwu',
      SANWU_DEMONSTRATION: '1',
      SANWU_ALLOWED_ORIGINS: 'http://sanwu.example',
      SANWU_WECHAT_BASE_URL: 'http://127.0.0.1:4010',
      SANWU_METRICS_TOKEN: 'short',
    });
    for (const name of [
      ...['SANWU_MASTER_KEY', 'SANWU_TRAIL_ROOTS', 'SANWU_DEMONSTRATION', 'SANWU_ALLOWED_ORIGINS'],
      'SANWU_TRUSTED_PROXIES',
    ])
      expect([name, faults.filter((fault) => fault.includes(name)).length]).toEqual([name, 1]);
    expect(faults.join()).toMatch(/SANWU_METRICS_TOKEN.*DATABASE_OWNER_URL.*SANWU_WECHAT_BASE_URL/);
    expect(faults).toHaveLength(8);
  });

  it.each([
    ['zeros', Buffer.alloc(32)],
    ['one byte', Buffer.alloc(32, 7)],
    ['a pattern', Buffer.from('abcdefghabcdefghabcdefghabcdefgh')],
    ['a sentence', Buffer.from('this is the key of our production')].map((part) =>
      typeof part === 'string' ? part : part.subarray(0, 32),
    ) as [string, Buffer],
  ])('refuses a master key of %s', (_, key) => {
    const faults = faultsOf({ ...production, SANWU_MASTER_KEY: key.toString('base64') });
    expect(faults).toEqual([expect.stringContaining('SANWU_MASTER_KEY 过于简单')]);
  });

  it('takes every key that was made at random', () => {
    for (let made = 0; made < 2000; made++) {
      const key = randomBytes(32).toString('base64');
      expect(faultsOf({ ...production, SANWU_MASTER_KEY: key })).toEqual([]);
    }
  });

  it.each(['http://a.example', 'https://a.example/', 'https://a.example/path', 'a.example', '*', 'null'])(
    'refuses the origin %s',
    (origin) => {
      const faults = faultsOf({ ...production, SANWU_ALLOWED_ORIGINS: `https://good.example,${origin}` });
      expect(faults).toEqual([expect.stringContaining('SANWU_ALLOWED_ORIGINS')]);
    },
  );

  it('refuses any value of SANWU_DEMONSTRATION, a missing database, and a superuser', () => {
    expect(faultsOf({ ...production, SANWU_DEMONSTRATION: '0' })).toHaveLength(1);
    expect(faultsOf({ ...production, DATABASE_URL: '' })).toEqual(['缺少 DATABASE_URL']);
    expect(faultsOf({ ...production, DATABASE_URL: 'postgres://postgres:x@db/sanwu' })).toHaveLength(1);
    expect(faultsOf({ ...production, DATABASE_URL: 'db/sanwu' })).toHaveLength(1);
  });
});
