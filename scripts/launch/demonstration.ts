import { Problem } from '../lib/problem.mjs';
import { say } from '../lib/say.mjs';
import { runCommand } from './command.ts';
import type { Database } from './database.ts';
import type { Plan } from './plan.ts';
import type { StandIns } from './stand-ins.ts';

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

/** As the district files name it. */
const YEAR = '示范半年';

/** What the database holds now. */
export interface Loaded {
  /** It was loaded by this start. */
  readonly anew: boolean;
  /** It is the half-year's demonstration. */
  readonly year: boolean;
}

/**
 * Loads the demonstration that is asked for into an empty database. One that has its data keeps it: without `--year` whichever
 * it is goes on, with it only the half-year.
 *
 * @throws Problem
 */
export async function loadDistrict(context: {
  plan: Plan;
  database: Urls;
  /** base64; seals the secrets of sources */
  masterKey: string;
  stop: AbortSignal;
  done: Done;
}): Promise<Loaded> {
  const { plan, database, masterKey, stop, done } = context;
  if (!plan.demonstration) {
    done('不需要（生产环境）');
    return { anew: false, year: false };
  }
  const { printYear, printDistrict } = plan.programs;
  const district = await runCommand(plan, plan.year ? printYear : printDistrict, { stop });
  const output = await runCommand(plan, plan.programs.loadDistrict, {
    env: { ...databaseEnv(database), SANWU_DEMONSTRATION: '1', SANWU_MASTER_KEY: masterKey },
    input: district,
    stop,
  });
  const [outcome, name] = lastLine(output).split(' ');
  const anew = outcome === 'loaded';
  const year = anew ? plan.year : name === YEAR;
  if (plan.year && !year) throw new Problem(otherData(plan));
  done(`${anew ? '已载入' : '已有数据'}${year ? `：${YEAR}` : anew ? '示范区' : ''}`);
  return { anew, year };
}

function otherData({ external, dataDir }: Plan): string {
  const where = external ? 'DATABASE_URL 指定的数据库' : `数据文件夹 ${dataDir}`;
  const instead = external ? '请换一个空的数据库' : '请另设一个，例如 SANWU_DATA_DIR=.data-year npm start -- --year';
  return `${where} 里是平常的演示，不能再装半年演示：${instead}`;
}

/** Plays the days before the demonstration begins, or sets the half-year up, through the public interfaces. @throws Problem */
export async function playOpening(context: {
  plan: Plan;
  url: string;
  standIns: StandIns | null;
  stop: AbortSignal;
  done: Done;
}): Promise<void> {
  const { plan, url, standIns, stop, done } = context;
  if (!standIns) return done('不需要（生产环境）');
  const { wechatUrl, portalUrl } = standIns;
  await runCommand(plan, portalUrl ? plan.programs.yearOpening : plan.programs.opening, {
    env: { SANWU_URL: url, SANWU_WECHAT_BASE_URL: wechatUrl, ...(portalUrl ? { PORTAL_STAND_IN_URL: portalUrl } : {}) },
    onLine: (line) => say(`      ${line}`),
    stop,
  });
  if (!portalUrl) done('业务时钟自 2019-10-15 08:30 起走动');
}

/** Prints who can sign in. @throws Problem */
export async function showAccounts({ plan, stop }: { plan: Plan; stop: AbortSignal }): Promise<void> {
  say('');
  await runCommand(plan, plan.programs.accounts, { onLine: (line) => say(`  ${line}`), stop });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
