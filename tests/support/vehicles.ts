import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { askForJob } from './jobs.ts';
import { type Caller, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';
import { query } from './sql.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const VEHICLE =
  'id plate model purpose place registeredOn struckOn struckReason version viewerCanKeep unit { id shortName }';
const SEAL = `id plate model state exempted sealedOn place keeper version viewerCan unit { id shortName } vehicle { id plate }
  obligation { id state light dueOn title } steps { step onDay by place keeper reason photos { id name url } }`;
const SEALING =
  'id name fromOn untilOn sealBy cancelledAt version viewerCanCancel counts { total sealed due opened exempted }';
const ERRORS = 'errors { __typename code path message }';

/** What came of a mutation: the record, or by which code and where it was refused. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
export type Answer = any;

async function mutate(who: Caller, name: string, field: string, parts: string, input: object): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { ${parts} } ${ERRORS} } }`;
  const { data, errors } = await who.ask(document, { input });
  if (!data?.[name]) return { refused: errors?.[0]?.extensions.code };
  const [error] = data[name].errors;
  return error ? { refused: error.code, path: error.path, message: error.message } : data[name][field];
}

/** The parking lot of a district: registers, arranges and seals at the public interface. */
export class Garage {
  readonly server: TestServer;
  readonly #units: ReadonlyMap<string, string>;
  #plates = 0;

  private constructor(server: TestServer, units: ReadonlyMap<string, string>) {
    this.server = server;
    this.#units = units;
  }

  static async open(): Promise<Garage> {
    const server = await startServer({ opening: true });
    const units = await query<{ id: string; name: string }>(
      server.database.superuserUrl,
      'select id, short_name as name from unit',
    );
    return new Garage(server, new Map(units.map(({ id, name }) => [name, id])));
  }

  unitId(name: string): string {
    return this.#units.get(name) ?? expect.fail(`no unit ${name}`);
  }

  register(who: Caller, unit: string, more: object = {}): Promise<Answer> {
    const plate = `蒙B9${String(++this.#plates).padStart(4, '0')}`;
    const input = { unitId: this.unitId(unit), plate, model: '大众帕萨特', purpose: 'GENERAL', place: '机关大院东侧' };
    return mutate(who, 'registerVehicle', 'vehicle', VEHICLE, { ...input, idempotencyKey: randomUUID(), ...more });
  }

  change(who: Caller, name: 'amendVehicle' | 'strikeVehicle' | 'transferVehicle', input: object): Promise<Answer> {
    return mutate(who, name, 'vehicle', VEHICLE, input);
  }

  /** Over a weekend, before which Friday is the last day, unless said otherwise. */
  arrange(who: Caller, more: object = {}): Promise<Answer> {
    const input = { name: '秋收周末', fromOn: '2019-10-19', untilOn: '2019-10-20', basis: '机关事务服务中心通知' };
    return mutate(who, 'arrangeSealing', 'sealing', SEALING, { ...input, idempotencyKey: randomUUID(), ...more });
  }

  cancel(who: Caller, input: object): Promise<Answer> {
    return mutate(who, 'cancelSealing', 'sealing', SEALING, { reason: '通知有误', ...input });
  }

  /** How many vehicles on strength the person sees. */
  async strength(who: Caller): Promise<number> {
    const { data } = await who.ask('{ vehicles(filter: { struck: false }, take: 1) { totalItems } }');
    return data.vehicles.totalItems;
  }

  async photo(who: Caller, name = '封存.png'): Promise<string> {
    return ((await (await who.upload(name, PNG)).json()) as { id: string }).id;
  }

  async declare(who: Caller, { id, version }: Answer, more: object = {}): Promise<Answer> {
    const photoIds = 'photoIds' in more ? [] : [await this.photo(who)];
    const input = { id, version, sealedOn: '2019-10-15', place: '机关大院东侧', keeper: '王师傅', photoIds };
    return mutate(who, 'declareSeal', 'seal', SEAL, { ...input, ...more });
  }

  step(who: Caller, name: 'openSeal' | 'takeBackSeal', { id, version }: Answer, more: object): Promise<Answer> {
    return mutate(who, name, 'seal', SEAL, { id, version, ...more });
  }

  async sealing(who: Caller, id: string): Promise<Answer> {
    const { data } = await who.ask(`query ($id: ID!) { sealing(id: $id) { ${SEALING} } }`, { id });
    return data.sealing;
  }

  /** The seal of a vehicle over the newest holiday, as the person sees it. */
  async sealOf(who: Caller, vehicleId: string): Promise<Answer> {
    const { data, errors } = await who.ask(
      `query ($id: ID!) { vehicleSeals(filter: { vehicleId: { eq: $id } }) { totalItems items { ${SEAL} } } }`,
      { id: vehicleId },
    );
    return data?.vehicleSeals.items[0] ?? { none: errors?.[0]?.extensions.code ?? null };
  }

  /** Moves the clock on, and has what is owed swept and seals judged by then. */
  async day(on: string): Promise<void> {
    const { superuserUrl } = this.server.database;
    const officer = await signIn(this.server.url, 'lijing');
    await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to: `${on}T09:00:00+08:00` });
    const unjudged = `select s.id from vehicle_seal s join obligation o on o.seal_id = s.id join sealing h on h.id = s.sealing_id
      left join seal_judgement j on j.seal_id = s.id
      where j.stood is null or split_part(j.stood, ' ', 2) <> o.state or split_part(j.stood, ' ', 3) <> o.light
        or split_part(j.stood, ' ', 1) <> s.version::text or (h.until_on < '${on}' and o.state = 'OPEN')`;
    await askForJob(superuserUrl, 'follow-seals');
    await expect.poll(() => query(superuserUrl, unjudged), { timeout: 20_000 }).toEqual([]);
  }

  /** What is found of a seal. */
  async findings(who: Caller, { obligation }: Answer): Promise<Answer[]> {
    const { data } = await who.ask(
      `query ($id: ID!) { findings(filter: { obligationId: { eq: $id } }) { items { id kind code state problem evidence
        unit { shortName } } } }`,
      { id: obligation.id },
    );
    return data.findings.items;
  }
}
