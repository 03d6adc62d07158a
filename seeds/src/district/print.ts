// Prints the demonstration district as it is on its first morning.
import { ITEMS } from './catalogue.ts';
import { FIRST_MORNING } from './clock.ts';
import { districtFile } from './file.ts';

// those that test it decide themselves when it captures
const byHand = process.env['SANWU_CAPTURE'] === 'BY_HAND';
process.stdout.write(
  districtFile({ name: '示范区', clock: FIRST_MORNING, items: ITEMS, everyMinutes: byHand ? null : 5, numbered: true }),
);
