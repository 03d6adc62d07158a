import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { codeOf, everybody, PERSONS, type PersonName } from '../support/everybody.ts';
import { Caller } from '../support/people.ts';
import { root } from '../support/processes.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
const on = everybody();

/** A literal that fits the type: what it says does not matter, only that the document is well-formed. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const name = getNamedType(type).name;
  if (name === 'Date') return '"2019-10-15"';
  if (name === 'DateTime') return '"2019-10-15T00:00:00Z"';
  return name === 'Int' || name === 'Float' ? '1' : name === 'Boolean' ? 'true' : '"x"';
}

function documentFor(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const given = needed.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  return `${kind} { ${name}${given && `(${given})`}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'} }`;
}

describe('nobody', () => {
  /** All that an outsider may ask: who is here, sign-in, and which day it is. */
  const OPEN_TO_ALL = new Set(['viewer', 'signIn', 'signOut', 'businessClock', 'accountLink', 'useAccountLink']);
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => [type?.name.toLowerCase() ?? '', field.name, field] as const),
  );

  test.each(fields.filter(([, name]) => !OPEN_TO_ALL.has(name)))('is refused the %s %s', async (kind, _, field) => {
    const answer = await new Caller(on.server.url).ask(documentFor(kind, field));
    // a subscription does not go over HTTP at all, but is refused before that is said
    expect([codeOf(answer), answer.data ?? null]).toEqual(['UNAUTHENTICATED', null]);
  });

  test.each([...OPEN_TO_ALL])('is given %s', async (name) => {
    const found = fields.find(([, field]) => field === name) ?? expect.fail(name);
    expect(codeOf(await new Caller(on.server.url).ask(documentFor(found[0], found[2])))).toBe('GIVEN');
  });

  test('cannot read what the schema names under what is open to all', async () => {
    const documents = [
      '{ viewer { posts { unit { id name } } permissions } }',
      'mutation { signIn(input: { username: "x", password: "y" }) { viewer { id } } }',
    ];
    for (const document of documents) {
      const [value] = Object.values((await new Caller(on.server.url).ask(document)).data) as [{ viewer?: null } | null];
      expect(value?.viewer ?? null).toBeNull();
    }
  });
});

describe('who is given what', () => {
  const NOWHERE = '00000000-0000-7000-8000-000000000000';
  const step = (name: string) => `mutation { ${name}(input: { id: "${NOWHERE}", version: 1 }) { errors { code } } }`;
  const reasoned = (name: string) =>
    `mutation { ${name}(input: { id: "${NOWHERE}", version: 1, reason: "测试" }) { errors { code } } }`;
  /** The starting table of who may do what; everything not named here is refused. */
  const business = ['lijing', 'wangjianguo'] as const;
  const townships = ['liuqiang', 'chenxia', 'machi'] as const;
  const reporting = [...townships, 'zhenxiang', 'caizheng'] as const;
  const seeing = [...business, ...reporting, 'yuedu'] as const;
  const OPERATIONS: readonly (readonly [string, string, readonly PersonName[]])[] = [
    ['sees units', '{ units { id name } }', [...seeing, 'xitong']],
    ['sees lights', '{ lightBoard { counts { units { red } } } }', seeing],
    ['sees light changes', '{ lightChanges { id } }', seeing],
    ['sees obligations', '{ obligations { totalItems } }', seeing],
    ['sees disclosures', '{ disclosures { totalItems } }', seeing],
    ['sees the catalogue', '{ disclosureItems { id } }', seeing],
    ['sees figures', '{ figures { redUnits } }', seeing],
    ['sees letters', '{ notices { totalItems } }', seeing],
    ['sees sources', '{ sources { id } }', [...business, ...townships, 'xitong']],
    ['sees who approves', '{ approvers { id } }', ['lijing']],
    ['drafts a letter', step('submitNotice'), ['lijing']],
    ['approves a letter', step('approveNotice'), ['wangjianguo']],
    ['issues a letter', step('issueNotice'), ['wangjianguo']],
    ['returns a draft', reasoned('returnNoticeDraft'), ['lijing', 'wangjianguo']],
    ['reviews an answer', reasoned('passNotice'), ['lijing']],
    [
      'sends an answer back',
      `mutation { sendBackNotice(input: { id: "${NOWHERE}", version: 1, reason: "测试", answerBy: "2019-10-20" }) { errors { code } } }`,
      ['lijing'],
    ],
    ['closes a letter', step('closeNotice'), ['lijing']],
    ['takes a letter back', reasoned('withdrawNotice'), [...business]],
    ['receives a letter', step('receiveNotice'), reporting],
    [
      'signs an answer',
      `mutation { answerNotice(input: { id: "${NOWHERE}", version: 1, text: "已办", idempotencyKey: "abcdefgh" }) { errors { code } } }`,
      ['liuqiang', 'machi', 'caizheng'],
    ],
    [
      'renames a unit',
      `mutation { renameUnit(input: { id: "${NOWHERE}", version: 1, name: "新名", reason: "测试" }) { errors { code } } }`,
      ['xitong'],
    ],
    [
      'creates a unit',
      `mutation { createUnit(input: { parentId: "${NOWHERE}", kind: VILLAGE, code: "1", name: "新村", idempotencyKey: "abcdefgh" }) { errors { code } } }`,
      ['xitong'],
    ],
    ['runs a capture', `mutation { runCapture(sourceId: "${NOWHERE}") { id } }`, ['lijing', 'xitong']],
    [
      'shifts the clock of a demonstration',
      'mutation { shiftClock(to: "2000-01-01T00:00:00Z") { today } }',
      ['lijing', 'xitong'],
    ],
  ];

  test.each(OPERATIONS)('%s', async (_, document, given) => {
    const answers = [];
    for (const name of PERSONS) {
      const code = codeOf(await on.people[name].ask(document));
      answers.push([name, code === 'FORBIDDEN' ? 'FORBIDDEN' : 'GIVEN']);
    }
    expect(answers).toEqual(PERSONS.map((name) => [name, given.includes(name) ? 'GIVEN' : 'FORBIDDEN']));
  });

  test('a file may be uploaded by whoever is signed in, by nobody else', async () => {
    const { status } = await new Caller(on.server.url).upload('说明.pdf', new TextEncoder().encode('%PDF-1.4'));
    expect(status).toBe(401);
  });

  test('administrators are told nothing of business through a type that business shares', async () => {
    for (const field of ['subtree { units { red } }', 'own { red }', 'light'])
      expect(codeOf(await on.people.xitong.ask(`{ units { ${field} } }`))).toBe('FORBIDDEN');
    for (const type of ['unmatched', 'lastRun { errorMessage }'])
      expect(codeOf(await on.people.xitong.ask(`{ sources { ${type} } }`))).toBe('GIVEN');
  });
});
