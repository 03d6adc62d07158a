import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A bad network between clients and a server: it cuts connections in the middle of a frame, and holds bytes back. */
export class BadNetwork {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #delayMs = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param target the address that it leads to */
  static async before(target: string): Promise<BadNetwork> {
    const { hostname, port } = new URL(target);
    const server = createServer({ pauseOnConnect: true });
    const network = new BadNetwork(server);
    server.on('connection', (client) => network.#join(client, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #join(client: Socket, server: Socket): void {
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => void server.write(bytes));
    server.on('data', (bytes) => {
      // in order: later bytes wait behind those that are held back
      server.pause();
      setTimeout(() => {
        client.write(bytes);
        server.resume();
      }, this.#delayMs);
    });
    client.resume();
  }

  /** From now on, what comes from the server is held back for so long. */
  slow(delayMs: number): void {
    this.#delayMs = delayMs;
  }

  /** Cuts this share of the connections, in the middle of whatever they carry. */
  cut(share: number): void {
    for (const [client, server] of [...this.#pairs]) {
      if (Math.random() >= share) continue;
      client.resetAndDestroy();
      server.destroy();
    }
  }

  async close(): Promise<void> {
    this.cut(1);
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
