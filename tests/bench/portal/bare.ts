// A bare server: one prepared statement, whose JSON is sent as it is. With `memory`, units and items are in the process.
// Started with its port and what it is on the command line; the database in the environment.
import { createServer } from 'node:http';
import pg from 'pg';
import type { Variables } from './question.ts';

const [port, kind] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });

const SHOWN = 'd.shown and (d.display_ends_on is null or d.display_ends_on >= current_date)';

/** Everything in the database, one statement, one row. */
const ALL = `
  with page as (select d.id, d.title, d.published_on, d.period, d.amount, d.unit_id from disclosure d
      where d.item_id = $1 and ${SHOWN} order by d.published_on desc nulls last, d.id limit 21)
  select json_build_object('data', json_build_object('disclosures', json_build_object(
      'nodes', coalesce((select json_agg(node) from (select json_build_object('id', p.id, 'title', p.title, 'publishedOn', p.published_on,
          'period', p.period, 'amount', p.amount::text,
          'item', json_build_object('id', i.id, 'code', i.code, 'name', i.name, 'area', i.area),
          'unit', json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name,
            'parent', case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end)) as node
        from page p join disclosure_item i on i.id = $1 and coalesce(i.area, '') = $2 join unit u on u.id = p.unit_id left join unit a on a.id = u.parent_id
        order by p.published_on desc nulls last, p.id limit 20) n), '[]'),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page), 'hasPreviousPage', false))))::text as answer`;

/** The rows alone: units and items are known. */
const ROWS = `
  select d.id, d.title, d.published_on::text as published_on, d.period, d.amount::text as amount, d.unit_id from disclosure d
    where d.item_id = $1 and ${SHOWN} order by d.published_on desc nulls last, d.id limit 21`;

async function memory(): Promise<(asked: Variables) => Promise<string>> {
  const { rows: units } = await pool.query('select id, name, short_name, parent_id from unit');
  const { rows: items } = await pool.query('select id, code, name, area from disclosure_item');
  const named = new Map(units.map(({ id, name }) => [id, { id, name }]));
  const unitText = new Map(
    units.map(({ id, name, short_name, parent_id }) => [
      id,
      JSON.stringify({ id, name, shortName: short_name, parent: named.get(parent_id) ?? null }),
    ]),
  );
  const itemOf = new Map(items.map((item) => [item.id, { area: item.area ?? '', text: JSON.stringify(item) }]));
  return async ({ itemId, area }) => {
    const item = itemOf.get(itemId);
    const { rows } =
      item?.area === area
        ? await pool.query({ name: 'rows', text: ROWS, values: [itemId], rowMode: 'array' })
        : { rows: [] };
    let nodes = '';
    for (let nr = 0; nr < rows.length && nr < 20; nr++) {
      const [id, title, publishedOn, period, amount, unitId] = rows[nr] as string[];
      nodes += `${nr === 0 ? '' : ','}{"id":"${id}","title":${JSON.stringify(title)},"publishedOn":"${publishedOn}","period":"${period}","amount":${
        amount === null ? 'null' : `"${amount}"`
      },"item":${item?.text},"unit":${unitText.get(unitId)}}`;
    }
    return `{"data":{"disclosures":{"nodes":[${nodes}],"pageInfo":{"hasNextPage":${rows.length > 20},"hasPreviousPage":false}}}}`;
  };
}

const statement = async ({ itemId, area }: Variables): Promise<string> => {
  const { rows } = await pool.query({ name: 'all', text: ALL, values: [itemId, area], rowMode: 'array' });
  return rows[0]?.[0] as string;
};

const answer = kind === 'memory' ? await memory() : statement;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: Variables };
    answer(variables).then(
      (text) => {
        const bytes = Buffer.from(text);
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
        response.end(bytes);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
