import type { PortalKeyPartsFragment, PortalKeyState } from '@sanwu/schema';

export type ShownKey = PortalKeyPartsFragment;
export type Secret = ShownKey['secrets'][number];
export type Standing = PortalKeyState | 'EXPIRED';
export type SecretStanding = 'HOLDS' | 'ENDS' | 'ENDED' | 'EXPIRED' | 'REVOKED';

/** Where a key stands on a day of the system clock: one that is issued reads until the end of its last day. */
export const standingOf = ({ state, expiresOn }: Pick<ShownKey, 'state' | 'expiresOn'>, today: string): Standing =>
  state === 'ISSUED' && expiresOn < today ? 'EXPIRED' : state;

/** How long a secret of a key reads. @param now milliseconds since the epoch, by the system clock */
export function secretStandingOf({ endsAt }: Pick<Secret, 'endsAt'>, key: Standing, now: number): SecretStanding {
  if (endsAt !== null && Date.parse(endsAt) <= now) return 'ENDED';
  if (key === 'REVOKED' || key === 'EXPIRED') return key;
  return endsAt === null ? 'HOLDS' : 'ENDS';
}

/** Whether a key waits for the one who looks at it: approved by another person than the one who entered it, issued by either. */
export const waitsForViewer = ({ viewerCan }: Pick<ShownKey, 'viewerCan'>): boolean =>
  viewerCan.includes('APPROVE') || viewerCan.includes('ISSUE');
