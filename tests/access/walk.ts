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

/**
 * A document that asks for one field at the end of a way. Its variables are declared and never given: rights are asked
 * before they are, so that nothing is executed, and whoever may ask is told of the variable.
 */
export function documentFor(way: readonly Step[], { type, field }: Cell): string {
  const steps = [...way, { type, field }];
  const heads = ['$stop: Boolean!'];
  const call = ({ name, args }: GraphQLField<unknown, unknown>, depth: number): string => {
    const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    for (const arg of needed) heads.push(`$${arg.name}${depth}: ${String(arg.type)}`);
    const given = needed.map((arg) => `${arg.name}: $${arg.name}${depth}`).join(', ');
    return given ? `${name}(${given})` : name;
  };
  let body = isLeafType(getNamedType(field.type)) ? '' : ' { __typename @include(if: $stop) }';
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const step = steps[depth] as Step;
    const inner = body ? ` ${body.trim()}` : '';
    const asked = `${call(step.field, depth)}${inner}${inner ? '' : ' @include(if: $stop)'}`;
    const above = depth > 0 && isInterfaceType(getNamedType((steps[depth - 1] as Step).field.type));
    body = above ? `{ ... on ${step.type.name} { ${asked} } }` : `{ ${asked} }`;
  }
  const root = steps[0]?.type.name.toLowerCase();
  return `${root} (${heads.join(', ')}) ${body}`;
}
