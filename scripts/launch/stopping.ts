/** Thrown out of a start that was asked to stop before it was done. */
export class Stopped extends Error {}

/**
 * Turns the first request to stop into an abort signal, and lets all later ones pass: npm forwards a Ctrl-C that the
 * terminal has sent to everybody already, and an impatient second one must not cut the orderly stop short.
 *
 * @returns a signal whose reason is the Chinese words for what asked
 */
export function watchForStop(): AbortSignal {
  const controller = new AbortController();
  const ask = (reason: string) => () => {
    if (!controller.signal.aborted) controller.abort(reason);
  };
  process.on('SIGINT', ask('收到 Ctrl-C'));
  process.on('SIGTERM', ask('收到停止信号'));
  process.on('SIGHUP', ask('终端已关闭'));
  // The channel to the process that npm runs: it closes when that one is killed.
  process.on('disconnect', ask('启动它的进程已不在'));
  return controller.signal;
}

/** @throws Stopped when asked to stop */
export function goOn(stop: AbortSignal): void {
  if (stop.aborted) throw new Stopped();
}

/** Resolves once asked to stop. */
export function stopRequested(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
