import type { LogReader } from '../log/reader.js';
import { type Placed, Stream, type StreamDefinition } from './stream.js';
import type { Subscriber } from './subscriber.js';

/** The groups of this process, by operation, scope and variables. */
export class StreamHub {
  readonly #streams = new Map<string, Stream<Placed, unknown>>();

  constructor(
    private readonly log: LogReader,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Joins the group `key`, made by `define` if nobody is in it yet. */
  join<Frame extends Placed, State>(
    key: string,
    define: () => StreamDefinition<Frame, State>,
    after: number | null,
  ): Subscriber<Frame> {
    const known = this.#streams.get(key) as unknown as Stream<Frame, State> | undefined;
    const stream = known ?? this.#open(key, define());
    return stream.join(after);
  }

  /** How many groups there are. */
  get size(): number {
    return this.#streams.size;
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }

  #open<Frame extends Placed, State>(key: string, definition: StreamDefinition<Frame, State>): Stream<Frame, State> {
    const forget = () => {
      if (this.#streams.get(key) === (stream as unknown)) this.#streams.delete(key);
    };
    const stream: Stream<Frame, State> = new Stream({
      definition,
      log: this.log,
      onIdle: forget,
      onError: (error) => {
        forget();
        this.onError(error);
      },
    });
    this.#streams.set(key, stream as unknown as Stream<Placed, unknown>);
    return stream;
  }
}
