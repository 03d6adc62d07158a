import { ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import type { AccessCache } from '../core/access/access-cache.js';
import type { Ctx } from '../core/feature.js';
import { refusalOfTexts } from './bad-text.js';
import { formatErrorWith } from './format-error.js';
import { keepDocuments } from './kept-documents.js';
import type { RequestNote } from './observe-request.js';
import type { OperationNames } from './operation-names.js';

/** Limits of a staff document. */
const LIMITS = { depth: 12, aliases: 30, directives: 20, tokens: 2000, cost: 5000 } as const;

const tooComplex = (_: unknown, error: GraphQLError) => {
  throw new GraphQLError('这条查询过深或过大，请拆开后再试。', {
    extensions: { code: 'TOO_COMPLEX', detail: error.message, http: { status: 400 } },
  });
};

/** Depth, aliases, tokens and cost are refused before anything is executed. */
export function limitRules(): { validationRules: ValidationRule[]; plugins: object[] } {
  const onReject = [tooComplex];
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, onReject, ignoreIntrospection: true },
    maxAliases: { n: LIMITS.aliases, onReject },
    maxDirectives: { n: LIMITS.directives, onReject },
    maxTokens: { n: LIMITS.tokens, onReject },
    costLimit: { maxCost: LIMITS.cost, depthCostFactor: 1.3, onReject },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return { validationRules: armor.validationRules, plugins: armor.plugins.map(withOwnErrors) };
}

/** The library's plugin would tell whatever goes wrong as a fault of validation, in the words of the error. */
const withOwnErrors = (plugin: object): object => ({
  ...plugin,
  unexpectedErrorProcessingRequest: async ({ error }: { error: Error }) => {
    if (!(error instanceof GraphQLError)) return;
    if (error.extensions['code']) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } } });
  },
});

/** A request's context, with what is learned about it for figures and the log. */
export interface HttpCtx extends Ctx {
  readonly note: RequestNote;
}

interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly access: AccessCache;
  readonly log: Logger;
  readonly names: OperationNames;
}

/** The staff's Apollo Server: fields are checked once a document, before execution. */
export async function startGraphql({ schema, access, log, names }: GraphqlOptions): Promise<ApolloServer<HttpCtx>> {
  const limits = limitRules();
  const server = new ApolloServer<HttpCtx>({
    schema,
    csrfPrevention: true,
    documentStore: null,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: formatErrorWith(log),
    validationRules: limits.validationRules,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      keepDocuments(),
      ...(limits.plugins as never[]),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, operation, contextValue, request }) => {
            contextValue.note.operation = names.of(operation?.name?.value);
            const refusal = access.refusal(document, contextValue.viewer) ?? refusalOfTexts(request.variables);
            if (refusal) throw refusal;
          },
          willSendResponse: async ({ errors, contextValue }) => {
            if (!errors?.length) contextValue.note.outcome = 'ok';
          },
        }),
      },
    ],
  });
  await server.start();
  return server;
}

interface GraphqlRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly search: string;
  readonly body: unknown;
}

/** Executes one HTTP request without a web framework in between. */
export async function executeHttp(server: ApolloServer<HttpCtx>, request: GraphqlRequest, context: HttpCtx) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method, search, body } = request;
  return server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: () => Promise.resolve(context as HttpCtx & BaseContext),
  });
}
