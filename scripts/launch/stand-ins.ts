import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { endProcess } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import type { Loaded } from './demonstration.ts';
import type { Failure, Undo } from './launch.ts';
import { recall, remember } from './memory.ts';
import type { Plan } from './plan.ts';
import { pickPort } from './ports.ts';
import { untilReady } from './readiness.ts';
import { startService } from './service.ts';

/** The ports that the stand-ins like best. */
const USUAL_WECHAT_PORT = 4010;
const USUAL_PORTAL_PORT = 4011;

/** Where the outside world of the demonstration is. */
export interface StandIns {
  readonly wechatUrl: string;
  /** Only the half-year's demonstration has a portal. */
  readonly portalUrl: string | null;
  readonly failed: Failure;
}

/**
 * Starts the stand-in of the WeChat interfaces, and the portal's with the half-year, on the ports that they had before: sources remember
 * the addresses. Those of the ordinary demonstration do with another port where theirs is taken.
 *
 * @throws Problem when they do not come up, or when another program has a port that they need
 */
export async function startStandIns(context: {
  plan: Plan;
  /** A district that begins anew has none of what was published to an earlier one: it lies in its future. */
  loaded: Loaded;
  undo: Undo[];
  stop: AbortSignal;
}): Promise<StandIns> {
  const { plan, loaded, undo, stop } = context;
  const { dataDir } = plan;
  const stateFile = join(dataDir, 'wechat.json');
  if (loaded.anew) rmSync(stateFile, { force: true });
  const ports = await choosePorts(plan, loaded);
  const name = loaded.year ? '公众号与网站替身' : '微信替身';
  if (loaded.year) say('      准备半年里各公众号和区政府网站发布的内容，需要几秒…');
  const logFile = join(dataDir, 'wechat.log');
  const logFrom = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const service = startService(plan, loaded.year ? plan.programs.yearStandIns : plan.programs.wechat, {
    env: {
      WECHAT_STAND_IN_PORT: String(ports.wechat),
      WECHAT_STAND_IN_STATE: stateFile,
      ...(ports.portal === null ? {} : { PORTAL_STAND_IN_PORT: String(ports.portal) }),
    },
    logFile,
  });
  remember(dataDir, { wechat: service.identity, wechatPort: ports.wechat, portalPort: ports.portal ?? undefined });
  let stopping = false;
  undo.push(async () => {
    stopping = true;
    await endProcess(service.identity, { graceMs: 5_000 });
    remember(dataDir, { wechat: undefined });
    say(`  ${name}已停止`);
  });
  const wechatUrl = `http://127.0.0.1:${ports.wechat}`;
  // the portal is there before: see year/stand-ins.ts
  await untilReady(service, { name, url: `${wechatUrl}/stand-in/health`, logFrom, stop });
  const failed = service.ended.then((how) => (stopping ? new Promise<never>(() => {}) : `${name}意外退出（${how}）`));
  return { wechatUrl, portalUrl: ports.portal === null ? null : `http://127.0.0.1:${ports.portal}`, failed };
}

interface Ports {
  readonly wechat: number;
  readonly portal: number | null;
}

async function choosePorts(plan: Plan, { anew, year }: Loaded): Promise<Ports> {
  const { wechatPort, portalPort } = recall(plan.dataDir);
  if (!year) return { wechat: await pickPort(plan.wechatPort ?? wechatPort ?? USUAL_WECHAT_PORT), portal: null };
  const [known, knownPortal] = anew ? [] : [wechatPort, portalPort];
  return {
    wechat: await keepPort('公众号', known, plan.wechatPort ?? USUAL_WECHAT_PORT),
    portal: await keepPort('网站', knownPortal, plan.portalPort ?? USUAL_PORTAL_PORT),
  };
}

/** @param known the port that sources and captured pages name; undefined when there are none yet */
async function keepPort(name: string, known: number | undefined, wished: number): Promise<number> {
  const port = await pickPort(known ?? wished);
  if (known === undefined || port === known) return port;
  throw new Problem(`${name}替身的端口 ${known} 已被别的程序占用；采集来源记着这个地址，请先把它让出来`);
}
