import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, releaseLock, takeLock } from '../../scripts/lib/lock.mjs';
import { node24, root } from '../../scripts/lib/workspace.mjs';
import { cleanUp, freshFolder } from './support.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = freshFolder();
  lock = join(folder, 'lock');
});

afterEach(() => cleanUp(folder));

test('one process holds it until it gives it back', () => {
  expect(takeLock(lock, { address: 'here' })).toBeNull();
  expect(takeLock(lock)).toMatchObject({ pid: process.pid, address: 'here' });
  releaseLock(lock);
  expect(existsSync(lock)).toBe(false);
});

test('a dead holder’s is taken over, also when its id belongs to another process by now', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, startedAt: 'before' }));
  expect(takeLock(lock)).toBeNull();
  expect(holderOf(lock)?.pid).toBe(process.pid);
});

test('somebody else’s is not given back', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, startedAt: 'before' }));
  releaseLock(lock);
  expect(existsSync(lock)).toBe(true);
});

test('a file that was cut short is nobody’s', () => {
  writeFileSync(lock, '{"pid":');
  expect(takeLock(lock)).toBeNull();
});

test('of many that find a dead holder’s at once, exactly one gets it', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, startedAt: 'before' }));
  const module = pathToFileURL(join(root, 'scripts/lib/lock.mjs')).href;
  // Each stays until its input closes, so that no winner is dead before the others have looked.
  const code = `
    const { takeLock } = await import(${JSON.stringify(module)});
    process.stdout.write(takeLock(${JSON.stringify(lock)}) === null ? 'won' : 'lost');
    process.stdin.resume();`;
  const contenders = Array.from({ length: 12 }, () => spawn(node24, ['--input-type=module', '-e', code]));
  const results = await Promise.all(contenders.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])));
  expect(results.filter((result) => result === 'won')).toHaveLength(1);
  const winner = contenders[results.indexOf('won')];
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(winner?.pid);
  for (const { stdin } of contenders) stdin.end();
});
