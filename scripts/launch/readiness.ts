import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../lib/problem.mjs';
import type { Service } from './service.ts';
import { lastLines } from './service.ts';
import { goOn } from './stopping.ts';

/** The longest that a service may take until it answers. */
const READY_TIMEOUT_MS = 60_000;

/** The address under which this machine reaches a server bound to `host`. */
export function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * Waits until a service answers 200.
 *
 * @param logFrom where its part of the log begins, in bytes
 * @throws Problem with the last of its log when it ends before, or takes too long
 * @throws Stopped when asked to stop meanwhile
 */
export async function untilReady(
  service: Service,
  { name, url, logFrom, stop }: { name: string; url: string; logFrom: number; stop: AbortSignal },
): Promise<void> {
  let end: number | string | null = null;
  void service.ended.then((how) => {
    end = how;
  });
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    goOn(stop);
    if (await answers(url)) return;
    if (end !== null) throw new Problem(`${name}启动失败（${end}）：${logOf(service, logFrom)}`);
    if (performance.now() > deadline)
      throw new Problem(`${name}在 60 秒内没有就绪（${url}）：${logOf(service, logFrom)}`);
    await pause(50);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

function logOf({ logFile }: Service, from: number): string {
  return ['', ...lastLines(logFile, 12, from), `（日志 ${logFile}）`].join('\n  ');
}
