import { buildSchema, type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { COUNTLESS, costOf, measure } from './measure.rules.js';

const schema = buildSchema(`
  type Query { entries(first: Int, last: Int): EntryConnection! one: Entry }
  type EntryConnection { nodes: [Entry!]! edges: [EntryEdge!]! totalCount: Int! pageInfo: PageInfo! }
  type EntryEdge { cursor: String! node: Entry! }
  type PageInfo { hasNextPage: Boolean! }
  type Entry { id: ID! parent: Entry fields: [Field!]! }
  type Field { name: String! }
`);
const read = (text: string): [DocumentNode, OperationDefinitionNode] => {
  const document = parse(text);
  return [document, document.definitions[0] as OperationDefinitionNode];
};
const cost = (text: string, variables = {}) => costOf(schema, ...read(text))(variables);

describe('an operation is measured', () => {
  test.each([
    ['{ one { id } }', { depth: 2, aliases: 0, fields: 2 }],
    ['{ a: one { parent { parent { b: id } } } }', { depth: 4, aliases: 2, fields: 4 }],
    ['{ ...A ...A } fragment A on Query { one { id } }', { depth: 2, aliases: 0, fields: 4 }],
    ['{ __schema { types { fields { type { ofType { ofType { name } } } } } } }', { depth: 0, aliases: 0, fields: 1 }],
  ])('%s', (text, measured) => {
    expect(measure(...read(text))).toEqual(measured);
  });

  test('one whose fragments bring each other is countless, and doubled ones take no time', () => {
    const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect(measure(...read(circle)).fields).toBe(COUNTLESS);
    const doubled = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const text = `{ ...F0 } ${doubled.join(' ')} fragment F60 on Query { one { id } }`;
    expect(measure(...read(text)).fields).toBe(COUNTLESS);
  });
});

describe('it costs a point for each object', () => {
  test.each([
    ['{ one { id } }', 1],
    ['{ one { parent { id } } }', 2],
    ['{ entries(first: 3) { nodes { id } } }', 1 + 3],
    ['{ entries(first: 3) { totalCount pageInfo { hasNextPage } nodes { parent { id } } } }', 1 + 1 + 3 * 2],
    ['{ entries(last: 4) { edges { node { id } } } }', 1 + 4 * 2],
    ['{ entries { nodes { id } } }', 1 + 20],
    ['{ one { fields { name } } }', 1 + 10],
  ])('%s', (text, points) => {
    expect(cost(text)).toBe(points);
  });

  test('with the size that a variable gives', () => {
    const text = 'query ($n: Int) { entries(first: $n) { nodes { id } } }';
    expect([cost(text, { n: 7 }), cost(text, {}), cost(text, { n: 'x' })]).toEqual([8, 21, 21]);
  });
});
