import { GraphQLError } from 'graphql';

/** So many may wait for their turn; who comes then is told to come back. */
const MOST_WAITING = 100;

interface Lane {
  busy: number;
  readonly waiting: (() => void)[];
}

/** Lets so many of a key be answered at the same time, so that one that sends everything at once slows down itself only. */
export class Turns {
  readonly #lanes = new Map<string, Lane>();
  readonly #pass: (next: () => void) => void;

  /** @param pass when the next one begins: at once, or after others have had the processor */
  constructor(pass: (next: () => void) => void = (next) => next()) {
    this.#pass = pass;
  }

  /** @returns what ends the turn @throws GraphQLError TOO_MANY_AT_ONCE */
  async begin(keyId: string, together: number): Promise<() => void> {
    const lane = this.#lanes.get(keyId) ?? { busy: 0, waiting: [] };
    this.#lanes.set(keyId, lane);
    if (lane.busy >= together) {
      if (lane.waiting.length >= MOST_WAITING)
        throw new GraphQLError('这个密钥同时发来的请求过多，请等前面的答复后再发。', {
          extensions: { code: 'TOO_MANY_AT_ONCE', http: { status: 429 } },
        });
      await new Promise<void>((resolve) => lane.waiting.push(resolve));
    } else lane.busy++;
    return () => this.#end(keyId, lane);
  }

  /** A turn passes to the one that waits longest. */
  #end(keyId: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next) this.#pass(next);
    else if (--lane.busy === 0) this.#lanes.delete(keyId);
  }
}
