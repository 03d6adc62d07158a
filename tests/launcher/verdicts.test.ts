import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, keep, stands } from '../../scripts/test/verdicts.ts';

let root: string;
let stamp: string;
const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
/** nothing of whoever runs the tests, nor of a repository around the folder */
const env = () => ({ PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: tmpdir() });
const git = (...args: string[]): void => void execFileSync('git', args, { cwd: root, stdio: 'ignore', env: env() });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sanwu-verdicts-'));
  git('init');
  mkdirSync(join(root, '规则'));
  write('规则/甲.ts', '1');
  mkdirSync(join(root, 'node_modules/.pnpm'), { recursive: true });
  write('node_modules/.pnpm/lock.yaml', '1');
  write('.gitignore', 'kept/\nnode_modules/\n');
  git('add', '.');
  stamp = join(root, 'kept', 'a check');
});
afterEach(() => rmSync(root, { recursive: true }));

const passes = (): void => keep(root, stamp, digestOf(root));
const itStands = (): boolean => stands(stamp, digestOf(root));

test('a check that has passed stands until a file is another', () => {
  expect(itStands()).toBe(false);
  passes();
  expect(itStands()).toBe(true);
  expect(stands(join(root, 'kept', 'another'), digestOf(root))).toBe(false);
  write('kept/ignored.txt', '1');
  expect(itStands()).toBe(true);
});

test.each([
  ['is changed', () => write('规则/甲.ts', '2')],
  ['comes, though nobody has added it', () => write('规则/乙.ts', '1')],
  ['goes', () => rmSync(join(root, '规则/甲.ts'))],
  ['moves', () => git('mv', '规则/甲.ts', '规则/乙.ts')],
  ['of what is installed is another', () => write('node_modules/.pnpm/lock.yaml', '2')],
])('when a file %s, it does not stand', (_, happens) => {
  passes();
  happens();
  expect(itStands()).toBe(false);
  passes();
  expect(itStands()).toBe(true);
});

test('what is changed while it runs has not passed', () => {
  const digest = digestOf(root);
  write('规则/甲.ts', '2');
  keep(root, stamp, digest);
  expect(itStands()).toBe(false);
});

test('where git names no file, nothing stands', () => {
  write('.gitignore', '*\n');
  git('rm', '--cached', '-r', '-f', '.');
  expect(digestOf(root)).toBeNull();
  passes();
  expect(itStands()).toBe(false);
});
