import type { Insistent } from './insist.ts';
import type { Promised } from './ledger.ts';

const PAYLOAD = 'notice { id version state number } errors { code ... on ConflictError { currentVersion } }';

interface About {
  readonly addresseeId: string;
  readonly approverId: string;
  readonly answerBy: string;
}

interface People {
  readonly officer: Insistent;
  readonly leader: Insistent;
}

interface Answer {
  readonly notice: { id: string; version: number; state: string; number: string | null } | null;
  readonly errors: readonly { code: string; currentVersion?: number }[];
}

/** Writes letters through their life, and remembers each answer: what was answered must be there. */
export class Writer {
  readonly #people: People;
  readonly #about: About;
  readonly #promised: Promised[];

  constructor(people: People, about: About, promised: Promised[]) {
    this.#people = people;
    this.#about = about;
    this.#promised = promised;
  }

  async write(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const key = crypto.randomUUID();
      const id = await this.#draft(key);
      const { officer, leader } = this.#people;
      await this.#step(officer, 'submitNotice(input: { id: $id, version: 1 })', { id, to: 'SUBMITTED', version: 2 });
      await this.#step(leader, 'approveNotice(input: { id: $id, version: 2 })', { id, to: 'ISSUED', version: 4 });
      await this.#step(leader, 'withdrawNotice(input: { id: $id, version: 4, reason: "演练" })', {
        id,
        to: 'WITHDRAWN',
        version: 5,
      });
    }
  }

  async #draft(key: string): Promise<string> {
    const input = {
      ...this.#about,
      kind: 'SUGGESTION',
      title: '关于按时公开三务信息的监督建议',
      basis: '经在线监督检查发现。',
      problems: [{ text: '第三季度三务信息未公开' }],
      demand: '请按时公开并反馈。',
      idempotencyKey: key,
    };
    const { data, errors } = await this.#people.officer.ask(
      `mutation ($input: DraftNoticeInput!) { draftNotice(input: $input) { ${PAYLOAD} } }`,
      { input },
    );
    const id = (data?.draftNotice as Answer | undefined)?.notice?.id;
    if (!id) throw new Error(`a draft was refused: ${JSON.stringify(data ?? errors)}`);
    this.#promised.push({ id, key, state: 'DRAFT', version: 1 });
    return id;
  }

  /** A repeat of a step that had happened, whose answer was lost, is told so by the version. */
  async #step(who: Insistent, call: string, { id, to, version }: { id: string; to: string; version: number }) {
    const { data, errors } = await who.ask(`mutation ($id: ID!) { done: ${call} { ${PAYLOAD} } }`, { id });
    const { notice, errors: refusals = [] } = (data?.done ?? {}) as Partial<Answer>;
    const happened = notice?.version === version || refusals.some(({ currentVersion }) => currentVersion === version);
    if (!happened) throw new Error(`${call} was refused: ${JSON.stringify(data ?? errors)}`);
    this.#promised.push({ id, key: null, state: to, version });
  }
}
