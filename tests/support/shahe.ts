import { expect } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import type { LiveCounts } from './live.ts';
import { type Caller, signIn } from './people.ts';
import { recount } from './recount.ts';
import type { TestServer } from './server.ts';

const APP = 'wx150207001000';
const SOURCE = SOURCES.find(({ appId }) => appId === APP) ?? expect.fail('no source of Shahe');

/** 沙河街道, which publishes on an account of its own: what is put there, captured, and counted. */
export class Shahe {
  readonly server: TestServer;
  readonly officer: Caller;
  readonly id: string;
  readonly sourceId: string;
  /** as the source is called */
  readonly sourceName = SOURCE.name;

  private constructor(server: TestServer, officer: Caller, ids: { id: string; sourceId: string }) {
    this.server = server;
    this.officer = officer;
    this.id = ids.id;
    this.sourceId = ids.sourceId;
  }

  /** Opens its account on the stand-in. */
  static async of(server: TestServer): Promise<Shahe> {
    const officer = await signIn(server.url, 'lijing');
    const { data } = await officer.ask(
      '{ sources { id unit { id name } } units(filter: { kind: { eq: TOWNSHIP } }) { id name } }',
    );
    const { id } = data.units.find(({ name }: { name: string }) => name === '沙河街道');
    const source = data.sources.find(({ unit }: { unit: { id: string } }) => unit.id === id);
    const shahe = new Shahe(server, officer, { id, sourceId: source.id });
    await shahe.#control('', { name: SOURCE.name, secret: SOURCE.secret });
    return shahe;
  }

  /** The stand-in's control interface. */
  #control(path: string, body: object): Promise<Response> {
    const address = `${this.server.weChatUrl}/stand-in/accounts/${APP}${path}`;
    return fetch(address, { method: 'PUT', body: JSON.stringify(body) });
  }

  /** How often the platform may still be asked today; null: as often as one likes. */
  quota(batchget: number | null): Promise<Response> {
    return this.#control('/quota', { token: null, batchget });
  }

  publish(articleId: string, title: string, publishedAt: string): Promise<unknown> {
    const content = `<p>${title}</p>`;
    return new WeChatWorld(this.server.weChatUrl).publish(APP, { articleId, title, content, publishedAt });
  }

  /** @returns how the capture ended */
  async capture(): Promise<string> {
    const { data } = await this.officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', {
      id: this.sourceId,
    });
    return data.runCapture.outcome;
  }

  async shift(to: string): Promise<void> {
    const { data } = await this.officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
    expect(data.shiftClock.today).toBe(to.slice(0, 10));
  }

  /** Its two counts are those of its obligations. */
  async expectTrueCounts(): Promise<void> {
    const { data } = await this.officer.ask(
      'query ($id: ID!) { unit(id: $id) { subtree { obligations { green yellow red } units { green yellow red } } } }',
      { id: this.id },
    );
    expect(data.unit.subtree as LiveCounts).toEqual(await recount(this.server.database.superuserUrl, this.id));
  }
}
