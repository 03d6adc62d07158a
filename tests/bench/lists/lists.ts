import assert from 'node:assert/strict';
import { startServerProcess } from '../../support/server.ts';
import { query } from '../../support/sql.ts';
import { byTurns, type Times } from '../measure.ts';
import { machine, ms, ratio, table } from '../print.ts';
import { type Case, casesOf } from './cases.ts';
import { Entries } from './load.ts';
import { PAGE } from './ours.ts';
import { BareSql } from './theirs.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = { warmUp: 100, rounds: 200, longest: 15_000 };

interface Result {
  readonly one: Case;
  readonly rows: number;
  readonly total: number;
  readonly ours: Times;
  readonly theirs: Times;
}

/** Both ways show the same rows in the same order, and the same total. */
async function measure(one: Case, rows: number): Promise<Result> {
  const [ours, theirs] = [await one.ours(), await one.theirs()];
  assert.deepEqual(ours, theirs, `${one.name}: the rows differ`);
  assert.equal(ours.ids.length, Math.min(PAGE, ours.total), `${one.name}: the page is not full`);
  assert.notEqual(ours.total, 0, `${one.name}: nothing is found`);
  return { one, rows, total: ours.total, ...(await byTurns(one.ours, one.theirs, ROUNDS)) };
}

/**
 * The console's list of disclosures, through HTTP, GraphQL and scope, beside one statement written by hand.
 * @param most rows of the largest round; null: a million
 */
export async function lists(most: number | null): Promise<string> {
  const server = await startServerProcess();
  const entries = await Entries.prepare(server.database.superuserUrl);
  const bare = await BareSql.connect(server.database.appUrl);
  const { cases, close } = await casesOf(server, bare);
  const results: Result[] = [];
  const from = machine();
  try {
    for (const rows of SIZES.filter((size) => size <= (most ?? Number.POSITIVE_INFINITY))) {
      const startedAt = performance.now();
      await entries.reach(rows);
      console.log(`${rows} rows are there after ${Math.round((performance.now() - startedAt) / 1000)} s`);
      for (const one of cases) {
        const result = await measure(one, rows);
        results.push(result);
        console.log(`${one.name}: ${ms(result.ours.median)} beside ${ms(result.theirs.median)} ms`);
      }
    }
    const [database] = await query<{ version: string }>(
      server.database.appUrl,
      "select current_setting('server_version') as version",
    );
    return [`${from}, PostgreSQL ${database?.version}`, report(results), ...goals(results)].join('\n');
  } finally {
    close();
    await bare.close();
    await entries.close();
    await server.close();
  }
}

const spread = ({ quartiles: [lower, upper] }: Times): string => `${ms(lower)}–${ms(upper)}`;

const report = (results: readonly Result[]): string =>
  table(
    ['milliseconds', 'rows', 'found', 'ours', 'p95', 'quartiles', 'bare SQL', 'p95', 'quartiles', 'ratio', 'rounds'],
    results.map(({ one, rows, total, ours, theirs }) => [
      one.name,
      String(rows),
      String(total),
      ms(ours.median),
      ms(ours.p95),
      spread(ours),
      ms(theirs.median),
      ms(theirs.p95),
      spread(theirs),
      ratio(ours.median, theirs.median),
      String(ours.rounds),
    ]),
  );

/** The ratio at the largest size, the worse of both people's, and how both ways grew on the way there. */
function goals(results: readonly Result[]): string[] {
  const sizes = results.map(({ rows }) => rows);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  return (['list', 'search'] as const).flatMap((goal) => {
    const of = (size: number) => results.filter(({ one, rows }) => one.goal === goal && rows === size);
    const worst = Math.max(...of(largest).map(({ ours, theirs }) => ours.median / theirs.median));
    const growth = (way: 'ours' | 'theirs') => {
      const sum = (size: number) => of(size).reduce((all, result) => all + result[way].median, 0);
      return (sum(largest) / sum(smallest)).toFixed(1);
    };
    return [
      `${goal}: from ${smallest} to ${largest} rows ours grew ${growth('ours')} times, bare SQL ${growth('theirs')} times`,
      `ratio ${goal}/bare-sql ${worst.toFixed(2)}`,
    ];
  });
}
