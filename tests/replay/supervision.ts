import demo from '../../seeds/district/demo.json' with { type: 'json' };
import { daysLater } from '../../seeds/src/year/posts.ts';
import { letter, type NoticeAnswer } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { query } from '../support/sql.ts';
import type { Figure } from './figures.ts';
import { startYearServer, type YearServer } from './server.ts';
import { type PlannedLetter, planOf } from './supervision.plan.ts';
import { startWorld } from './world.ts';

/** Units that are written to, with who receives and signs for them. */
const ADDRESSEES = [
  ['沙河街道', 'liuqiang'],
  ['麻池镇', 'machi'],
  ['哈林格尔镇', 'halingeer'],
  ['财政局', 'caizheng'],
] as const;

/** One at a time would leave the second core idle. */
const AT_ONCE = 4;

/** The office and those whom it writes to, playing the half-year by the public interfaces. */
class Office {
  readonly #officers: readonly Caller[];
  readonly #leader: Caller;
  readonly #principal: Caller;
  readonly #heads: readonly Caller[];
  readonly #units: readonly { id: string; name: string }[];
  readonly #leaderId: string;
  readonly #principalId: string;
  #checks = 0;
  #next = 0;

  private constructor(parts: {
    officers: readonly Caller[];
    leader: Caller;
    principal: Caller;
    heads: readonly Caller[];
    units: readonly { id: string; name: string }[];
    leaderId: string;
    principalId: string;
  }) {
    this.#officers = parts.officers;
    this.#leader = parts.leader;
    this.#principal = parts.principal;
    this.#heads = parts.heads;
    this.#units = parts.units;
    this.#leaderId = parts.leaderId;
    this.#principalId = parts.principalId;
  }

  static async at(url: string): Promise<Office> {
    const officers = [await signIn(url, 'lijing'), await signIn(url, 'zhaolei')] as const;
    const [leader, principal] = [await signIn(url, 'wangjianguo'), await signIn(url, 'haozhiqiang')];
    const heads: Caller[] = [];
    for (const [, username] of ADDRESSEES) heads.push(await signIn(url, username));
    const { data } = await officers[0].ask('{ units { id name kind } }');
    const units = data.units.filter(({ kind }: { kind: string }) =>
      ['TOWNSHIP', 'VILLAGE', 'DEPARTMENT'].includes(kind),
    );
    const idOf = async (who: Caller) => (await who.ask('{ viewer { id } }')).data.viewer.id as string;
    return new Office({
      ...{ officers, leader, principal, heads, units },
      ...{ leaderId: await idOf(leader), principalId: await idOf(principal) },
    });
  }

  get officer(): Caller {
    const [first] = this.#officers;
    if (!first) throw new Error('no officer');
    return first;
  }

  get checks(): number {
    return this.#checks;
  }

