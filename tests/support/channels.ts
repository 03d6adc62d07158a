import { expect } from 'vitest';
import { ChannelsWorld } from '../../seeds/src/channels/client.ts';
import type { Received } from '../../seeds/src/channels/received.ts';
import { type ChannelsStandIn, startChannelsStandIn } from '../../seeds/src/channels/stand-in.ts';
import { askForJob } from './jobs.ts';
import { type Caller, signIn } from './people.ts';
import type { TestServer } from './server.ts';
import { meddle } from './sql.ts';

export const CHANNEL = 'id kind name state version viewerCan waiting givenUp url host kinds unit { name }';
const PAYLOAD = `channel { ${CHANNEL} } errors { __typename code message path }`;
export const MAKE = `mutation ($input: MakeMessageChannelInput!) { makeMessageChannel(input: $input) { secret ${PAYLOAD} } }`;
export const CHANGE = `mutation ($input: ChangeMessageChannelInput!) { changeMessageChannel(input: $input) { ${PAYLOAD} } }`;
export const STEP = `mutation ($input: StepMessageChannelInput!) { stepMessageChannel(input: $input) { ${PAYLOAD} } }`;
export const RESEND = `mutation ($input: ResendMessageDeliveryInput!) { resendMessageDelivery(input: $input) {
  delivery { id state } errors { __typename code path } } }`;
const DELIVERIES = `query ($id: ID!) { messageDeliveries(channelId: $id, take: 100) { totalItems items {
  id state kinds messages digest notBefore endedAt viewerCanResend recipient { name } attempts { number fault said } } } }`;
const WISH = `mutation ($input: SetMessageWishInput!) { setMyMessageWish(input: $input) {
  wish { version } errors { code path } } }`;

export interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly kinds: readonly string[];
  readonly messages: number;
  readonly digest: boolean;
  readonly notBefore: string;
  readonly viewerCanResend: boolean;
  readonly recipient: { readonly name: string } | null;
  readonly attempts: readonly { number: number; fault: string | null; said: string | null }[];
}

export const KINDS = ['REMINDER', 'ESCALATION', 'ISSUED'];

/** The platform's channels, and those who play the other side of them. */
export class Channels {
  readonly server: TestServer;
  readonly standIn: ChannelsStandIn;
  readonly world: ChannelsWorld;
  readonly administrator: Caller;

  private constructor(server: TestServer, standIn: ChannelsStandIn, administrator: Caller) {
    this.server = server;
    this.standIn = standIn;
    this.world = new ChannelsWorld(standIn.url);
    this.administrator = administrator;
  }

  /** Starts the other side, which the platform is allowed to reach. */
  static async of(server: TestServer): Promise<Channels> {
    const [standIn, administrator] = [await startChannelsStandIn(), await signIn(server.url, 'xitong')];
    for (const host of [new URL(standIn.url).host, `127.0.0.1:${standIn.mailPort}`]) {
      const { data } = await administrator.ask(
        'mutation ($input: AllowHostInput!) { allowHost(input: $input) { errors { message } } }',
        { input: { host, reason: '测试用的渠道' } },
      );
      expect(data.allowHost.errors).toEqual([]);
    }
    return new Channels(server, standIn, administrator);
  }

  /** What a channel of a kind is made of, on the other side that stands in. */
  settings(kind: string): Record<string, unknown> {
    const { url, mailPort } = this.standIn;
    const settings: Record<string, Record<string, unknown>> = {
      EMAIL: {
        host: '127.0.0.1',
        port: mailPort,
        security: 'NONE',
        from: 'sanwu@example.gov.cn',
        username: 'sanwu',
        secret: 'mail',
      },
      SMS: { url: `${url}/sms`, sign: '九原三务', secret: 'sms' },
      WECOM: { url, secret: 'wecom' },
      DINGTALK: { url, secret: 'ding', signSecret: 'SEC0123' },
      WEBHOOK: { url: `${url}/hooks/a` },
    };
    return { kind, name: `渠道${kind}`, kinds: KINDS, ...settings[kind] };
  }

  /** Connects a channel, whose other side takes it. */
  async connect(
    kind: string,
    over: Record<string, unknown> = {},
  ): Promise<{ id: string; version: number; secret: string | null }> {
    const played = { EMAIL: 'mail', SMS: 'sms', WECOM: 'wecom', DINGTALK: 'dingtalk', WEBHOOK: 'webhook' }[
      kind
    ] as 'mail';
    const { secret = '', signSecret } = this.settings(kind) as { secret?: string; signSecret?: string };
    await this.world.open(played, { ...(secret ? { secret } : {}), ...(signSecret ? { signSecret } : {}) });
    const input = { ...this.settings(kind), idempotencyKey: crypto.randomUUID(), ...over };
    const { data, errors } = await this.administrator.ask(MAKE, { input });
    expect([errors, data?.makeMessageChannel.errors]).toEqual([undefined, []]);
    const { channel, secret: told } = data.makeMessageChannel;
    return { id: channel.id, version: channel.version, secret: told };
  }

  /** What went out on a channel, newest first. */
  async deliveries(id: string): Promise<readonly Delivery[]> {
    const { data, errors } = await this.administrator.ask(DELIVERIES, { id });
    expect(errors).toBeUndefined();
    return data.messageDeliveries.items;
  }

  /** Resolves when the newest delivery stands so. */
  async stands(id: string, state: string): Promise<Delivery> {
    await expect.poll(async () => (await this.deliveries(id))[0]?.state, { timeout: 20_000 }).toBe(state);
    return (await this.deliveries(id))[0] ?? expect.fail('no delivery');
  }

  /** What the other side took, as soon as there is so much of it. */
  async took(channel: Received['channel'], count: number): Promise<readonly Received[]> {
    await expect.poll(async () => (await this.world.received(channel)).length, { timeout: 20_000 }).toBe(count);
    return this.world.received(channel);
  }

  /** The time until what failed is tried again has passed. */
  async passes(): Promise<void> {
    const { superuserUrl } = this.server.database;
    await meddle(
      superuserUrl,
      `update message_delivery set retry_at = now() - interval '1 second', leased_until = null where ended_at is null`,
    );
    await askForJob(superuserUrl, 'send-messages');
  }

  async wish(who: Caller, over: Record<string, unknown> = {}): Promise<void> {
    const { data: known } = await who.ask('{ myMessageWish { version } }');
    const input = { version: known.myMessageWish.version, quietFrom: '21:00', quietTo: '07:30', choices: [], ...over };
    const { data } = await who.ask(WISH, { input });
    expect(data.setMyMessageWish.errors).toEqual([]);
  }

  close(): Promise<void> {
    return this.standIn.close();
  }
}
