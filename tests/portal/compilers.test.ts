import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CompilerContext from '@ardatan/relay-compiler/lib/core/CompilerContext.js';
import { print } from '@ardatan/relay-compiler/lib/core/IRPrinter.js';
import { transform } from '@ardatan/relay-compiler/lib/core/RelayParser.js';
import { create } from '@ardatan/relay-compiler/lib/core/Schema.js';
import { transformWithOptions as flatten } from '@ardatan/relay-compiler/lib/transforms/FlattenTransform.js';
import { transform as generateId } from '@ardatan/relay-compiler/lib/transforms/GenerateIDFieldTransform.js';
import { transform as generateTypeName } from '@ardatan/relay-compiler/lib/transforms/GenerateTypeNameTransform.js';
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { root } from '../support/processes.ts';

const SDL = readFileSync(join(root, 'schema/portal.graphql'), 'utf8');
/** A connection that is paged, fragments, an object that is read again by its id. */
const LIST = readFileSync(join(import.meta.dirname, 'relay/list.graphql'), 'utf8');
const DIRECTIVES = `directive @refetchable(queryName: String!) on FRAGMENT_DEFINITION
  directive @connection(key: String!, filters: [String]) on FIELD`;

const schema = buildSchema(SDL);
const fieldsOf = (type: GraphQLObjectType): Record<string, string> =>
  Object.fromEntries(Object.values(type.getFields()).map(({ name, type: of }) => [name, String(of)]));

// Relay's own compiler, 123 MB of programs, is no dependency: it took the same document, as
// `relay-compiler --src tests/portal/relay --schema schema/portal.graphql` of 21.0.1 (docs/adr/0040).
test('a compiler of Relay takes the schema: documents are typed by it, ids added where objects have one', () => {
  const typed = create(SDL).extend(parse(DIRECTIVES));
  const whole = new CompilerContext(typed)
    .addAll(transform(typed, parse(LIST).definitions))
    .applyTransforms([flatten({}), generateId, generateTypeName]);
  const texts: string[] = [];
  whole.forEachDocument((document: unknown) => texts.push(print(typed, document)));
  expect(texts).toHaveLength(4);
  const entry = texts.find((text) => text.includes('fragment List_entry')) ?? '';
  // generated: it can tell which object is which
  expect(entry.match(/\bid\b/g)).toHaveLength(3);
});

test('lists and objects are as the specifications of Relay have them', () => {
  expect(String(schema.getType('Node') && schema.getQueryType()?.getFields()['node']?.type)).toBe('Node');
  expect(
    schema
      .getQueryType()
      ?.getFields()
      ['node']?.args.map(({ name, type }) => `${name}: ${type}`),
  ).toEqual(['id: ID!']);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  expect(fieldsOf(schema.getType('PageInfo') as GraphQLObjectType)).toEqual({
    ...{ hasNextPage: 'Boolean!', hasPreviousPage: 'Boolean!', startCursor: 'String', endCursor: 'String' },
  });
  const connections = types.filter(({ name }) => name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(3);
  for (const connection of connections) {
    const { edges = '', pageInfo } = fieldsOf(connection);
    const edge = getNamedType(connection.getFields()['edges']?.type);
    expect([edges, pageInfo]).toEqual([`[${edge}!]!`, 'PageInfo!']);
    expect(fieldsOf(edge as GraphQLObjectType)).toMatchObject({ cursor: 'String!' });
    const node = getNamedType((edge as GraphQLObjectType).getFields()['node']?.type);
    expect(isObjectType(node) && node.getInterfaces().map(({ name }) => name)).toEqual(['Node']);
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ type }) => getNamedType(type) === connection,
    );
    for (const { args } of lists)
      expect(args.map(({ name, type }) => `${name}: ${type}`)).toEqual(
        expect.arrayContaining(['first: Int', 'after: String', 'last: Int', 'before: String']),
      );
    expect(lists.length).toBeGreaterThan(0);
  }
});
