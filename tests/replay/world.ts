import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endProcess, startNode } from '../support/processes.ts';

/** The outside world in a process of its own: the WeChat accounts and the portal of the demonstration year. */
export interface World {
  readonly weChat: string;
  readonly portal: string;
  readonly close: () => Promise<void>;
}

export async function startWorld(): Promise<World> {
  const child = startNode('seeds/src/year/stand-ins.ts', {});
  child.stderr?.pipe(process.stderr);
  if (!child.stdout) throw new Error('the stand-ins say nothing');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { ...(JSON.parse(line) as { weChat: string; portal: string }), close: () => endProcess(child) };
}
