// Emits the schema and generates the typed documents anew, beside the committed ones, and fails on a difference.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { runMain } from '../lib/run-main.mjs';
import { root } from '../lib/workspace.mjs';

const committed = join(root, 'schema');
const EMIT = 'api/dist/commands/emit-schema.js';
/** The staff's, and that of third parties, in the order in which they are emitted. */
const SCHEMAS = ['schema.graphql', 'portal.graphql'];
// Inside the package, so that the generator finds its own dependencies.
const fresh = join(committed, '.cache', `contract-${process.pid}`);

function run(cwd: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  console.log(`${stdout}${stderr}`);
  throw new Problem(`${args.join(' ')} failed`);
}

/** Every file below a folder, by its path in it. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** Of `portal`, only what is generated: all else there is written by hand. */
const GENERATED: Readonly<Record<string, (file: string) => boolean>> = {
  generated: () => true,
  portal: (file) => file === 'types.ts',
};

function compare(name: string): boolean {
  const [left, right] = [contentsOf(join(committed, name)), contentsOf(join(fresh, name))];
  const isGenerated = GENERATED[name] ?? (() => false);
  const different = [...new Set([...left.keys(), ...right.keys()])].filter(
    (file) => isGenerated(file) && left.get(file) !== right.get(file),
  );
  for (const file of different) console.log(`schema/${name}/${file} is not what the generator makes`);
  return different.length === 0;
}

async function main(): Promise<number> {
  mkdirSync(fresh, { recursive: true });
  for (const name of ['codegen.ts', 'package.json', ...SCHEMAS, 'documents', 'portal/documents']) {
    cpSync(join(committed, name), join(fresh, name), { recursive: true });
  }
  run(root, EMIT, ...SCHEMAS.map((name) => join(fresh, name)));
  const differing = SCHEMAS.filter((name) => {
    return readFileSync(join(fresh, name), 'utf8') !== readFileSync(join(committed, name), 'utf8');
  });
  if (differing.length > 0) {
    // Documents are generated against the committed schema: with another one they would only fail confusingly.
    const command = ['node', EMIT, ...SCHEMAS.map((name) => `schema/${name}`)].join(' ');
    throw new Problem(`schema/${differing.join(', schema/')} is not what the API defines: ${command}`);
  }
  run(fresh, join(committed, 'node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts');
  const same = ['generated', 'portal'].map(compare);
  return same.every(Boolean) ? 0 : 1;
}

try {
  await runMain(main);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