  /** Looks at so many units that are in order, each in its turn. */
  async inOrder(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 100) {
      const some = Math.min(left, 100, this.#units.length);
      const subjects = Array.from({ length: some }, () => ({ type: 'UNIT', id: this.#unit().id }));
      await this.#do(
        this.#officers[this.#next % 2] ?? this.officer,
        'mutation ($input: RecordChecksInOrderInput!) { done: recordChecksInOrder(input: $input) { errors { message } } }',
        { subjects, idempotencyKey: crypto.randomUUID() },
      );
      this.#checks += some;
      left += 100 - some;
    }
  }

  #unit(): { id: string; name: string } {
    const unit = this.#units[this.#next++ % this.#units.length];
    if (!unit) throw new Error('no units');
    return unit;
  }

  /** A second look at every closed matter that is due by a day: in order. */
  async lookAgain(day: string): Promise<void> {
    const { data } = await this.officer.ask(
      `query ($day: Date!) { secondLooks(filter: { done: false, dueOn: { range: { to: $day } } }, take: 200) { items { id unit { id } } } }`,
      { day },
    );
    for (const { id, unit } of data.secondLooks.items as { id: string; unit: { id: string } }[]) {
      await this.#record(this.officer, { subject: { type: 'UNIT', id: unit.id }, conclusion: 'IN_ORDER', lookId: id });
    }
  }

  async #record(who: Caller, input: Record<string, unknown>): Promise<string[]> {
    const done = await this.#do<{ check: { findings: { id: string }[] } }>(
      who,
      'mutation ($input: RecordCheckInput!) { done: recordCheck(input: $input) { check { findings { id } } errors { message } } }',
      { ...input, idempotencyKey: crypto.randomUUID() },
    );
    this.#checks++;
    return done.check.findings.map(({ id }) => id);
  }

  /** Finds, writes, has it approved and received: the letter as it then stands with the unit. */
  async write(planned: PlannedLetter, day: string): Promise<Sent> {
    const [name = ''] = ADDRESSEES[planned.addressee] ?? [];
    const unit = this.#units.find((one) => one.name === name);
    const head = this.#heads[planned.addressee];
    const officer = this.#officers[planned.addressee % 2] ?? this.officer;
    if (!unit || !head) throw new Error(`nobody answers for ${name}`);
    const findingIds = await this.#record(officer, {
      ...{ subject: { type: 'UNIT', id: unit.id }, conclusion: 'FINDINGS' },
      findings: Array.from({ length: planned.problems }, (_, nr) => ({
        ...{ kind: nr === 0 ? 'UNTIMELY' : 'INCOMPLETE', problem: `第${nr + 1}项公开内容不到位` },
      })),
    });
    const kind = planned.kind === 'SUGGESTION' ? '监督建议' : '整改通知书';
    const draft = must(
      await letter(officer, 'draftNotice', {
        ...{ kind: planned.kind, addresseeId: unit.id, title: `关于${name}公开方面问题的${kind}` },
        ...{ basis: '三务公开目录及有关规定', demand: '请逐项整改并反馈。', answerBy: daysLater(day, 7) },
        problems: findingIds.map((findingId, nr) => ({ findingId, text: `第${nr + 1}项公开内容不到位` })),
        ...{ approverId: this.#leaderId, idempotencyKey: crypto.randomUUID() },
      }),
    );
    const submitted = must(await letter(officer, 'submitNotice', step(draft)));
    const issued = must(await letter(this.#leader, 'approveNotice', step(submitted)));
    const received = must(await letter(head, 'receiveNotice', step(issued)));
    return { officer, head, sentBack: planned.sentBack, ...step(received) };
  }

  /** The unit answers. */
  async answer(sent: Sent): Promise<Sent> {
    const input = { ...step(sent), text: '已逐项整改并公开。', idempotencyKey: crypto.randomUUID() };
    return { ...sent, ...step(must(await letter(sent.head, 'answerNotice', input))) };
  }

  /** The office passes the answer, or sends it back once. @returns the letter if it is to be answered again */
  async review(sent: Sent, day: string): Promise<Sent | null> {
    if (!sent.sentBack) {
      must(await letter(sent.officer, 'passNotice', { ...step(sent), reason: '经核实，整改到位。' }));
      return null;
    }
    const input = { ...step(sent), reason: '佐证材料不全，请补充。', answerBy: daysLater(day, 5) };
    return { ...sent, ...step(must(await letter(sent.officer, 'sendBackNotice', input))), sentBack: false };
  }

  /** A public bulletin, approved by the principal leader. */
  async bulletin(title: string): Promise<void> {
    const unitId = this.#units.find(({ name }) => name === '财政局')?.id;
    const input = {
      ...{ scope: 'PUBLIC', title, overview: '对三务公开和责任落实情况开展了监督检查，督促整改了一批问题。' },
      ...{ demands: '请各单位引以为戒，按期公开、据实公开。', approverId: this.#principalId },
      cases: [{ unitId, fact: '公开内容不到位，未按期整改。', outcome: '已责令整改并核实到位。' }],
      idempotencyKey: crypto.randomUUID(),
    };
    const take = (who: Caller, mutation: string, type: string, given: Record<string, unknown>) =>
      this.#do<{ bulletin: Versioned }>(
        who,
        `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { bulletin { id version } errors { message } } }`,
        given,
      );
    const { bulletin: draft } = await take(this.officer, 'draftBulletin', 'DraftBulletinInput', input);
    const { bulletin: submitted } = await take(this.officer, 'submitBulletin', 'BulletinStepInput', step(draft));
    await take(this.#principal, 'publishBulletin', 'BulletinStepInput', step(submitted));
  }

  async #do<Result>(who: Caller, document: string, input: Record<string, unknown>): Promise<Result> {
    const { data, errors } = await who.ask(document, { input });
    const said = errors ?? data?.done.errors;
    if (said?.length > 0) throw new Error(JSON.stringify(said));
    return data.done as Result;
  }
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A letter that was issued, and who deals with it. */
interface Sent extends Versioned {
  readonly officer: Caller;
  readonly head: Caller;
  readonly sentBack: boolean;
}

const step = ({ id, version }: Versioned): { id: string; version: number } => ({ id, version });

function must({ notice, errors }: NoticeAnswer): Versioned {
  if (!notice) throw new Error(JSON.stringify(errors));
  return notice;
}

/** The same of many, some at a time, in order. */
async function each<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return results;
}

/** A half-year of looking, writing, answering, verifying and looking again. */
async function play(office: Office): Promise<void> {
  const days = planOf(ADDRESSEES.length);
  const { checks } = demo.facts;
  let withUnit: Sent[] = [];
  let toReview: Sent[] = [];
  for (const [nr, { day, letters }] of days.entries()) {
    await office.officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', {
      to: new Date(`${day}T09:00:00+08:00`).toISOString(),
    });
    const reviewed = await each(toReview, (sent) => office.review(sent, day));
    toReview = await each(withUnit, (sent) => office.answer(sent));
    withUnit = [
      ...reviewed.filter((sent) => sent !== null),
      ...(await each(letters, (planned) => office.write(planned, day))),
    ];
    await office.lookAgain(day);
    if (day === BULLETIN_DAYS[0]) await office.bulletin('关于三务公开问题整改情况的通报');
    if (day === BULLETIN_DAYS[1]) await office.bulletin('关于照搬照抄责任方案问题的通报');
    const due = Math.round((checks * (nr + 1)) / days.length);
    await office.inOrder(Math.max(0, due - office.checks));
  }
  if (withUnit.length + toReview.length > 0) throw new Error('letters are left open');
}

