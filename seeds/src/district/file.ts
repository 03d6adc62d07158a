import { type ITEMS, RULES, SERIES } from './catalogue.ts';
import { allAccounts } from './people.ts';
import { SOURCES } from './sources.ts';
import { allHosts, allUnits } from './units.ts';
import { allVehicles } from './vehicles.ts';

interface District {
  /** which demonstration it is: kept on record, so that none is taken for another */
  readonly name: string;
  /** business instant at which it is loaded */
  readonly clock: string;
  readonly items: typeof ITEMS;
  /** how often its accounts are captured; null: by hand only */
  readonly everyMinutes: number | null;
  /** letters were numbered on paper before the platform */
  readonly numbered: boolean;
}

/** The demonstration district as the JSON that api's load-district reads. */
export const districtFile = ({ name, clock, items, everyMinutes, numbered }: District): string =>
  JSON.stringify({
    name,
    clock,
    units: allUnits(),
    hosts: allHosts(),
    accounts: allAccounts(),
    rules: RULES,
    items,
    series: SERIES.map((series) => ({ ...series, last: numbered ? series.last : 0 })),
    vehicles: allVehicles(),
    sources: SOURCES.map((source) => ({ ...source, everyMinutes })),
  });
