import { createReadStream, type Stats } from 'node:fs';
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
  // sources that third parties take along
  '.ts': 'text/plain; charset=utf-8',
  '.graphql': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const CONTENT_SECURITY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** What the build lays beside a file, the smaller first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

interface Variant {
  readonly file: string;
  readonly found: Stats;
  /** null: as it is */
  readonly encoding: string | null;
}

/** Whether the header takes the encoding: named, or by `*`, and not with `q=0`. */
export function accepts(header: string | undefined, encoding: string): boolean {
  const parts = (header ?? '').split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  const named = parts.find(([name]) => name === encoding) ?? parts.find(([name]) => name === '*');
  return named !== undefined && !named.slice(1).some((parameter) => /^q=0(\.0*)?$/.test(parameter));
}

const fileAt = async (path: string): Promise<Stats | null> => {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found : null;
};

/** The file as the caller takes it, compressed where the build has laid that beside it. */
async function variantOf(file: string, found: Stats, acceptEncoding: string | undefined): Promise<Variant> {
  for (const { name, suffix } of ENCODINGS) {
    if (!accepts(acceptEncoding, name)) continue;
    const compressed = await fileAt(file + suffix);
    // one that is older than its file belongs to another build
    if (compressed && compressed.mtimeMs >= found.mtimeMs)
      return { file: file + suffix, found: compressed, encoding: name };
  }
  return { file, found, encoding: null };
}

const tagOf = ({ found, encoding }: Variant): string =>
  `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;

const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === tag);

/** The page that an address belongs to: that for strangers, or the console's. */
const pageOf = (path: string): string =>
  path === '/portal' || path.startsWith('/portal/') ? 'portal.html' : 'index.html';

/** Sends a file of the built console; any address that is no file is a page's own and gets the page. */
export async function serveConsole(folder: string, path: string, response: ServerResponse): Promise<void> {
  const root = resolve(folder);
  const wanted = join(root, normalize(path).replace(/^(\.\.[/\\])+/, ''));
  const asset = wanted.startsWith(root + sep) ? await fileAt(wanted) : null;
  if (!asset && path.startsWith('/assets/')) {
    response.writeHead(404).end();
    return;
  }
  const file = asset ? wanted : join(root, pageOf(path));
  const found = asset ?? (await fileAt(file));
  if (!found) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end('管理台尚未构建。');
    return;
  }
  const { headers, method } = response.req;
  const variant = await variantOf(file, found, headers['accept-encoding']);
  const tag = tagOf(variant);
  const common = {
    // assets carry their content's hash in their name
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': CONTENT_SECURITY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    vary: 'accept-encoding',
    etag: tag,
  };
  if (isKnown(headers['if-none-match'], tag)) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(200, {
    ...common,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': variant.found.size,
    ...(variant.encoding ? { 'content-encoding': variant.encoding } : {}),
  });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(variant.file), response).catch(() => response.destroy());
}
