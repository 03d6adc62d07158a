import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
/** As proxies keep them: longer than anybody who asks without a pause is ever silent. */
const KEEP_ALIVE_MS = 75_000;
/** A process that is asked by a crowd answers late, and is ready all the same. */
const LOOK_PATIENCE_MS = 10_000;

/** A proxy before equal processes, as an operator would set one up: it asks each for `/readyz`, and passes no request to one that is not ready. */
export class Balancer {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #ready = new Set<string>();
  readonly #backends: readonly string[];
  readonly #server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (asked, answer) => this.#pass(asked, answer));
  #turn = 0;
  readonly #closed = new AbortController();

  private constructor(backends: readonly string[]) {
    this.#backends = backends;
  }

  static async before(backends: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(backends);
    await Promise.all(backends.map((backend) => balancer.#look(backend)));
    for (const backend of backends) void balancer.#watch(backend);
    await new Promise<void>((resolve) => balancer.#server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  isReady(backend: string): boolean {
    return this.#ready.has(backend);
  }

  /** One look after the other: what was asked before never overrules what is known since. */
  async #watch(backend: string): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      await this.#look(backend);
      await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #look(backend: string): Promise<void> {
    const signal = AbortSignal.any([this.#closed.signal, AbortSignal.timeout(LOOK_PATIENCE_MS)]);
    const ready = await fetch(`${backend}/readyz`, { signal }).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (ready) this.#ready.add(backend);
    else this.#ready.delete(backend);
  }

  /** Each in turn; a request that failed on the way is told as such and tried nowhere else. */
  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const ready = this.#backends.filter((backend) => this.#ready.has(backend));
    const backend = ready[this.#turn++ % Math.max(1, ready.length)];
    if (!backend) return void answer.writeHead(503).end();
    const { method, headers, url } = asked;
    const passed = request(
      new URL(url ?? '/', backend),
      { method: method ?? 'GET', headers, agent: this.#agent },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
