import { setTimeout as pause } from 'node:timers/promises';
import { SeedRunCaptureDocument, type SeedRunCaptureMutation, SeedSourcesDocument } from '@sanwu/schema';
import { type Client, Refusal } from '../client.ts';

/** A source that has been captured to its end. */
export interface CapturedSource {
  readonly name: string;
  /** texts that were new */
  readonly added: number;
}

/** Who is told how far it has come. */
interface Listener {
  /** A source is done. */
  readonly captured?: (source: CapturedSource) => void;
  /** A run that somebody has begun has to end first. */
  readonly waiting?: (name: string) => void;
}

/** How often to look whether a run that is under way has ended. */
const LOOKS_MS = 5_000;

/**
 * Has sources captured as the job does: those of one host one after the other, two hosts at once.
 * @param ids null: all of them
 * @returns how many texts were new
 * @throws Error naming what failed
 */
export async function captureAll(
  administrator: Client,
  listener: Listener = {},
  ids: readonly string[] | null = null,
): Promise<number> {
  const { sources } = await administrator.ask(SeedSourcesDocument, {});
  const wished = sources.filter(({ id }) => ids?.includes(id) ?? true);
  let added = 0;
  const hosts = [...Map.groupBy(wished, ({ kind }) => kind).values()];
  await Promise.all(
    hosts.map(async (ofHost) => {
      const busy: typeof ofHost = [];
      const take = async (source: (typeof ofHost)[number]) => {
        const more = await captureOne(administrator, source.id);
        if (more === null) return false;
        added += more;
        listener.captured?.({ name: source.name, added: more });
        return true;
      };
      for (const source of ofHost) if (!(await take(source))) busy.push(source);
      for (const source of busy) {
        listener.waiting?.(source.name);
        while (!(await take(source))) await pause(LOOKS_MS);
      }
    }),
  );
  return added;
}

type Run = SeedRunCaptureMutation['runCapture'];

/**
 * Has one source captured, run after run as long as a run ends at its limit of requests.
 * @returns how many texts were new; null while another run is under way
 */
async function captureOne(administrator: Client, sourceId: string): Promise<number | null> {
  for (let added = 0; ; ) {
    const run = await begun(administrator, sourceId);
    if (run === null) return null;
    added += run.added;
    if (run.outcome === 'SUCCEEDED') return added;
    if (run.errorCode === 'REQUEST_LIMIT') continue;
    const failed = run.failures.slice(0, 3).map(({ title, message }) => `${title}: ${message}`);
    throw new Error([run.errorMessage, ...failed].join('\n'));
  }
}

async function begun(administrator: Client, sourceId: string): Promise<Run | null> {
  try {
    return (await administrator.ask(SeedRunCaptureDocument, { sourceId })).runCapture;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'WRONG_STATE') return null;
    throw error;
  }
}
