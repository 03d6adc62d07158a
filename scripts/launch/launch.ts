import { join } from 'node:path';
import { lockIn } from '../lib/data-dir.mjs';
import { describeLock } from '../lib/lock.mjs';
import { messageOf, Problem } from '../lib/problem.mjs';
import { complain, say, step } from '../lib/say.mjs';
import { startApi } from './api.ts';
import { claim, stopSurvivors } from './claim.ts';
import { chooseDataDir } from './data-dir.ts';
import { bringUpDatabase } from './database.ts';
import { loadDistrict, migrate, playOpening, showAccounts } from './demonstration.ts';
import type { Plan } from './plan.ts';
import { requireFreePort } from './ports.ts';
import { localUrl } from './readiness.ts';
import { readSecrets } from './secrets.ts';
import { startStandIns } from './stand-ins.ts';
import { goOn, Stopped, stopRequested } from './stopping.ts';

/** Undoes one thing that a start has done. */
export type Undo = () => Promise<void> | void;

/** Resolves to a line for people when something that must run has ended for good. */
export type Failure = Promise<string>;

/**
 * Starts everything, stays until asked to stop or until something ends by itself, and stops everything in the opposite
 * order: the server, the stand-ins, the database last.
 *
 * @param stop see watchForStop
 * @returns the exit code: 0 after an orderly stop
 * @throws Problem when the start fails; what had been started is stopped then
 */
export async function launch(plan: Plan, stop: AbortSignal): Promise<number> {
  const undo: Undo[] = [];
  const { dataDir, placement } = await chooseDataDir(plan);
  const markStopping = () => describeLock(lockIn(dataDir), { stopping: true });
  stop.addEventListener('abort', markStopping, { once: true });
  try {
    const { failed } = await bringUp({ ...plan, dataDir }, placement, undo, stop);
    const failure = await Promise.race([failed, stopRequested(stop)]);
    say(`${failure ?? String(stop.reason)}，正在停止…`);
    return failure ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Stopped)) {
      // Said before the stopping, which may take a while; the caller only sets the exit code.
      complain(error instanceof Problem ? error.message : `程序出错：${error instanceof Error ? error.stack : error}`);
      return 1;
    }
    say(`${String(stop.reason)}，正在停止…`);
    return 0;
  } finally {
    markStopping();
    for (const step of undo.reverse()) await attempt(step);
    stop.removeEventListener('abort', markStopping);
  }
}

/** One step of the way down that fails must not keep the others, the database above all, from being taken. */
async function attempt(undo: Undo): Promise<void> {
  try {
    await undo();
  } catch (error) {
    complain(`停止时出错：${messageOf(error)}`);
  }
}

async function bringUp(
  plan: Plan,
  placement: Awaited<ReturnType<typeof chooseDataDir>>['placement'],
  undo: Undo[],
  stop: AbortSignal,
): Promise<{ failed: Failure }> {
  const { dataDir, host, port } = plan;
  const url = localUrl(host, port);
  undo.push(await claim(dataDir, url, stop));
  await stopSurvivors(dataDir);
  await requireFreePort(host, port);
  const secrets = readSecrets(dataDir);
  const database = await step('数据库', (done) => bringUpDatabase({ plan, placement, secrets, undo, stop, done }));
  goOn(stop);
  await step('数据库迁移', (done) => migrate({ plan, database, stop, done }));
  const masterKey = plan.masterKey ?? secrets.masterKey;
  const loaded = await step('示范数据', (done) => loadDistrict({ plan, database, masterKey, stop, done }));
  const { api, standIns } = await step('启动服务', async (done) => {
    const started = plan.demonstration ? await startStandIns({ plan, loaded, undo, stop }) : null;
    const server = await startApi({ plan, database, masterKey, wechatUrl: started?.wechatUrl ?? null, undo, stop });
    done('已就绪');
    return { api: server, standIns: started };
  });
  await step('演示开场', (done) => playOpening({ plan, url, standIns, stop, done }));
  await showAddresses(plan, url, stop);
  return { failed: Promise.race([database.failed, api.failed, ...(standIns ? [standIns.failed] : [])]) };
}

async function showAddresses(plan: Plan, url: string, stop: AbortSignal): Promise<void> {
  say('');
  say(`  管理台   ${url}/`);
  say(`  大屏     ${url}/wall`);
  say(`  接口     ${url}/graphql`);
  say(`  数据     ${plan.external ? '由 DATABASE_URL 指定的数据库' : join(plan.dataDir, 'postgres')}`);
  if (plan.demonstration) await showAccounts({ plan, stop });
  say('');
  say('已就绪。按 Ctrl-C 停止全部服务。');
}
