import { existsSync, statfsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const SHARED = '/dev/shm';
/** What files in memory may grow to in a run of all tests, in bytes, twice over. */
const FILES = 3 * 2 ** 30;
/** What must be free for them, for browsers and for servers beside them, in bytes. */
const FREE = 6 * 2 ** 30;

/** This user's folder in memory; it need not be there. */
export const MEMORY_DIR = join(SHARED, `sanwu-test-${userInfo().uid}`);

/**
 * Whether a database that is thrown away has room in memory. A run makes and drops hundreds of databases of hundreds of
 * files each: on a disk that costs more than all that the tests do with them.
 */
export function hasMemory(): boolean {
  if (!existsSync(SHARED) || process.availableMemory() < FREE) return false;
  const { bavail, bsize } = statfsSync(SHARED);
  return bavail * bsize >= FILES;
}
