import { shortNameOf } from './unit.rules.js';

/** Those that a word of a table may mean: by code, else by full name or the name as spoken. */
export type UnitFinder<Unit> = (word: string) => readonly Unit[];

/** Finds units among these as tables name them. */
export function finderOf<Unit extends { readonly code: string; readonly name: string }>(
  units: readonly Unit[],
): UnitFinder<Unit> {
  const byCode = Map.groupBy(units, ({ code }) => code);
  const named = units.flatMap((unit) =>
    [...new Set([unit.name, shortNameOf(unit.name)])].map((name) => ({ name, unit })),
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  return (word) => byCode.get(word) ?? byName.get(word)?.map(({ unit }) => unit) ?? [];
}
