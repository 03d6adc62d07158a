import WebSocket from 'ws';

export interface LiveFrame {
  readonly kind: 'SNAPSHOT' | 'CHANGE' | 'HEARTBEAT';
  readonly previous: number | null;
  readonly number: number;
  readonly cursor: string;
  readonly complete: boolean;
  readonly units: readonly LiveUnit[];
  readonly counts: LiveCounts;
}

export interface Colours {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

export interface LiveUnit {
  readonly unitId: string;
  readonly light: 'GREEN' | 'YELLOW' | 'RED';
  readonly own: Colours;
}

export interface LiveCounts {
  readonly obligations: Colours;
  readonly units: Colours;
}

const COLOURS = 'green yellow red';

export const COUNTS = `obligations { ${COLOURS} } units { ${COLOURS} }`;
export const UNITS = `unitId light own { ${COLOURS} }`;

const QUERY = `subscription ($cursor: String) {
  lights(cursor: $cursor) {
    kind previous number cursor complete units { ${UNITS} } counts { ${COUNTS} }
  }
}`;

/** A socket that speaks graphql-transport-ws by hand, so that it can be cut at any moment. */
export class LightSocket {
  readonly #socket: WebSocket;
  readonly #frames: LiveFrame[] = [];
  #waiting: { resolve: (frame: LiveFrame) => void; reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  constructor(url: string, cookie: string, cursor: string | null) {
    const address = `${url.replace(/^http/, 'ws')}/graphql`;
    this.#socket = new WebSocket(address, 'graphql-transport-ws', { headers: { cookie } });
    this.#socket.on('open', () => this.#socket.send(JSON.stringify({ type: 'connection_init' })));
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data)), cursor));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', (code, reason) => this.#fail(new Error(`closed: ${code} ${String(reason)}`)));
  }

  /** The next frame in order. @throws Error when the socket closed or the server answered with errors */
  next(): Promise<LiveFrame> {
    const frame = this.#frames.shift();
    if (frame) return Promise.resolve(frame);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Gone without a word, as when the network is lost. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(
    message: { type: string; payload?: { data?: { lights: LiveFrame }; errors?: unknown } },
    cursor: string | null,
  ) {
    if (message.type === 'connection_ack') {
      this.#socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, variables: { cursor } } }),
      );
    } else if (message.type === 'ping') this.#socket.send(JSON.stringify({ type: 'pong' }));
    else if (message.type === 'next' && message.payload?.data) this.#deliver(message.payload.data.lights);
    else if (message.type === 'error' || message.type === 'complete') this.#fail(new Error(JSON.stringify(message)));
  }

  #deliver(frame: LiveFrame) {
    if (this.#waiting) {
      this.#waiting.resolve(frame);
      this.#waiting = null;
    } else this.#frames.push(frame);
  }

  #fail(error: Error) {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
  }
}

/** What a wall shows: the frames applied one after the other. */
export class LightView {
  readonly units = new Map<string, LiveUnit>();
  counts: LiveCounts | null = null;
  cursor: string | null = null;
  number = -1;
  snapshots = 0;
  resumes = 0;

  /** @throws Error when a frame is missing */
  apply(frame: LiveFrame): void {
    if (frame.previous !== null && frame.previous !== this.number) {
      throw new Error(`a gap: have ${this.number}, got a frame after ${frame.previous}`);
    }
    if (frame.kind === 'SNAPSHOT') {
      this.units.clear();
      this.snapshots++;
    }
    for (const unit of frame.units) this.units.set(unit.unitId, unit);
    this.counts = frame.counts;
    this.number = frame.number;
    this.cursor = frame.cursor;
  }

  /** Counts as the tiles themselves say them: on a true picture they equal `counts`. */
  tally(): LiveCounts {
    const obligations = { green: 0, yellow: 0, red: 0 };
    const units = { green: 0, yellow: 0, red: 0 };
    for (const { light, own } of this.units.values()) {
      units[light.toLowerCase() as keyof Colours]++;
      for (const colour of ['green', 'yellow', 'red'] as const) obligations[colour] += own[colour];
    }
    return { obligations, units };
  }
}
