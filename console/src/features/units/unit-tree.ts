import type { PlainUnitPartsFragment, UnitRowFragment } from '@sanwu/schema';

/** A unit with its lights, or without them for those who may not see lights. */
export type TreeUnit = PlainUnitPartsFragment & Partial<Pick<UnitRowFragment, 'light' | 'own' | 'subtree'>>;

export interface Branch {
  unit: TreeUnit;
  children: Branch[];
}

const total = ({ subtree }: TreeUnit) => (subtree ? subtree.units.green + subtree.units.yellow + subtree.units.red : 0);

/**
 * Units that never owed anything: their green light says nothing. A subtree's count holds those that ever owed, so a
 * unit that adds nothing to the counts of the units below it is none. `units` holds all below each of them.
 */
export function neverOwed(units: readonly TreeUnit[]): ReadonlySet<string> {
  const own = new Map(units.map((unit) => [unit.id, total(unit)]));
  for (const unit of units) {
    const above = unit.parentId === null ? undefined : own.get(unit.parentId);
    if (unit.parentId !== null && above !== undefined) own.set(unit.parentId, above - total(unit));
  }
  return new Set(units.filter((unit) => unit.subtree && (own.get(unit.id) ?? 0) <= 0).map((unit) => unit.id));
}

/** Units as a tree, in the order they came; a unit whose parent is out of sight stands at the top. */
export function branchesOf(units: readonly TreeUnit[]): Branch[] {
  const byId = new Map(units.map((unit) => [unit.id, { unit, children: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of byId.values()) {
    const parent = branch.unit.parentId === null ? undefined : byId.get(branch.unit.parentId);
    (parent?.children ?? top).push(branch);
  }
  return top;
}

/** Branches with a name that contains the words, each with the way down to it. */
export function matching(branches: readonly Branch[], words: string): Branch[] {
  if (words === '') return [...branches];
  return branches.flatMap((branch) => {
    const children = matching(branch.children, words);
    const own = branch.unit.name.includes(words);
    if (!own && children.length === 0) return [];
    return [{ unit: branch.unit, children: own ? branch.children : children }];
  });
}
