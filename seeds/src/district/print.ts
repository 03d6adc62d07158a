// Prints the demonstration district as the JSON that api's load-district reads.

import { ITEMS, RULES, SERIES } from './catalogue.ts';
import { FIRST_MORNING } from './clock.ts';
import { allAccounts } from './people.ts';
import { SOURCES } from './sources.ts';
import { allHosts, allUnits } from './units.ts';

process.stdout.write(
  JSON.stringify({
    clock: FIRST_MORNING,
    units: allUnits(),
    hosts: allHosts(),
    accounts: allAccounts(),
    rules: RULES,
    items: ITEMS,
    series: SERIES,
    sources: SOURCES,
  }),
);
