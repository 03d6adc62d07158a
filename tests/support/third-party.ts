import { randomUUID } from 'node:crypto';
import { type Caller, type GraphqlAnswer, signIn } from './people.ts';

const REQUEST = `mutation ($input: RequestPortalKeyInput!) { requestPortalKey(input: $input) { key { id version state } errors { code message } } }`;
const STEP = `mutation ($input: StepPortalKeyInput!) { stepPortalKey(input: $input) { key { id version state viewerCan } secret errors { code message } } }`;

export const ALL_SCOPES = ['UNITS', 'CATALOGUE', 'DISCLOSURES', 'RATES'];

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
}
