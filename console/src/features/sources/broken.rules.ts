import type { SourcePartsFragment } from '@sanwu/schema';

/** A source that somebody has to look at: its last capture failed, or there never was one. */
export function isBroken({ lastRun }: Pick<SourcePartsFragment, 'lastRun'>): boolean {
  return lastRun?.outcome !== 'SUCCEEDED' && lastRun?.outcome !== 'RUNNING';
}
