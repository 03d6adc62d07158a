import type { HttpError } from '@refinedev/core';
import type { ErrorPartsFragment } from '@sanwu/schema';
import type { MessageKey } from '../locales/zh.ts';

/** What the API, or the way to it, refused; `message` is for the person and says how to go on. */
export class ApiError extends Error implements HttpError {
  [key: string]: unknown;
  readonly code: string;
  readonly statusCode: number;
  /** beside the field: last part of the input's path → message */
  readonly errors: Record<string, string>;
  readonly userErrors: ErrorPartsFragment[];
  /** the console's own words, where the API said nothing */
  readonly words: { key: MessageKey; values: Record<string, string> } | undefined;

  constructor(code: string, message: string, userErrors: ErrorPartsFragment[] = [], words?: ApiError['words']) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.statusCode = STATUS[code] ?? (userErrors.length > 0 ? 422 : 500);
    this.userErrors = userErrors;
    this.errors = fieldErrors(userErrors);
    this.words = words;
  }
}

/** What the console itself has to say, in the language of the page once it is shown. */
export function ownError(code: string, key: MessageKey, values: Record<string, string> = {}): ApiError {
  return new ApiError(code, key, [], { key, values });
}

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  OFFLINE: 0,
};

/** `[input, problems, 0, text]` → `problems.0.text`, so that a form can put the message beside its field. */
export function fieldErrors(errors: readonly ErrorPartsFragment[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const error of errors) {
    const path = error.path[0] === 'input' ? error.path.slice(1) : error.path;
    if (path.length > 0) result[path.join('.')] = error.message;
  }
  return result;
}

/** The errors of a payload as one thrown error; nothing when there are none. */
export function refuse(errors: readonly ErrorPartsFragment[]): void {
  const [first] = errors;
  if (first) throw new ApiError(first.code, first.message, [...errors]);
}

export type Conflict = Extract<ErrorPartsFragment, { currentVersion: number }>;

export function conflictOf(error: unknown): Conflict | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.userErrors.find((one): one is Conflict => 'currentVersion' in one);
}
