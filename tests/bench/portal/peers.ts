import { endProcess, startNode } from '../../support/processes.ts';
import { freePort } from '../../support/server.ts';
import { type Peer, QUESTION } from './question.ts';

/** Starts one of the peers that stand in this folder, in a process of its own. */
export async function startPeer(databaseUrl: string, kind: 'bare' | 'memory'): Promise<Peer> {
  const port = await freePort();
  const child = startNode('tests/bench/portal/bare.ts', { DATABASE_URL: databaseUrl }, [String(port), kind]);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve());
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('close', () => reject(new Error(`${kind} ended`)));
  });
  return { name: kind, url: `http://127.0.0.1:${port}/`, query: QUESTION, headers: {}, close: () => endProcess(child) };
}
