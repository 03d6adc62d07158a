import type { SourcePartsFragment } from '@sanwu/schema';

/** A source that somebody has to look at: its last capture failed, or there never was one. One that was stopped waits for nobody. */
export function isBroken({ enabled, lastRun }: Pick<SourcePartsFragment, 'enabled' | 'lastRun'>): boolean {
  return enabled && lastRun?.outcome !== 'SUCCEEDED' && lastRun?.outcome !== 'RUNNING';
}
