/**
 * What can be expected to go wrong. `code` is stable for programs, `message` is for the log,
 * `userMessage` is Chinese and says how to go on. Translated once, at the edge.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(
    readonly userMessage: string,
    /** where in the input; not named `path`, by which graphql knows errors that it has placed itself */
    readonly inputPath: readonly string[] = [],
  ) {
    super(userMessage);
    this.name = new.target.name;
  }
}

/** The input breaks a rule; `inputPath` names the field. */
export class InputError extends DomainError {
  constructor(
    readonly code: string,
    userMessage: string,
    path: readonly string[] = ['input'],
  ) {
    super(userMessage, path);
  }
}

/** Several things are wrong, all of which are told at once. */
export class FaultsError extends DomainError {
  readonly code = 'BAD_INPUT';

  constructor(readonly faults: readonly DomainError[]) {
    super(faults.map(({ userMessage }) => userMessage).join('\n'));
  }
}

/** Somebody else changed the record first. */
export class ConflictError extends DomainError {
  readonly code: string;

  constructor(
    readonly currentVersion: number,
    readonly changedBy: string | null,
    readonly changedAt: Date | null,
    told?: { readonly code: string; readonly message: string; readonly path: readonly string[] },
  ) {
    const message = `这条记录刚被${changedBy ?? '他人'}改过，请看过最新内容后再试。`;
    super(told?.message ?? message, told?.path ?? ['input', 'version']);
    this.code = told?.code ?? 'STALE_VERSION';
  }
}

/** The record's state does not allow the action. */
export class StateError extends DomainError {
  readonly code = 'WRONG_STATE';

  constructor(
    readonly state: string,
    userMessage: string,
    path: readonly string[] = ['input', 'id'],
  ) {
    super(userMessage, path);
  }
}

/** Nobody is signed in. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED';

  constructor() {
    super('请先登录。');
  }
}

/** Signed in, and not allowed. Also said where a record exists but lies outside the viewer's scope and its existence is no secret. */
export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN';

  constructor(userMessage = '您没有权限做这件事，如有需要请联系区纪委监委党风政风监督室。') {
    super(userMessage);
  }
}

/** No such record in the viewer's scope: what does not exist and what may not be seen answer alike. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';

  constructor(what: string, path: readonly string[] = ['id']) {
    super(`没有找到这${what}，可能已被移走，或不在您的查看范围内。`, path);
  }
}

/** Too many attempts; `retryAfterSeconds` says when to try again. */
export class RateLimitedError extends DomainError {
  readonly code = 'RATE_LIMITED';

  constructor(readonly retryAfterSeconds: number) {
    super(`尝试次数过多，请${Math.ceil(retryAfterSeconds / 60)}分钟后再试。`);
  }
}

/** Errors that travel in `extensions.code`; all others stand in the payload. */
export const isAccessError = (error: unknown): error is DomainError =>
  error instanceof UnauthenticatedError ||
  error instanceof ForbiddenError ||
  error instanceof NotFoundError ||
  error instanceof RateLimitedError;
