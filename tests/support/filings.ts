import { expect } from 'vitest';
import { newKey, tryCall } from './administrators.ts';
import { type Caller, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';

const FILING = `filing { id state nil version onBehalf filler submittedOn reviewer remark viewerFilled viewerCan
  content { cells { key value rows { cells { key value } } } explanations { place text } secrecyReviewer }
  photos { id } disclosure { id } obligation { id state light } } errors { __typename code path message }`;

const TYPES = {
  beginFiling: 'BeginFilingInput',
  saveFiling: 'SaveFilingInput',
  submitFiling: 'SubmitFilingInput',
  fileNil: 'FileNilInput',
  recallFiling: 'RecallFilingInput',
  passFiling: 'PassFilingInput',
  returnFiling: 'ReturnFilingInput',
} as const;
export type FilingMutation = keyof typeof TYPES;

const cell = (key: string, label: string, kind: string, required = true) => ({ key, label, kind, required });
const table = (key: string, label: string) => ({
  ...cell(key, label, 'TABLE', false),
  columns: [cell('what', '项目', 'TEXT'), { ...cell('amount', '金额（元）', 'AMOUNT'), least: '0' }],
});

/** The accounts of a quarter, as a lead department would ask for them. */
export const ACCOUNTS = {
  guidance: '按季填报，金额以元为单位。',
  fields: [
    cell('opening', '期初余额', 'AMOUNT'),
    table('income', '收入明细'),
    table('spending', '支出明细'),
    cell('closing', '期末余额', 'AMOUNT'),
    cell('note', '备注', 'TEXT', false),
  ],
  sums: [
    {
      terms: [{ cell: 'opening' }, { cell: 'income.amount' }, { cell: 'spending.amount', subtract: true }],
      total: 'closing',
    },
  ],
  lastPeriods: [{ cell: 'opening', lastCell: 'closing', percent: 0 }],
  signOffs: ['村务监督委员会'],
  photo: true,
  townshipReviews: true,
  totalCell: 'income.amount',
};

const row = (what: string, amount: string) => ({
  cells: [
    { key: 'what', value: what },
    { key: 'amount', value: amount },
  ],
});

/** Those accounts, filled in without a fault. */
export const FILLED = {
  cells: [
    { key: 'opening', value: '1,000' },
    { key: 'income', rows: [row('土地承包费', '300.5')] },
    { key: 'spending', rows: [row('办公用品', '100.20')] },
    { key: 'closing', value: '1200.30' },
  ],
  signOffs: [{ body: '村务监督委员会', person: '李某', on: '2019-10-10' }],
  secrecyReviewer: '赵春梅',
};

export const PHOTO = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const WHO = {
  officer: 'lijing',
  clerk: 'zhenxiang',
  head: 'zhenxiangzhang',
  townshipHead: 'liuqiang',
  reporter: 'chenxia',
  otherTownship: 'machi',
  otherVillage: 'xinaobao',
  department: 'caizheng',
  reader: 'yuedu',
} as const;

/** The opening district, with the people of a village and of its township. */
export class FilingWorld {
  readonly server: TestServer;
  readonly #people: ReadonlyMap<keyof typeof WHO, Caller>;

  private constructor(server: TestServer, people: ReadonlyMap<keyof typeof WHO, Caller>) {
    this.server = server;
    this.#people = people;
  }

  static async open(): Promise<FilingWorld> {
    const server = await startServer({ opening: true });
    const people = Object.entries(WHO).map(
      async ([who, name]) => [who as keyof typeof WHO, await signIn(server.url, name)] as const,
    );
    return new FilingWorld(server, new Map(await Promise.all(people)));
  }

  who(name: keyof typeof WHO): Caller {
    return this.#people.get(name) ?? expect.fail(`no ${name}`);
  }

  async itemId(code: string): Promise<string> {
    const { data } = await this.who('officer').ask('{ disclosureItems { id code } }');
    return data.disclosureItems.find((item: { code: string }) => item.code === code)?.id ?? expect.fail(code);
  }

  /** Sets the template of an item, by its code. */
  async set(code: string, content: object = ACCOUNTS, more: object = {}, who = this.who('officer')) {
    const itemId = await this.itemId(code);
    const { data: known } = await who.ask('query ($id: ID!) { disclosureTemplates(itemId: $id) { version } }', {
      id: itemId,
    });
    const version = known?.disclosureTemplates[0]?.version ?? 0;
    const input = { itemId, version, fromOn: '2019-09-30', reason: '统一填报口径', content, ...more };
    return tryCall(
      ...([who, 'setDisclosureTemplate', 'SetDisclosureTemplateInput', input] as const),
      'template { id version fromOn fields { key label kind columns { key } } photo totalCell } errors { __typename code path message }',
    );
  }

  async isSet(code: string, content: object = ACCOUNTS): Promise<void> {
    const { data } = await this.set(code, content);
    expect(data.setDisclosureTemplate.errors).toEqual([]);
  }

  /** What somebody's own unit owes of an item, its period over. */
  async owed(title: string, who = this.who('clerk')) {
    const { data } = await who.ask(
      `query ($unit: ID!, $title: String!) { obligations(filter: { unitId: { eq: $unit }, text: { contains: $title },
        dueOn: { range: { to: "2019-10-31" } } }) { items { id state light } } }`,
      { unit: await this.ownUnit(who), title },
    );
    return data.obligations.items.at(-1) ?? expect.fail(`nothing is owed of ${title}`);
  }

  async ownUnit(who: Caller): Promise<string> {
    return (await who.ask('{ viewer { posts { unit { id } } } }')).data.viewer.posts[0].unit.id;
  }

  ask(mutation: FilingMutation, input: object, who = this.who('clerk')) {
    return tryCall(who, mutation, TYPES[mutation], input, FILING);
  }

  /** @returns the payload @throws when the answer is none */
  async done(mutation: FilingMutation, input: object, who = this.who('clerk')) {
    const { data, errors } = await this.ask(mutation, input, who);
    return data?.[mutation] ?? expect.fail(`${mutation}: ${JSON.stringify(errors)}`);
  }

  /** @returns the filing after it was done @throws when it was refused */
  async went(mutation: FilingMutation, input: object, who = this.who('clerk')) {
    const { filing, errors } = await this.done(mutation, input, who);
    expect(errors).toEqual([]);
    return filing;
  }

  nil(obligationId: string, who = this.who('clerk'), idempotencyKey = newKey()) {
    return this.done('fileNil', { obligationId, idempotencyKey }, who);
  }

  async photo(who = this.who('clerk')): Promise<string> {
    return ((await (await who.upload('公开栏.png', PHOTO)).json()) as { id: string }).id;
  }

  /** A filing of what is owed, submitted as it is to be. */
  async submitted(obligationId: string, who = this.who('clerk'), content: object = FILLED) {
    const { id, version } = await this.went('beginFiling', { obligationId }, who);
    return this.went('submitFiling', { id, version, content, photoIds: [await this.photo(who)] }, who);
  }

  async coverage(under: string): Promise<Record<string, number>> {
    const { data } = await this.who('officer').ask(
      `query ($under: ID!) { coverage(under: $under, from: "2019-09-01", to: "2019-12-31") {
        total { expected inTime late exempted notYetDue overdue missing unasked } } }`,
      { under },
    );
    return data.coverage.total;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
