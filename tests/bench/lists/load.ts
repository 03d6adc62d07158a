import pg from 'pg';
import { paragraphs } from './words.ts';

/** Items beside the district's own: a late catalogue has more of them. */
const MORE_ITEMS = 13;

/** What is made once: paragraphs, items, the quarters of ten years. `bench` is a schema that the application never sees. */
const PARAGRAPHS = `create table bench.paragraph as
  select number::int - 1 as id, text from unnest($1::text[]) with ordinality p (text, number)`;
const ITEMS = `
  insert into disclosure_item select more.*
    from generate_series(1, ${MORE_ITEMS}) n, (select * from disclosure_item order by code limit 1) i,
      jsonb_populate_record(null::disclosure_item, to_jsonb(i) || jsonb_build_object(
        'id', gen_random_uuid(), 'code', 'MORE-' || n, 'name', '公开事项' || n)) more`;
const NAMES = `
  create table bench.item as select id, name, row_number() over (order by code)::int - 1 as number from disclosure_item;
  create table bench.unit as select id, short_name, row_number() over (order by code)::int - 1 as number from unit
    where kind in ('TOWNSHIP', 'VILLAGE') and closed_on is null;
  create table bench.period as select y || '-Q' || q as key, make_date(y, q * 3, 1) + interval '1 month' as ends_on,
      row_number() over (order by y, q)::int - 1 as number
    from generate_series(2010, 2019) y, generate_series(1, 4) q where (y, q) < (2019, 4);
  alter table bench.paragraph add primary key (id);
  analyze bench.paragraph, bench.item, bench.unit, bench.period;`;

/** What each of these units owed of each item in each quarter: due on the 20th after it. */
const OBLIGATIONS = `
  insert into obligation (id, kind, unit_id, title, item_id, period, opens_on, due_on, due_explanation, rule_id,
      calendar_version_id, state, light, light_since, fulfilled_on, assessed, created_at)
    select gen_random_uuid(), 'DISCLOSURE', u.id, i.name || ' ' || p.key, i.id, p.key, p.ends_on - interval '3 months',
      p.ends_on + interval '19 days', o.due_explanation, o.rule_id, o.calendar_version_id, 'FULFILLED', 'GREEN', p.ends_on,
      p.ends_on + interval '9 days', true, o.created_at
    from bench.unit u, bench.item i, bench.period p,
      lateral (select * from obligation where kind = 'DISCLOSURE' order by id limit 1) o
    on conflict do nothing`;

/** Units, items and quarters by turns make so many entries, before the same of them come again. */
const ROUND = 97 * 20 * 39;

