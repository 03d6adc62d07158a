import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { runNode } from './processes.ts';
import { letGo, query } from './sql.ts';

export interface TestDatabase {
  readonly name: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with npm test`);
  return value;
};

const inDatabase = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).toString();

/** The same database by way of a port of this machine, where somebody listens in between. */
export const by = (url: string, port: number): string =>
  Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port), search: '' }).toString();

/** A database of its own on the run's server, brought to the newest version by the built command, once a run. */
export async function createDatabase(): Promise<TestDatabase> {
  const { SANWU_TEST_MIGRATED: template } = process.env;
  if (template) return createEmptyDatabase(template);
  const database = await createEmptyDatabase();
  await migrateDatabase(database);
  return database;
}

/** Brings a database to the newest version by the built command. @returns what it says */
export const migrateDatabase = ({ ownerUrl, appUrl }: TestDatabase): Promise<string> =>
  runNode('api/dist/commands/migrate.js', { env: { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } });

/** A database of its own on the run's server, with nothing in it, or with what another one holds. */
export async function createEmptyDatabase(template = 'template0'): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const [ownerUrl, appUrl] = [
    inDatabase(required('SANWU_TEST_OWNER_URL'), name),
    inDatabase(required('SANWU_TEST_APP_URL'), name),
  ];
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  const server = required('SANWU_TEST_DATABASE_URL');
  // the files as they are: through the log, block by block, it takes three times as long
  const asItIs = `template ${template} strategy file_copy`;
  await query(server, `create database ${name} owner ${pg.escapeIdentifier(owner)} ${asItIs}`);
  const superuserUrl = inDatabase(server, name);
  return {
    ...{ name, superuserUrl, ownerUrl, appUrl },
    drop: async () => {
      await letGo(superuserUrl, ownerUrl, appUrl);
      await query(server, `drop database ${name} with (force)`);
    },
  };
}

/** Drops the databases that its workers have kept to the end of the run. */
export async function dropKept(): Promise<void> {
  const server = required('SANWU_TEST_DATABASE_URL');
  const owner = decodeURIComponent(new URL(required('SANWU_TEST_OWNER_URL')).username);
  const left = await query<{ name: string }>(
    server,
    "select datname as name from pg_database where datdba = $1::regrole and datname ~ '^t_[0-9a-f]{12}$'",
    [owner],
  );
  for (const { name } of left) await query(server, `drop database if exists ${name} with (force)`);
}
