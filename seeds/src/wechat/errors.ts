import { randomBytes } from 'node:crypto';

/** The messages that the real interfaces give, by code. They come with HTTP 200. */
const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  42001: 'access_token expired',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit must slower retry next minute',
  47001: 'data format error',
  48001: 'api unauthorized',
  50002: 'user limited',
};

/** An answer of the real interfaces that is not the one hoped for. */
export class WeChatError extends Error {
  readonly errcode: number;

  /** @param detail replaces the usual message */
  constructor(errcode: number, detail?: string) {
    super(detail ?? MESSAGES[errcode] ?? 'unknown error');
    this.errcode = errcode;
  }

  /** As it goes over the wire: the message ends with a request id, so nobody can compare it whole. */
  toBody(): { errcode: number; errmsg: string } {
    const rid = [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-');
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${rid}` };
  }
}
