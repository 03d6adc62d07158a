import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { by } from '../support/database.ts';

/** NotificationResponse: what a session that listens is told. */
const NOTIFICATION = 'A'.charCodeAt(0);

/** A way to the database on which nobody hears a NOTIFY: all other messages pass. */
export class DeafWay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** notifications that did not arrive */
  unheard = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(databaseUrl: string): Promise<{ url: string; way: DeafWay }> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer({ pauseOnConnect: true });
    const way = new DeafWay(server);
    server.on('connection', (client) => way.#join(client, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: here } = server.address() as AddressInfo;
    return { url: by(databaseUrl, here), way };
  }

  #join(client: Socket, database: Socket): void {
    const end = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      this.#sockets.add(socket);
      socket.on('error', end).on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    client.pipe(database);
    let waiting = Buffer.alloc(0);
    database.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      const passing: Buffer[] = [];
      // each message is a letter, and the length of the rest
      while (waiting.length >= 5 && waiting.length > waiting.readUInt32BE(1)) {
        const length = waiting.readUInt32BE(1) + 1;
        if (waiting[0] === NOTIFICATION) this.unheard += 1;
        else passing.push(waiting.subarray(0, length));
        waiting = waiting.subarray(length);
      }
      if (passing.length > 0) client.write(Buffer.concat(passing));
    });
    client.resume();
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
