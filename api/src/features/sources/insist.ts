import { setTimeout as pause } from 'node:timers/promises';
import { systemNow } from '../../core/clocks.js';
import { CaptureError, captureErrorOf } from './capture.error.js';

const ATTEMPTS = 4;
const BACKOFF_MS = 250;

interface Insisting {
  /** milliseconds of the machine's clock after which nothing is asked any more */
  readonly until: number;
  /** told of every attempt */
  readonly onAttempt?: () => void;
}

/** Asks, again with growing pauses while the failure may pass by itself. @throws CaptureError */
export async function insist<Answer>(ask: () => Promise<Answer>, { until, onAttempt }: Insisting): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    if (systemNow().getTime() > until) throw new CaptureError('DEADLINE', '本次采集的时间已用完，其余下次继续', false);
    onAttempt?.();
    try {
      return await ask();
    } catch (thrown) {
      const error = captureErrorOf(thrown);
      if (!(error instanceof CaptureError) || !error.retryable || attempt === ATTEMPTS) throw error;
      await pause(BACKOFF_MS * 2 ** (attempt - 1));
    }
  }
}
