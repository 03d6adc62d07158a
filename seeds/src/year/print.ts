// Prints the demonstration district before its half-year begins: its catalogue is handed in as a table.
import { districtFile } from '../district/file.ts';
import { YEAR_BEGINS } from './clock.ts';

process.stdout.write(
  districtFile({ name: '示范半年', clock: YEAR_BEGINS, items: [], everyMinutes: null, numbered: false }),
);
