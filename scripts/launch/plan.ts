import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wishedDataDir } from '../lib/data-dir.mjs';
import { Problem } from '../lib/problem.mjs';

/** A program that runs under the workspace's Node: a path below the root, then its arguments. */
export type Program = readonly [path: string, ...args: string[]];

export interface Programs {
  readonly migrate: Program;
  /** Writes the district as JSON, which loadDistrict reads. */
  readonly printDistrict: Program;
  readonly loadDistrict: Program;
  readonly wechat: Program;
  readonly api: Program;
  readonly opening: Program;
  /** The same three of the half-year's demonstration; its stand-ins are those of the accounts and of the portal. */
  readonly printYear: Program;
  readonly yearStandIns: Program;
  readonly yearOpening: Program;
  readonly accounts: Program;
}

/** Everything that a start depends on, read from the environment once. */
export interface Plan {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Absolute. As root it may still be moved to where the database's user can reach it: see placement.ts. */
  readonly dataDir: string;
  /** Null: the embedded database. */
  readonly external: { readonly url: string; readonly ownerUrl: string } | null;
  /** With the demonstration district, the stand-ins and the shiftable clock: everywhere but in production. */
  readonly demonstration: boolean;
  /** Asked for the half-year's demonstration: `npm start -- --year`. */
  readonly year: boolean;
  /** Base64; null: made once and kept in the data folder. */
  readonly masterKey: string | null;
  /** The stand-in's port, 0 for any; null: the remembered one, else 4010 or any free one. */
  readonly wechatPort: number | null;
  /** The portal's, of the half-year's demonstration: the same, else 4011. */
  readonly portalPort: number | null;
  readonly programs: Programs;
  readonly env: NodeJS.ProcessEnv;
}

const PROGRAMS: Programs = {
  migrate: ['api/dist/commands/migrate.js'],
  printDistrict: ['seeds/src/district/print.ts'],
  loadDistrict: ['api/dist/commands/load-district.js'],
  wechat: ['seeds/src/wechat/main.ts'],
  api: ['api/dist/main.js'],
  opening: ['seeds/src/opening.ts'],
  printYear: ['seeds/src/year/print.ts'],
  yearStandIns: ['seeds/src/year/stand-ins.ts'],
  yearOpening: ['seeds/src/year/opening.ts'],
  accounts: ['seeds/src/district/accounts.ts'],
};

/**
 * Reads the settings.
 *
 * @param root absolute path of the workspace
 * @param args of the command: `--year` or none
 * @param programs what to run in place of the workspace's own programs; tests of the launcher use it
 * @throws Problem naming the first setting that can't be used
 */
export function createPlan(
  root: string,
  env: NodeJS.ProcessEnv,
  { args = [], programs = {} }: { args?: readonly string[]; programs?: Partial<Programs> } = {},
): Plan {
  const url = env['DATABASE_URL'];
  const ownerUrl = env['DATABASE_OWNER_URL'];
  if (ownerUrl && !url) throw new Problem('设置了 DATABASE_OWNER_URL，却没有 DATABASE_URL');
  return {
    root,
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env, 'PORT') ?? 4000,
    dataDir: wishedDataDir(env, root),
    external: url ? { url, ownerUrl: ownerUrl || url } : null,
    demonstration: env['NODE_ENV'] !== 'production',
    year: readYear(args, env),
    masterKey: readMasterKey(env),
    wechatPort: readPort(env, 'WECHAT_STAND_IN_PORT', 0),
    portalPort: readPort(env, 'PORTAL_STAND_IN_PORT', 0),
    programs: { ...PROGRAMS, ...programs },
    env,
  };
}

/**
 * @throws Problem when a program isn't there, which a clear line tells better than Node does
 */
export function requireProgram(plan: Plan, [path]: Program): void {
  if (!existsSync(join(plan.root, path)) && !existsSync(path)) throw new Problem(`缺少程序 ${path}`);
}

function readYear(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const unknown = args.find((arg) => arg !== '--year');
  if (unknown !== undefined) throw new Problem(`不认识参数 ${unknown}；可用的只有 npm start -- --year（半年演示）`);
  if (args.length > 0 && env['NODE_ENV'] === 'production') throw new Problem('--year 只用于演示，不能用于正式环境');
  return args.length > 0;
}

function readPort(env: NodeJS.ProcessEnv, name: string, lowest = 1): number | null {
  const text = env[name];
  if (!text) return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < lowest || port > 65_535) {
    throw new Problem(`${name} 应是 ${lowest} 至 65535 之间的整数，现为“${text}”`);
  }
  return port;
}

function readMasterKey(env: NodeJS.ProcessEnv): string | null {
  const key = env['SANWU_MASTER_KEY'];
  if (!key) return null;
  if (Buffer.from(key, 'base64').length !== 32) throw new Problem('SANWU_MASTER_KEY 应是 32 字节的 Base64');
  return key;
}
