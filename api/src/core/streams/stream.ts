import type { LogEntry, LogReader } from '../log/reader.js';
import { Subscriber } from './subscriber.js';

const HEARTBEAT_MS = 10_000;

/** What a frame says of its place in its stream. `previous` is null on a snapshot. */
export interface Placed {
  readonly previous: number | null;
  readonly number: number;
}

/**
 * How the frames of one group of subscribers (same operation, scope and variables) are made. `State` is all that the
 * stream shows, read in one snapshot of the database, so that no mixture is ever shown.
 */
export interface StreamDefinition<Frame extends Placed, State> {
  readonly matches: (entry: LogEntry) => boolean;
  /** Whether the entry changes what the stream is about (a moved unit): everybody gets a snapshot. */
  readonly resets: (entry: LogEntry) => boolean;
  readonly load: () => Promise<State>;
  readonly snapshot: (state: State, number: number) => readonly Frame[];
  /** From what every subscriber has to what is now. */
  readonly change: (before: State, after: State, entries: readonly LogEntry[], place: Placed) => Frame;
  /** From whatever a subscriber has that returns with `place.previous`. Null: a snapshot serves better. */
  readonly resume: (state: State, place: Placed) => Promise<Frame | null>;
  readonly heartbeat: (state: State, number: number) => Frame;
}

interface StreamOptions<Frame extends Placed, State> {
  readonly definition: StreamDefinition<Frame, State>;
  readonly log: LogReader;
  readonly onIdle: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * One group. Its state is read in one serial loop, after the entries that call for it, and every subscriber holds that same
 * state: a joiner is served from it without another read, and nobody is ever handed an older state after a newer one.
 */
export class Stream<Frame extends Placed, State> {
  readonly #subscribers = new Set<Subscriber<Frame>>();
  readonly #fresh = new Set<Subscriber<Frame>>();
  readonly #returning = new Map<Subscriber<Frame>, number>();
  #pending: LogEntry[] = [];
  #number: number;
  #state: { value: State } | null = null;
  #running = false;
  readonly #stop: () => void;

  constructor(private readonly options: StreamOptions<Frame, State>) {
    this.#number = options.log.position();
    const unsubscribe = options.log.subscribe((entries) => this.#take(entries));
    const timer = setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  /** Joins with the number last seen, or null for a snapshot. The iterator ends when the client or `close` ends it. */
  join(after: number | null): Subscriber<Frame> {
    const subscriber = new Subscriber<Frame>({
      onEnd: () => this.#leave(subscriber),
      onOverflow: () => this.#startOver(subscriber),
    });
    if (after === null) this.#fresh.add(subscriber);
    else this.#returning.set(subscriber, after);
    this.#run();
    return subscriber;
  }

  close(): void {
    this.#stop();
    for (const subscriber of [...this.#subscribers, ...this.#fresh, ...this.#returning.keys()])
      void subscriber.return();
  }

  /** A reader too slow for its queue is not sent stale frames: it starts over with a snapshot. */
  #startOver(subscriber: Subscriber<Frame>) {
    this.#subscribers.delete(subscriber);
    this.#fresh.add(subscriber);
    this.#run();
  }

  #leave(subscriber: Subscriber<Frame>) {
    this.#subscribers.delete(subscriber);
    this.#fresh.delete(subscriber);
    this.#returning.delete(subscriber);
    if (this.#subscribers.size + this.#fresh.size + this.#returning.size > 0) return;
    this.#stop();
    this.options.onIdle();
  }

  #take(entries: readonly LogEntry[]) {
    const { matches, resets } = this.options.definition;
    const mine = entries.filter((entry) => matches(entry) || resets(entry));
    if (mine.length === 0) return;
    this.#pending.push(...mine);
    this.#run();
  }

  #beat() {
    if (this.#state && !this.#running)
      this.#broadcast(this.options.definition.heartbeat(this.#state.value, this.#number));
  }

  #run() {
    if (this.#running) return;
    this.#running = true;
    this.#loop().catch((error: unknown) => {
      // Whoever listens would take an old state for a new one: end them, they come back with their cursor.
      this.options.onError(error);
      this.close();
    });
  }

  async #loop() {
    try {
      while (this.#pending.length + this.#fresh.size + this.#returning.size > 0) {
        let state = this.#state?.value ?? (await this.options.definition.load());
        if (this.#pending.length > 0) state = await this.#advance(state);
        this.#state = { value: state };
        // in every turn: where entries never cease, whoever joins would otherwise wait for ever
        if (this.#returning.size > 0) await this.#resume(state);
        if (this.#fresh.size > 0) this.#welcome(state);
      }
    } finally {
      // in the same breath as the last look at what waits: nothing comes between and is forgotten
      this.#running = false;
    }
  }

  /** Takes up what the log brought. @returns the state after it, which the number now names */
  async #advance(before: State): Promise<State> {
    const entries = this.#pending;
    this.#pending = [];
    const { definition } = this.options;
    const previous = this.#number;
    this.#number = entries.at(-1)?.number ?? previous;
    const after = await definition.load();
    if (entries.some(definition.resets)) {
      for (const subscriber of this.#subscribers) this.#fresh.add(subscriber);
      this.#subscribers.clear();
    } else if (this.#subscribers.size > 0) {
      this.#broadcast(definition.change(before, after, entries, { previous, number: this.#number }));
    }
    return after;
  }

  #welcome(state: State) {
    const frames = this.options.definition.snapshot(state, this.#number);
    for (const subscriber of [...this.#fresh]) {
      this.#fresh.delete(subscriber);
      this.#admit(subscriber, frames);
    }
  }

  async #resume(state: State) {
    const waiting = [...this.#returning];
    for (const [number, group] of Map.groupBy(waiting, ([, seen]) => seen)) {
      const place = { previous: number, number: this.#number };
      const frame = number > this.#number ? null : await this.options.definition.resume(state, place);
      for (const [subscriber] of group) {
        if (!this.#returning.delete(subscriber)) continue;
        if (frame) this.#admit(subscriber, [frame]);
        else this.#fresh.add(subscriber);
      }
    }
  }

  #admit(subscriber: Subscriber<Frame>, frames: readonly Frame[]) {
    this.#subscribers.add(subscriber);
    for (const frame of frames) subscriber.push(frame);
  }

  #broadcast(frame: Frame) {
    for (const subscriber of this.#subscribers) subscriber.push(frame);
  }
}
