import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { BadRequest, fieldsOf, flagOf, optionalInteger } from '../wechat/parse.ts';

/** What the stand-in plays. */
export const PLAYED = ['wecom', 'dingtalk', 'sms', 'webhook', 'mail'] as const;
export type Played = (typeof PLAYED)[number];

/** The channel that a control request names. @throws BadRequest */
export function playedOf(value: unknown): Played {
  const found = PLAYED.find((one) => one === value);
  if (!found) throw new BadRequest(`the channel must be one of ${PLAYED.join(', ')}`);
  return found;
}

/** Something that goes wrong with the next calls of a channel. */
export interface Fault {
  readonly on: Played;
  /** of HTTP; of SMTP the code that the message is refused with */
  readonly status: number | null;
  readonly errcode: number | null;
  readonly delayMs: number;
  readonly closeSocket: boolean;
  /** it is taken, and the answer is lost */
  readonly afterwards: boolean;
  readonly malformed: boolean;
  left: number;
}

/** The faults that a scenario sets and the next calls meet. */
export class Faults {
  #faults: Fault[] = [];

  /** @throws BadRequest */
  add(body: unknown): void {
    const fields = fieldsOf(body);
    this.#faults.push({
      on: playedOf(fields['on']),
      status: optionalInteger(fields, 'status', { min: 200, max: 599 }),
      errcode: optionalInteger(fields, 'errcode', { min: -1 }),
      delayMs: optionalInteger(fields, 'delayMs', { max: 600_000 }) ?? 0,
      closeSocket: flagOf(fields, 'closeSocket', false),
      afterwards: flagOf(fields, 'afterwards', false),
      malformed: flagOf(fields, 'malformed', false),
      left: optionalInteger(fields, 'times', { min: 1 }) ?? 1,
    });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that this call meets; null: none. It waits as long as the fault says. */
  async next(on: Played): Promise<Fault | null> {
    const fault = this.#faults.find((one) => one.left > 0 && one.on === on);
    if (!fault) return null;
    fault.left -= 1;
    if (fault.delayMs > 0) await pause(fault.delayMs, undefined, { ref: false });
    return fault;
  }
}

/** Answers as a fault says. @returns whether it did: otherwise the call goes on */
export function strike({ status, closeSocket, malformed, errcode }: Fault, response: ServerResponse): boolean {
  if (closeSocket) response.destroy();
  else if (status !== null) response.writeHead(status, { 'content-type': 'text/html' }).end(`<html>${status}</html>`);
  else if (malformed) response.writeHead(200, { 'content-type': 'application/json' }).end('{"errcode":');
  else if (errcode !== null)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errcode, errmsg: 'fault' }));
  else return false;
  return true;
}
