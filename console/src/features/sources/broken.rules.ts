import type { SourceKind, SourcePartsFragment } from '@sanwu/schema';

type ByHand = Extract<SourceKind, 'LINK' | 'FILE'>;

/** What people bring: nothing is asked for, so nothing can fail. */
export const isByHand = <Source extends { readonly kind: SourceKind }>(
  source: Source,
): source is Source & { readonly kind: ByHand } => source.kind === 'LINK' || source.kind === 'FILE';

/** A source that somebody has to look at: its own light says so. */
export const isBroken = ({ light }: Pick<SourcePartsFragment, 'light'>): boolean =>
  light.light === 'YELLOW' || light.light === 'RED';
