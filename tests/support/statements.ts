import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { by } from './database.ts';

/** Samples of one thing until two are alike: a job of the platform may run beside a request. */
const SAMPLES = 8;

/** A statement with the values that it was asked with, as texts; null: none. */
export interface AskedStatement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** Stands between the application and its database, and writes down which statements it is sent. */
export class StatementRecorder {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #heard: string[] = [];
  #asked: AskedStatement[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param target a database's address */
  static async before(target: string): Promise<StatementRecorder> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    const recorder = new StatementRecorder(server);
    server.on('connection', (client) => recorder.#join(client, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return recorder;
  }

  /** The same database's address, by way of the recorder. */
  through(target: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return by(target, port);
  }

  /**
   * The statements that `act` leads to, in the order of their texts: some run beside each other.
   * @param only those that match: where the act itself sets off work of the platform
   */
  async during(act: () => Promise<unknown>, only = /./): Promise<string[]> {
    const sample = async () => {
      this.#heard = [];
      await act();
      return this.#heard.filter((statement) => only.test(statement)).toSorted();
    };
    let last = await sample();
    for (let taken = 1; taken < SAMPLES; taken++) {
      const next = await sample();
      if (next.join('\n') === last.join('\n')) return next;
      last = next;
    }
    throw new Error(`no two of ${SAMPLES} samples were alike`);
  }

  /** The statements that `act` leads to, as they were asked: to be explained. @param only those that match */
  async askedDuring(act: () => Promise<unknown>, only: RegExp): Promise<readonly AskedStatement[]> {
    this.#asked = [];
    await act();
    return this.#asked.filter(({ text }) => only.test(text));
  }

  #join(client: Socket, server: Socket): void {
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    const listen = listener((statement, values) => {
      this.#heard.push(statement.replace(ID, '$id'));
      this.#asked.push({ text: statement, values });
    });
    client.on('data', (bytes) => {
      listen(bytes);
      server.write(bytes);
    });
    server.on('data', (bytes) => void client.write(bytes));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A statement whose ids the mapper wrote into its text is the same statement for another id. */
const ID = /'[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}'/g;

const textAt = (message: Buffer, from: number): string => message.toString('utf8', from, message.indexOf(0, from));

/** The values of a binding, which begin after its two names: formats, then each value with its length. */
function valuesOf(message: Buffer, from: number): (string | null)[] {
  let at = from + 2 + 2 * message.readInt16BE(from);
  const values: (string | null)[] = [];
  const count = message.readInt16BE(at);
  at += 2;
  for (let nr = 0; nr < count; nr++) {
    const length = message.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : message.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return values;
}

/**
 * Reads what a client of PostgreSQL says: a start without a type, then messages of type, length and body. Connections that name
 * their program are the log's and the queue's own, and not listened to.
 */
function listener(heard: (statement: string, values: AskedStatement['values']) => void): (bytes: Buffer) => void {
  const prepared = new Map<string, string>();
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  let listens = true;
  const take = (message: Buffer): void => {
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'Q') heard(textAt(message, 5), []);
    if (type !== 'P' && type !== 'B') return;
    const first = textAt(message, 5);
    const second = textAt(message, 5 + Buffer.byteLength(first) + 1);
    if (type === 'P') prepared.set(first, second);
    else heard(prepared.get(second) ?? 'unknown', valuesOf(message, 5 + Buffer.byteLength(`${first}  ${second}`)));
  };
  return (bytes) => {
    if (!listens) return;
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const head = started ? 1 : 0;
      const length = rest.length >= head + 4 ? head + rest.readInt32BE(head) : Number.POSITIVE_INFINITY;
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      if (started) take(message);
      else listens = !message.includes('application_name');
      started = true;
    }
  };
}
