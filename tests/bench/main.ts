// npm run bench -- NAME: sets us and our peers up, runs them by turns, prints a table and a line `ratio NAME VALUE` for each goal.

import { parseArgs } from 'node:util';
import { withOwnDatabase } from '../support/own-database.ts';
import { lists } from './lists/lists.ts';
import { portal } from './portal/portal.ts';

/** A bench. @param rows how large, at most; null: as large as its goals ask for @returns its table and its goals */
type Bench = (rows: number | null) => Promise<string>;

const BENCHES: Readonly<Record<string, Bench>> = { lists, portal };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string' } } });
const bench = BENCHES[positionals[0] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--rows 10000]`);
  process.exit(2);
}
try {
  console.log(await withOwnDatabase(() => bench(values.rows === undefined ? null : Number(values.rows))));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();
