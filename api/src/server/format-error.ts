import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError, RateLimitedError } from '../core/errors.js';
import { BAD_TEXT } from './bad-text.js';

/** Codes of the framework, and what a person is told; details of the request itself stay beside it. */
const REQUEST_FAULTS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '请求的 GraphQL 语法有误。',
  GRAPHQL_VALIDATION_FAILED: '请求与接口定义不符。',
  BAD_USER_INPUT: '填写的内容有误，请检查后再试。',
  BAD_REQUEST: '请求有误。',
  OPERATION_RESOLUTION_FAILURE: '请求中没有指明要执行的操作。',
  PERSISTED_QUERY_NOT_FOUND: '没有找到这条预存的查询。',
};

function domainError(error: DomainError): GraphQLFormattedError {
  const retry = error instanceof RateLimitedError ? { retryAfterSeconds: Math.ceil(error.retryAfterSeconds) } : {};
  return { message: error.userMessage, extensions: { code: error.code, ...retry } };
}

/** What a framework wraps keeps its own code: limits thrown while a document is validated. */
const codeOf = (formatted: GraphQLFormattedError, thrown: unknown): string => {
  const inner = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  const own = inner instanceof GraphQLError ? inner.extensions['code'] : undefined;
  return String(own ?? formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
};

/** The framework's words without the value that it repeats: what is wrong with it stands behind. */
const detailOf = (message: string): string =>
  message.replace(/ got invalid value [\s\S]*?(?=(?: at "[^"]*")?; [^;]*$)/, ' got invalid value').slice(0, 300);

/** How PostgreSQL refuses the character 0: in a parameter, in JSON, in a statement with its values written out. */
const ZERO_CHARACTER = new Set<unknown>(['22021', '22P05', '08P01']);

/** Whether the database refused a text for a character that no field can hold. */
function hasZeroCharacter(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && ZERO_CHARACTER.has(cause.code)) return true;
  }
  return false;
}

/** Where in the document, and where in the answer. */
const placeOf = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
});

/** Translates errors once, at the edge; what is not known is logged and masked. */
export function formatErrorWith(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    const place = placeOf(formatted);
    if (error instanceof DomainError) return { ...domainError(error), ...place };
    if (hasZeroCharacter(error)) {
      return { message: BAD_TEXT, extensions: { code: 'BAD_TEXT' }, ...place };
    }
    const code = codeOf(formatted, thrown);
    if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' || code === 'TOO_COMPLEX' || code === 'BAD_TEXT') {
      return { message: formatted.message, extensions: { code }, ...place };
    }
    if (code in REQUEST_FAULTS || error instanceof GraphQLError) {
      const known = code in REQUEST_FAULTS ? code : 'BAD_REQUEST';
      const detail = detailOf(formatted.message);
      return { message: REQUEST_FAULTS[known] ?? '', extensions: { code: known, detail }, ...place };
    }
    log.error({ err: error }, 'unexpected error');
    return { message: '系统内部出错，您的操作没有生效，请稍后再试。', extensions: { code: 'INTERNAL' }, ...place };
  };
}
