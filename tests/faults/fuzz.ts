import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { buildSchema } from 'graphql';
import { signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';
import { RawSocket } from '../support/raw-socket.ts';
import type { TestProcess } from '../support/server.ts';
import { Hostile } from './hostile.ts';

export interface FuzzOptions {
  readonly server: TestProcess;
  readonly operations: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

const AT_ONCE = 16;
/** Words that only the inside knows. */
const INSIDE = /\bselect .* from\b|node_modules|\bat \/|\.js:\d|pg_catalog|ECONN|stack/i;
const PEOPLE = ['lijing', 'liuqiang', 'zhenxiang', 'xitong', null] as const;

/** What is wrong with an answer; null when nothing is. */
function faultOf(status: number, text: string): string | null {
  if (status >= 500) return `HTTP ${status}`;
  if (INSIDE.test(text)) return 'the inside shows';
  return text.includes('"INTERNAL"') ? 'an error of ours' : null;
}

const memoryOf = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/**
 * Sends hostile operations over HTTP and WebSocket: nothing crashes, no 5xx, nothing of the inside shows, memory stays level.
 * @throws Error with the first operations that broke something
 */
export async function fuzz({ server, operations, seed, say }: FuzzOptions): Promise<string> {
  const hostile = new Hostile(buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8')), seed);
  const callers = await Promise.all(PEOPLE.map((name) => (name ? signIn(server.url, name) : null)));
  const cookies = callers.map((caller) => caller?.cookie ?? '');
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const faults: string[] = [];
  const memory: number[] = [];
  let sent = 0;
  const note = (fault: string | null, body: string) => {
    if (fault) faults.push(`${fault}: ${body.slice(0, 600)}`);
  };
  const worker = async (): Promise<void> => {
    while (sent < operations && faults.length < 10) {
      const turn = sent++;
      const body = hostile.body();
      const cookie = cookies[turn % cookies.length] ?? '';
      if (turn % 10 === 0 && cookie) note(await overSocket(server.url, cookie, body), body);
      else {
        const { status, text } = await send(server.url, agent, cookie, body);
        note(faultOf(status, text), body);
      }
      if (turn % Math.ceil(operations / 20) === 0) {
        memory.push(memoryOf(server.process.pid));
        say?.(`${turn} operations, ${Math.round(memory.at(-1) ?? 0)} MB`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  if (faults.length > 0) throw new Error(`seed ${seed}:\n${faults.join('\n')}`);
  if (server.process.exitCode !== null) throw new Error('the server is gone');
  const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 2)));
  const late = memory.at(-1) ?? 0;
  if (late > early * 1.5 + 100) throw new Error(`memory grew from ${Math.round(early)} to ${Math.round(late)} MB`);
  return `${sent} hostile operations, ${Math.round(early)} MB at half, ${Math.round(late)} MB at the end`;
}

/** Larger than what is taken: the connection may be cut before all of it is sent, and the refusal goes unread. */
const LARGE = 2_000_000;
const CUT = new Set(['EPIPE', 'ECONNRESET']);

function send(url: string, agent: Agent, cookie: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', cookie };
    const call = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', (error: NodeJS.ErrnoException) =>
      body.length > LARGE && CUT.has(error.code ?? '') ? resolve({ status: 413, text: '' }) : reject(error),
    );
    call.end(body);
  });
}

/** The same as a subscribe message; a socket that is closed with a reason is an answer. */
async function overSocket(url: string, cookie: string, body: string): Promise<string | null> {
  const socket = new RawSocket(url, { cookie });
  try {
    await socket.begin();
    socket.write(`{"id":"1","type":"subscribe","payload":${body}}`);
    return faultOf(200, JSON.stringify(await socket.next()));
  } catch (error) {
    return /closed: (44|1009|1007|1002)/.test(String(error)) ? null : String(error);
  } finally {
    socket.cut();
  }
}
