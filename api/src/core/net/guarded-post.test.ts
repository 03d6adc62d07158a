import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { guardedPost } from './guarded-post.js';

/** Small on its way, and a thousand times as much when it is unpacked. */
const PACKED = gzipSync(Buffer.alloc(60 * 1024 * 1024));

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('what somebody answers is not unpacked, however small it looks', async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': PACKED.length }).end(PACKED);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = () =>
    guardedPost(`http://${host}/`, { allowed: new Set([host]), timeoutMs: 10_000, headers: {}, body: '{}' });
  const before = process.resourceUsage().maxRSS;
  expect(await Promise.all(Array.from({ length: 8 }, post))).toEqual(Array(8).fill(200));
  const grownMegabytes = (process.resourceUsage().maxRSS - before) / 1024;
  expect(grownMegabytes).toBeLessThan(50);
});
