import { GraphQLError } from 'graphql';
import type { Caller } from './caller.js';
import type { Operation } from './documents.js';

const refusal = (code: string, message: string, more: object = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...more, http: { status: code === 'FORBIDDEN' ? 403 : 400 } } });

/**
 * Whether a caller may have an operation executed: within the scopes and limits of its key.
 * @returns what it costs @throws GraphQLError FORBIDDEN, TOO_COMPLEX, TOO_EXPENSIVE
 */
export function admit(
  { scopes, limits }: Caller,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
): number {
  const missing = [...operation.scopes].filter((scope) => !scopes.has(scope)).sort();
  if (missing.length > 0)
    throw refusal('FORBIDDEN', `密钥没有 ${missing.join('、')} 权限，请去掉相应字段，或申请增加权限。`, {
      scopes: missing,
    });
  const { depth, aliases } = operation.measured;
  if (depth > limits.depth)
    throw refusal('TOO_COMPLEX', `查询有${depth}层，这个密钥最多${limits.depth}层，请拆开后再试。`);
  if (aliases > limits.aliases)
    throw refusal('TOO_COMPLEX', `查询有${aliases}个别名，这个密钥最多${limits.aliases}个，请拆开后再试。`);
  const cost = operation.cost(variables);
  if (cost > limits.cost)
    throw refusal('TOO_EXPENSIVE', `查询需${cost}点，这个密钥每次最多${limits.cost}点，请减少每页条数或字段。`, {
      ...{ cost, limit: limits.cost },
    });
  return cost;
}
