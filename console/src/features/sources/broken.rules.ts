import type { SourceKind, SourcePartsFragment } from '@sanwu/schema';

type ByHand = Extract<SourceKind, 'LINK' | 'FILE'>;

/** What people bring: nothing is asked for, so nothing can fail. */
export const isByHand = <Source extends { readonly kind: SourceKind }>(
  source: Source,
): source is Source & { readonly kind: ByHand } => source.kind === 'LINK' || source.kind === 'FILE';

/** A source that somebody has to look at: its last capture failed, or there never was one. One that was stopped waits for nobody. */
export function isBroken(source: Pick<SourcePartsFragment, 'enabled' | 'kind' | 'lastRun'>): boolean {
  const { enabled, lastRun } = source;
  return enabled && !isByHand(source) && lastRun?.outcome !== 'SUCCEEDED' && lastRun?.outcome !== 'RUNNING';
}
