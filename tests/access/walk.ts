import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

export interface Cell {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

export interface Step {
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
