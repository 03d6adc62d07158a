import { sqlStateOf } from './database/sql-state.js';

/** How an error stands in the log. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** what the database names: table, column, constraint; never a value */
  readonly at?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

const MAX_MESSAGE = 300;
const DEEPEST = 4;

/** Errors of the language itself, whose words name properties and types; SyntaxError is not one: it quotes what it read. */
const PLAIN = [TypeError, RangeError, ReferenceError];

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Takes out what an address may carry: a password before the host, tokens behind the question mark. */
const withoutSecrets = (text: string): string => text.replace(/\/\/[^@\s/]+@/g, '//…@').replace(/\?[^\s'"”」]+/g, '?…');

/** Takes out what is quoted: there stands what somebody typed. */
const withoutQuotes = (text: string): string => text.replace(/"[^"]*"|'[^']*'|“[^”]*”|「[^」]*」|`[^`]*`/g, '…');

function messageOf(error: Error): string {
  // a message of the database or the ORM repeats the statement with its values
  if (sqlStateOf(error)) return 'refused by the database';
  if (/\b(insert into|update|delete from|select)\b/i.test(error.message)) return 'failed in a statement';
  const plain = PLAIN.some((type) => error instanceof type);
  const text = withoutSecrets(error.message);
  return (plain ? text : withoutQuotes(text)).split('\n')[0]?.slice(0, MAX_MESSAGE) ?? '';
}

/** Frames only: the first lines of a stack repeat the message. */
const framesOf = (stack: string | undefined): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');

/**
 * An error without what somebody typed and without secrets: type, code, where it came from, and a message only where it can
 * hold neither. The database's details and the statements of the ORM hold values; they are left out altogether.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { name: type, stack } = error;
  const fields = error as Error & Record<string, unknown>;
  const code = textOf(fields['code']);
  const named = ['schema', 'table', 'column', 'constraint'].map((field) => textOf(fields[field])).filter(Boolean);
  const frames = framesOf(stack);
  return {
    type,
    message: messageOf(error),
    ...(code ? { code } : {}),
    ...(named.length > 0 ? { at: named.join('.') } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(error.cause instanceof Error && depth < DEEPEST ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
