import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { say } from '../lib/say.mjs';
import { node24, root } from '../lib/workspace.mjs';
import { fingerprintOf, isUpToDate, remember } from './fingerprint.mjs';
import { runQuietly } from './run-quietly.mjs';

const PACKAGES = ['api', 'console', 'schema', 'seeds', 'tests'];
const INPUTS = [
  'package.json',
  ...PACKAGES.map((name) => `${name}/package.json`),
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.npmrc',
];

/**
 * Installs what the lockfile says, unless that has been done already.
 * @returns {Promise<string>} the outcome in a few words
 * @throws {Problem}
 */
export async function install() {
  const stamp = join(root, 'node_modules/.sanwu-installed');
  const fingerprint = fingerprintOf(root, INPUTS);
  if (isUpToDate(stamp, fingerprint) && existsSync(node24)) {
    linkNode();
    return '已是最新';
  }
  requireWritable(root);
  remember(stamp, null);
  const pnpm = pinnedPnpm();
  await runQuietly({
    command: 'npx',
    // --prod=false: the tools that build are needed even where NODE_ENV says production.
    args: ['--yes', pnpm, 'install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'],
    cwd: root,
    env: installEnvironment(),
    failure: '安装依赖失败，请检查网络与 npm 设置后重试',
  });
  if (!existsSync(node24))
    throw new Problem('安装依赖后仍缺少 node_modules/node/bin/node：安装脚本可能被禁用（ignore-scripts）');
  linkNode();
  remember(stamp, fingerprint);
  return `已由 ${pnpm} 安装`;
}

/**
 * npm finds `node` in node_modules/.bin, where pnpm puts a shell script that runs Node without `exec`: a signal to npm
 * then ends the shell, and npm returns while everything is still stopping. A link has no shell in between.
 */
function linkNode() {
  const path = join(root, 'node_modules/.bin/node');
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() || !isWritable(dirname(path))) return;
  rmSync(path, { force: true });
  symlinkSync('../node/bin/node', path);
}

/** @returns {string} 'pnpm@<version>' as package.json pins it */
function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // A hash may follow the version: npx does not know that form.
  return String(packageManager).split('+')[0] ?? 'pnpm';
}

/** The environment without what npm adds for its own lifecycle and what would leave out the build tools. */
function installEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(lifecycle|package|command|config_(omit|production|only|include|prefix|local_prefix))/i.test(name)) {
      delete env[name];
    }
  }
  delete env['NODE_ENV'];
  if (isWritable(homedir())) return env;
  const home = join(root, 'node_modules/.cache/home');
  mkdirSync(home, { recursive: true });
  say(`  主目录 ${homedir()} 不可写，下载缓存改放在 ${home}`);
  delete env['npm_config_cache'];
  for (const name of ['XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME']) delete env[name];
  return { ...env, HOME: home };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function requireWritable(folder) {
  if (!isWritable(folder)) throw new Problem(`项目文件夹 ${folder} 不可写，无法安装依赖`);
}
