import type { Played } from './faults.ts';
import type { Received } from './received.ts';

/** Plays the outside world of the channels, over HTTP. */
export class ChannelsWorld {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async #control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#url}/stand-in/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** Who may send on a channel, and how much. */
  async open(
    channel: Played,
    account: { secret?: string; signSecret?: string; quota?: number; unknown?: readonly string[] },
  ): Promise<void> {
    await this.#control('PUT', `accounts/${channel}`, account);
  }

  /** What goes wrong with the next calls. */
  async fail(fault: { on: Played } & Record<string, unknown>): Promise<void> {
    await this.#control('POST', 'faults', fault);
  }

  /** Nothing goes wrong any more. */
  async mend(): Promise<void> {
    await this.#control('DELETE', 'faults');
  }

  /** What was taken, in order; what came twice stands twice. */
  async received(channel: Played): Promise<readonly Received[]> {
    return (await this.#control('GET', `received?channel=${channel}`))['received'] as Received[];
  }

  async forget(): Promise<void> {
    await this.#control('DELETE', 'received');
  }
}
