import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Capability, MAY, NEEDS, type Needs } from './expectation.ts';
import { type Cell, cellsOf, documentFor, waysTo } from './walk.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
const cells = cellsOf(schema);
const AT_ONCE = 8;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const needsOf = ({ type, field }: Cell): Needs | undefined => NEEDS[`${type.name}.${field.name}`] ?? NEEDS[type.name];

function mayAsk(cell: Cell, capabilities: readonly Capability[] | null): boolean {
  const needs = needsOf(cell);
  if (needs === 'anyone') return true;
  if (capabilities === null || needs === undefined) return false;
  return needs === 'signed in' || needs.some((need) => capabilities.includes(need));
}

/** Asks for every field, by a way that the person may go where there is one. @returns the cells that are not as expected */
async function walk(caller: Caller, capabilities: readonly Capability[] | null): Promise<string[]> {
  const open = waysTo(schema, (step) => mayAsk(step, capabilities));
  const any = waysTo(schema, () => true);
  const wrong: string[] = [];
  const queue = [...cells];
  const worker = async () => {
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      const way = open.get(cell.type.name);
      const expected = way !== undefined && mayAsk(cell, capabilities);
      const { errors } = await caller.ask(documentFor(way ?? any.get(cell.type.name) ?? [], cell));
      const codes = (errors ?? []).map(({ extensions }) => extensions.code);
      const refused = codes.includes('FORBIDDEN') || codes.includes('UNAUTHENTICATED');
      if (codes.length === 0 || refused === expected) {
        wrong.push(
          `${cell.type.name}.${cell.field.name}: expected ${expected ? 'given' : 'refused'}, was told ${codes.join()}`,
        );
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
