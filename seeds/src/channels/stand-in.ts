import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { BadRequest } from '../wechat/parse.ts';
import { Accounts } from './accounts.ts';
import { type Answer, type Call, dingTalk, sms, webhook, weCom } from './answers.ts';
import { Faults, type Played, playedOf, strike } from './faults.ts';
import { startMailStandIn } from './mail.ts';
import { Inbox } from './received.ts';

/** Running stand-ins of WeCom, DingTalk, a gateway for text messages, a receiver of webhooks and a mail server. */
export interface ChannelsStandIn {
  /** without a slash at the end: base of `/cgi-bin/webhook/send`, `/robot/send`, `/sms`, `/hooks/…` and `/stand-in/…` */
  readonly url: string;
  /** of the mail server, at the same address */
  readonly mailPort: number;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly accounts: Accounts;
  readonly faults: Faults;
  readonly inbox: Inbox;
}

/**
 * Starts the stand-ins on the loopback interface. Below `/stand-in/` scenarios and tests play the outside world:
 * `PUT accounts/CHANNEL` says who may send, `POST faults` what goes wrong next, `GET received?channel=…` tells what was taken.
 *
 * @param port of HTTP; 0 for any free one
 * @param mailPort of SMTP; 0 for any free one
 * @param now milliseconds since 1970
 */
export async function startChannelsStandIn({
  port = 0,
  mailPort = 0,
  now = Date.now,
}: {
  port?: number;
  mailPort?: number;
  now?: () => number;
} = {}): Promise<ChannelsStandIn> {
  const parts: Parts = { accounts: new Accounts(), faults: new Faults(), inbox: new Inbox() };
  const mail = await startMailStandIn(parts, mailPort);
  const server = createServer((message, response) => {
    void handle(parts, now, message, response).catch((error: unknown) => {
      const status = error instanceof BadRequest ? 400 : 500;
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mailPort: mail.port,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([mail.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

const PATHS: Readonly<Record<string, Played>> = {
  '/cgi-bin/webhook/send': 'wecom',
  '/robot/send': 'dingtalk',
  '/sms': 'sms',
};

const playedAt = (path: string): Played | null => PATHS[path] ?? (path.startsWith('/hooks') ? 'webhook' : null);

function answer({ accounts }: Parts, played: Played, call: Call, now: number): Answer {
  switch (played) {
    case 'wecom':
      return weCom(accounts, call);
    case 'dingtalk':
      return dingTalk(accounts, call, now);
    case 'sms':
      return sms(accounts, call);
    default:
      return webhook(call);
  }
}

async function handle(
  parts: Parts,
  now: () => number,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(message.url ?? '/', 'http://stand-in');
  const body = await text(message);
  const say = (status: number, said: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  const played = playedAt(pathname);
  if (played === null) {
    const said = control(parts, `${message.method} ${pathname}`, query, body);
    say(said ? 200 : 404, said ?? { error: 'not found' });
    return;
  }
  const fault = await parts.faults.next(played);
  if (fault && !fault.afterwards && strike(fault, response)) return;
  const call = { path: pathname, query, headers: message.headers, body };
  const { status, body: said, received } = answer(parts, played, call, now());
  if (received) parts.inbox.add(received);
  if (fault?.afterwards && strike(fault, response)) return;
  say(status, said);
}

/** What is below `/stand-in/`. @returns null: there is no such thing @throws BadRequest */
function control(
  { accounts, faults, inbox }: Parts,
  asked: string,
  query: URLSearchParams,
  body: string,
): object | null {
  const given = (): unknown => {
    try {
      return JSON.parse(body || '{}');
    } catch {
      throw new BadRequest('the body is not JSON');
    }
  };
  const account = asked.match(/^PUT \/stand-in\/accounts\/([a-z]+)$/)?.[1];
  if (account) accounts.put(playedOf(account), given());
  else if (asked === 'POST /stand-in/faults') faults.add(given());
  else if (asked === 'DELETE /stand-in/faults') faults.clear();
  else if (asked === 'DELETE /stand-in/received') inbox.clear();
  else if (asked === 'GET /stand-in/received') return { received: inbox.all(query.get('channel')) };
  else if (asked !== 'GET /stand-in/health') return null;
  return { ok: true };
}
