import type { Played } from './faults.ts';

/** What arrived and was taken. */
export interface Received {
  readonly channel: Played;
  /** X-Delivery-Id, or of mail what stands before the @ of its Message-ID */
  readonly deliveryId: string;
  /** key of a robot, number, mail address, or path of a webhook */
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  /** headers that tell who sent it */
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that was taken, in order; what came twice stands twice. */
export class Inbox {
  #received: Received[] = [];

  add(one: Received): void {
    this.#received.push(one);
  }

  all(channel: string | null): readonly Received[] {
    return this.#received.filter((one) => channel === null || one.channel === channel);
  }

  clear(): void {
    this.#received = [];
  }
}
