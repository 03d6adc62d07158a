import { loadDistrict } from './district.ts';

/** Before the first test: the district is loaded once, and each server of the run starts on a copy of it. */
export async function setup(): Promise<() => Promise<void>> {
  const { database, masterKey } = await loadDistrict();
  process.env['SANWU_TEST_DISTRICT'] = database.name;
  process.env['SANWU_TEST_MASTER_KEY'] = masterKey;
  return database.drop;
}
