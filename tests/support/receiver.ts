import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface Arrived {
  readonly id: string;
  readonly timestamp: number;
  readonly signatures: readonly string[];
  readonly text: string;
  readonly body: { type: string; timestamp: string; disclosure?: string; data: Record<string, unknown> };
  readonly contentType: string;
}

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** What receivers do, good ones and others. */
export const TAKES: Behaviour = (response) => void response.writeHead(204).end();
export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end('{"error":"…"}');
export const CLOSES: Behaviour = (_, request) => void request.socket.destroy();
/** The headers come, the body never ends. */
export const DRAGS: Behaviour = (response) => void response.writeHead(200).write('…');
export const SILENT: Behaviour = () => undefined;

/** Somebody outside who is told by webhooks: takes what it can, over real HTTP. */
export class Receiver {
  readonly arrived: Arrived[] = [];
  readonly #server = createServer((request, response) => this.#take(request, response));
  #behaviour: Behaviour = TAKES;
  readonly #next: Behaviour[] = [];

  static async listen(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/hooks`;
  }

  /** From now on. */
  behave(behaviour: Behaviour): void {
    this.#behaviour = behaviour;
  }

  /** The next messages, one each; then as before. */
  first(...behaviours: Behaviour[]): void {
    this.#next.push(...behaviours);
  }

  of(disclosure: string): Arrived[] {
    return this.arrived.filter(({ body }) => body.disclosure === disclosure);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => void this.#server.close(() => resolve()));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const header = (name: string) => String(request.headers[name] ?? '');
    this.arrived.push({
      ...{ id: header('webhook-id'), timestamp: Number(header('webhook-timestamp')) },
      ...{ signatures: header('webhook-signature').split(' '), text, body: JSON.parse(text) as Arrived['body'] },
      contentType: header('content-type'),
    });
    (this.#next.shift() ?? this.#behaviour)(response, request);
  }
}

/** Whether a message is signed by a secret, as a third party finds out for itself (https://www.standardwebhooks.com). */
export function isSignedBy(secret: string, { id, timestamp, text, signatures }: Arrived): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  return signatures.includes(`v1,${signature}`);
}
