import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { UnitKind } from '../units/unit.rules.js';
import { finderOf, type UnitFinder } from '../units/unit-finder.js';
import type { NamedUnit, UnitBook } from './item.words.js';

interface KnownUnit extends NamedUnit {
  readonly path: string;
  readonly closedOn: string | null;
}

/** The units of a district, to find those that a table names, and to name those that an item has. */
export class CatalogueUnits implements UnitBook {
  readonly #byId: ReadonlyMap<string, KnownUnit>;
  /** living units that a word may mean */
  readonly find: UnitFinder<KnownUnit>;

  private constructor(units: readonly KnownUnit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.find = finderOf(units.filter(({ closedOn }) => closedOn === null));
  }

  static async of(db: Db, districtPath: string): Promise<CatalogueUnits> {
    const units = await rows<KnownUnit>(
      db,
      sql`select id, name, code, kind, path::text as path, closed_on::text as "closedOn" from unit
        where path <@ ${districtPath}::ltree order by path`,
    );
    return new CatalogueUnits(units);
  }

  pathOf(id: string): string | null {
    return this.#byId.get(id)?.path ?? null;
  }

  kindOf(id: string): UnitKind | undefined {
    return this.#byId.get(id)?.kind;
  }

  wordOf(id: string): string | null {
    const unit = this.#byId.get(id);
    if (!unit || unit.closedOn !== null) return null;
    return this.find(unit.name).length === 1 ? unit.name : unit.code;
  }
}
