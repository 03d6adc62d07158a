import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from './control.ts';
import { WeChatError } from './errors.ts';
import type { Interface } from './faults.ts';
import { listPublished, readPage } from './listing.ts';
import type { Account } from './state.ts';
import { EXPIRES_IN_SECONDS } from './tokens.ts';

/** One call of a public interface. */
interface Request {
  readonly on: Interface;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers one call as the real interface would: errors too come with HTTP 200. */
export async function answer(parts: Parts, request: Request): Promise<void> {
  const { on, body, response } = request;
  let appid = request.query.get('appid') ?? '';
  const note = (outcome: string) => parts.calls.add(appid, { on, outcome, body });
  try {
    if (on === 'batchget') appid = parts.tokens.accountOf(request.query.get('access_token'));
    const struck = await parts.faults.strike(appid, on, response);
    if (struck !== null) return note(struck);
    const result = on === 'token' ? giveToken(parts, request) : giveList(parts, request, appid);
    note('ok');
    send(response, result);
  } catch (error) {
    if (!(error instanceof WeChatError)) throw error;
    note(String(error.errcode));
    send(response, error.toBody());
  }
}

function giveToken({ state, tokens, faults }: Parts, { query, message }: Request): object {
  if (query.get('grant_type') !== 'client_credential') throw new WeChatError(40002);
  const appid = query.get('appid');
  const secret = query.get('secret');
  if (!appid) throw new WeChatError(41002);
  if (!secret) throw new WeChatError(41004);
  const account = state.account(appid);
  if (!account) throw new WeChatError(40013);
  if (account.secret !== secret) throw new WeChatError(40125);
  requireAllowed(account, message);
  faults.spend(appid, 'token');
  return { access_token: tokens.issue(appid), expires_in: EXPIRES_IN_SECONDS };
}

function giveList({ state, faults, url }: Parts, { body, message }: Request, appid: string): Buffer {
  if (message.method !== 'POST') throw new WeChatError(43002);
  const account = state.account(appid);
  if (!account) throw new WeChatError(40001);
  requireAllowed(account, message);
  if (!account.verified) throw new WeChatError(48001);
  const page = readPage(body);
  faults.spend(appid, 'batchget');
  return listPublished(account, page, url);
}

function requireAllowed({ allowList }: Account, { socket }: IncomingMessage): void {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (allowList === null || allowList.includes(address)) return;
  throw new WeChatError(40164, `invalid ip ${address} ipv6 ::ffff:${address}, not in whitelist`);
}

function send(response: ServerResponse, body: object): void {
  const json = Buffer.isBuffer(body) ? body : JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(json);
}
