import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 64 * 1024 * 1024;

/** What each file holds that git does not ignore: also which versions are installed, by the lock file. @returns null where git does not answer */
export function digestOf(root: string): string | null {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: MOST_BYTES });
  if (status !== 0) return null;
  const whole = createHash('sha256');
  for (const name of stdout.split('\0').filter(Boolean).toSorted())
    whole.update(`${name}\0${held(join(root, name))}\0`);
  return whole.digest('hex');
}

function held(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    // deleted and not committed yet
    return 'nothing';
  }
}

/** Checks that passed, by the files of which they did: those that follow from the workspace's files alone pass again. */
export class Verdicts {
  readonly #root: string;
  readonly #folder: string;

  /** @param folder below the root, that git ignores */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = join(root, folder);
  }

  /** @returns of which files a check would pass now; whether it did when it last passed */
  look(name: string): { digest: string | null; stands: boolean } {
    const digest = digestOf(this.#root);
    return { digest, stands: digest !== null && held(this.#file(name)) === hashOf(digest) };
  }

  /** It has passed: of these files, unless one was changed meanwhile. */
  keep(name: string, digest: string | null): void {
    if (digest === null || digestOf(this.#root) !== digest) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file(name), digest);
  }

  #file(name: string): string {
    return join(this.#folder, `${hashOf(name).slice(0, 16)}.passed`);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
