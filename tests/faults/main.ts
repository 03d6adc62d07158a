// npm run faults -- NAME: the heavy fault runs, on a database server of their own. Ends with `fault NAME ok`, or says what broke.

import { startServer } from '../support/server.ts';
import { killAtRandom } from './kill.ts';
import { type HeavyFault, withOwnDatabase } from './own-database.ts';

const FAULTS: Readonly<Record<string, HeavyFault>> = {
  kill: async (database) => {
    const server = await startServer();
    try {
      const postgres = { name: 'postgres', strike: database.kill };
      const options = { server, clients: 50, followers: 10, kills: 100, more: [postgres], say: console.log };
      const { promised, letters, cuts } = await killAtRandom(options);
      return `${promised} acknowledged mutations, ${letters} letters, walls cut ${cuts} times`;
    } finally {
      await server.close();
    }
  },
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
