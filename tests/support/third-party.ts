import { randomUUID } from 'node:crypto';
import { type Caller, type GraphqlAnswer, signIn } from './people.ts';

const REQUEST = `mutation ($input: RequestPortalKeyInput!) { requestPortalKey(input: $input) { key { id version state } errors { code message } } }`;
const STEP = `mutation ($input: StepPortalKeyInput!) { stepPortalKey(input: $input) { key { id version state viewerCan } secret errors { code message } } }`;

export const ALL_SCOPES = ['UNITS', 'CATALOGUE', 'DISCLOSURES', 'RATES', 'BULLETINS'];

/** The two security administrators, who give keys to third parties. */
export class KeyOffice {
  readonly first: Caller;
  readonly second: Caller;

  private constructor(first: Caller, second: Caller) {
    this.first = first;
    this.second = second;
  }

  static async at(url: string): Promise<KeyOffice> {
    const [first, second] = await Promise.all([signIn(url, 'anquan'), signIn(url, 'anquan2')]);
    return new KeyOffice(first, second);
  }

  request(more: object = {}, who = this.first): Promise<GraphqlAnswer> {
    const year = new Date().getFullYear() + 1;
    const input = {
      ...{
        holder: '九原区人民政府办公室',
        purpose: '区政府门户网站',
        contact: '张三 0472-0000000',
        scopes: ALL_SCOPES,
      },
      ...{ expiresOn: `${year}-06-30`, idempotencyKey: randomUUID(), ...more },
    };
    return who.ask(REQUEST, { input });
  }

  step(
    key: { id: string; version: number },
    step: string,
    more: object = {},
    who = this.first,
  ): Promise<GraphqlAnswer> {
    const { id, version } = key;
    return who.ask(STEP, { input: { id, version, step, remark: '同意', ...more } });
  }

  /** A key that reads. */
  async issue(more: object = {}): Promise<{ id: string; version: number; secret: string }> {
    const asked = (await this.request(more)).data.requestPortalKey;
    const approved = (await this.step(asked.key, 'APPROVE', {}, this.second)).data.stepPortalKey;
    const { key, secret } = (await this.step(approved.key, 'ISSUE')).data.stepPortalKey;
    return { id: key.id, version: key.version, secret };
  }
}

const PARTS = `webhook { id url changes query state remark version viewerCan failures restsUntil takenAt waiting secrets { id endsAt } } errors { code message path }`;
const MAKE = `mutation ($input: MakePortalWebhookInput!) { done: makePortalWebhook(input: $input) { secret ${PARTS} } }`;
const CHANGE = `mutation ($input: ChangePortalWebhookInput!) { done: changePortalWebhook(input: $input) { ${PARTS} } }`;
const STEP_WEBHOOK = `mutation ($input: StepPortalWebhookInput!) { done: stepPortalWebhook(input: $input) { secret ${PARTS} } }`;
const RESEND = `mutation ($input: ResendPortalDeliveryInput!) { done: resendPortalDelivery(input: $input) { delivery { id state } errors { code } } }`;
const WEBHOOKS = `query ($keyId: ID!) { portalWebhooks(keyId: $keyId) { id url state remark version viewerCan failures restsUntil takenAt waiting } }`;
const DELIVERIES = `query ($webhookId: ID!) { portalDeliveries(webhookId: $webhookId, take: 100) { totalItems
  items { id entryId title change state dueAt viewerCanResend attempts { number status fault } } } }`;
const ALLOW = `mutation ($input: AllowHostInput!) { allowHost(input: $input) { errors { code } } }`;

/** Who looks after where third parties are told by themselves. */
export class WebhookOffice {
  readonly #who: Caller;

  constructor(who: Caller) {
    this.#who = who;
  }

  make(keyId: string, url: string, more: object = {}): Promise<GraphqlAnswer> {
    const input = { keyId, url, changes: ['PUBLISHED', 'CHANGED', 'WITHDRAWN'], idempotencyKey: randomUUID(), ...more };
    return this.#who.ask(MAKE, { input });
  }

  change({ id, version }: { id: string; version: number }, content: object): Promise<GraphqlAnswer> {
    return this.#who.ask(CHANGE, { input: { id, version, changes: ['PUBLISHED', 'WITHDRAWN'], ...content } });
  }

  step({ id, version }: { id: string; version: number }, step: string, more: object = {}): Promise<GraphqlAnswer> {
    return this.#who.ask(STEP_WEBHOOK, { input: { id, version, step, remark: '按要求办理', ...more } });
  }

  resend(id: string): Promise<GraphqlAnswer> {
    return this.#who.ask(RESEND, { input: { id } });
  }

  async webhook(keyId: string, id: string) {
    const { data } = await this.#who.ask(WEBHOOKS, { keyId });
    return data.portalWebhooks.find((one: { id: string }) => one.id === id);
  }

  async deliveries(webhookId: string) {
    return (await this.#who.ask(DELIVERIES, { webhookId })).data.portalDeliveries.items;
  }
}

const MAKE_ADDRESS = `mutation ($input: MakePortalAddressInput!) { done: makePortalAddress(input: $input) { secret address { id version prefix } errors { code } } }`;
const END_ADDRESS = `mutation ($input: EndPortalAddressInput!) { done: endPortalAddress(input: $input) { address { endedAt } errors { code } } }`;

/** Who gives out addresses by which feeds and files are read. */
export class AddressOffice {
  readonly #who: Caller;

  constructor(who: Caller) {
    this.#who = who;
  }

  make(keyId: string, name: string): Promise<GraphqlAnswer> {
    return this.#who.ask(MAKE_ADDRESS, { input: { keyId, name, idempotencyKey: randomUUID() } });
  }

  end({ id, version }: { id: string; version: number }): Promise<GraphqlAnswer> {
    return this.#who.ask(END_ADDRESS, { input: { id, version, reason: '不再使用' } });
  }
}

/** A system administrator lets the platform reach a host of a private network. */
export async function allow(url: string, host: string): Promise<void> {
  const { data } = await (await signIn(url, 'xitong')).ask(ALLOW, { input: { host, reason: '测试用接收方' } });
  if (data.allowHost.errors.length > 0) throw new Error(`not allowed: ${host}`);
}

/** Somebody outside, with a key or without. */
export class ThirdParty {
  readonly url: string;
  readonly secret: string | null;

  constructor(url: string, secret: string | null) {
    this.url = url;
    this.secret = secret;
  }

  send(init: { method?: string; headers?: Record<string, string>; body?: string; search?: string }): Promise<Response> {
    const { search = '', headers, ...rest } = init;
    return fetch(new URL(`/portal/graphql${search}`, this.url), {
      ...rest,
      headers: { ...(this.secret ? { authorization: `Bearer ${this.secret}` } : {}), ...headers },
    });
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async ask(query: string, variables: object = {}): Promise<GraphqlAnswer> {
    return (await (await this.post({ query, variables })).json()) as GraphqlAnswer;
  }

  /** All that is public, page by page, with these fields. */
  async everything<Entry>(fields: string): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await this.ask(
        `query ($after: String) { disclosures(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
        { after },
      );
      entries.push(...data.disclosures.nodes);
      if (!data.disclosures.pageInfo.hasNextPage) return entries;
      after = data.disclosures.pageInfo.endCursor;
    }
  }
}
