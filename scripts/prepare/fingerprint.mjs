import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.cache', 'coverage']);

/**
 * Every file at or below a path, sorted; nothing when the path does not exist.
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isFile() || entry.isDirectory() ? filesAt(join(path, entry.name)) : []));
}

/**
 * A hash over the names and contents of files: contents rather than times, which a checkout or a copy changes.
 * @param {string} root
 * @param {string[]} paths files and folders below root; missing ones count as missing
 */
export function fingerprintOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesAt(join(root, path))) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} stamp the file that remembers the fingerprint of the last success
 * @param {string} fingerprint
 */
export function isUpToDate(stamp, fingerprint) {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint;
  } catch {
    return false;
  }
}

/**
 * Remembers a success; with null, forgets it, so that an interrupted attempt is repeated.
 * @param {string} stamp
 * @param {string | null} fingerprint
 */
export function remember(stamp, fingerprint) {
  if (fingerprint === null) return rmSync(stamp, { force: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