/** The second is that of case D. */
const BULLETIN_DAYS = ['2019-08-30', demo.caseD.bulletinOn] as const;

const FIELDS = 'checks suggestions rectifications rectified bulletins';

/** The product's own figures beside a count of the rows: they are one, and what the reports tell. */
async function figures({ database }: YearServer, officer: Caller): Promise<Figure[]> {
  const { from, to } = demo.span;
  const { data, errors } = await officer.ask(
    `query ($from: Date!, $to: Date!) { supervisionFigures(from: $from, to: $to) { ${FIELDS} } }`,
    { from, to },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const told = data.supervisionFigures[0] as Record<string, number>;
  const counts: Readonly<Record<string, string>> = {
    checks: 'select count(*) from daily_check',
    suggestions: `select count(distinct letter_id) from notice where kind = 'SUGGESTION' and issued_at is not null`,
    rectifications: `select count(distinct letter_id) from notice where kind = 'RECTIFICATION' and issued_at is not null`,
    rectified: `select count(*) from finding where state = 'VERIFIED'`,
    bulletins: 'select count(*) from bulletin where published_on is not null',
  };
  const found: Figure[] = [];
  for (const [name, sql] of Object.entries(counts)) {
    const [row] = await query<{ n: string }>(database.superuserUrl, `select (${sql})::text as n`);
    const expected = String(demo.facts[name as keyof typeof demo.facts]);
    found.push({ name, expected, counted: row?.n ?? '' });
    found.push({ name: `${name}-as-told`, expected, counted: String(told[name]) });
  }
  return found;
}

/** The half-year of supervision, on a database of its own, the trail verified at the end. */
export async function replaySupervision(): Promise<readonly Figure[]> {
  const world = await startWorld();
  const server = await startYearServer(world.weChat);
  try {
    const office = await Office.at(server.url);
    const startedAt = performance.now();
    await play(office);
    console.log(`played    a half-year of supervision in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const auditor = await signIn(server.url, 'shenji');
    const { data } = await auditor.ask('mutation { verifyTrail { whole faults } }');
    const intact: Figure = { name: 'trail-whole', expected: 'true', counted: String(data?.verifyTrail.whole) };
    return [...(await figures(server, office.officer)), intact];
  } finally {
    await server.close();
    await world.close();
  }
}
