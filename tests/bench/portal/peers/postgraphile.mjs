// PostGraphile 5 over views that say what is public. Started with its port on the command line; the database in the environment.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import amber from 'postgraphile/presets/amber';

const [port] = process.argv.slice(2);
const serv = postgraphile({
  extends: [amber.default ?? amber],
  // the views have no indexes of their own that it could see
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['peer'], poolConfig: { max: 8 } }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  schema: { pgOrderByNullsLast: true },
}).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
