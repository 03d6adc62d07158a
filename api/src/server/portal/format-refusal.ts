import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { formatErrorWith } from '../format-error.js';

/** What is refused to third parties by itself, in words that say how to go on. */
const OWN_CODES: ReadonlySet<unknown> = new Set([
  ...['FORBIDDEN', 'TOO_COMPLEX', 'TOO_EXPENSIVE', 'BATCH_TOO_LARGE'],
  ...['RATE_LIMITED', 'TOO_MANY_AT_ONCE', 'TIMEOUT', 'BAD_TEXT'],
  ...['PERSISTED_QUERY_NOT_FOUND', 'STORED_DOCUMENTS_ONLY', 'BAD_HASH', 'BAD_METHOD'],
]);

/** Translates errors as for the staff; refusals of this address keep what they say. */
export function formatPortalErrorWith(log: Logger) {
  const format = formatErrorWith(log);
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (!(error instanceof GraphQLError) || !OWN_CODES.has(error.extensions?.['code']))
      return format(formatted, thrown);
    const { http: _, ...extensions } = error.extensions;
    return { message: error.message, extensions };
  };
}
