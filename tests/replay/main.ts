// npm run replay [-- PART]: plays the demonstration half-year through the public interfaces. Ends with lines `figure NAME EXPECTED COUNTED`,
// counted from the database.
import { withOwnDatabase } from '../support/own-database.ts';
import { replayDisclosure } from './disclosure.ts';
import { type Figure, figureLine, isRight } from './figures.ts';
import { replaySupervision } from './supervision.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  disclosure: replayDisclosure,
  supervision: replaySupervision,
};

const [wished] = process.argv.slice(2);
const parts = wished === undefined ? Object.keys(PARTS) : [wished];
if (parts.some((part) => !PARTS[part])) {
  console.error(`usage: npm run replay [-- ${Object.keys(PARTS).join(' | ')}]`);
  process.exit(2);
}
try {
  const figures: Figure[] = [];
  await withOwnDatabase(async () => {
    for (const part of parts) figures.push(...((await PARTS[part]?.()) ?? []));
    return '';
  });
  for (const figure of figures) console.log(figureLine(figure));
  process.exitCode = figures.every(isRight) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();
