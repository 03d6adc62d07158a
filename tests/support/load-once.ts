import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, dropKept } from './database.ts';
import { type DistrictDatabase, loadDistrict } from './district.ts';
import { keepContents } from './put-back.ts';
import { startServer } from './server.ts';
import { prepareSessions } from './sessions.ts';
import { letGo, meddle, query } from './sql.ts';

/**
 * The demonstration's password, stretched hardly at all: who comes again signs in, and what it costs to try one is not what most tests
 * are about. Passwords that they choose themselves cost what they cost.
 */
const QUICK = '$argon2id$v=19$m=64,t=1,p=1$cTwuhMmMIlSm+PUSh5+cSw$oWSC2UZr48bsm2Hb4kVhqOo1StqFk6jgHKqdcMU9QLU';

/** No copy has work waiting in it that its time has begun, and nobody is connected to what is copied. */
const ORIGINAL = { SANWU_SCHEDULE: '0', SANWU_TEST_KEEPS_CONNECTIONS: '0' };

/** After so many milliseconds nobody numbers them: it takes a fraction of a second. */
const NUMBERED_IN = 60_000;

/** The first server numbers, for the log, what the loading has told: that of each copy would do it once more. */
async function numberEvents({ database, masterKey }: DistrictDatabase): Promise<void> {
  const server = await startServer({ database, env: { SANWU_MASTER_KEY: masterKey, ...ORIGINAL } });
  try {
    const until = performance.now() + NUMBERED_IN;
    while ((await query(database.superuserUrl, 'select from outbox limit 1')).length > 0) {
      if (performance.now() > until)
        throw new Error(`the events of the district are not numbered:\n${server.output()}`);
      await pause(20);
    }
  } finally {
    await server.stop();
  }
}

/**
 * Before the first test: a database is migrated and the district loaded once, and each server of the run starts on a copy. For a run of all
 * tests its opening days are played once too; who runs one file plays them only if that file needs them.
 */
export async function setup(): Promise<() => Promise<void>> {
  const migrated = await createDatabase();
  process.env['SANWU_TEST_MIGRATED'] = migrated.name;
  const loaded = await loadDistrict();
  await numberEvents(loaded);
  const { database, masterKey } = loaded;
  await meddle(database.superuserUrl, `update account set password_hash = '${QUICK}' where password_hash is not null`);
  process.env['SANWU_TEST_SESSIONS'] = await prepareSessions(database.superuserUrl);
  await keepContents(database.superuserUrl);
  // what somebody is still connected to cannot be copied
  await letGo(database.superuserUrl);
  process.env['SANWU_TEST_DISTRICT'] = database.name;
  process.env['SANWU_TEST_MASTER_KEY'] = masterKey;
  const drop = async () => {
    await Promise.all([database.drop(), migrated.drop()]);
    await dropKept();
  };
  if (process.env['SANWU_TEST_WHOLE'] !== '1') return drop;
  const folder = mkdtempSync(join(tmpdir(), 'sanwu-opened-'));
  const weChatState = join(folder, 'wechat.json');
  const played = await startServer({ opening: true, weChatState, env: ORIGINAL });
  await played.stop();
  await keepContents(played.database.superuserUrl);
  await letGo(played.database.superuserUrl);
  process.env['SANWU_TEST_OPENED'] = played.database.name;
  process.env['SANWU_TEST_WECHAT'] = weChatState;
  return async () => {
    await played.close();
    await drop();
    rmSync(folder, { recursive: true });
  };
}
