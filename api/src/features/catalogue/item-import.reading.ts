import type { CatalogueUnits } from './item-import.units.js';

/** What a cell comes to; its faults go where all of a row's go. */
export type Told = (field: string, code: string, message: string) => undefined;

/** A row that is read cell by cell. What has no column is what it is now, or what is usual for a new item. */
export interface Reading {
  readonly values: Readonly<Record<string, string>>;
  readonly units: CatalogueUnits;
  readonly told: Told;
}
