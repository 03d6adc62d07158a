import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WeChatError } from './errors.ts';
import { BadRequest, fieldsOf, flagOf, optionalInteger } from './parse.ts';

/** The interfaces that the stand-in has. */
export type Interface = 'token' | 'batchget';

/** Something that goes wrong with the next calls. */
interface Fault {
  readonly on: Interface | null;
  readonly errcode: number | null;
  readonly status: number | null;
  readonly delayMs: number;
  readonly closeSocket: boolean;
  readonly malformed: boolean;
  left: number;
}

/** The faults and quotas of each account: what a scenario sets and the next calls meet. */
export class Faults {
  readonly #faults = new Map<string, Fault[]>();
  readonly #quotas = new Map<string, number>();

  /** @throws BadRequest */
  add(appid: string, body: unknown): void {
    const fields = fieldsOf(body);
    const fault: Fault = {
      on: fields['on'] === undefined ? null : interfaceOf(fields['on']),
      errcode: optionalInteger(fields, 'errcode', { min: -1 }),
      status: optionalInteger(fields, 'status', { min: 200, max: 599 }),
      delayMs: optionalInteger(fields, 'delayMs', { max: 600_000 }) ?? 0,
      closeSocket: flagOf(fields, 'closeSocket', false),
      malformed: flagOf(fields, 'malformed', false),
      left: optionalInteger(fields, 'times', { min: 1 }) ?? 1,
    };
    this.#faults.set(appid, [...(this.#faults.get(appid) ?? []), fault]);
  }

  clear(appid: string): void {
    this.#faults.delete(appid);
  }

  /** Sets how many calls are left today; null lifts the limit. @throws BadRequest */
  setQuota(appid: string, body: unknown): void {
    const fields = fieldsOf(body);
    for (const name of ['token', 'batchget'] as const) {
      if (!(name in fields)) continue;
      const left = optionalInteger(fields, name);
      if (left === null) this.#quotas.delete(`${appid}/${name}`);
      else this.#quotas.set(`${appid}/${name}`, left);
    }
  }

  /** Counts one call. @throws WeChatError 45009 when none was left */
  spend(appid: string, on: Interface): void {
    const left = this.#quotas.get(`${appid}/${on}`);
    if (left === 0) throw new WeChatError(45009);
    if (left !== undefined) this.#quotas.set(`${appid}/${on}`, left - 1);
  }

  /**
   * Lets the next fault that applies happen.
   *
   * @returns what was answered in place of the real answer, null when the call may go on
   * @throws WeChatError where the fault is a code
   */
  async strike(appid: string, on: Interface, response: ServerResponse): Promise<string | null> {
    const fault = this.#faults.get(appid)?.find((each) => each.left > 0 && (each.on === null || each.on === on));
    if (!fault) return null;
    fault.left -= 1;
    if (fault.delayMs > 0) await pause(fault.delayMs, undefined, { ref: false });
    if (fault.closeSocket) {
      response.destroy();
      return 'closed';
    }
    if (fault.errcode !== null) throw new WeChatError(fault.errcode);
    if (fault.status !== null) {
      response
        .writeHead(fault.status, { 'content-type': 'text/html' })
        .end(`<html><body>${fault.status}</body></html>`);
      return String(fault.status);
    }
    if (fault.malformed) {
      response
        .writeHead(200, { 'content-type': 'application/json; encoding=utf-8' })
        .end('{"total_count":3,"item":[{"art');
      return 'malformed';
    }
    return null;
  }
}

function interfaceOf(value: unknown): Interface {
  if (value === 'token' || value === 'batchget') return value;
  throw new BadRequest("on must be 'token' or 'batchget'");
}
