import 'reflect-metadata';
import { sql } from 'kysely';
import { systemNow } from '../core/clocks.js';
import { openDatabase } from '../core/database/orm.js';
import { type Db, dbOf, row } from '../core/database/sql.js';
import { unitOfWork } from '../core/database/unit-of-work.js';
import { newId } from '../core/ids.js';
import { Sealer } from '../core/seal.js';
import { openPeriods } from '../features/catalogue/open-periods.service.js';
import { FEATURES } from '../features.js';
import type { DistrictFile } from './district-file.js';
import { loadCatalogue, loadSources, loadVehicles } from './load-catalogue.js';
import { loadAccounts, loadUnits } from './load-units.js';

/** Begins the reason under which a district is loaded; its name follows. */
const LOADING = '载入';

/** The name of the district that is there, as the trail has it; null in an empty database. */
async function loaded(db: Db): Promise<string | null> {
  const found = await row<{ reason: string | null }>(
    db,
    sql`select (select reason from trail_entry where row_id = u.id::text and table_name = 'unit' order by id limit 1) as reason
      from unit u order by u.id limit 1`,
  );
  return found && (found.reason ?? '').replace(LOADING, '');
}

/**
 * Loads a whole district into an empty database, in one transaction: a start that was killed on the way finds it empty
 * again. Prints `loaded`, or `present` and the name of what was loaded. Demonstrations only.
 */
async function main(): Promise<void> {
  const { DATABASE_URL: url, SANWU_MASTER_KEY: masterKey, SANWU_DEMONSTRATION: demonstration } = process.env;
  if (process.env['NODE_ENV'] === 'production') throw new Error('正式环境不能载入示范区 (NODE_ENV=production)');
  if (demonstration !== '1') throw new Error('只有演示环境可以载入示范区 (SANWU_DEMONSTRATION=1)');
  if (!url || !masterKey) throw new Error('缺少 DATABASE_URL 或 SANWU_MASTER_KEY');
  const entities = FEATURES.flatMap((feature) => feature.entities);
  const orm = await openDatabase({ url, entities, poolSize: 2 });
  try {
    const there = await loaded(dbOf(orm.em.fork()));
    if (there !== null) return console.log(`present ${there}`);
    const file = JSON.parse(await readInput()) as DistrictFile;
    const actor = { kind: 'SYSTEM', id: null, name: '载入示范区' } as const;
    const context = { orm, actor, requestId: newId(), wakeSequencer: () => undefined };
    await unitOfWork(context, '演示时钟的起点', async ({ db }) => {
      const offset = Date.parse(file.clock) - systemNow().getTime();
      await sql`update business_clock set offset_ms = ${offset}`.execute(db);
    });
    await unitOfWork(context, `${LOADING}${file.name}`, async (work) => {
      const find = await loadUnits(work, file);
      const root = file.units[0];
      if (!root) throw new Error('the district file holds no unit');
      await loadCatalogue(work, file, find, find(root).id);
      await loadAccounts(work, file, find);
      await loadVehicles(work, file, find);
      await loadSources(work, file, find, new Sealer(Buffer.from(masterKey, 'base64')));
      await openPeriods(work);
    });
    console.log('loaded');
  } finally {
    await orm.close(true);
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

await main();
