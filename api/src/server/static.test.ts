import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepts, serveConsole } from './static.js';

const SCRIPT = 'console.log("三务公开");'.repeat(50);

let folder: string;
let server: Server;

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanwu-static-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), SCRIPT);
  await writeFile(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
  server = createServer((incoming, response) => void serveConsole(folder, incoming.url ?? '/', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('a file of the console', () => {
  it('goes out compressed to whoever takes that, with its length', async () => {
    const { headers, body } = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(gunzipSync(body).toString()).toBe(SCRIPT);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(body.length),
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
  });

  it('goes out as it is to whoever does not', async () => {
    const { headers, body } = await get('/assets/app-1a2b.js');
    expect([body.toString(), headers['content-encoding']]).toEqual([SCRIPT, undefined]);
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('/assets/app-1a2b.js');
    const again = await get('/assets/app-1a2b.js', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await get('/assets/app-1a2b.js', { 'if-none-match': headers.etag ?? '', 'accept-encoding': 'gzip' });
    expect(other.status).toBe(200);
  });

  it('is kept for good when its name changes with its content, and asked for again when not', async () => {
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/notices')).headers['cache-control']).toBe('no-cache');
  });

  it('has a head without a body', async () => {
    const { headers, body } = await get('/assets/app-1a2b.js', {}, 'HEAD');
    expect([body.length, headers['content-length']]).toEqual([0, String(Buffer.byteLength(SCRIPT))]);
  });

  it('that does not exist is told so; any other address is the page', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/warnings/1')).body.toString()).toBe('<!doctype html>');
    expect((await get('/..%2f..%2fetc/passwd')).body.toString()).toBe('<!doctype html>');
  });
});

it.each([
  ['gzip, deflate, br', 'br', true],
  ['gzip', 'br', false],
  ['*', 'br', true],
  ['br;q=0, gzip', 'br', false],
  ['br; q=0.5', 'br', true],
  [undefined, 'gzip', false],
])('%s takes %s: %s', (header, encoding, expected) => expect(accepts(header, encoding)).toBe(expected));
