import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, Verdicts } from '../../scripts/test/verdicts.ts';

let root: string;
let verdicts: Verdicts;
const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
const git = (...args: string[]): void => void execFileSync('git', args, { cwd: root, stdio: 'ignore' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sanwu-verdicts-'));
  git('init');
  mkdirSync(join(root, '规则'));
  write('规则/甲.ts', '1');
  write('.gitignore', 'kept/\n');
  git('add', '.');
  verdicts = new Verdicts(root, 'kept');
});
afterEach(() => rmSync(root, { recursive: true }));

const passes = (name = '检查'): void => verdicts.keep(name, verdicts.look(name).digest);

test('a check that has passed stands until a file is another', () => {
  expect(verdicts.look('检查').stands).toBe(false);
  passes();
  expect(verdicts.look('检查').stands).toBe(true);
  expect(verdicts.look('另一项').stands).toBe(false);
  write('kept/ignored.txt', '1');
  expect(verdicts.look('检查').stands).toBe(true);
});

test.each([
  ['is changed', () => write('规则/甲.ts', '2')],
  ['comes, though nobody has added it', () => write('规则/乙.ts', '1')],
  ['goes', () => rmSync(join(root, '规则/甲.ts'))],
  ['moves', () => git('mv', '规则/甲.ts', '规则/乙.ts')],
])('when a file %s, it does not stand', (_, happens) => {
  passes();
  happens();
  expect(verdicts.look('检查').stands).toBe(false);
  passes();
  expect(verdicts.look('检查').stands).toBe(true);
});

test('what is changed while it runs has not passed', () => {
  const { digest } = verdicts.look('检查');
  write('规则/甲.ts', '2');
  verdicts.keep('检查', digest);
  expect(verdicts.look('检查').stands).toBe(false);
});

test('where git does not answer, nothing stands', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(digestOf(root)).toBeNull();
  passes();
  expect(verdicts.look('检查').stands).toBe(false);
});
