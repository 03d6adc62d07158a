import WebSocket from 'ws';

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A socket that speaks graphql-transport-ws by hand, so that it can be cut, and can misbehave, at any moment. */
export class RawSocket {
  readonly #socket: WebSocket;
  readonly #messages: Message[] = [];
  #waiting: { resolve: (message: Message) => void; reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;
  readonly #opened: Promise<void>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}, path = '/graphql') {
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, 'graphql-transport-ws', { headers });
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.on('open', resolve);
      this.#socket.on('error', reject);
    });
    this.#opened.catch(() => undefined);
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', (code, reason) => this.#fail(new Error(`closed: ${code} ${String(reason)}`)));
  }

  /** Opens and introduces itself. @throws Error when the server refuses */
  async begin(): Promise<void> {
    await this.#opened;
    this.write({ type: 'connection_init' });
    const { type } = await this.next();
    if (type !== 'connection_ack') throw new Error(`answered with ${type}`);
  }

  subscribe(id: string, query: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.write({ id, type: 'subscribe', payload: { query, variables } });
  }

  write(message: unknown): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message in order. @throws Error when the socket closed, with the code */
  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message) return Promise.resolve(message);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Gone without a word, as when the network is lost. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(message: Message) {
    if (message.type === 'ping') return this.write({ type: 'pong' });
    if (this.#waiting) {
      this.#waiting.resolve(message);
      this.#waiting = null;
    } else this.#messages.push(message);
  }

  #fail(error: Error) {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
  }
}
