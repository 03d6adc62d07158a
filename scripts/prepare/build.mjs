import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../lib/workspace.mjs';
import { fingerprintOf, isUpToDate, remember } from './fingerprint.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * One program of a build.
 * @typedef {{ tool: string, args: string[] }} Step
 *
 * A package that is compiled before it runs.
 * @typedef {{ name: string, config: string, inputs: string[], steps: Step[], cwd: string }} Build
 */

/** @type {Build[]} */
const BUILDS = [
  {
    name: 'api',
    config: 'api/tsconfig.build.json',
    inputs: ['api', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    steps: [
      { tool: 'node_modules/typescript-native/bin/tsc', args: ['-p', 'tsconfig.build.json'] },
      { tool: 'api/node_modules/rolldown/bin/cli.mjs', args: ['-c', '--log-level', 'silent'] },
    ],
    cwd: 'api',
  },
  {
    name: 'console',
    config: 'console/vite.config.ts',
    inputs: [
      ...['console', 'schema/package.json', 'schema/generated', 'schema/portal', 'schema/portal.graphql'],
      ...['tsconfig.base.json', 'pnpm-lock.yaml'],
    ],
    steps: [{ tool: 'console/node_modules/vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] }],
    cwd: 'console',
  },
];

/**
 * Builds the packages whose sources have changed since their last build. A package without its configuration is left
 * alone.
 * @returns {Promise<string>} the outcome in a few words
 * @throws {import('../lib/problem.mjs').Problem}
 */
export async function buildAll() {
  const due = BUILDS.filter(({ config }) => existsSync(join(root, config)))
    .map((build) => ({ build, fingerprint: fingerprintOf(root, build.inputs) }))
    .filter(({ build, fingerprint }) => !isUpToDate(stampOf(build), fingerprint));
  // At the same time: two cores are enough for two.
  const results = await Promise.allSettled(due.map(({ build, fingerprint }) => run(build, fingerprint)));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return due.length === 0 ? '已是最新' : `已构建 ${due.map(({ build }) => build.name).join('、')}`;
}

/** @param {Build} build */
function stampOf(build) {
  return join(root, build.name, 'dist/.sources');
}

/**
 * @param {Build} build
 * @param {string} fingerprint
 */
async function run(build, fingerprint) {
  // The old output goes first: a file whose source is gone would otherwise be served or loaded for ever.
  rmSync(join(root, build.name, 'dist'), { recursive: true, force: true });
  for (const { tool, args } of build.steps)
    await runQuietly({
      command: node24,
      args: [join(root, tool), ...args],
      cwd: join(root, build.cwd),
      env: { ...process.env, NODE_ENV: 'production' },
      failure: `构建 ${build.name} 失败`,
    });
  remember(stampOf(build), fingerprint);
}
