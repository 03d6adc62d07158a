import type { Day } from '../core/days.js';
import type { Affair } from '../features/catalogue/item.rules.js';
import type { NoticeKind } from '../features/notices/notice.rules.js';
import type { DueRule } from '../features/obligations/due.rules.js';
import type { ObligationKind } from '../features/obligations/obligation.types.js';
import type { Frequency } from '../features/obligations/period.rules.js';
import type { UnitKind } from '../features/units/unit.rules.js';
import type { VehiclePurpose } from '../features/vehicles/vehicle.rules.js';

/** Names a unit of the file: a code is unique among units of its kind. */
export interface UnitRef {
  readonly code: string;
  readonly kind: UnitKind;
}

/** A whole district as data: what `load-district` takes from standard input. */
export interface DistrictFile {
  /** which demonstration it is, such as 示范区: kept on record as what was loaded */
  readonly name: string;
  /** business instant of the loading, ISO 8601 */
  readonly clock: string;
  /** parents before children */
  readonly units: readonly (UnitRef & { readonly name: string; readonly parent: UnitRef | null })[];
  readonly hosts: readonly { readonly team: UnitRef; readonly host: UnitRef }[];
  readonly accounts: readonly {
    readonly username: string;
    readonly name: string;
    readonly password: string;
    readonly posts: readonly { readonly role: string; readonly title: string; readonly unit: UnitRef }[];
  }[];
  readonly rules: readonly {
    readonly kind: ObligationKind;
    readonly yellowWorkingDaysBefore: number;
    readonly redWorkingDaysAfter: number;
    readonly fromOn: Day;
  }[];
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly affair: Affair;
    readonly basis: string;
    readonly hasFunds: boolean;
    readonly frequency: Frequency;
    readonly due: DueRule;
    readonly appliesTo: readonly UnitKind[];
    readonly titleWords: readonly string[];
    readonly lead: UnitRef | null;
    readonly fromOn: Day;
  }[];
  /** `last`: numbers given on paper before the platform */
  readonly series: readonly {
    readonly kind: NoticeKind | 'BULLETIN';
    readonly prefix: string;
    readonly year: number;
    readonly last: number;
  }[];
  /** on strength when it is loaded; plates as they are kept */
  readonly vehicles: readonly {
    readonly unit: UnitRef;
    readonly plate: string;
    readonly model: string;
    readonly purpose: VehiclePurpose;
    readonly place: string;
  }[];
  readonly sources: readonly {
    readonly name: string;
    readonly unit: UnitRef;
    readonly appId: string;
    readonly secret: string;
    /** null: captured by hand only */
    readonly everyMinutes: number | null;
  }[];
}
