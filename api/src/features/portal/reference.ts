import type { Day } from '../../core/days.js';
import type { PublicBulletin, WithdrawnBulletin } from './public/bulletin.type.js';
import type { PublicItem } from './public/item.type.js';
import type { PublicUnit } from './public/unit.type.js';

interface Parts {
  /** the count of changes that all of it is of */
  readonly epoch: string;
  /** the day that it is of: what exists today */
  readonly today: Day;
  /** the database holds this district only */
  readonly alone: boolean;
  /** in the order of the tree */
  readonly units: readonly PublicUnit[];
  /** ids of units that the public does not know */
  readonly hidden: readonly string[];
  /** that are for everybody on its own initiative, by code: others the public does not know */
  readonly items: readonly PublicItem[];
  /** that are public and stand, the newest first */
  readonly bulletins: readonly PublicBulletin[];
  readonly withdrawnBulletins: readonly WithdrawnBulletin[];
}

/** Units, items and bulletins of a district, in memory, as they were at one epoch. Nobody changes them. */
export class Reference {
  readonly epoch: string;
  readonly today: Day;
  readonly alone: boolean;
  readonly units: readonly PublicUnit[];
  readonly hidden: readonly string[];
  readonly items: readonly PublicItem[];
  readonly bulletins: readonly PublicBulletin[];
  readonly withdrawnBulletins: readonly WithdrawnBulletin[];
  readonly #units: ReadonlyMap<string, PublicUnit>;
  readonly #items: ReadonlyMap<string, PublicItem>;

  constructor({ epoch, today, alone, units, hidden, items, bulletins, withdrawnBulletins }: Parts) {
    this.epoch = epoch;
    this.today = today;
    this.alone = alone;
    this.units = units;
    this.hidden = hidden;
    this.items = items;
    this.bulletins = bulletins;
    this.withdrawnBulletins = withdrawnBulletins;
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#items = new Map(items.map((item) => [item.id, item]));
  }

  unit(id: string): PublicUnit | null {
    return this.#units.get(id) ?? null;
  }

  item(id: string): PublicItem | null {
    return this.#items.get(id) ?? null;
  }

  bulletin(id: string): PublicBulletin | null {
    return this.bulletins.find((one) => one.id === id) ?? null;
  }

  /** A unit and all below it today, those that the public does not know left out. */
  below(id: string): readonly PublicUnit[] {
    const root = this.unit(id);
    return root ? this.units.filter(({ path }) => path === root.path || path.startsWith(`${root.path}.`)) : [];
  }
}
