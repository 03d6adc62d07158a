import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUpToDate, remember } from '../prepare/fingerprint.mjs';

const MOST_BYTES = 64 * 1024 * 1024;
/** Of this folder, whatever it was called from. */
const OF_ITS_OWN = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
/** What is installed: the package manager's own copy of the lock file. */
const INSTALLED = 'node_modules/.pnpm/lock.yaml';

/** What each file holds that git does not ignore, and what is installed. @returns null where git names none */
export function digestOf(root: string): string | null {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const env = { ...process.env, ...OF_ITS_OWN };
  const { status, stdout } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8', maxBuffer: MOST_BYTES });
  if (status !== 0 || stdout === '') return null;
  const whole = createHash('sha256');
  for (const name of [...stdout.split('\0').toSorted(), INSTALLED])
    whole.update(`${name}\0${held(join(root, name))}\0`);
  return whole.digest('hex');
}

function held(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    // deleted, and git has not been told yet
    return 'nothing';
  }
}

/** Whether a check that follows from the workspace's files alone passed when it was last run, of these very files. */
export const stands = (stamp: string, digest: string | null): boolean => digest !== null && isUpToDate(stamp, digest);

/** It has passed: of these files, unless one was changed meanwhile. */
export function keep(root: string, stamp: string, digest: string | null): void {
  if (digest !== null && digestOf(root) === digest) remember(stamp, digest);
}
