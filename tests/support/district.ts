import { randomBytes } from 'node:crypto';
import { FIRST_MORNING } from '../../seeds/src/district/clock.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { makeCopy, takeCopy } from './kept-databases.ts';
import { runNode } from './processes.ts';
import { REFRESH } from './sessions.ts';
import { meddle } from './sql.ts';

/** A database that holds the district, and the key under which its secrets are sealed. */
export interface DistrictDatabase {
  readonly database: TestDatabase;
  readonly masterKey: string;
}

/** The demonstration district, loaded by the built commands. */
export async function loadDistrict(): Promise<DistrictDatabase> {
  const database = await createDatabase();
  const masterKey = randomBytes(32).toString('base64');
  const env = { DATABASE_URL: database.appUrl, SANWU_MASTER_KEY: masterKey, SANWU_DEMONSTRATION: '1' };
  await runNode('api/dist/commands/load-district.js', {
    env,
    input: await runNode('seeds/src/district/print.ts', { env: { SANWU_CAPTURE: 'BY_HAND' } }),
  });
  return { database, masterKey };
}

const FIRST_DAY = '2019-10-15T08:30:00+08:00';

/** How a copy is wished for. */
interface CopyOptions {
  /** its connections keep a statement's plan from the first time on */
  readonly keepsPlans: boolean;
  /** it was a file's before, or will be another's */
  readonly keptOn: boolean;
}

/** A copy of a database that the run has made ready, at the instant at which its people come in. */
async function copyOf(template: string, at: string, { keepsPlans, keptOn }: CopyOptions): Promise<TestDatabase> {
  const settings = keepsPlans ? ['plan_cache_mode = force_generic_plan'] : [];
  const database = keptOn ? await takeCopy(template, settings) : await makeCopy(template, settings);
  await meddle(
    database.superuserUrl,
    `update business_clock set offset_ms = (extract(epoch from '${at}'::timestamptz - now()) * 1000)::bigint; ${REFRESH}`,
  );
  return database;
}

/** The district on its first morning: a copy of the one that the run has loaded, where it has, which takes a tenth of the time. */
export async function districtDatabase(options: CopyOptions): Promise<DistrictDatabase> {
  const { SANWU_TEST_DISTRICT: template, SANWU_TEST_MASTER_KEY: masterKey } = process.env;
  if (!template || !masterKey) return loadDistrict();
  return { database: await copyOf(template, FIRST_MORNING, options), masterKey };
}

/** The district after its opening days, and what the WeChat platform keeps of them; null where the run has played none. */
export async function openedDistrict(
  options: CopyOptions,
): Promise<(DistrictDatabase & { readonly weChatState: string }) | null> {
  const { SANWU_TEST_OPENED: template, SANWU_TEST_MASTER_KEY: masterKey, SANWU_TEST_WECHAT: weChatState } = process.env;
  if (!template || !masterKey || !weChatState) return null;
  return { database: await copyOf(template, FIRST_DAY, options), masterKey, weChatState };
}
