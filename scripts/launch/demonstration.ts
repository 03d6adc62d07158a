import { say } from '../lib/say.mjs';
import { runCommand } from './command.ts';
import type { Database } from './database.ts';
import type { Plan } from './plan.ts';

type Done = (outcome: string) => void;
type Urls = Pick<Database, 'ownerUrl' | 'appUrl'>;

function databaseEnv({ ownerUrl, appUrl }: Urls): NodeJS.ProcessEnv {
  return { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
}

/** Brings the schema up to date. @throws Problem */
export async function migrate(context: { plan: Plan; database: Urls; stop: AbortSignal; done: Done }): Promise<void> {
  const { plan, database, stop, done } = context;
  const output = await runCommand(plan, plan.programs.migrate, { env: databaseEnv(database), stop });
  done(lastLine(output) || '完成');
}

/**
 * Loads the demonstration district into an empty database; one that has it is left alone.
 *
 * @returns whether it was loaded now
 * @throws Problem
 */
export async function loadDistrict(context: {
  plan: Plan;
  database: Urls;
  /** base64; seals the secrets of sources */
  masterKey: string;
  stop: AbortSignal;
  done: Done;
}): Promise<boolean> {
  const { plan, database, masterKey, stop, done } = context;
  if (!plan.demonstration) {
    done('不需要（生产环境）');
    return false;
  }
  const district = await runCommand(plan, plan.programs.printDistrict, { stop });
  const output = await runCommand(plan, plan.programs.loadDistrict, {
    env: { ...databaseEnv(database), SANWU_DEMONSTRATION: '1', SANWU_MASTER_KEY: masterKey },
    input: district,
    stop,
  });
  done({ loaded: '已载入示范区', present: '已有数据' }[lastLine(output)] ?? lastLine(output));
  return lastLine(output) === 'loaded';
}

/** Plays the days before the demonstration begins, through the public interfaces. @throws Problem */
export async function playOpening(context: {
  plan: Plan;
  url: string;
  wechatUrl: string | null;
  stop: AbortSignal;
  done: Done;
}): Promise<void> {
  const { plan, url, wechatUrl, stop, done } = context;
  if (!plan.demonstration) return done('不需要（生产环境）');
  await runCommand(plan, plan.programs.opening, {
    env: { SANWU_URL: url, ...(wechatUrl ? { SANWU_WECHAT_BASE_URL: wechatUrl } : {}) },
    onLine: (line) => say(`      ${line}`),
    stop,
  });
  done('业务时钟自 2019-10-15 08:30 起走动');
}

/** Prints who can sign in. @throws Problem */
export async function showAccounts({ plan, stop }: { plan: Plan; stop: AbortSignal }): Promise<void> {
  say('');
  await runCommand(plan, plan.programs.accounts, { onLine: (line) => say(`  ${line}`), stop });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
