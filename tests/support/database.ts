import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { runNode } from './processes.ts';
import { letGo } from './sql.ts';

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

async function asSuperuser<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: required('SANWU_TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

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
  await asSuperuser((client) =>
    client.query(
      // the files as they are: through the log, block by block, it takes three times as long
      `create database ${name} owner ${client.escapeIdentifier(owner)} template ${template} strategy file_copy`,
    ),
  );
  const superuserUrl = inDatabase(required('SANWU_TEST_DATABASE_URL'), name);
  return {
    ...{ name, superuserUrl, ownerUrl, appUrl },
    drop: async () => {
      await letGo(superuserUrl, ownerUrl, appUrl);
      await asSuperuser((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
