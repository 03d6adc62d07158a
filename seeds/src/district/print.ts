// Prints the demonstration district as the JSON that api's load-district reads.
import { ITEMS, RULES, SERIES } from './catalogue.ts';
import { allAccounts } from './people.ts';
import { SOURCES } from './sources.ts';
import { allHosts, allUnits } from './units.ts';

/** The days before the demonstration's first morning are played through the public interfaces: see opening.ts. */
const CLOCK = '2019-09-25T08:00:00+08:00';

process.stdout.write(
  JSON.stringify({
    clock: CLOCK,
    units: allUnits(),
    hosts: allHosts(),
    accounts: allAccounts(),
    rules: RULES,
    items: ITEMS,
    series: SERIES,
    sources: SOURCES,
  }),
);
