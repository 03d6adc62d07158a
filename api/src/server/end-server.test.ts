import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { endingOf } from './end-server.js';

async function opened(answer: (end: () => void) => void) {
  const server = createServer((_request, response) => answer(() => response.end('all of it')));
  const end = endingOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, end, port: (server.address() as AddressInfo).port };
}

describe('a server that ends', () => {
  test('does not wait for a connection on which nothing was ever asked', async () => {
    const { server, end, port } = await opened((answer) => answer());
    const arrived = once(server, 'connection');
    const unused = connect(port, '127.0.0.1');
    await arrived;
    const gone = once(unused, 'close');
    const { closed, closeIdle } = end();
    closeIdle();
    await Promise.all([closed, gone]);
    expect(unused.destroyed).toBe(true);
  });

  test('answers what was asked before', async () => {
    let answer = (): void => undefined;
    const { server, end, port } = await opened((ready) => {
      answer = ready;
    });
    const asked = once(server, 'request');
    const sent = request({ port, host: '127.0.0.1', agent: false });
    const answered = once(sent, 'response');
    sent.end();
    await asked;
    const { closed, closeIdle } = end();
    closeIdle();
    answer();
    const [response] = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('all of it');
    await closed;
  });
});
