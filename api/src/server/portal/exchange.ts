import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputError, UnauthenticatedError } from '../../core/errors.js';
import { readBody } from '../body.js';
import { type Answer, encodingFor } from './answers.js';

/** One operation, as it is asked for. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request as it came. */
export interface Exchange {
  readonly method: string;
  readonly search: string;
  readonly body: unknown;
}

/** The key that a request shows. @throws UnauthenticatedError when it shows none */
export function tokenOf({ headers }: IncomingMessage): string {
  const token = /^Bearer +([\w-]{20,200})$/i.exec(headers.authorization ?? '')?.[1];
  if (!token)
    throw new KeyError(
      '请在 Authorization 请求头里写上 Bearer 和密钥；还没有密钥的，请向区纪委监委的安全管理员申请，说明见 /portal。',
    );
  return token;
}

/** Who shows no key, or none that counts. */
export class KeyError extends UnauthenticatedError {
  constructor(override readonly userMessage: string) {
    super();
  }
}

/** @throws InputError */
export async function readExchange(request: IncomingMessage, limit: number): Promise<Exchange> {
  const { method = 'GET' } = request;
  const search = URL.parse(request.url ?? '/', 'http://localhost')?.search ?? '';
  if (method !== 'POST') return { method, search, body: undefined };
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new InputError('BAD_CONTENT_TYPE', '请求的 content-type 应为 application/json。', [
      'headers',
      'content-type',
    ]);
  const bytes = await readBody(request, limit);
  try {
    return { method, search, body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    throw new InputError('BAD_JSON', '请求内容不是有效的 JSON。', ['body']);
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many operations a request sends, well formed or not, and the texts of their documents. */
export function documentsIn({ method, search, body }: Exchange): { readonly count: number; readonly texts: string[] } {
  const all: unknown[] = method === 'POST' ? [body].flat() : [Object.fromEntries(new URLSearchParams(search))];
  const texts = all.flatMap((one) => (isRecord(one) && typeof one['query'] === 'string' ? [one['query']] : []));
  return { count: all.length, texts };
}

/** The operations of a request, those that are well formed. */
export function operationsOf({ method, search, body }: Exchange): Asked[] {
  if (method !== 'POST') {
    const one = askedIn(Object.fromEntries(new URLSearchParams(search)), true);
    return one ? [one] : [];
  }
  return (Array.isArray(body) ? body : [body]).flatMap((one) => askedIn(one, false) ?? []);
}

function askedIn(value: unknown, asTexts: boolean): Asked | null {
  if (!isRecord(value) || typeof value['query'] !== 'string') return null;
  const { query, operationName = null, extensions = null } = value;
  // whoever answers at first sight says what is wrong with it
  if (extensions !== null && !isRecord(extensions) && !asTexts) return null;
  let variables: unknown = value['variables'] ?? {};
  try {
    if (asTexts && typeof variables === 'string') variables = JSON.parse(variables) as unknown;
  } catch {
    return null;
  }
  if (!isRecord(variables) || (operationName !== null && typeof operationName !== 'string')) return null;
  return { query, operationName, variables };
}

/** The media type in which whoever asks takes an answer; null: in none that a plain look at it finds. */
export function mediaTypeFor({ headers: { accept } }: IncomingMessage): string | null {
  if (accept === undefined || accept.includes('*/*')) return 'application/json; charset=utf-8';
  if (accept.includes('application/graphql-response+json')) return 'application/graphql-response+json; charset=utf-8';
  return accept.includes('application/json') ? 'application/json; charset=utf-8' : null;
}

/** Sends an answer, or says that it is still the same. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, mediaType }: { answer: Answer; mediaType: string },
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('etag', answer.etag);
    const seen = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (seen?.includes(answer.etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined, answer);
  const bytes = encoding ? await answer.compressed(encoding) : answer.bytes;
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': bytes.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Answers what was refused before anything of it was executed. */
export function sendRefusal(response: ServerResponse, status: number, error: GraphQLFormattedError): void {
  if (response.headersSent) return void response.destroy();
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="portal"');
  if (status === 413) response.setHeader('connection', 'close');
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(`${JSON.stringify({ errors: [error] })}\n`);
}

/** The status that an error names for itself. */
export function statusNamed(error: unknown): number | null {
  const http =
    error instanceof GraphQLError ? (error.extensions['http'] as { status?: number } | undefined) : undefined;
  return http?.status ?? null;
}
