import { setTimeout as pause } from 'node:timers/promises';
import { LightSocket, LightView } from '../support/live.ts';

/** A wall that never gives up: it comes back with its cursor, at one address or the other. */
export class Follower {
  readonly view = new LightView();
  cuts = 0;
  gaps = 0;
  wrong = 0;
  #over = false;
  #socket: LightSocket | null = null;
  readonly #done: Promise<void>;

  readonly #urls: readonly string[];
  readonly #cookie: string;
  readonly #turn: number;

  constructor(urls: readonly string[], cookie: string, turn: number) {
    this.#urls = urls;
    this.#cookie = cookie;
    this.#turn = turn;
    this.#done = this.#follow();
  }

  async #follow(): Promise<void> {
    while (!this.#over) {
      const url = this.#urls[(this.#turn + this.cuts) % this.#urls.length] ?? '';
      const socket = new LightSocket(url, this.#cookie, this.view.cursor);
      this.#socket = socket;
      try {
        while (!this.#over) this.#take(await socket.next());
      } catch {
        this.cuts++;
        if (!this.#over) await pause(50 + Math.random() * 100);
      } finally {
        socket.cut();
      }
    }
  }

  #take(frame: Parameters<LightView['apply']>[0]): void {
    if (frame.previous !== null && frame.previous !== this.view.number) {
      // what is missing is seen by the numbers alone: begin anew
      this.gaps++;
      this.view.cursor = null;
      throw new Error('a gap');
    }
    this.view.apply(frame);
    if (frame.complete && JSON.stringify(this.view.tally()) !== JSON.stringify(this.view.counts)) this.wrong++;
  }

  async stop(): Promise<void> {
    this.#over = true;
    this.#socket?.cut();
    await this.#done;
  }
}
