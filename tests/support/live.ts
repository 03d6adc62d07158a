import { RawSocket } from './raw-socket.ts';

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

/** A subscription to the lights on a socket of its own. */
export class LightSocket {
  readonly #socket: RawSocket;
  readonly #joined: Promise<void>;

  constructor(url: string, cookie: string, cursor: string | null) {
    this.#socket = new RawSocket(url, { cookie });
    this.#joined = this.#join(cursor);
    this.#joined.catch(() => undefined);
  }

  async #join(cursor: string | null): Promise<void> {
    await this.#socket.begin();
    this.#socket.subscribe('1', QUERY, { cursor });
  }

  /** The next frame in order. @throws Error when the socket closed or the server answered with errors */
  async next(): Promise<LiveFrame> {
    await this.#joined;
    const { type, payload } = await this.#socket.next();
    const answer = payload as { data?: { lights: LiveFrame } | null } | undefined;
    if (type !== 'next' || !answer?.data) throw new Error(JSON.stringify({ type, payload }));
    return answer.data.lights;
  }

  /** Gone without a word, as when the network is lost. */
  cut(): void {
    this.#socket.cut();
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
  #watchers: ((unit: LiveUnit) => void)[] = [];

  /** @throws Error when a frame is missing */
  apply(frame: LiveFrame): void {
    if (frame.previous !== null && frame.previous !== this.number) {
      throw new Error(`a gap: have ${this.number}, got a frame after ${frame.previous}`);
    }
    if (frame.kind === 'SNAPSHOT') {
      this.units.clear();
      this.snapshots++;
    }
    for (const unit of frame.units) {
      this.units.set(unit.unitId, unit);
      for (const watch of this.#watchers) watch(unit);
    }
    this.counts = frame.counts;
    this.number = frame.number;
    this.cursor = frame.cursor;
  }

  /** Resolves with what the unit shows, as soon as that is so. */
  sees(unitId: string, isSo: (unit: LiveUnit) => boolean): Promise<LiveUnit> {
    const now = this.units.get(unitId);
    if (now && isSo(now)) return Promise.resolve(now);
    return new Promise((resolve) => {
      const watch = (unit: LiveUnit) => {
        if (unit.unitId !== unitId || !isSo(unit)) return;
        this.#watchers = this.#watchers.filter((other) => other !== watch);
        resolve(unit);
      };
      this.#watchers.push(watch);
    });
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
