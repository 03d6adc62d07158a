import { setTimeout as pause } from 'node:timers/promises';
import { lockIn } from '../lib/data-dir.mjs';
import { alreadyRunning, isLeaving, releaseLock, takeLock } from '../lib/lock.mjs';
import { Problem } from '../lib/problem.mjs';
import type { ProcessIdentity } from '../lib/processes.mjs';
import { endProcess, identify, isAlive } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { recall, remember } from './memory.ts';
import { goOn } from './stopping.ts';

/** How long a start that is on its way out may take: draining, and the database's shutdown. */
const LEAVING_MS = 60_000;

/**
 * Takes a data folder for this process. One that is stopping, or whose command was killed, is waited for.
 *
 * @returns what gives the folder back
 * @throws Problem that says who has it
 * @throws Stopped when asked to stop while waiting
 */
export async function claim(dataDir: string, address: string, stop: AbortSignal): Promise<() => void> {
  const lock = lockIn(dataDir);
  const about = { address, parents: parents() };
  const deadline = performance.now() + LEAVING_MS;
  let told = false;
  for (let holder = takeLock(lock, about); holder; holder = takeLock(lock, about)) {
    if (!isLeaving(holder)) throw new Problem(alreadyRunning(holder, dataDir));
    if (!told) say(`上一次启动（进程 ${holder.pid}）正在停止，等它结束…`);
    told = true;
    if (performance.now() > deadline) await endProcess(holder, { signal: 'SIGKILL', graceMs: 0 });
    goOn(stop);
    await pause(100);
  }
  return () => releaseLock(lock);
}

/** What was left running by a start that was killed; the database is adopted instead, see server.ts. */
export async function stopSurvivors(dataDir: string): Promise<void> {
  const { command, api, wechat } = recall(dataDir);
  for (const [name, identity] of [
    ['演示开场', command],
    ['接口服务', api],
    ['替身', wechat],
  ] as const) {
    if (!identity || !isAlive(identity)) continue;
    await endProcess(identity, { graceMs: 20_000 });
    say(`  已停止上次遗留的${name}（进程 ${identity.pid}）`);
  }
  remember(dataDir, { command: undefined, api: undefined, wechat: undefined });
}

/** The processes whose death makes us stop: the one that started us and, where there is one, npm above it. */
function parents(): ProcessIdentity[] {
  const parent = process.connected ? identify(process.ppid) : null;
  return parent ? [parent] : [];
}
