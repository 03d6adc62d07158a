import { expect, test } from 'vitest';
import { PreparingClient } from './preparing-client.js';

test('several statements in one text are sent as they are, however often; one that comes again keeps its plan', async () => {
  const client = new PreparingClient({ connectionString: process.env['SANWU_TEST_DATABASE_URL'] });
  await client.connect();
  try {
    for (let time = 0; time < 3; time++) {
      await client.query('begin; select 1 as one; commit', []);
      await client.query('select $1::int as n', [time]);
    }
    const { rows } = await client.query('select statement from pg_prepared_statements', []);
    expect(rows).toEqual([{ statement: 'select $1::int as n' }]);
  } finally {
    await client.end();
  }
});
