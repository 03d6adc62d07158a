import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** Numbers that come again with the same seed, so that a fault can be found again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEXTS = [
  '',
  ' ',
  '沙河街道',
  '\u0000',
  '\ud800',
  '\u202e倒着写',
  '𠮷㙍䶮',
  "'; drop table unit; --",
  '%',
  '\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'x'.repeat(5000),
  '9'.repeat(400),
  '2019-02-30',
  '2019-10-15',
  '10000-01-01',
  '-1',
  'NaN',
  'null',
  '[]',
  '{}',
  '01a20f38-0b33-71cf-b112-01258e7277b5',
  '00000000-0000-0000-0000-000000000000',
  'bm9uZTo5OTk5OTk5',
  '\r\nSet-Cookie: a=b',
  '👩‍👩‍👧‍👦'.repeat(50),
];
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  [],
  {},
  [[[]]],
  { eq: { eq: {} } },
  ...TEXTS,
];

/** Writes operations that a client of ours never would. */
export class Hostile {
  constructor(schema: GraphQLSchema, seed: number) {
    this.#schema = schema;
    this.#next = random(seed);
  }
  readonly #schema: GraphQLSchema;
  readonly #next: () => number;

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)] as Item;
  }

  /** A value for an input: mostly of its type, sometimes of none. */
  #value(type: GraphQLInputType, depth: number): unknown {
    if (this.#next() < 0.15 || depth > 5) return this.#pick(VALUES);
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: this.#next() < 0.05 ? 2000 : Math.floor(this.#next() * 3) }, () =>
        this.#value(type.ofType, depth + 1),
      );
    }
    if (isEnumType(type)) return this.#next() < 0.8 ? this.#pick(type.getValues()).name : this.#pick(TEXTS);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => this.#next() < 0.8);
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth + 1)]));
    }
    if (isScalarType(type) && (type.name === 'Int' || type.name === 'Float'))
      return this.#pick([0, 1, 20, -1, 2 ** 31, 1e9, '5']);
    if (isScalarType(type) && type.name === 'Boolean') return this.#next() < 0.5;
    return this.#pick(TEXTS);
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields()).filter((field) =>
      field.args.every((arg) => !isNonNullType(arg.type)),
    );
    const chosen = fields.filter(() => this.#next() < (depth > 3 ? 0.15 : 0.5)).slice(0, 8);
    const wanted = chosen.length > 0 ? chosen : fields.slice(0, 1);
    const parts = wanted.map((field) => {
      const below = getNamedType(field.type);
      const leaf = !isObjectType(below) && !isInterfaceType(below);
      if (leaf) return field.name;
      return depth > 14 ? '' : `${field.name} ${this.#selection(below, depth + 1)}`;
    });
    const body = parts.filter(Boolean).join(' ');
    return `{ ${body || '__typename'} }`;
  }

  /** A whole request body, as text: it need not be JSON. */
  body(): string {
    const dice = this.#next();
    if (dice < 0.04)
      return this.#pick([
        '{',
        'null',
        '[]',
        '""',
        '{"query":1}',
        '{"query":',
        '\u0000',
        '[[[[[['.repeat(500),
        '{"query":"{a"}',
      ]);
    if (dice < 0.08) return JSON.stringify(Array.from({ length: 30 }, () => ({ query: '{ viewer { id } }' })));
    if (dice < 0.12)
      return JSON.stringify({
        query: `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`,
      });
    if (dice < 0.16)
      return JSON.stringify({
        query: 'query { ...A } fragment A on Query { viewer { id } ...B } fragment B on Query { ...A }',
      });
    if (dice < 0.2) return JSON.stringify({ query: `{ units ${'{ parentId '.repeat(60)}${'}'.repeat(60)} }` });
    const { name, root, field } = this.#rootField();
    const variables: Record<string, unknown> = {};
    const given = field.args.filter((arg) => isNonNullType(arg.type) || this.#next() < 0.6);
    for (const arg of given) variables[arg.name] = this.#value(arg.type, 0);
    const heads = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const args = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const query = `${root} ${heads ? `(${heads})` : ''} { ${name}${args ? `(${args})` : ''} ${this.#selection(getNamedType(field.type), 0)} }`;
    const cut = this.#next() < 0.05 ? query.slice(0, Math.floor(this.#next() * query.length)) : query;
    return JSON.stringify({ query: cut, variables: this.#next() < 0.03 ? this.#pick(VALUES) : variables });
  }

  #rootField(): { name: string; root: string; field: GraphQLField<unknown, unknown> } {
    const root = this.#next() < 0.6 ? 'query' : 'mutation';
    const type = (root === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType()) as GraphQLObjectType;
    // shifting the clock by a year is no attack but a long day's work; everything else is fair
    const field = this.#pick(Object.values(type.getFields()).filter(({ name }) => name !== 'shiftClock'));
    return { name: field.name, root, field };
  }
}
