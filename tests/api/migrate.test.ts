import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDatabase, createEmptyDatabase, migrateDatabase } from '../support/database.ts';
import { root } from '../support/processes.ts';
import { query } from '../support/sql.ts';

test('five processes that start at once on an empty database bring it to the newest version once', async () => {
  const database = await createEmptyDatabase();
  try {
    const said = await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(database)));
    expect(said.filter((line) => line.includes('0001'))).toHaveLength(1);
    const ran = await query<{ name: string }>(database.superuserUrl, 'select name from migration order by name');
    expect(ran.map(({ name }) => name)).toEqual(readdirSync(`${root}/api/src/migrations`).sort());
  } finally {
    await database.drop();
  }
});

test('a migration that was changed after it ran is refused, and changes nothing', async () => {
  const database = await createDatabase();
  try {
    await query(database.ownerUrl, `update migration set hash = 'another' where name like '0003%'`);
    await expect(migrateDatabase(database)).rejects.toThrow('was changed after it ran');
  } finally {
    await database.drop();
  }
});

test('the queues of an earlier version wake those who work them, as new ones do', async () => {
  const database = await createDatabase();
  const silent = () =>
    query(database.superuserUrl, String.raw`select name from jobs.queue where not notify and name not like '\_\_%'`);
  try {
    expect(await silent()).toEqual([]);
    await query(database.ownerUrl, 'update jobs.queue set notify = false');
    await migrateDatabase(database);
    expect(await silent()).toEqual([]);
  } finally {
    await database.drop();
  }
});
