import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks for, counted before it is executed. */
export interface Measured {
  /** levels of fields, the first one is 1 */
  readonly depth: number;
  /** fields under another name */
  readonly aliases: number;
  /** fields, each as often as a fragment brings it */
  readonly fields: number;
}

/** No document of a person who means well has more. */
export const MOST_TOKENS = 2000;
export const MOST_FIELDS = 1000;

/** A count that is larger is told as this. */
export const COUNTLESS = 1_000_000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );

/**
 * Measures an operation without the schema, in time that grows with the document only: each fragment is measured once. One that brings
 * itself is countless. What the schema says of itself is not counted.
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Measured {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Measured | null>();
  const NOTHING: Measured = { depth: 0, aliases: 0, fields: 0 };
  const plus = (a: Measured, b: Measured): Measured => ({
    depth: Math.max(a.depth, b.depth),
    aliases: Math.min(a.aliases + b.aliases, COUNTLESS),
    fields: Math.min(a.fields + b.fields, COUNTLESS),
  });
  const ofFragment = (name: string): Measured => {
    const earlier = known.get(name);
    if (earlier === null) return { depth: COUNTLESS, aliases: COUNTLESS, fields: COUNTLESS };
    if (earlier) return earlier;
    known.set(name, null);
    const fragment = fragments.get(name);
    const measured = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    known.set(name, measured);
    return measured;
  };
  const ofField = ({ name, alias, selectionSet }: FieldNode): Measured => {
    if (name.value.startsWith('__')) return { ...NOTHING, aliases: alias ? 1 : 0, fields: 1 };
    const below = selectionSet ? ofSelections(selectionSet) : NOTHING;
    return plus({ depth: below.depth + 1, aliases: alias ? 1 : 0, fields: 1 }, { ...below, depth: 0 });
  };
  function ofSelections({ selections }: SelectionSetNode): Measured {
    return selections.reduce((sum, one) => {
      if (one.kind === Kind.FIELD) return plus(sum, ofField(one));
      if (one.kind === Kind.FRAGMENT_SPREAD) return plus(sum, ofFragment(one.name.value));
      return plus(sum, ofSelections(one.selectionSet));
    }, NOTHING);
  }
  return ofSelections(operation.selectionSet);
}

type Variables = Readonly<Record<string, unknown>>;

/** The points of an operation, when its variables are known. */
export type Cost = (variables: Variables) => number;

/** The same of a part, within a page of so many entries. */
type CostWithin = (variables: Variables, page: number) => number;

/** What a field costs by itself, besides what stands below it; told by the field's `extensions.cost`. */
const ownCost = (field: GraphQLField<unknown, unknown>): number => Number(field.extensions['cost'] ?? 0);

/** So many are reckoned where a list says no size, by the field's `extensions.size`. */
const sizeOf = (field: GraphQLField<unknown, unknown>): number => Number(field.extensions['size'] ?? 10);

const DEFAULT_PAGE = 20;

/**
 * What an operation, valid under the schema, costs: one point for each object, as often as pages ask for them, and what fields cost
 * themselves. Fields of one name are counted each time, so that it takes as long as `measure` finds fields: of one that has too many it is
 * not asked.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = fragmentsOf(document);
  const ofFragments = new Map<string, CostWithin>();
  const selections = ({ selections: all }: SelectionSetNode, type: GraphQLCompositeType): CostWithin => {
    const parts = all.map((one): CostWithin => {
      if (one.kind === Kind.FIELD) return ofField(one, type);
      if (one.kind === Kind.FRAGMENT_SPREAD) return ofFragment(one.name.value, type);
      return selections(one.selectionSet, typeNamed(one.typeCondition?.name.value, type));
    });
    return (variables, page) =>
      Math.min(
        COUNTLESS,
        parts.reduce((sum, part) => sum + part(variables, page), 0),
      );
  };
  const typeNamed = (name: string | undefined, otherwise: GraphQLCompositeType): GraphQLCompositeType => {
    const type = name === undefined ? otherwise : schema.getType(name);
    return isCompositeType(type) ? type : otherwise;
  };
  const ofFragment = (name: string, type: GraphQLCompositeType): CostWithin => {
    const known = ofFragments.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const cost: CostWithin = fragment
      ? selections(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, type))
      : () => 0;
    ofFragments.set(name, cost);
    return cost;
  };
  const ofField = (node: FieldNode, parent: GraphQLCompositeType): CostWithin => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return () => 0;
    const own = ownCost(field);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return () => own;
    const below = selections(node.selectionSet, type);
    if (field.args.some(({ name }) => name === 'first'))
      return (variables) => own + 1 + below(variables, pageSize(node, variables));
    if (!isListType(getNullableType(field.type))) return (variables, page) => own + 1 + below(variables, page);
    const isOfPage = parent.name.endsWith('Connection');
    return (variables, page) => own + (isOfPage ? page : sizeOf(field)) * (1 + below(variables, 1));
  };
  const root = schema.getQueryType();
  const whole = root ? selections(operation.selectionSet, root) : () => 0;
  return (variables) => whole(variables, 1);
}

function pageSize({ arguments: given }: FieldNode, variables: Variables): number {
  for (const name of ['first', 'last']) {
    const value = given?.find((one) => one.name.value === name)?.value;
    const size =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value?.kind === Kind.INT
          ? Number(value.value)
          : null;
    if (typeof size === 'number' && Number.isFinite(size)) return Math.max(1, size);
  }
  return DEFAULT_PAGE;
}
