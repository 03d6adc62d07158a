import { SeedRunCaptureDocument, SeedShiftClockDocument, SeedSignInDocument, SeedSourcesDocument } from '@sanwu/schema';
import { Client } from '../../seeds/src/client.ts';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import type { Publication } from '../../seeds/src/story.ts';

/** The clock and the outside world, moved through the public interfaces as the story goes on. */
export class World {
  readonly #client: Client;
  readonly #weChat: WeChatWorld;

  constructor(url: string, weChatUrl: string) {
    this.#client = new Client(url);
    this.#weChat = new WeChatWorld(weChatUrl);
  }

  /** Opens the accounts of all townships. */
  async begin(): Promise<void> {
    await this.#client.ask(SeedSignInDocument, { input: { username: 'lijing', password: DEMO_PASSWORD } });
    for (const { appId, name, secret } of SOURCES) await this.#weChat.openAccount(appId, { name, secret });
  }

  /** It becomes that moment, Asia/Shanghai. */
  async becomes(moment: string): Promise<void> {
    await this.#client.ask(SeedShiftClockDocument, { to: new Date(`${moment}+08:00`).toISOString() });
  }

  async publish(publications: readonly Publication[]): Promise<void> {
    for (const { appId, ...article } of publications) await this.#weChat.publish(appId, article);
  }

  /** Captures every source, or the one of this name. */
  async capture(name?: string): Promise<void> {
    const { sources } = await this.#client.ask(SeedSourcesDocument, {});
    for (const source of sources.filter((one) => !name || one.name === name)) {
      const { runCapture } = await this.#client.ask(SeedRunCaptureDocument, { sourceId: source.id });
      if (runCapture.outcome !== 'SUCCEEDED') throw new Error(`${source.name}: ${runCapture.errorMessage ?? ''}`);
    }
  }
}
