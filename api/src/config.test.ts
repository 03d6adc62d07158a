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

  it('refuse a key that is too short', () => {
    expect(faultsOf({ ...good, SANWU_MASTER_KEY: 'c2hvcnQ=' })).toEqual(['SANWU_MASTER_KEY 应为32字节的 base64']);
  });

  it('ask a production for a place outside the database where roots of the trail are published', () => {
    expect(faultsOf({ ...good, NODE_ENV: 'production' })).toEqual(['缺少 SANWU_TRAIL_ROOTS']);
  });

  it('refuse a demonstration in production', () => {
    expect(
      faultsOf({ ...good, NODE_ENV: 'production', SANWU_TRAIL_ROOTS: '/r', SANWU_DEMONSTRATION: '1' }),
    ).toHaveLength(1);
  });
});
