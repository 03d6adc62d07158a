// Compares the schema of third parties with what they were promised: schema/portal/released.graphql, and where there is git, the state at
// which this work left main. `--release` makes what there is the promise. `--root FOLDER`: of another workspace.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { root as own } from '../lib/workspace.mjs';
import { type Change, faultsOfSchema, faultsOfTelling } from './portal-changes.rules.ts';

const NOW = 'schema/portal.graphql';
const RELEASED = 'schema/portal/released.graphql';
const CHANGES = 'schema/portal/changes.json';

const { values } = parseArgs({ options: { release: { type: 'boolean' }, root: { type: 'string', default: own } } });
const { root, release = false } = values;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What git says; null: there is none, or it does not know. */
function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/** Files as they were where this work left main. A clone without its history, or none at all, has the released one only. */
function atMain(path: string): string | null {
  for (const main of ['main', 'origin/main']) {
    const base = git('merge-base', 'HEAD', main)?.trim();
    const text = base ? git('show', `${base}:${path}`) : null;
    if (text !== null) return text;
  }
  return null;
}

const [now, changes] = [buildSchema(read(NOW)), JSON.parse(read(CHANGES)) as Change[]];
const promised: [name: string, text: string][] = [[RELEASED, read(RELEASED)]];
const [main, releasedAtMain] = [atMain(NOW), atMain(RELEASED)];
if (main !== null) promised.push(['main', main]);
// whoever rewrites the promise breaks it too
if (releasedAtMain !== null) promised.push([`${RELEASED} of main`, releasedAtMain]);

const faults = new Set([
  ...faultsOfTelling(changes),
  ...promised.flatMap(([, text]) => faultsOfSchema(buildSchema(text), now, changes)),
]);
for (const fault of faults) console.log(fault);
if (faults.size > 0) {
  console.log(
    `\nCompared with ${promised.map(([name]) => name).join(', ')}. What third parties are told stands in ${CHANGES}:`,
  );
  console.log(
    'an addition as ADDED; a deprecation as DEPRECATED with the day in its reason; a break that is accepted as BROKEN,',
  );
  console.log('with the words above behind the colon in `breaks`.');
  process.exitCode = 1;
} else if (release) {
  writeFileSync(join(root, RELEASED), read(NOW));
  console.log(`${RELEASED} is what ${NOW} is`);
}
