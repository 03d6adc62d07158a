// The connections of a server that has ended are those of the next on the same database in this process: to open one costs the database
// fifteen milliseconds, and as much again for what it must learn of its tables. What is left on them is what a statement's plan is.
import { resolve } from 'node:path';

type Listener = (...told: unknown[]) => void;

/** What the driver calls a connection: below a client, who is its server's and ends with it. */
interface Connection {
  stream: { readonly writable: boolean };
  connect: () => void;
  startup: () => void;
  end: () => void;
  query: (text: string) => void;
  emit: (event: string, message?: unknown) => void;
  on: (event: string, listener: Listener) => void;
  once: (event: string, listener: Listener) => void;
  rawListeners: (event: string) => Listener[];
  removeAllListeners: () => void;
}

interface Client {
  connection: Connection;
  readonly host: string;
  readonly port: number;
  readonly getStartupConf: () => object;
  _connect: (done: Listener) => void;
}

interface Class<Instance> {
  readonly prototype: Instance;
}

const { default: pg } = (await import(resolve('api/dist/driver.js'))) as {
  default: { Client: Class<Client>; Connection: Class<Connection> };
};

/** By what they are connected to, those that nobody uses. */
const idle = new Map<string, Connection[]>();
/** What each is connected to, and the number by which it is cancelled. */
const known = new WeakMap<Connection, { readonly to: string; number?: unknown }>();

/** As a connection is that has just been opened, but for what it knows. */
const CLEANED = `rollback; unlisten *; reset all; close all; select pg_advisory_unlock_all(); discard temp; discard sequences`;

/** The queue's connections are called by the process that has them, which is another one each time. */
const addressOf = (client: Client): string =>
  JSON.stringify([client.host, client.port, client.getStartupConf()]).replace(/"pgboss:\w+"/, '"pgboss"');

const nothing = () => undefined;

/** Is it lost, or does it end: nobody gets it. */
function lay(connection: Connection, to: string): void {
  connection.removeAllListeners();
  const others = idle.get(to) ?? [];
  for (const event of ['error', 'errorMessage']) connection.on(event, nothing);
  connection.once('end', () => {
    const at = others.indexOf(connection);
    if (at !== -1) others.splice(at, 1);
  });
  others.push(connection);
  idle.set(to, others);
}

/** What is said when one is opened is said of one that is open. */
function take(connection: Connection, number: unknown): void {
  connection.removeAllListeners();
  connection.connect = () => process.nextTick(() => connection.emit('connect'));
  connection.startup = () =>
    process.nextTick(() => {
      connection.emit('backendKeyData', number);
      connection.emit('readyForQuery', { name: 'readyForQuery', status: 'I' });
    });
}

/** From now on those that are opened while `SANWU_TEST_KEEPS_CONNECTIONS` is 1. */
export function keepConnections(): void {
  const { _connect: connect } = pg.Client.prototype;
  pg.Client.prototype._connect = function (this: Client, done) {
    if (process.env['SANWU_TEST_KEEPS_CONNECTIONS'] === '1') {
      const to = addressOf(this);
      const kept = idle.get(to)?.pop();
      if (kept) {
        take(kept, known.get(kept)?.number);
        this.connection = kept;
      } else {
        const one: { to: string; number?: unknown } = { to };
        known.set(this.connection, one);
        this.connection.once('backendKeyData', (number) => {
          one.number = number;
        });
      }
    }
    connect.call(this, done);
  };

  const { end } = pg.Connection.prototype;
  pg.Connection.prototype.end = function (this: Connection) {
    const { to, number } = known.get(this) ?? {};
    if (to === undefined || number === undefined || !this.stream.writable) return end.call(this);
    // whoever ends it listens for its end a moment later
    process.nextTick(() => {
      const heirs = this.rawListeners('end');
      const ended = () => {
        for (const heir of heirs) heir.call(this);
      };
      let clean = true;
      this.removeAllListeners();
      this.on('error', nothing);
      this.once('end', ended);
      this.once('errorMessage', () => {
        clean = false;
      });
      this.once('readyForQuery', () => {
        if (!clean) return end.call(this);
        lay(this, to);
        ended();
      });
      this.query(CLEANED);
    });
  };
}
