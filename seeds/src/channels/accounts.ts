import { fieldsOf, optionalInteger, optionalText } from '../wechat/parse.ts';
import type { Played } from './faults.ts';

/** Who may send on a channel, and how much. */
export interface Account {
  /** key of a WeCom robot, access_token of DingTalk, key of the gateway, password of the mail server */
  readonly secret: string;
  /** 加签 of DingTalk; null: unsigned */
  readonly signSecret: string | null;
  /** how many are taken before it is over its quota; null: as many as one likes */
  left: number | null;
  /** numbers and boxes that there are none of */
  readonly unknown: readonly string[];
}

/** The accounts of each channel, by what they are known by. */
export class Accounts {
  readonly #accounts = new Map<Played, Account>();

  /** Makes one or puts another in its place. @throws BadRequest */
  put(channel: Played, body: unknown): void {
    const fields = fieldsOf(body);
    const { unknown } = fields;
    this.#accounts.set(channel, {
      secret: optionalText(fields, 'secret') ?? '',
      signSecret: optionalText(fields, 'signSecret'),
      left: optionalInteger(fields, 'quota'),
      unknown: Array.isArray(unknown) ? unknown.map(String) : [],
    });
  }

  of(channel: Played): Account | null {
    return this.#accounts.get(channel) ?? null;
  }

  /** Counts one message. @returns whether it was within the quota */
  spend(account: Account): boolean {
    if (account.left === null) return true;
    if (account.left === 0) return false;
    account.left -= 1;
    return true;
  }
}
