import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { type Capability, MAY } from './capabilities.ts';
import { NEEDS } from './expectation.ts';
import type { Needs } from './needs.ts';
import { type Cell, cellsOf, questionsFor, waysTo } from './walk.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
const cells = cellsOf(schema);
const AT_ONCE = 4;
/** Fewer than the errors that an answer holds, and than what a document may cost. */
const TOGETHER = 12;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
});
afterAll(() => server.close());

const needsOf = ({ type, field }: Cell): Needs | undefined => NEEDS[`${type.name}.${field.name}`] ?? NEEDS[type.name];

function mayAsk(cell: Cell, capabilities: readonly Capability[] | null): boolean {
  const needs = needsOf(cell);
  if (needs === 'anyone') return true;
  if (capabilities === null || needs === undefined) return false;
  return needs === 'signed in' || needs.some((need) => capabilities.includes(need));
}

/** The fields of each type, so many at a time: a subscription has one. */
const groups = [...Map.groupBy(cells, ({ type }) => type)].flatMap(([type, fields]) => {
  const most = type === schema.getSubscriptionType() ? 1 : TOGETHER;
  return Array.from({ length: Math.ceil(fields.length / most) }, (_, at) => fields.slice(at * most, (at + 1) * most));
});

const REFUSALS = ['FORBIDDEN', 'UNAUTHENTICATED'];
/** What is told of a variable that was not given. */
const NOT_RUN = 'BAD_USER_INPUT';

/** Asks for every field, by a way that the person may go where there is one. @returns the cells that are not as expected */
async function walk(caller: Caller, capabilities: readonly Capability[] | null): Promise<string[]> {
  const open = waysTo(schema, (step) => mayAsk(step, capabilities));
  const any = waysTo(schema, () => true);
  const wrong: string[] = [];
  const queue = [...groups];
  const worker = async () => {
    for (let group = queue.pop(); group; group = queue.pop()) {
      const name = group[0]?.type.name ?? '';
      const way = open.get(name);
      const { document } = questionsFor(way ?? any.get(name) ?? [], group);
      const { errors = [] } = await caller.ask(document);
      const refusals = errors.filter(({ extensions }) => REFUSALS.includes(extensions.code));
      const lines = refusals.flatMap(({ locations = [] }) => locations.map(({ line }) => line));
      const asked = refusals.length > 0 || errors.some(({ extensions }) => extensions.code === NOT_RUN);
      for (const [at, cell] of group.entries()) {
        const expected = way !== undefined && mayAsk(cell, capabilities);
        const refused = lines.includes(1) || lines.includes(at + 2);
        if (asked && refused !== expected) continue;
        const told = JSON.stringify(errors);
        wrong.push(`${name}.${cell.field.name}: expected ${expected ? 'given' : 'refused'}, was told ${told}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return wrong;
}

describe(`the walk over ${cells.length} fields for ${Object.keys(MAY).length + 1} people, ${cells.length * (Object.keys(MAY).length + 1)} cells`, () => {
  test('has an expectation for every field there is, and none for one that is not', () => {
    expect(
      cells.filter((cell) => needsOf(cell) === undefined).map(({ type, field }) => `${type.name}.${field.name}`),
    ).toEqual([]);
    const known = new Set(cells.flatMap(({ type, field }) => [type.name, `${type.name}.${field.name}`]));
    expect(Object.keys(NEEDS).filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(Object.entries(MAY))(
    '%s is given what the table gives, and refused the rest',
    async (username, capabilities) => {
      expect(await walk(await signIn(server.url, username), capabilities)).toEqual([]);
    },
  );

  test('nobody in particular is given what is open to all, and asked to sign in for the rest', async () => {
    expect(await walk(new Caller(server.url), null)).toEqual([]);
  });
});
