import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { OpenEndpoint } from './open-endpoint.js';

const KEY = 'sw_0123456789012345678901234567890123456789';
const CALLER = {
  ...{ keyId: '1', audience: 'district', scopes: new Set<string>(), storedOnly: false },
  limits: {
    ...{ depth: 8, aliases: 10, cost: 100, requestsPerMinute: 100, batch: 1, time: 5000, together: 1, body: 1024 },
  },
};
const PART = Buffer.alloc(256 * 1024);
const LARGE = 64 * 1024 * 1024;

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** Pages of which one begins and does not end, one is large, and one is small; a key is answered one thing at a time. */
async function opened() {
  let ended = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    ended = resolve;
  });
  async function* endless() {
    try {
      for (;;) yield await Promise.resolve(PART);
    } finally {
      ended();
    }
  }
  const bodies: Record<string, string | AsyncIterable<Buffer>> = {
    ...{ files: endless(), feeds: 'x'.repeat(LARGE), 'sitemap.xml': 'small' },
  };
  const endpoint = new OpenEndpoint({
    ports: {
      readState: () => Promise.resolve('1'),
      versionOf: (state: string) => state,
      callerOf: () => Promise.resolve(CALLER),
      callerAt: () => Promise.resolve(CALLER),
      contextOf: () => Promise.resolve({}),
      page: (_, { path }) => Promise.resolve({ status: 200, mediaType: 'text/plain', body: bodies[path] ?? '' }),
      nameOf: (path) => path,
      searchOf: (_, search) => search,
      sentence: (title) => title,
      count: (counts) => Promise.resolve(counts.map(({ requests }) => requests)),
      note: () => Promise.resolve(),
    },
    ...{ log: pino({ enabled: false }), cacheBytes: 0, publicOrigin: null, secure: false, stalledMs: 300 },
  });
  server = createServer((request, response) => void endpoint.handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, left };
}

/** Asks, and takes nothing of the answer after its beginning. */
async function askAndStall(port: number, path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.write(`GET /portal/${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${KEY}\r\n\r\n`);
  await once(socket, 'readable');
  return socket;
}

async function read(port: number, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${KEY}` };
  const [response] = await once(
    get({ port, host: '127.0.0.1', agent: false, path: `/portal/${path}`, headers }),
    'response',
  );
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

test.each(['files', 'feeds'])(
  'who takes nothing of %s any more is cut off, and others of the key have their turn',
  async (path) => {
    const { port, left } = await opened();
    const arrived = once(server, 'connection');
    await askAndStall(port, path);
    const [there] = (await arrived) as [Socket];
    const cut = once(there, 'close');
    expect(await read(port, 'sitemap.xml')).toBe('small');
    await cut;
    if (path === 'files') await left;
  },
);

test('what is large keeps its turn until it is taken', async () => {
  const { port } = await opened();
  const slow = await askAndStall(port, 'feeds');
  let taken = 0;
  const other = read(port, 'sitemap.xml');
  slow.on('data', (chunk: Buffer) => {
    taken += chunk.length;
  });
  await other;
  expect(taken).toBeGreaterThan(LARGE / 2);
});
