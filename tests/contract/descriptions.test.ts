import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { root } from '../support/processes.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));

/** Everything in a type that says nothing of itself. */
function silent(type: GraphQLNamedType): string[] {
  const own = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    return [
      ...own,
      ...type.getValues().flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`])),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const args = 'args' in field ? field.args : [];
    return [field, ...args].flatMap((part) =>
      part.description ? [] : [`${type.name}.${field.name}${part === field ? '' : `(${part.name})`}`],
    );
  });
  return [...own, ...fields];
}

test('every type, field, argument and value of the contract says what it means', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
  );
  expect(own.length).toBeGreaterThan(50);
  expect(own.flatMap(silent)).toEqual([]);
});
