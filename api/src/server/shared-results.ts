import type { ExecutionArgs, FormattedExecutionResult } from 'graphql';

/** Runs a document on one frame of its source. */
export type RunFrame = (args: ExecutionArgs, frame: object) => Promise<FormattedExecutionResult>;

/**
 * Answers of live operations, executed and serialised once for all subscribers of one frame that asked alike. A frame is
 * one object for everybody of one scope, so what is asked of it is answered without asking who is looking.
 */
export class SharedResults {
  /** goes with the frame: nothing is kept once it has been sent */
  readonly #texts = new WeakMap<object, Map<string, Promise<Buffer>>>();

  constructor(private readonly run: RunFrame) {}

  /** The answer to `args` on the frame as JSON; `asked` is equal for those who asked alike. */
  textOf(frame: object, asked: string, args: ExecutionArgs): Promise<Buffer> {
    const texts = this.#texts.get(frame) ?? new Map<string, Promise<Buffer>>();
    this.#texts.set(frame, texts);
    const known = texts.get(asked);
    if (known) return known;
    const text = this.run(args, frame).then((result) => Buffer.from(JSON.stringify(result)));
    texts.set(asked, text);
    return text;
  }
}

/** What tells live operations apart on the same frame: all but the cursor, by which each comes back to its own place. */
export function askedAlike(query: string, operationName: string | null, variables: Readonly<Record<string, unknown>>) {
  const { cursor: _, ...rest } = variables;
  return JSON.stringify([query, operationName, rest]);
}

interface Delivery {
  readonly source: AsyncIterator<object>;
  readonly textOf: (frame: object) => Promise<Buffer>;
  /** resolves when the bytes have left: a slow reader's frames wait in its source, which is bounded */
  readonly send: (text: Buffer) => Promise<void>;
}

/**
 * Sends each frame of a source as it comes. To the library it is a stream that yields nothing and ends with its source:
 * the library would serialise every answer for every socket.
 */
export function deliver({ source, textOf, send }: Delivery): AsyncIterableIterator<never> {
  const over = { done: true as const, value: undefined as never };
  const iterator: AsyncIterableIterator<never> = {
    next: async () => {
      for (let step = await source.next(); !step.done; step = await source.next()) await send(await textOf(step.value));
      return over;
    },
    return: async () => {
      await source.return?.();
      return over;
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
