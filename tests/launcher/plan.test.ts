import { describe, expect, test } from 'vitest';
import { createPlan } from '../../scripts/launch/plan.ts';
import { localUrl } from '../../scripts/launch/readiness.ts';
import { summaryOf, sumOf } from '../../scripts/test/counts.ts';

describe('the settings', () => {
  test('have defaults', () => {
    expect(createPlan('/srv/sanwu', {})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: '/srv/sanwu/.data',
      external: null,
      demonstration: true,
      masterKey: null,
    });
  });

  test('with an existing database alone, its address also serves migrations', () => {
    const url = 'postgres://someone@db/sanwu';
    expect(createPlan('/', { DATABASE_URL: url }).external).toEqual({ url, ownerUrl: url });
  });

  test('in production there is no demonstration', () => {
    expect(createPlan('/', { NODE_ENV: 'production' }).demonstration).toBe(false);
  });

  test.each([
    [{ PORT: '0' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '4000x' }, 'PORT'],
    [{ DATABASE_OWNER_URL: 'postgres://owner@db/sanwu' }, 'DATABASE_URL'],
    [{ SANWU_MASTER_KEY: 'c2hvcnQ=' }, 'SANWU_MASTER_KEY'],
  ])('%j is refused by name', (env, name) => {
    expect(() => createPlan('/', env)).toThrow(name);
  });
});

test.each([
  ['0.0.0.0', 'http://127.0.0.1:4000'],
  ['::', 'http://[::1]:4000'],
  ['::1', 'http://[::1]:4000'],
  ['10.0.0.5', 'http://10.0.0.5:4000'],
])('a server bound to %s is reached at %s', (host, url) => {
  expect(localUrl(host, 4000)).toBe(url);
});

test('the last line names what was skipped only where something was', () => {
  const one = { passed: 2, failed: 0, skipped: 0 };
  expect(summaryOf(sumOf(one, one))).toBe('4 passed, 0 failed');
  expect(summaryOf(sumOf(one, { passed: 0, failed: 1, skipped: 3 }))).toBe('2 passed, 1 failed, 3 skipped');
});
