// npm run faults -- NAME: the heavy fault runs, on a database server of their own. Ends with `fault NAME ok`, or says what broke.

import { type HeavyRun, withOwnDatabase } from '../support/own-database.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { fuzz } from './fuzz.ts';
import { type Fault, killAtRandom } from './kill.ts';
import { issueAtOnce } from './letters.ts';
import { abuseKey } from './portal-hostile.ts';
import { withdrawUnderLoad } from './portal-withdrawals.ts';
import { breakStreams } from './streams.ts';

/** Runs against the demonstration district on a server that may be killed. */
const withServer =
  (run: (server: TestProcess, postgres: Fault) => Promise<string>): HeavyRun =>
  async (database) => {
    const server = await startServerProcess();
    try {
      return await run(server, { name: 'postgres', strike: database.kill });
    } finally {
      await server.close();
    }
  };

const FAULTS: Readonly<Record<string, HeavyRun>> = {
  kill: withServer(async (server, postgres) => {
    const options = { server, clients: 50, followers: 10, kills: 100, more: [postgres], say: console.log };
    const { promised, letters, cuts } = await killAtRandom(options);
    return `${promised} acknowledged mutations, ${letters} letters, walls cut ${cuts} times`;
  }),
  streams: withServer((server, postgres) =>
    breakStreams({
      server,
      subscribers: 2000,
      writers: 3,
      rounds: 20,
      pauseMs: 3000,
      more: [postgres],
      say: console.log,
    }),
  ),
  withdrawals: withServer((server) => withdrawUnderLoad({ server, withdrawals: 1000, readers: 4, say: console.log })),
  portal: withServer((server) =>
    abuseKey({ server, operations: 10_000, seed: Date.now() % 1_000_000, say: console.log }),
  ),
  letters: withServer((server) => issueAtOnce({ server, letters: 1000, kills: 6, say: console.log })),
  fuzz: withServer((server) => fuzz({ server, operations: 100_000, seed: Date.now() % 1_000_000, say: console.log })),
};

const [name = ''] = process.argv.slice(2);
const fault = FAULTS[name];
if (!fault) {
  console.error(`usage: npm run faults -- ${Object.keys(FAULTS).join(' | ')}`);
  process.exit(2);
}
const startedAt = performance.now();
try {
  console.log(await withOwnDatabase(fault));
  console.log(`${Math.round((performance.now() - startedAt) / 1000)} s`);
  console.log(`fault ${name} ok`);
} catch (error) {
  console.error(error);
  console.log(`fault ${name} broke: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
process.exit();
