import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../core/errors.js';
import type { Ctx } from '../core/feature.js';
import { MAX_FILE_BYTES, readChunks } from '../core/files/files.js';
import { readBody } from './body.js';
import type { ServerPorts } from './ports.js';
import { sendJson } from './respond.js';

function nameOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
  } catch {
    throw new InputError('FILE_NAME', '文件名无法识别，请改名后再上传。', ['file']);
  }
}

/** `POST /files`: the body is the file, `x-file-name` its name (URI-encoded). Answers 201 with its id. */
export async function uploadFile(ports: ServerPorts, ctx: Ctx, request: IncomingMessage, response: ServerResponse) {
  const name = nameOf(request);
  sendJson(response, 201, await ports.upload(ctx, name, await readBody(request, MAX_FILE_BYTES)));
}

interface AskedExport {
  readonly kind: string;
  readonly query: URLSearchParams;
}

/** `GET /exports/:kind`: records or figures as a workbook, made anew each time; `TRAIL`: all of the trail, as it is read. */
export async function sendExport(ports: ServerPorts, ctx: Ctx, { kind, query }: AskedExport, response: ServerResponse) {
  if (kind === 'TRAIL') {
    const { lines, ...file } = await ports.exportTrail(ctx);
    response.writeHead(200, downloadHeaders(file));
    return pipeline(Readable.from(lines), response);
  }
  const { name, mediaType, bytes } = await ports.exportTable(ctx, kind, query);
  response.writeHead(200, downloadHeaders({ name, mediaType, size: bytes.length })).end(bytes);
}

/** `GET /papers/:letter.docx`, `.pdf`: a letter on paper; `GET /papers.zip`: several, while they are written. */
export async function sendPaper(
  ports: ServerPorts,
  ctx: Ctx,
  { pathname, searchParams }: URL,
  response: ServerResponse,
): Promise<void> {
  if (pathname === '/papers.zip') {
    const { parts, ...archive } = await ports.exportPapers(ctx, searchParams);
    response.writeHead(200, downloadHeaders(archive));
    return pipeline(Readable.from(parts, { objectMode: false }), response);
  }
  const { name, mediaType, bytes } = await ports.findPaper(ctx, pathname.slice('/papers/'.length));
  response.writeHead(200, downloadHeaders({ name, mediaType, size: bytes.length })).end(bytes);
}

/** `GET /pages/:revision[/:part]`: a captured page, as a download that no browser opens as a page. */
export async function downloadPage(ports: ServerPorts, ctx: Ctx, place: string, response: ServerResponse) {
  sendBytes(await ports.findPage(ctx, place), response);
}

/** `GET /attachments/:revision`: a file that a captured page linked to, as a download that no browser opens. */
export async function downloadAttachment(ports: ServerPorts, ctx: Ctx, id: string, response: ServerResponse) {
  sendBytes(await ports.findAttachment(ctx, id), response);
}

/** What others have made: whatever it is, it is saved and never opened here. */
function sendBytes({ name, bytes }: { name: string; bytes: Buffer }, response: ServerResponse): void {
  const headers = downloadHeaders({ name, mediaType: 'application/octet-stream', size: bytes.length });
  response.writeHead(200, { ...headers, 'content-security-policy': "sandbox; default-src 'none'" }).end(bytes);
}

const downloadHeaders = ({ name, mediaType, size }: { name: string; mediaType: string; size?: number }) => ({
  'content-type': mediaType,
  ...(size === undefined ? {} : { 'content-length': size }),
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});

const THUMBNAIL = '/thumbnail';

/** `GET /files/:id/thumbnail`: a small picture of ours, which pages may show; made of nothing but the pixels of what was uploaded. */
async function sendThumbnail(ports: ServerPorts, ctx: Ctx, id: string, response: ServerResponse) {
  const bytes = await ports.findThumbnail(ctx, id);
  const headers = {
    'content-type': 'image/webp',
    'content-length': bytes.length,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  };
  response.writeHead(200, headers).end(bytes);
}

/** `GET /files/:id`: always as a download, so that nothing uploaded runs in our origin. */
export async function downloadFile(ports: ServerPorts, ctx: Ctx, id: string, response: ServerResponse) {
  if (id.endsWith(THUMBNAIL)) return sendThumbnail(ports, ctx, id.slice(0, -THUMBNAIL.length), response);
  const file = await ports.findFile(ctx, id);
  response.writeHead(200, downloadHeaders(file));
  await pipeline(Readable.from(readChunks(ctx.db, id)), response);
}
