import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';

/** All that is public. A field that is added to the schema is added here, by whoever has thought about it. */
const PUBLIC: Readonly<Record<string, string>> = {
  Attachment: 'name url',
  Bulletin: 'cases causes demands id number overview publishedOn title',
  BulletinCase: 'fact outcome unit',
  BulletinConnection: 'edges nodes pageInfo totalCount',
  BulletinEdge: 'cursor node',
  Disclosure:
    'amount attachments displayUntil fields id item nil period periodLabel publishedOn text title unit updatedAt url',
  DisclosureConnection: 'edges nodes pageInfo synchronisedAt totalCount',
  DisclosureEdge: 'cursor node',
  DisclosureField: 'name value',
  Item: 'affair area basis channels code displayDays frequency hasFunds id lead name publishers timeLimit',
  ItemConnection: 'edges nodes pageInfo totalCount',
  ItemEdge: 'cursor node',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  Query:
    'areas bulletin bulletins disclosure disclosures item items node nodes rates totals unit units withdrawals withdrawnBulletins',
  Rate: 'due key label onTime onTimePercent published publishedPercent unit',
  Totals: 'amount disclosures items units',
  Unit: 'childCount closedOn id kind name openedOn parent shortName',
  UnitConnection: 'edges nodes pageInfo totalCount',
  UnitEdge: 'cursor node',
  Withdrawal: 'id reason updatedAt',
  WithdrawalConnection: 'edges nodes pageInfo synchronisedAt totalCount',
  WithdrawalEdge: 'cursor node',
  WithdrawnBulletin: 'id number withdrawnOn',
};

const schema = buildSchema(readFileSync(new URL('../../schema/portal.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

test('the schema of third parties has what is public, and nothing else', () => {
  const told = types.filter(isObjectType).map((type) => [type.name, Object.keys(type.getFields()).sort().join(' ')]);
  expect(Object.fromEntries(told)).toEqual(PUBLIC);
  expect(schema.getMutationType()).toBeFalsy();
  expect(schema.getSubscriptionType()).toBeFalsy();
});

test('every type, field, argument and value is described in Chinese and English', () => {
  const without: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    const [chinese, english] = [/[\u4e00-\u9fff]/, /[a-z]{2}/].map((script) => script.test(description ?? ''));
    if (!chinese || !english) without.push(name);
  };
  for (const type of types) {
    if (['Boolean', 'Float', 'ID', 'Int', 'String', 'Date', 'DateTime'].includes(type.name)) continue;
    look(type.name, type.description);
    if ('getFields' in type) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        if ('args' in field)
          for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
    if ('getValues' in type)
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
  }
  expect(without).toEqual([]);
});
