import type { SealRowFragment, SealState } from '@sanwu/schema';

type Standing = Pick<SealRowFragment, 'state' | 'exempted'> & { readonly sealing: { readonly untilOn: string } };

/** What the tag of a seal says: as it stands, and of what was never sealed whether it may still be. */
export function standingOf({ state, exempted, sealing }: Standing, today: string): SealState | 'EXEMPTED' | 'MISSED' {
  if (state === 'SEALED') return state;
  if (exempted) return 'EXEMPTED';
  return state === 'DUE' && sealing.untilOn < today ? 'MISSED' : state;
}

/** The rows that a number of an arrangement counts, as the address of its page names them. */
export const COUNTED = ['due', 'opened', 'sealed', 'exempted'] as const;
export type Counted = (typeof COUNTED)[number];

/** The same as the API's filter; what is sealed counts as sealed, whatever was decided of it. */
export function countedFilter(word: string | undefined): {
  state?: { eq: SealState } | { oneOf: SealState[] };
  exempted?: boolean;
} {
  switch (word as Counted) {
    case 'sealed':
      return { state: { eq: 'SEALED' } };
    case 'due':
      return { state: { eq: 'DUE' }, exempted: false };
    case 'opened':
      return { state: { eq: 'OPENED' }, exempted: false };
    case 'exempted':
      return { exempted: true, state: { oneOf: ['DUE', 'OPENED'] } };
    default:
      return {};
  }
}
