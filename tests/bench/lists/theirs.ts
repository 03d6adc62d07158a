import pg from 'pg';
import { PAGE, type Shown } from './ours.ts';

/** Everything that a row of the list shows, of the entries in `page`, in their order, with the total. */
const SHOWN = `
  select (select total from counted) as total, d.id, d.title, d.period, d.published_on::text, d.captured_at, d.rejected_at,
    i.id as item_id, i.name as item, i.affair, u.id as unit_id, u.name as unit, u.short_name,
    array(select a.name from unit a where a.path @> u.path and a.kind <> 'DISTRICT' order by nlevel(a.path)) as path_names,
    coalesce(d.published_on > o.due_on, false) as late
  from page join disclosure d on d.id = page.id join disclosure_item i on i.id = d.item_id join unit u on u.id = d.unit_id
    left join obligation o on o.id = coalesce(
      (select f.obligation_id from fulfilment f where f.disclosure_id = d.id
        order by f.revoked_at is null desc, f.learned_at desc, f.id desc limit 1),
      (select own.id from obligation own where own.kind = 'DISCLOSURE' and own.item_id = d.item_id and own.unit_id = d.unit_id
        and own.period = d.period))
  order by d.published_on desc, d.id`;

/** Unit, item, period and state in one walk through the index that knows them all: page and total come of it. */
const LIST = `
  with slice as materialized (select id, published_on from disclosure
      where unit_id = any(array(select id from unit where path <@ $1::ltree[] and path <@ (select path from unit where id = $2)))
        and item_id = $3 and period = $4 and rejected_at is null),
    page as materialized (select id from slice order by published_on desc, id limit ${PAGE}),
    counted as materialized (select count(*)::int as total from slice)
  ${SHOWN}`;

/** What has the word by the index of pairs, once: page and total come of it. */
const SEARCH = `
  with slice as materialized (select d.id, d.published_on
      from (select id, unit_id, published_on from disclosure where pairs @@ $2::tsquery offset 0) d
      where coalesce(d.unit_id in (select id from unit where path <@ $1::ltree[]), false)),
    page as materialized (select id from slice order by published_on desc, id limit ${PAGE}),
    counted as materialized (select count(*)::int as total from slice)
  ${SHOWN}`;

const STATEMENTS = { list: LIST, search: SEARCH };

/** One statement written by hand for what is asked, prepared on a warm connection of the same driver. */
export class BareSql {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(url: string): Promise<BareSql> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // the plan that each of them was written for
    await client.query("set enable_seqscan = off; set work_mem = '64MB'");
    return new BareSql(client);
  }

  async show(name: keyof typeof STATEMENTS, values: readonly unknown[]): Promise<Shown> {
    const { rows } = await this.#client.query<{ id: string; total: number }>({
      name,
      text: STATEMENTS[name],
      values: [...values],
    });
    return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  }

  close = (): Promise<void> => this.#client.end();
}
