import type { ParticularsPartsFragment } from '@sanwu/schema';

export type Particulars = Omit<ParticularsPartsFragment, '__typename'>;
export type ParticularName = keyof Particulars;

/** In the order of the block at the head of a public document. */
const NAMES = ['indexNumber', 'documentNumber', 'issuer', 'issuedOn', 'validity', 'column'] as const;

/** What a page says about itself, without what it does not say. */
export const statedIn = (particulars: Particulars | null): readonly (readonly [ParticularName, string])[] =>
  NAMES.flatMap((name) => {
    const value = particulars?.[name] ?? null;
    return value === null ? [] : [[name, value] as const];
  });

interface Restated {
  readonly name: ParticularName;
  /** null: it said nothing of that */
  readonly before: string | null;
  readonly after: string;
}

/** What a page says otherwise than before: where it says something now. A column is where it hangs, and no change. */
export function restatedIn(before: Particulars | null, after: Particulars | null): readonly Restated[] {
  if (!before || !after) return [];
  return statedIn(after).flatMap(([name, value]) => {
    const was = before[name];
    const changed = value !== was && name !== 'column' && (was !== null || name === 'validity');
    return changed ? [{ name, before: was, after: value }] : [];
  });
}
