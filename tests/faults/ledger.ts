import { setTimeout as pause } from 'node:timers/promises';
import { runNode } from '../support/processes.ts';
import { recount } from '../support/recount.ts';
import type { TestServer } from '../support/server.ts';
import { query } from '../support/sql.ts';

/** A mutation that was acknowledged to its client. */
export interface Promised {
  readonly id: string;
  /** the idempotency key of a draft */
  readonly key: string | null;
  readonly state: string;
  readonly version: number;
}

const must = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

/** Holds what was promised, and what must always be true, against the database. @throws Error saying what broke */
export async function expectWhole(server: TestServer, promised: readonly Promised[]): Promise<{ letters: number }> {
  const { superuserUrl } = server.database;
  const sql = <Row extends Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) =>
    query<Row>(superuserUrl, text, parameters);
  const one = async (text: string, parameters: readonly unknown[] = []): Promise<number> =>
    (await sql<{ n: number }>(text, parameters))[0]?.n ?? -1;

  const letters = new Map(
    (await sql<{ id: string; version: number }>('select id, version from notice')).map(({ id, version }) => [
      id,
      version,
    ]),
  );
  for (const { id, state, version } of promised) {
    must((letters.get(id) ?? 0) >= version, `letter ${id} was acknowledged as ${state} and is not there`);
  }
  const keys = promised.flatMap(({ key }) => key ?? []);
  must(
    (await one('select count(distinct record_id)::int as n from idempotency where key = any($1)', [keys])) ===
      keys.length,
    'a key that was acknowledged has no letter of its own',
  );
  must(
    (await one(`select count(*)::int as n from (select notice_id, action, from_state from notice_event
    group by 1, 2, 3 having count(*) > 1) twice`)) === 0,
    'a step happened twice',
  );
  must(
    (await one(`select count(*)::int as n from notice n where (select count(*) from trail_entry t
    where t.row_id = n.id::text and t.table_name = 'notice' and t.operation = 'INSERT') <> 1`)) === 0,
    'a letter has not one beginning in the trail',
  );

  const [series] = await sql<{ last: number; used: number; highest: number }>(
    `select last, (select count(*)::int from notice where number is not null and kind = s.kind) as used,
      (select max((regexp_match(number, '(\\d+)号'))[1]::int) from notice where kind = s.kind) as highest
    from number_series s where kind = 'SUGGESTION' and year = 2019`,
  );
  const first = (series?.last ?? 0) - (series?.used ?? 0);
  must(series?.highest === series?.last || series?.used === 0, 'the series of numbers has gone ahead of the letters');
  must(
    (await one(`select count(distinct number)::int as n from notice where number is not null`)) === series?.used &&
      first === 66,
    `numbers have a gap: ${JSON.stringify(series)}`,
  );

  for (let waited = 0; (await one('select count(*)::int as n from outbox')) > 0; waited += 100) {
    must(waited < 30_000, 'events wait in the outbox and nobody numbers them');
    await pause(100);
  }
  must((await one('select (max(number) - count(*))::int as n from log_entry')) === 0, 'the log has a hole');

  for (const { id, path, counts } of await subtrees(superuserUrl)) {
    const true_ = JSON.stringify(await recount(superuserUrl, id));
    must(counts === true_, `the counts of ${path} are ${counts}, counted anew ${true_}`);
  }
  const env = {
    DATABASE_URL: server.database.appUrl,
    SANWU_TRAIL_ROOTS: server.rootsFile,
    SANWU_MASTER_KEY: server.masterKey,
  };
  await runNode('api/dist/commands/trail.js', { args: ['seal'], env });
  await runNode('api/dist/commands/trail.js', { args: ['verify'], env });
  return { letters: letters.size };
}

/** The counts as the platform keeps them: sums, and the differences that are not folded yet. */
async function subtrees(url: string): Promise<{ id: string; path: string; counts: string }[]> {
  const rows = await query<Record<string, string>>(
    url,
    `select u.id, u.path::text as path, ${[
      'open_green',
      'open_yellow',
      'open_red',
      'units_green',
      'units_yellow',
      'units_red',
    ]
      .map(
        (c) => `(coalesce((select ${c} from subtree_count s where s.unit_id = u.id), 0)
        + coalesce((select sum(${c}) from count_difference d where u.id = any(d.ancestor_ids)), 0))::int as ${c}`,
      )
      .join(', ')} from unit u where u.kind in ('DISTRICT', 'TOWNSHIP')`,
  );
  return rows.map(({ id = '', path = '', ...c }) => ({
    id,
    path,
    counts: JSON.stringify({
      obligations: { green: c['open_green'], yellow: c['open_yellow'], red: c['open_red'] },
      units: { green: c['units_green'], yellow: c['units_yellow'], red: c['units_red'] },
    }),
  }));
}
