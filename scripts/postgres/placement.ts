import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ELSEWHERE, replacementOf } from '../lib/data-dir.mjs';
import { codeOf, Problem } from '../lib/problem.mjs';
import type { Native } from './native.ts';
import { programOf } from './native.ts';
import type { ServerUser } from './server-user.ts';
import { serverUserFor } from './server-user.ts';

export interface Placement {
  readonly dataDir: string;
  readonly native: Native;
  readonly user: ServerUser | null;
  /** Whether anything lies elsewhere than it was asked for. */
  readonly moved: boolean;
}

/**
 * Decides where the data and the server's files lie, and makes the data folder. As root, what the database's user can't
 * reach (a project in a folder that only root may enter) goes below /var/lib/sanwu, always to the same place.
 *
 * @param root the workspace, which names that place
 * @throws Problem when the folder can't be made or written
 */
export function place(root: string, wished: string, native: Native): Placement {
  // Asked first: making the wished folder in a place that won't be used would only confuse.
  const user = serverUserFor(join(wished, 'postgres'));
  if (!user) {
    makeWritable(wished);
    return { dataDir: wished, native, user, moved: false };
  }
  const dataDir = canEnter(user, nearestExisting(wished)) ? wished : replacementOf(wished, root);
  makeWritable(dataDir);
  const placedNative = runs(user, native) ? native : copyNative(native);
  return {
    dataDir,
    native: placedNative,
    user: serverUserFor(join(dataDir, 'postgres')),
    moved: dataDir !== wished || placedNative !== native,
  };
}

/** @throws Problem */
export function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK);
    // Tried, not asked: to root, the answer is yes everywhere.
    rmdirSync(mkdtempSync(join(folder, '.writable-')));
  } catch (error) {
    const why =
      codeOf(error) === 'ENOTDIR' || codeOf(error) === 'EEXIST' ? '路径中有同名文件' : `没有写权限，${codeOf(error)}`;
    throw new Problem(`数据文件夹 ${folder} 不可写（${why}），请用 SANWU_DATA_DIR 指定另一个`);
  }
}

/** Not with mkdir's own `recursive`: Node goes on for ever below a folder that answers ENOENT itself, as /proc does. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestExisting(dirname(path));
}

/** Tried by a process of that user: modes, access lists and mounts all have a say. */
function canEnter(user: ServerUser, folder: string): boolean {
  if (!statSync(folder).isDirectory()) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', uid: user.uid, gid: user.gid }).status === 0;
}

function runs(user: ServerUser, native: Native): boolean {
  const options = { cwd: '/', uid: user.uid, gid: user.gid };
  return spawnSync(programOf(native, 'postgres'), ['--version'], options).status === 0;
}

function copyNative(native: Native): Native {
  const folder = join(ELSEWHERE, `server-${native.build}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    cpSync(native.folder, draft, { recursive: true, verbatimSymlinks: true });
    openUp(draft);
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another start was quicker: its copy is as good.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { ...native, folder };
}

/** Lets everybody read, and enter or run what the owner may. */
function openUp(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode | 0o444 | ((mode & 0o100) !== 0 ? 0o111 : 0));
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) openUp(join(path, entry.name));
  }
}
