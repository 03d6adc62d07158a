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
import { questionsFor } from './questions.ts';
import { type Cell, cellsOf, waysTo } from './walk.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
const cells = cellsOf(schema);
/** A way to each type, whoever may go it. */
const any = waysTo(schema, () => true);
const AT_ONCE = 4;

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

const REFUSALS = ['FORBIDDEN', 'UNAUTHENTICATED'];
/** What is told of a variable that was not given. */
const NOT_RUN = 'BAD_USER_INPUT';

/** Asks for every field, by a way that the person may go where there is one. @returns the cells that are not as expected */
async function walk(caller: Caller, capabilities: readonly Capability[] | null): Promise<string[]> {
  const open = waysTo(schema, (step) => mayAsk(step, capabilities));
  const queue = questionsFor(({ type: { name } }) => open.get(name) ?? any.get(name) ?? [], cells);
  const wrong: string[] = [];
  const worker = async () => {
    for (let questions = queue.pop(); questions; questions = queue.pop()) {
      const { errors = [] } = await caller.ask(questions.document);
      const refusals = errors.filter(({ extensions }) => REFUSALS.includes(extensions.code));
      const refusedLines = new Set(refusals.flatMap(({ locations = [] }) => locations.map(({ line }) => line)));
      const asked = refusals.length > 0 || errors.some(({ extensions }) => extensions.code === NOT_RUN);
      for (const { cell, lines } of questions.asked) {
        const expected = open.has(cell.type.name) && mayAsk(cell, capabilities);
        const given = !lines.some((line) => refusedLines.has(line));
        if (asked && given === expected) continue;
        const told = asked ? (given ? 'given' : 'refused') : JSON.stringify(errors);
        wrong.push(`${cell.type.name}.${cell.field.name}: expected ${expected ? 'given' : 'refused'}, was ${told}`);
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
