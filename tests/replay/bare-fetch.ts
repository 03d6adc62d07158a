import { Agent, request } from 'node:http';
import { SOURCES } from '../../seeds/src/district/sources.ts';

/** The fastest client that we know for one request after the other: a connection that is kept, the body thrown away as it comes. */
class Bare {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  pages = 0;

  get(url: string, body?: string): Promise<Buffer> {
    this.pages++;
    return new Promise((resolve, reject) => {
      const asked = request(url, { agent: this.#agent, method: body === undefined ? 'GET' : 'POST' }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

const COUNT = 20;

async function account(bare: Bare, weChat: string, { appId, secret }: (typeof SOURCES)[number]): Promise<void> {
  const asked = `${weChat}/cgi-bin/token?grant_type=client_credential&appid=${appId}&secret=${secret}`;
  const { access_token: token } = JSON.parse(String(await bare.get(asked))) as { access_token: string };
  for (let offset = 0, total = 1; offset < total; offset += COUNT) {
    const body = JSON.stringify({ offset, count: COUNT, no_content: 0 });
    const page = await bare.get(`${weChat}/cgi-bin/freepublish/batchget?access_token=${token}`, body);
    // of a page, only how many there are is looked at
    total = Number(/"total_count":(\d+)/.exec(page.subarray(0, 200).toString())?.[1]);
  }
}

/** Fetches the same pages one after the other and does nothing with them. @param paths of the portal, as they were captured */
export async function bareFetch(
  { weChat, portal }: { weChat: string; portal: string },
  paths: readonly string[],
): Promise<{ pages: number; seconds: number }> {
  const bare = new Bare();
  const startedAt = performance.now();
  for (const source of SOURCES) await account(bare, weChat, source);
  for (const path of paths) await bare.get(`${portal}${path}`);
  bare.close();
  return { pages: bare.pages, seconds: (performance.now() - startedAt) / 1000 };
}
