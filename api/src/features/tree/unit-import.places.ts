import type { UnitKind } from '../units/unit.rules.js';
import { finderOf } from '../units/unit-finder.js';
import type { Existing } from './unit-import.missing.js';
import { keyOf, type ParsedUnit } from './unit-import.parse.js';

/** A unit that a cell may name: one that is there, or one of the table. */
export interface Place {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** What cells may name, by code, and by what it is called now or in the table. */
export interface Places {
  /** Those that a word may mean, by code, else by full name or the name as spoken; of kinds that fit, once each. */
  readonly find: (word: string, fits: (kind: UnitKind) => boolean) => { fitting: readonly Place[]; found: boolean };
}

/** Every living unit, and every one of the table, once each. */
export function placesOf(existing: readonly Existing[], parsed: readonly ParsedUnit[]): Places {
  const foundBy = finderOf(allOf(existing, parsed));
  return {
    find: (word, fits) => {
      const found = foundBy(word);
      const fitting = new Map(found.filter(({ kind }) => fits(kind)).map((one) => [one.key, one]));
      return { fitting: [...fitting.values()], found: found.length > 0 };
    },
  };
}

/** What the table calls a unit counts beside what it is called now. */
function allOf(existing: readonly Existing[], parsed: readonly ParsedUnit[]): Place[] {
  const living = existing.filter(({ closedOn }) => closedOn === null);
  return [
    ...living.map(({ kind, code, name }) => ({ key: keyOf(kind, code), kind, code, name })),
    ...parsed.flatMap(({ kind, code, name, faults }) =>
      kind !== null && faults.length === 0 ? [{ key: keyOf(kind, code), kind, code, name }] : [],
    ),
  ];
}
