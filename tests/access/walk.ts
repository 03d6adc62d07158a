import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Cell {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

interface Step {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of every type that is no introspection. */
export function cellsOf(schema: GraphQLSchema): Cell[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}

/** The object types that a field leads to: behind an interface, each of its types. */
function below(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
}

/** The shortest way from a root to each type, over fields that `may` allows. */
export function waysTo(schema: GraphQLSchema, may: (step: Step) => boolean): Map<string, readonly Step[]> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => root != null,
  );
  const ways = new Map<string, readonly Step[]>(roots.map((root) => [root.name, []]));
  for (const queue = [...roots]; queue.length > 0; ) {
    const type = queue.shift() as GraphQLObjectType;
    for (const field of Object.values(type.getFields())) {
      if (!may({ type, field })) continue;
      for (const next of below(schema, field)) {
        if (ways.has(next.name)) continue;
        ways.set(next.name, [...(ways.get(type.name) ?? []), { type, field }]);
        queue.push(next);
      }
    }
  }
  return ways;
}

/** A document and the cells that it asks for, each on the line of its own: the first stands on line 2. */
export interface Questions {
  readonly document: string;
  readonly cells: readonly Cell[];
}

/**
 * A document that asks for fields of one type at the end of a way. Its variables are declared and never given: rights are
 * asked before they are, so that nothing is executed, and whoever may ask for all of it is told of the variable. A refusal
 * points to every place that it refuses.
 */
export function questionsFor(way: readonly Step[], cells: readonly Cell[]): Questions {
  const heads = ['$stop: Boolean!'];
  const call = ({ name, args }: GraphQLField<unknown, unknown>): string => {
    const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    const given = needed.map((arg) => {
      const variable = `$v${heads.length}`;
      heads.push(`${variable}: ${String(arg.type)}`);
      return `${arg.name}: ${variable}`;
    });
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  };
  const asked = cells.map(({ field }) => {
    const leaf = isLeafType(getNamedType(field.type));
    return `${call(field)} ${leaf ? '@include(if: $stop)' : '{ __typename @include(if: $stop) }'}`;
  });
  let body = `{\n${asked.join('\n')}\n}`;
  const ends = [...way.slice(1).map(({ type }) => type), cells[0]?.type];
  for (let depth = way.length - 1; depth >= 0; depth--) {
    const { field } = way[depth] as Step;
    const inner = isInterfaceType(getNamedType(field.type)) ? `{ ... on ${ends[depth]?.name} ${body} }` : body;
    body = `{ ${call(field)} ${inner} }`;
  }
  const root = (way[0] ?? cells[0])?.type.name.toLowerCase();
  return { document: `${root} (${heads.join(', ')}) ${body}`, cells };
}