/** An id as the application makes them: later ones are larger. */
const idOf = (kind: string, n: string) => `('${kind}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** One article for each round: the lists read none. */
const ARTICLES = `
  insert into captured_article (id, source_id, external_id, title, content_html, content_hash, published_at, captured_at)
    select ${idOf('0191', 'n')}, (select id from source order by id limit 1), 'bench-' || n, '', '', ''::bytea, now(), now()
    from generate_series(0, 99) n`;

/** The place of entry n among them, mixed so that a few entries are of all years too. */
const place = `(n::bigint * 7919 % ${ROUND})::int`;

/** Entry n, published within 24 days after its quarter: late one in five, rejected one in fifty. */
const entries = (from: number, to: number) => `
  create temp table entry as
    select n, u.id as unit_id, i.id as item_id, p.key as period, p.ends_on::date + (n * 7 % 24) as published_on,
      ${idOf('0190', 'n')} as id, ${idOf('0191', `n / ${ROUND}`)} as article_id,
      u.short_name || i.name || p.key || '公示（第' || n || '号）' as title
    from generate_series(${from}, ${to - 1}) n
      join bench.unit u on u.number = ${place} % 97
      join bench.item i on i.number = ${place} / 97 % 20
      join bench.period p on p.number = ${place} / (97 * 20) % 39;
  insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, url, text, article_id, source_id,
      rejected_at, rejected_reason)
    select e.id, item_id, unit_id, period, title, published_on, published_on + interval '1 day',
      'http://gov.example/content/' || n || '.html', concat_ws(E'\\n', a.text, b.text, c.text, d.text), article_id,
      (select id from source order by id limit 1), case when n % 50 = 0 then published_on + interval '2 days' end,
      case when n % 50 = 0 then '标题与内容不符' end
    from entry e
      join bench.paragraph a on a.id = abs(hashint4(n)) % 20000
      join bench.paragraph b on b.id = abs(hashint4(n + 1000000000)) % 20000
      left join bench.paragraph c on c.id = abs(hashint4(n + 1100000000)) % 20000 and n % 4 > 0
      left join bench.paragraph d on d.id = abs(hashint4(n + 1200000000)) % 20000 and n % 4 > 1
    order by n;
  insert into fulfilment (id, obligation_id, fact_on, learned_at, disclosure_id)
    select ${idOf('0192', 'e.n')}, o.id, e.published_on, e.published_on + interval '1 day', e.id
    from entry e join obligation o on o.kind = 'DISCLOSURE' and o.item_id = e.item_id and o.unit_id = e.unit_id and o.period = e.period
    where e.n % 50 > 0 order by e.n;
  drop table entry;`;

/** Entries in one statement: a temporary table of them stays small. */
const AT_ONCE = 25_000;
/** Connections that load beside each other. */
const LOADERS = 2;

/**
 * Fills the demonstration district with entries of the last ten years, step by step. It writes past the triggers of trail and
 * references, as a superuser may, and makes the lists' indexes anew: neither is measured here.
 */
export class Entries {
  readonly #clients: readonly [pg.Client, ...pg.Client[]];
  #loaded = 0;

  private constructor(clients: readonly [pg.Client, ...pg.Client[]]) {
    this.#clients = clients;
  }

  static async prepare(superuserUrl: string): Promise<Entries> {
    const connect = async () => {
      const client = new pg.Client({ connectionString: superuserUrl });
      await client.connect();
      await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'");
      return client;
    };
    const client = await connect();
    // the log of what is written may grow: with fewer checkpoints nothing is less durable
    await client.query("alter system set max_wal_size = '16GB'");
    await client.query('select pg_reload_conf()');
    await client.query('create schema bench');
    await client.query(PARAGRAPHS, [paragraphs()]);
    await client.query(ITEMS);
    await client.query(NAMES);
    await client.query(OBLIGATIONS);
    await client.query(ARTICLES);
    // it was all checked long ago: nobody goes over it while the lists are asked for
    await client.query('update check_cursor set owed_way = 1000000, owed_after = null');
    const more = await Promise.all(Array.from({ length: LOADERS - 1 }, connect));
    return new Entries([client, ...more]);
  }

  /** Loads until there are so many. */
  async reach(total: number): Promise<void> {
    const [client] = this.#clients;
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
        where indrelid in ('disclosure'::regclass, 'fulfilment'::regclass) and not indisunique`,
    );
    await client.query(rows.map(({ name }) => `drop index ${name}`).join(';'));
    const parts: string[] = [];
    for (let from = this.#loaded; from < total; from += AT_ONCE)
      parts.push(entries(from, Math.min(from + AT_ONCE, total)));
    const loading = this.#clients.map(async (each) => {
      for (let part = parts.shift(); part; part = parts.shift()) await each.query(part);
    });
    await Promise.all(loading);
    this.#loaded = total;
    const making = this.#clients.map(async (each) => {
      for (let index = rows.pop(); index; index = rows.pop()) await each.query(index.definition);
    });
    await Promise.all(making);
    await client.query('vacuum (analyze) disclosure, fulfilment');
    await client.query('vacuum (analyze) obligation, captured_article');
    await client.query('checkpoint');
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }
}
