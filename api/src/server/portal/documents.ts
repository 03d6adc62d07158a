import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { eachFieldAsked } from '../../core/graphql/fields-asked.js';
import {
  type Cost,
  costOf,
  type Measured,
  MOST_FIELDS,
  MOST_TOKENS,
  measure,
} from '../../core/graphql/measure.rules.js';

/** Documents that are kept: a third party has a few dozen. */
const MOST_DOCUMENTS = 500;
/** A document is compiled when it comes for the second time. */
const COMPILED_AT = 2;

export type Run = (
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult> | ExecutionResult;

/** An operation of a document, as far as it can be known before it is executed. */
export interface Operation {
  /** what it calls itself, and which document it is */
  readonly name: string;
  readonly measured: Measured;
  readonly cost: Cost;
  readonly scopes: ReadonlySet<string>;
  /** fields of the root that it asks for */
  readonly roots: ReadonlySet<string>;
  /** what executes it; null: it has not come often enough, or cannot be compiled */
  readonly run: () => Run | null;
}

const tooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } });

/** Operations that are valid, by the text and the name by which they come. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #scopeOf: (type: string, field: string) => string | null;
  readonly #known = new LRUCache<string, Operation>({ max: MOST_DOCUMENTS });

  constructor(schema: GraphQLSchema, scopeOf: (type: string, field: string) => string | null) {
    this.#schema = schema;
    this.#scopeOf = scopeOf;
  }

  /** The operation when it was found valid before. */
  find(text: string, operationName: string | null | undefined): Operation | null {
    return this.#known.get(keyOf(text, operationName)) ?? null;
  }

  /** Whether a document has been found valid before, by itself and without a name. */
  has(text: string): boolean {
    return this.#known.has(keyOf(text, null));
  }

  /** Remembers an operation that has been found valid. */
  add(text: string, operationName: string | null | undefined, document: DocumentNode): Operation {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError('no operation');
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
    let times = 0;
    let compiled: Run | null | undefined;
    const found: Operation = {
      name: `${operation.name?.value.slice(0, 60) ?? '—'} ${hash}`,
      measured: measure(document, operation),
      cost: costOf(this.#schema, document, operation),
      ...this.#asked(document),
      run: () => {
        if (compiled === undefined && ++times >= COMPILED_AT) compiled = compile(this.#schema, document, operationName);
        return compiled ?? null;
      },
    };
    this.#known.set(keyOf(text, operationName), found);
    return found;
  }

  #asked(document: DocumentNode): Pick<Operation, 'scopes' | 'roots'> {
    const [scopes, roots] = [new Set<string>(), new Set<string>()];
    const root = this.#schema.getQueryType()?.name;
    eachFieldAsked(this.#schema, document, (type, field) => {
      if (type === root) roots.add(field);
      const scope = this.#scopeOf(type, field);
      if (scope !== null) scopes.add(scope);
    });
    return { scopes, roots };
  }
}

const keyOf = (text: string, operationName: string | null | undefined): string => `${operationName ?? ''}\0${text}`;

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined): Run | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(compiled) ? (context, variables) => compiled.query(null, context, { ...variables }) : null;
}

/**
 * Refuses what is so large that even to find it invalid would take long.
 * @throws GraphQLError TOO_COMPLEX; what cannot be parsed passes, for whoever says so in detail
 */
export function mustBeOfReason(text: string): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens'))
      throw tooComplex(`查询过长（最多${MOST_TOKENS}个词），请拆开后再试。`);
    return;
  }
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const { fields } = measure(document, definition);
    if (fields > MOST_FIELDS) throw tooComplex(`查询的字段过多（最多${MOST_FIELDS}个，片段逐次计算），请拆开后再试。`);
  }
}
