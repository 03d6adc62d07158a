import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const CONTENT_SECURITY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Sends a file of the built console; any address that is no file is the console's own and gets its page. */
export async function serveConsole(folder: string, path: string, response: ServerResponse): Promise<void> {
  const root = resolve(folder);
  const wanted = join(root, normalize(path).replace(/^(\.\.[/\\])+/, ''));
  const found = wanted.startsWith(root + sep) ? await stat(wanted).catch(() => null) : null;
  const isAsset = found?.isFile() ?? false;
  if (!isAsset && path.startsWith('/assets/')) {
    response.writeHead(404).end();
    return;
  }
  const file = isAsset ? wanted : join(root, 'index.html');
  if (!isAsset && !(await stat(file).catch(() => null))) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end('管理台尚未构建。');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    // assets carry their content's hash in their name
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': CONTENT_SECURITY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}
