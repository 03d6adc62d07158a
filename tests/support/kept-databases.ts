import { createEmptyDatabase, type TestDatabase } from './database.ts';
import { keepSettings, putBack } from './put-back.ts';
import { query } from './sql.ts';

/** So many wait for somebody at most: to each, the processes that have served it are still connected. */
const MOST_KEPT = 4;

/** One that nobody uses, put back to what its copies are of. */
interface Kept {
  readonly like: string;
  readonly database: TestDatabase;
}

/** Those of this worker, which live as long as it does, through all its files; the one that was left first comes first. */
const KEPT = Symbol.for('sanwu.kept-databases');
const worker = globalThis as { [KEPT]?: Kept[] };
worker[KEPT] ??= [];
const kept = worker[KEPT];

/** A copy that nobody had before and nobody gets after, with such settings of its own. */
export async function makeCopy(template: string, settings: readonly string[]): Promise<TestDatabase> {
  const database = await createEmptyDatabase(template);
  for (const setting of settings) await query(database.superuserUrl, `alter database ${database.name} set ${setting}`);
  return database;
}

/** A copy that others of this worker may have had before; `drop` puts it back and leaves it to whoever comes. */
export async function takeCopy(template: string, settings: readonly string[]): Promise<TestDatabase> {
  const like = JSON.stringify([template, settings]);
  const at = kept.findIndex((one) => one.like === like);
  const database = kept.splice(at, at === -1 ? 0 : 1)[0]?.database ?? (await makeNew(template, settings));
  return { ...database, drop: () => leave({ like, database }) };
}

async function makeNew(template: string, settings: readonly string[]): Promise<TestDatabase> {
  const database = await makeCopy(template, settings);
  await keepSettings(database.superuserUrl);
  return database;
}

/** When they are too many, the one that nobody came to for the longest time is gone. */
async function leave(one: Kept): Promise<void> {
  if (!(await putBack(one.database.superuserUrl))) return one.database.drop();
  kept.push(one);
  if (kept.length > MOST_KEPT) await kept.shift()?.database.drop();
}
