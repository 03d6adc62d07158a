import type { Caller, GraphqlAnswer } from './people.ts';

/** A field of an operation, with variables of its own; on one line. */
export interface RootField {
  readonly field: string;
  /** the types of its variables, by name */
  readonly types?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

type Operation = 'query' | 'mutation';

/** So many names of one's own a document may give. */
const MOST = 30;

/**
 * Asks for fields in as few documents as the server takes. Of a document that is refused nothing is executed, and a field that
 * fails may take the whole answer with it: who is named by no error is then asked for again without those that are; mutations,
 * of which each may end all, one by one. So mutations belong together that are refused, and may be tried twice.
 * @returns what each is told, as if it had been asked for alone under the name `found`
 */
export async function askTogether(
  caller: Caller,
  fields: readonly RootField[],
  operation: Operation = 'query',
): Promise<GraphqlAnswer[]> {
  const answers = new Map<RootField, GraphqlAnswer>();
  let most = MOST;
  for (let left = fields; left.length > 0; left = left.filter((one) => !answers.has(one))) {
    const { told, ended } = await askOnce(caller, left.slice(0, most), operation);
    for (const [field, answer] of told) answers.set(field, answer);
    if (ended && operation === 'mutation') most = 1;
  }
  return fields.map((field) => answers.get(field) as GraphqlAnswer);
}

interface Told {
  readonly told: ReadonlyMap<RootField, GraphqlAnswer>;
  /** whether a field has taken the answers of others with it */
  readonly ended: boolean;
}

/** @returns what those are told of whom something is told @throws Error when that is nobody */
async function askOnce(caller: Caller, fields: readonly RootField[], operation: Operation): Promise<Told> {
  const heads: string[] = [];
  const variables: Record<string, unknown> = {};
  const lines = fields.map(({ field, types = {}, variables: given = {} }, at) => {
    for (const [name, type] of Object.entries(types)) heads.push(`$f${at}_${name}: ${type}`);
    for (const [name, value] of Object.entries(given)) variables[`f${at}_${name}`] = value;
    return `f${at}: ${field.replaceAll('$', `$f${at}_`)}`;
  });
  const head = heads.length > 0 ? ` (${heads.join(', ')})` : '';
  const { data, errors = [] } = await caller.ask(`${operation}${head} {\n${lines.join('\n')}\n}`, variables);
  const refused = errors.some(({ path }) => path === undefined);
  const told = new Map<RootField, GraphqlAnswer>();
  for (const [at, field] of fields.entries()) {
    // the first field stands on the second line
    const own = errors.filter(({ path, locations = [] }) =>
      path ? path[0] === `f${at}` : locations.some(({ line }) => line === at + 2),
    );
    const found = data && { found: data[`f${at}`] };
    if (own.length > 0) told.set(field, { data: found, errors: own });
    else if (found && !refused) told.set(field, { data: found });
  }
  if (told.size === 0) throw new Error(JSON.stringify(errors));
  return { told, ended: !refused && !data };
}
