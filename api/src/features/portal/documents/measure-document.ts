import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { InputError } from '../../../core/errors.js';
import { eachFieldAsked } from '../../../core/graphql/fields-asked.js';
import { costOf, MOST_FIELDS, MOST_TOKENS, measure } from '../../../core/graphql/measure.rules.js';
import type { PortalLimits } from '../limits.rules.js';
import { scopeNeeded } from '../scopes.rules.js';

/** What is known of a document before it is asked for. */
export interface MeasuredDocument {
  readonly name: string;
  readonly depth: number;
  readonly aliases: number;
  readonly costLeast: number;
  readonly costMost: number;
}

const PATH = ['input', 'file'];
const LARGEST_PAGE = 100;

/** Every variable that may be the size of a page, as so much. */
const pagesOf = (operation: OperationDefinitionNode, size: number): Record<string, number> =>
  Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, size]));

/**
 * Measures a document that is to be stored for a key. @param place how it is called in what is refused
 * @throws InputError BAD_DOCUMENT, FORBIDDEN_SCOPE, TOO_COMPLEX, TOO_EXPENSIVE
 */
export function measureDocument(
  schema: GraphQLSchema,
  text: string,
  { place, scopes, limits }: { place: string; scopes: readonly string[]; limits: PortalLimits },
): MeasuredDocument {
  const refused = (code: string, why: string) => new InputError(code, `${place}${why}`, PATH);
  const document = parsed(text, (why) => refused('BAD_DOCUMENT', `不是有效的查询：${why}`));
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) throw refused('BAD_DOCUMENT', '应当有而且只有一个操作。');
  const { depth, aliases, fields } = measure(document, operation);
  if (depth > limits.depth) throw refused('TOO_COMPLEX', `有${depth}层，这个密钥最多${limits.depth}层。`);
  if (aliases > limits.aliases) throw refused('TOO_COMPLEX', `有${aliases}个别名，这个密钥最多${limits.aliases}个。`);
  if (fields > MOST_FIELDS) throw refused('TOO_COMPLEX', '的字段过多。');
  const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
  if (fault) throw refused('BAD_DOCUMENT', `不合接口的结构：${fault.message}`);
  const missing = new Set<string>();
  eachFieldAsked(schema, document, (type, field) => {
    const scope = scopeNeeded(type, field);
    if (scope !== null && !scopes.includes(scope)) missing.add(scope);
  });
  if (missing.size > 0) throw refused('FORBIDDEN_SCOPE', `要读的超出密钥的权限：${[...missing].sort().join('、')}。`);
  const cost = costOf(schema, document, operation);
  const [costLeast, costMost] = [cost(pagesOf(operation, 1)), cost(pagesOf(operation, LARGEST_PAGE))];
  if (costLeast > limits.cost)
    throw refused('TOO_EXPENSIVE', `至少需${costLeast}点，这个密钥每次最多${limits.cost}点。`);
  return { name: operation.name?.value.slice(0, 60) ?? '—', depth, aliases, costLeast, costMost };
}

function parsed(text: string, refused: (why: string) => InputError) {
  try {
    return parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) throw refused(error.message);
    throw error;
  }
}
