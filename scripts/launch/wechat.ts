import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import type { Failure, Undo } from './launch.ts';
import { recall, remember } from './memory.ts';
import type { Plan } from './plan.ts';
import { pickPort } from './ports.ts';
import { untilReady } from './readiness.ts';
import { startService } from './service.ts';

/** The port that the stand-in likes best. */
const USUAL_PORT = 4010;

/**
 * Starts the stand-in of the WeChat interfaces on the port that it had before, where that is free: sources remember
 * article addresses.
 *
 * @throws Problem when it does not come up
 */
export async function startWechat(context: {
  plan: Plan;
  /** The district begins anew: what was published to an earlier one, in another database, lies in its future. */
  anew: boolean;
  undo: Undo[];
  stop: AbortSignal;
}): Promise<{ url: string; failed: Failure }> {
  const { plan, anew, undo, stop } = context;
  const { dataDir } = plan;
  const stateFile = join(dataDir, 'wechat.json');
  if (anew) rmSync(stateFile, { force: true });
  const port = await pickPort(plan.wechatPort ?? recall(dataDir).wechatPort ?? USUAL_PORT);
  const logFile = join(dataDir, 'wechat.log');
  const logFrom = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const service = startService(plan, plan.programs.wechat, {
    env: { WECHAT_STAND_IN_PORT: String(port), WECHAT_STAND_IN_STATE: stateFile },
    logFile,
  });
  remember(dataDir, { wechat: service.identity, wechatPort: port });
  let stopping = false;
  undo.push(async () => {
    stopping = true;
    await endProcess(service.identity, { graceMs: 5_000 });
    remember(dataDir, { wechat: undefined });
    say('  微信替身已停止');
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(service, { name: '微信替身', url: `${url}/stand-in/health`, logFrom, stop });
  const failed = service.ended.then((how) => (stopping ? new Promise<never>(() => {}) : `微信替身意外退出（${how}）`));
  return { url, failed };
}
