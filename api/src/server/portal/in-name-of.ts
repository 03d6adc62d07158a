import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { InputError, StateError } from '../../core/errors.js';
import type { ThirdParties } from '../../core/third-parties.js';
import { admit } from './admission.js';
import type { Caller, PortalPorts } from './caller.js';
import { Documents, mustBeOfReason, type Operation } from './documents.js';
import { sharedRead } from './shared-read.js';
import { withinTime } from './within-time.js';

const PATH = ['input', 'query'];
const bad = (code: string, message: string): InputError => new InputError(code, message, PATH);

interface Options<State, Key extends Caller, Context> {
  readonly schema: GraphQLSchema;
  readonly ports: Pick<PortalPorts<State, Key, Context>, 'readState' | 'contextOf' | 'scopeOf'> & {
    /** The key, while it reads; null: it does not. */
    readonly callerNamed: (keyId: string, state: State) => Promise<Key | null>;
  };
}

/** Operations that the platform asks itself, measured and admitted as those of requests are. */
export function inNameOf<State, Key extends Caller, Context extends object>({
  schema,
  ports,
}: Options<State, Key, Context>): ThirdParties {
  const documents = new Documents(schema, ports.scopeOf);
  const readState = sharedRead(ports.readState, 0);

  const operationOf = (query: string): Operation => {
    const known = documents.find(query, null);
    if (known) return known;
    return documents.add(query, null, validDocument(schema, query));
  };
  const begin = async (keyId: string) => {
    const state = await readState();
    const caller = await ports.callerNamed(keyId, state);
    if (!caller)
      throw new StateError('REVOKED', '这个密钥现在不能读取：尚未发放、已停用或已到期。', ['input', 'keyId']);
    return { state, caller };
  };
  const cost = (caller: Key, operation: Operation, variables: Readonly<Record<string, unknown>>): number => {
    try {
      return admit(caller, operation, variables);
    } catch (error) {
      if (error instanceof GraphQLError) throw bad(String(error.extensions['code']), error.message);
      throw error;
    }
  };

  return {
    admit: async (keyId, query, variables) => {
      const { caller } = await begin(keyId);
      return cost(caller, operationOf(query), variables);
    },
    answer: async (keyId, query, variables) => {
      const { state, caller } = await begin(keyId);
      const operation = operationOf(query);
      cost(caller, operation, variables);
      const context = await ports.contextOf(caller, state);
      const run = operation.run();
      const args: ExecutionArgs = { schema, document: parse(query), contextValue: context, variableValues: variables };
      const answering = Promise.resolve(run ? run(context, variables) : execute(args));
      const { data, errors } = await withinTime(caller.limits.time, answering).catch((error: unknown) => {
        throw error instanceof GraphQLError ? bad(String(error.extensions['code']), error.message) : error;
      });
      if (errors?.length || !data) throw bad('QUERY_FAILED', '查询没有得到完整的答复。');
      return data;
    },
  };
}

/** @throws InputError when it is no operation that can be asked of the schema, with the id of an entry as its only variable */
function validDocument(schema: GraphQLSchema, query: string): DocumentNode {
  let document: DocumentNode;
  try {
    mustBeOfReason(query);
    document = parse(query);
  } catch (error) {
    const { message, extensions } = error as GraphQLError;
    if (extensions?.['code']) throw bad(String(extensions['code']), message);
    throw bad('GRAPHQL_PARSE_FAILED', `查询写法有误：${message}`);
  }
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (!operation || operations.length > 1) throw bad('BAD_QUERY', '请只写一个查询。');
  const faults = validate(schema, document, undefined, { maxErrors: 5 });
  if (faults.length > 0)
    throw bad('GRAPHQL_VALIDATION_FAILED', `查询有误：${faults.map(({ message }) => message).join('；')}`);
  if (!takesAnId(operation)) throw bad('BAD_QUERY', '查询应当只有一个变量 $id: ID!，代表有变化的那一条。');
  return document;
}

function takesAnId({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  const [only] = variableDefinitions;
  return (
    variableDefinitions.length === 1 &&
    only?.variable.name.value === 'id' &&
    only.type.kind === Kind.NON_NULL_TYPE &&
    only.type.type.kind === Kind.NAMED_TYPE &&
    only.type.type.name.value === 'ID'
  );
}
