import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { WebSocket } from 'ws';
import type { AccessCache } from '../core/access/access-cache.js';
import type { Viewer } from '../core/access/viewer.js';
import { refusalOfTexts } from './bad-text.js';
import { newContext } from './context.js';
import { formatErrorWith } from './format-error.js';
import { limitRules } from './graphql.js';
import type { Metrics } from './metrics.js';
import type { OperationNames } from './operation-names.js';
import type { ServerContext } from './ports.js';
import { askedAlike, deliver, SharedResults } from './shared-results.js';

const MAX_DOCUMENTS = 500;

/** An operation that came over a socket. */
export interface LiveRequest {
  readonly id: string;
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly clientAddress: string;
  readonly socket: WebSocket;
}

/** What is executed, with what the delivery of its frames needs. */
export interface LiveArgs extends ExecutionArgs {
  readonly request: LiveRequest;
}

/** A result as the executor or the library hands it over. */
interface Unmasked {
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly data?: Record<string, unknown> | null | undefined;
}

interface LiveOptions {
  readonly schema: GraphQLSchema;
  readonly metrics: Metrics;
  readonly names: OperationNames;
  readonly access: AccessCache;
  readonly context: ServerContext;
}

/** Checks and runs what comes over sockets: the same limits, field policies and masks as over HTTP. */
export class LiveOperations {
  readonly #rules = [...specifiedRules, ...limitRules().validationRules];
  readonly #documents = new Map<string, DocumentNode>();
  readonly #format: ReturnType<typeof formatErrorWith>;
  readonly #shared = new SharedResults((args, frame) => this.#run(args, frame));

  constructor(private readonly options: LiveOptions) {
    this.#format = formatErrorWith(options.context.platform.log);
  }

  /** What to execute, or the refusals. */
  prepare(request: LiveRequest): LiveArgs | readonly GraphQLError[] {
    const { query, operationName, variables, viewer, clientAddress } = request;
    const { schema, access, context, metrics, names } = this.options;
    try {
      const document = this.#documentOf(query);
      if (!('kind' in document)) return coded(document, 'GRAPHQL_VALIDATION_FAILED');
      const refusal = access.refusal(document, viewer) ?? refusalOfTexts(variables);
      if (refusal) return [refusal];
      metrics.subscription(names.of(getOperationAST(document, operationName)?.name?.value));
      const contextValue = newContext({ server: context, viewer, clientAddress });
      return { schema, document, operationName, variableValues: variables, contextValue, request };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return coded([error], 'GRAPHQL_PARSE_FAILED');
    }
  }

  /** Joins the operation's source; its frames are executed and serialised once for all who asked alike. */
  async subscribe(args: LiveArgs): Promise<AsyncIterableIterator<never> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const { id, query, operationName, variables, socket } = args.request;
    const asked = askedAlike(query, operationName, variables);
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    const tail = Buffer.from('}');
    return deliver({
      source: (source as AsyncIterable<object>)[Symbol.asyncIterator](),
      textOf: (frame) => this.#shared.textOf(frame, asked, args),
      send: (text) => {
        this.options.metrics.frameSent();
        return sendText(socket, Buffer.concat([head, text, tail]));
      },
    });
  }

  /** A result whose errors a client may read. */
  masked({ errors, data = null }: Unmasked): FormattedExecutionResult {
    return errors ? { data, errors: this.mask(errors) } : { data };
  }

  /** Errors as a client may read them. */
  mask(errors: readonly (GraphQLError | GraphQLFormattedError)[]): GraphQLFormattedError[] {
    return errors.map((error) => this.#format(error instanceof GraphQLError ? error.toJSON() : error, error));
  }

  /** Nobody is looking: a field that asked who is would answer one person's view to all. */
  async #run(args: ExecutionArgs, frame: object): Promise<FormattedExecutionResult> {
    const contextValue = newContext({ server: this.options.context, viewer: null, clientAddress: '' });
    return this.masked(await execute({ ...args, rootValue: frame, contextValue }));
  }

  #documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const cached = this.#documents.get(query);
    if (cached) return cached;
    const document = parse(query);
    const errors = validate(this.options.schema, document, this.#rules);
    if (errors.length > 0) return errors;
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.clear();
    this.#documents.set(query, document);
    return document;
  }
}

/** Gives the library's own errors the codes that they have over HTTP; a refusal of a limit keeps its own. */
const coded = (errors: readonly GraphQLError[], code: string): GraphQLError[] =>
  errors.map((error) =>
    error.extensions['code']
      ? error
      : new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } }),
  );

function sendText(socket: WebSocket, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, { binary: false }, (error) => (error ? reject(error) : resolve()));
  });
}
