import { setTimeout as pause } from 'node:timers/promises';
import { Caller, type GraphqlAnswer } from '../support/people.ts';

const RETRY_MS = 60;
const PATIENCE_MS = 120_000;
/** Who has not answered by then never will: the other one is asked. */
const SILENCE_MS = 20_000;

/** Somebody who does not give up: repeats the same request, at one process or the other, until it is answered. */
export class Insistent {
  readonly #callers: readonly Caller[];
  #turn: number;

  constructor(cookie: string, urls: readonly string[], turn: number) {
    this.#callers = urls.map((url) => Object.assign(new Caller(url), { cookie }));
    this.#turn = turn;
  }

  /** The first answer that came from the inside: an error of the platform's own (`INTERNAL`) is no answer. */
  async ask(query: string, variables: Record<string, unknown>): Promise<GraphqlAnswer> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const caller = this.#callers[this.#turn % this.#callers.length];
      try {
        const silence = pause(SILENCE_MS, null, { ref: false });
        const answer = await Promise.race([caller?.ask(query, variables), silence]);
        if (answer && !answer.errors?.some(({ extensions }) => extensions.code === 'INTERNAL')) return answer;
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
      if (performance.now() > deadline) throw new Error('no answer in two minutes');
      this.#turn++;
      await pause(RETRY_MS);
    }
  }
}
