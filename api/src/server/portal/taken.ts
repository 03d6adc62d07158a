import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';

/** As much lies in a connection's own buffers, whether anybody reads or not. */
const AT_ONCE = 64 * 1024;
/** Who takes nothing for so long does not read any more. */
const STALLED_MS = 60_000;

/** Cuts off whoever takes nothing of an answer for so long. */
export const cutWhenStalled = (response: ServerResponse, stalledMs = STALLED_MS): unknown =>
  response.setTimeout(stalledMs, () => response.destroy());

/** Waits until what was sent is taken, or nobody is there to take it: what is not read lies in memory, and its turn lasts as long. */
export async function untilTaken(response: ServerResponse, stalledMs = STALLED_MS): Promise<void> {
  if (response.writableLength <= AT_ONCE) return;
  cutWhenStalled(response, stalledMs);
  await finished(response).catch(() => undefined);
}
