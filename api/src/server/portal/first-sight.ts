import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { refusalOfTexts } from '../bad-text.js';
import { admit } from './admission.js';
import type { Caller } from './caller.js';
import type { Documents } from './documents.js';
import type { Exchange } from './exchange.js';
import { formatPortalErrorWith } from './format-refusal.js';

/** What is learned about operations while they are answered. */
export interface Learned {
  operation: string;
  cost: number;
  failed: boolean;
}

/** Beside what the resolvers are given. */
export interface Guided extends BaseContext {
  readonly caller: Caller;
  /** how long it may take, milliseconds */
  readonly learned: Learned;
}

/** Answers documents that come for the first time, and all that is malformed, as the specification of GraphQL over HTTP has it. */
export function newFirstSight(schema: GraphQLSchema, documents: Documents, log: Logger): ApolloServer<Guided> {
  return new ApolloServer<Guided>({
    schema,
    // keys are shown in a header, which no form of another site can set
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: formatPortalErrorWith(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, source, request, contextValue }) => {
            const name = request.operationName ?? null;
            const operation = documents.find(source, name) ?? documents.add(source, name, document);
            const refusal = refusalOfTexts(request.variables);
            if (refusal) throw refusal;
            const { caller, learned } = contextValue;
            learned.operation = operation.name;
            learned.cost += admit(caller, operation, request.variables ?? {});
          },
          willSendResponse: async ({ errors, contextValue }) => {
            if (errors?.length) contextValue.learned.failed = true;
          },
        }),
      },
    ],
  });
}

/** Hands a request over and sends what comes back. */
export async function answerAtFirstSight(
  apollo: ApolloServer<Guided>,
  { exchange, headers, context }: { exchange: Exchange; headers: IncomingHttpHeaders; context: Guided },
  response: ServerResponse,
): Promise<void> {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { ...exchange, headers: map },
    context: () => Promise.resolve(context),
  });
  if (response.headersSent || response.destroyed) return;
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('sanwu-cost', String(context.learned.cost));
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'complete') response.end(result.body.string);
  else {
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }
}
