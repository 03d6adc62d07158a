import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { DomainError, ForbiddenError, NotFoundError, RateLimitedError, UnauthenticatedError } from '../core/errors.js';

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

const INPUT_STATUS: Readonly<Record<string, number>> = { BODY_TOO_LARGE: 413, BAD_CONTENT_TYPE: 415 };

/** The status of an error that is expected. */
export function statusOf(error: DomainError): number {
  if (error instanceof UnauthenticatedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof RateLimitedError) return 429;
  return INPUT_STATUS[error.code] ?? 400;
}

/** Answers an error outside GraphQL: coded, in Chinese, and without what happened inside. */
export function sendError(response: ServerResponse, error: unknown, log: Logger): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(error instanceof DomainError)) log.error({ err: error }, 'unexpected error');
  const [status, code, message] =
    error instanceof DomainError
      ? [statusOf(error), error.code, error.userMessage]
      : [500, 'INTERNAL', '系统内部出错，您的操作没有生效，请稍后再试。'];
  if (status === 413) response.setHeader('connection', 'close');
  sendJson(response, status, { errors: [{ message, code, extensions: { code } }] });
}
