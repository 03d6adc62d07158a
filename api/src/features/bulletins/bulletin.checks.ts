import { sql } from 'kysely';
import { warnOfCaseWork } from '../../core/case-words.js';
import { row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { FaultsError, InputError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { permits } from '../accounts/person.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import type { BulletinContent } from './bulletin.inputs.js';
import { approvingPermission } from './bulletin.policy.js';
import { BulletinScope } from './bulletin.rules.js';

interface Said {
  readonly path: readonly string[];
  readonly name: string;
  readonly text: string;
}

/** Everything that it says, field by field. */
const textsOf = ({
  title,
  overview,
  causes,
  demands,
  cases,
}: Omit<BulletinContent, 'warned' | 'approverId' | 'scope'>): Said[] => [
  { path: ['input', 'title'], name: '标题', text: title },
  { path: ['input', 'overview'], name: '概况', text: overview },
  { path: ['input', 'causes'], name: '原因分析', text: causes ?? '' },
  { path: ['input', 'demands'], name: '工作要求', text: demands },
  ...cases.flatMap(({ fact, outcome }, index) => [
    { path: ['input', 'cases', String(index), 'fact'], name: `第${index + 1}个案例的事实`, text: fact },
    { path: ['input', 'cases', String(index), 'outcome'], name: `第${index + 1}个案例的处理结果`, text: outcome },
  ]),
];

/** What goes to the public holds no numbers that name a person. @throws FaultsError of InputError `PERSONAL_DATA` */
export function mustNameNobody(scope: BulletinScope, content: Parameters<typeof textsOf>[0]): void {
  if (scope !== BulletinScope.PUBLIC) return;
  const faults = textsOf(content)
    .filter(({ text }) => masked(text) !== text)
    .map(
      ({ path, name }) =>
        new InputError('PERSONAL_DATA', `${name}里有身份证号、电话或银行卡号，公开通报不能写，请删去。`, path),
    );
  if (faults.length > 0) throw new FaultsError(faults);
}

interface About {
  readonly issuerPath: string;
  readonly districtPath: string;
  /** all who have had a hand in it, and whoever writes it now */
  readonly writerIds: readonly string[];
}

/** @throws InputError naming the field that breaks a rule, FaultsError of texts */
export async function checkContent({ db }: Work, content: BulletinContent, about: About): Promise<void> {
  const { scope, approverId, cases, warned } = content;
  if (about.writerIds.includes(approverId))
    throw new InputError('APPROVER_IS_DRAFTER', '拟稿人不能审批自己拟的通报，请另选审批领导。', [
      'input',
      'approverId',
    ]);
  const leader = isId(approverId)
    ? await row(
        db,
        sql`select 1 from account a where a.id = ${approverId} and ${permits(approvingPermission(scope), sql`${about.issuerPath}::ltree`)}`,
      )
    : null;
  if (!leader) {
    const who =
      scope === BulletinScope.PUBLIC ? '公开通报由主要领导审批，请从名单中选择。' : '请从审批领导名单中选择。';
    throw new InputError('APPROVER_UNKNOWN', who, ['input', 'approverId']);
  }
  const units = await known(
    db,
    sql`select u.id from unit u where u.path <@ ${about.districtPath}::ltree and u.id = any(${ids(cases.map(({ unitId }) => unitId))}::uuid[])`,
  );
  for (const [index, { unitId }] of cases.entries()) {
    if (!units.has(unitId))
      throw new InputError('UNIT_UNKNOWN', `第${index + 1}个案例的单位没有找到，请重新选择。`, [
        'input',
        'cases',
        String(index),
        'unitId',
      ]);
  }
  await mustBeLetters(db, cases, about.districtPath);
  mustNameNobody(scope, content);
  warnOfCaseWork(warned, textsOf(content));
}

type Case = Pick<BulletinContent['cases'][number], 'unitId' | 'noticeId'>;

/** Letters that cases come of were issued to their units and stand. @throws InputError naming the one that does not */
export async function mustBeLetters(db: Work['db'], cases: readonly Case[], districtPath: string): Promise<void> {
  const letters = await known(
    db,
    sql`select n.id || ' ' || n.addressee_id as id from notice n join unit i on i.id = n.issuer_id
      where n.issued_at is not null and n.state not in ('WITHDRAWN', 'OBJECTED') and i.path <@ ${districtPath}::ltree
        and n.id = any(${ids(cases.map(({ noticeId }) => noticeId ?? ''))}::uuid[]) for share of n`,
  );
  for (const [index, { unitId, noticeId }] of cases.entries())
    if (noticeId && !letters.has(`${noticeId} ${unitId}`))
      throw new InputError(
        'NOTICE_UNKNOWN',
        `第${index + 1}个案例所指的文书没有下发、已撤回或正在处理异议，或不是发给这个单位的。`,
        ['input', 'cases', String(index), 'noticeId'],
      );
}

const ids = (given: readonly string[]): string[] => given.filter(isId);

async function known(db: Work['db'], statement: ReturnType<typeof sql<{ id: string }>>): Promise<ReadonlySet<string>> {
  return new Set((await rows<{ id: string }>(db, statement)).map(({ id }) => id));
}
