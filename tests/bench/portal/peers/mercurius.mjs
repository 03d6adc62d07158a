// Mercurius with its JIT, one statement for a page, and a loader for each thing that the rows name. Started with its port on the command
// line; the database in the environment.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

const [port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const schema = `
  type Item { id: ID! code: String! name: String! area: String }
  type Unit { id: ID! name: String! shortName: String! parent: Unit }
  type Disclosure { id: ID! title: String! publishedOn: String! period: String! amount: String item: Item! unit: Unit! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! }
  type Disclosures { nodes: [Disclosure!]! pageInfo: PageInfo! }
  input Eq { eq: ID }
  input AreaEq { eq: String }
  input Filter { itemId: Eq area: AreaEq }
  type Query { disclosures(first: Int!, filter: Filter!): Disclosures! }`;

const PAGE = `select d.id, d.title, d.published_on::text as "publishedOn", d.period, d.amount::text as amount, d.item_id, d.unit_id
  from peer.disclosure d where d.item_id = $1 and d.area = $2 order by d.published_on desc nulls last, d.id limit $3::int + 1`;
const ITEMS = 'select id, code, name, area from peer.item where id = any($1::uuid[])';
const UNITS = 'select id, name, short_name as "shortName", parent_id from peer.unit where id = any($1::uuid[])';

const resolvers = {
  Query: {
    disclosures: async (_, { first, filter }) => {
      const { rows } = await pool.query({
        name: 'page',
        text: PAGE,
        values: [filter.itemId.eq, filter.area.eq, first],
      });
      return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: false } };
    },
  },
};

/** What rows name, in one statement for all of them. */
const named = (name, text, idOf) => async (queries) => {
  const ids = queries.map(({ obj }) => idOf(obj));
  const { rows } = await pool.query({ name, text, values: [[...new Set(ids.filter((id) => id !== null))]] });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

const loaders = {
  Disclosure: {
    item: named('items', ITEMS, (disclosure) => disclosure.item_id),
    unit: named('units', UNITS, (disclosure) => disclosure.unit_id),
  },
  Unit: { parent: named('units', UNITS, (unit) => unit.parent_id) },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: Number(port), host: '127.0.0.1' });
console.log('ready');
