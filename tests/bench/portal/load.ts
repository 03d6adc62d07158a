import { connect, type Socket } from 'node:net';
import type { Peer, Variables } from './question.ts';

const CRLF = '\r\n';

/** Requests as bytes, made beforehand: what is measured is the server. */
export function requestsOf({ url, query, headers }: Peer, variables: readonly Variables[]): Buffer[] {
  const { host, pathname } = new URL(url);
  return variables.map((one) => {
    const body = JSON.stringify({ query, variables: one });
    const lines = [
      `POST ${pathname} HTTP/1.1`,
      `host: ${host}`,
      'content-type: application/json',
      'accept: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    return Buffer.from(lines.join(CRLF) + CRLF + CRLF + body);
  });
}

const HEAD_END = Buffer.from(CRLF + CRLF);

/** One connection that asks, waits for the whole answer, and asks again. */
class Asker {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #missing = -1;
  #done: (body: Buffer) => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#failed(error));
    this.#socket.on('close', () => this.#failed(new Error('the connection was closed')));
  }

  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = () => undefined;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    if (this.#missing === -1) {
      const head = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
      const end = head.indexOf(HEAD_END);
      if (end === -1) return;
      const text = head.subarray(0, end).toString('latin1');
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
        this.#failed(new Error(`${text}\n${head.subarray(end).toString().slice(0, 500)}`));
        return;
      }
      const body = head.subarray(end + HEAD_END.length);
      this.#received = [body];
      this.#missing = Number(length) - body.length;
    } else this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    const [only] = this.#received;
    const body = this.#received.length === 1 && only ? only : Buffer.concat(this.#received);
    this.#received = [];
    this.#missing = -1;
    this.#done(body);
  }
}

export interface Load {
  readonly requestsPerSecond: number;
  /** milliseconds */
  readonly p99: number;
}

/** Asks on so many connections for so long. */
export async function load(
  peer: Peer,
  requests: readonly Buffer[],
  { connections, ms }: { connections: number; ms: number },
): Promise<Load> {
  const port = Number(new URL(peer.url).port);
  const askers = Array.from({ length: connections }, () => new Asker(port));
  const taken: number[] = [];
  const begun = performance.now();
  const endsAt = begun + ms;
  let next = 0;
  await Promise.all(
    askers.map(async (asker) => {
      for (let at = performance.now(); at < endsAt; ) {
        const request = requests[next++ % requests.length];
        if (!request) throw new Error('nothing to ask');
        await asker.ask(request);
        const now = performance.now();
        taken.push(now - at);
        at = now;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const asker of askers) asker.close();
  taken.sort((a, b) => a - b);
  return { requestsPerSecond: taken.length / seconds, p99: taken[Math.floor(taken.length * 0.99)] ?? Number.NaN };
}

/** One answer, as what it says. */
export async function answerOf(peer: Peer, request: Buffer): Promise<unknown> {
  const asker = new Asker(Number(new URL(peer.url).port));
  const body = await asker.ask(request);
  asker.close();
  return JSON.parse(body.toString('utf8')) as unknown;
}
