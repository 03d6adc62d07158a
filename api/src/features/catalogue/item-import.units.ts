import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import { shortNameOf, type UnitKind } from '../units/unit.rules.js';
import type { NamedUnit, UnitBook } from './item.words.js';

interface KnownUnit extends NamedUnit {
  readonly path: string;
  readonly closedOn: string | null;
}

/** The units of a district, to find those that a table names, and to name those that an item has. */
export class CatalogueUnits implements UnitBook {
  readonly #byId: ReadonlyMap<string, KnownUnit>;
  readonly #byWord: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly #byCode: ReadonlyMap<string, readonly KnownUnit[]>;

  private constructor(units: readonly KnownUnit[]) {
    const living = units.filter(({ closedOn }) => closedOn === null);
    const words = living.flatMap((unit) =>
      [...new Set([unit.name, shortNameOf(unit.name)])].map((word) => ({ word, unit })),
    );
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#byCode = Map.groupBy(living, ({ code }) => code);
    this.#byWord = new Map(
      [...Map.groupBy(words, ({ word }) => word)].map(([word, found]) => [word, found.map(({ unit }) => unit)]),
    );
  }

  static async of(db: Db, districtPath: string): Promise<CatalogueUnits> {
    const units = await rows<KnownUnit>(
      db,
      sql`select id, name, code, kind, path::text as path, closed_on::text as "closedOn" from unit
        where path <@ ${districtPath}::ltree order by path`,
    );
    return new CatalogueUnits(units);
  }

  /** Living units that a word may mean: by code, else by full name or the name as spoken. */
  find(word: string): readonly KnownUnit[] {
    return this.#byCode.get(word) ?? this.#byWord.get(word) ?? [];
  }

  pathOf(id: string): string | null {
    return this.#byId.get(id)?.path ?? null;
  }

  kindOf(id: string): UnitKind | undefined {
    return this.#byId.get(id)?.kind;
  }

  wordOf(id: string): string {
    const unit = this.#byId.get(id);
    if (!unit) return '';
    return (this.#byWord.get(unit.name)?.length ?? 0) === 1 ? unit.name : unit.code;
  }
}
