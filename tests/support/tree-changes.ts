import { expect } from 'vitest';
import { type Caller, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';
import { query } from './sql.ts';

const TYPES = { moveUnit: 'MoveUnitInput', closeUnit: 'CloseUnitInput', splitUnit: 'SplitUnitInput' };

export interface Owed {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly dueOn: string;
}

export interface Counted {
  readonly onTime: { numerator: number; denominator: number };
  readonly redUnits: number;
  readonly redUnitsYesterday: number;
}

/** The opening district, and those who change its tree and read its figures. */
export class TreeWorld {
  readonly server: TestServer;
  readonly administrator: Caller;
  readonly officer: Caller;
  readonly #units: ReadonlyMap<string, string>;

  private constructor(server: TestServer, people: [Caller, Caller], units: ReadonlyMap<string, string>) {
    this.server = server;
    [this.administrator, this.officer] = people;
    this.#units = units;
  }

  static async open(): Promise<TreeWorld> {
    const server = await startServer({ opening: true });
    const people: [Caller, Caller] = [await signIn(server.url, 'xitong'), await signIn(server.url, 'lijing')];
    const { data } = await people[1].ask('{ units { id name pathNames } }');
    const named = data.units.flatMap(({ id, name, pathNames }: { id: string; name: string; pathNames: string[] }) => [
      [name, id],
      [pathNames.join('/'), id],
    ]);
    return new TreeWorld(server, people, new Map(named));
  }

  /** By its name, or by its path where two are called the same. */
  idOf(name: string): string {
    return this.#units.get(name) ?? expect.fail(`no unit ${name}`);
  }

  /** Asks for a change of a unit by its name, as it is now. */
  async change(mutation: keyof typeof TYPES, name: string, more: object, who = this.administrator) {
    const id = this.idOf(name);
    const { version } = (await this.read(id)) ?? { version: 1 };
    const document = `mutation ($input: ${TYPES[mutation]}!) {
      ${mutation}(input: $input) { unit { id closedOn splitOff { id name } } errors { code path message } }
    }`;
    const { data, errors } = await who.ask(document, { input: { id, version, reason: '区政府调整文件', ...more } });
    return { done: data?.[mutation], errors };
  }

  async changed(mutation: keyof typeof TYPES, name: string, more: object) {
    const { done } = await this.change(mutation, name, more);
    expect(done.errors).toEqual([]);
    return done.unit;
  }

  async read(id: string) {
    const document = `query ($id: ID!) {
      unit(id: $id) { id name version parentId openedOn closedOn spans { parentName fromOn untilOn } }
    }`;
    return (await this.administrator.ask(document, { id })).data.unit;
  }

  async figures(name: string): Promise<Counted> {
    const document = `query ($under: ID) {
      figures(under: $under) { onTime { numerator denominator } redUnits redUnitsYesterday }
    }`;
    return (await this.officer.ask(document, { under: this.idOf(name) })).data.figures;
  }

  /** How many obligations the list holds that the rate of the quarter so far counts below the unit. */
  async counted(name: string): Promise<number> {
    const filter = {
      kind: { eq: 'DISCLOSURE' },
      inRates: true,
      dueOn: { range: { from: '2019-10-01', to: '2019-10-14' } },
      owedBelow: this.idOf(name),
    };
    const document = 'query ($filter: ObligationFilter) { obligations(filter: $filter) { totalItems } }';
    return (await this.officer.ask(document, { filter })).data.obligations.totalItems;
  }

  /** What a unit owed, owes or will, whatever became of it. */
  owed(unitId: string): Promise<Owed[]> {
    return query<Owed>(
      this.server.database.superuserUrl,
      `select id, title, state, due_on::text as "dueOn" from obligation where unit_id = $1 order by title, id`,
      [unitId],
    );
  }

  /** What was recorded of the lights of a unit's obligations, oldest first. */
  lightsOf(unitId: string): Promise<{ id: string; state: string; effectiveOn: string; recordedOn: string }[]> {
    return query(
      this.server.database.superuserUrl,
      `select id, state, effective_on::text as "effectiveOn",
         (recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn"
       from light_change where unit_id = $1 order by id`,
      [unitId],
    );
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
