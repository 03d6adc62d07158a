import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import type { Native } from './native.ts';
import { programOf } from './native.ts';
import type { ServerUser } from './server-user.ts';

/** One PostgreSQL cluster of ours, running or not. */
export interface Cluster {
  readonly native: Native;
  readonly user: ServerUser | null;
  /** Absolute; the server's data, which only its user may read. */
  readonly pgData: string;
  readonly logFile: string;
  readonly superuserPassword: string;
  /** options of `initdb` besides those that hold for every cluster */
  readonly made: readonly string[];
}

/** The options of `spawn` that run something as the cluster's user. */
export function asUser({ user }: Cluster): { cwd: '/'; uid?: number; gid?: number } {
  return user ? { cwd: '/', uid: user.uid, gid: user.gid } : { cwd: '/' };
}

/**
 * Makes the cluster's files unless they are there. They appear whole or not at all: an attempt that was cut short leaves
 * only a draft, which the next one throws away.
 *
 * @returns whether they had to be made
 * @throws Problem with what initdb said
 */
export function makeCluster(cluster: Cluster): boolean {
  if (existsSync(join(cluster.pgData, 'PG_VERSION'))) return false;
  const draft = `${cluster.pgData}.new`;
  const passwordFile = `${cluster.pgData}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  giveTo(cluster.user, draft, passwordFile);
  const args = ['--pgdata', draft, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // Locale C: the order of text must not depend on the machine; Chinese is sorted by the application.
  args.push('--encoding=UTF8', '--locale=C', '--no-instructions', ...cluster.made);
  const result = spawnSync(programOf(cluster.native, 'initdb'), args, { ...asUser(cluster), encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const why = (result.error?.message ?? result.stderr).trim().split('\n').at(-1) ?? '';
    throw new Problem(`无法建立数据库文件 ${cluster.pgData}：${why}`);
  }
  chmodSync(draft, 0o700);
  renameSync(draft, cluster.pgData);
  return true;
}

function giveTo(user: ServerUser | null, ...paths: string[]): void {
  for (const path of paths) if (user) chownSync(path, user.uid, user.gid);
}
