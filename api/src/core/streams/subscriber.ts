const MAX_QUEUED = 256;

interface SubscriberOptions {
  readonly onEnd: () => void;
  readonly onOverflow: () => void;
}

/** One client's place in a stream: an async iterator over a bounded queue. */
export class Subscriber<Frame> implements AsyncIterableIterator<Frame> {
  #queue: Frame[] = [];
  #waiting: ((result: IteratorResult<Frame>) => void) | null = null;
  #ended = false;

  constructor(private readonly options: SubscriberOptions) {}

  /** Hands a frame over, or queues it; on overflow the queue is dropped and the group told. */
  push(frame: Frame): void {
    if (this.#ended) return;
    if (this.#waiting) {
      const resolve = this.#waiting;
      this.#waiting = null;
      resolve({ done: false, value: frame });
    } else if (this.#queue.length < MAX_QUEUED) this.#queue.push(frame);
    else {
      this.#queue = [];
      this.options.onOverflow();
    }
  }

  next(): Promise<IteratorResult<Frame>> {
    const frame = this.#queue.shift();
    if (frame !== undefined) return Promise.resolve({ done: false, value: frame });
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<Frame>> {
    if (!this.#ended) {
      this.#ended = true;
      this.#queue = [];
      this.#waiting?.({ done: true, value: undefined });
      this.#waiting = null;
      this.options.onEnd();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
