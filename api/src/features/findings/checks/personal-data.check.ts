import { type PersonalKind, personalNumbers } from '../../disclosures/personal.rules.js';
import { openIn } from '../../disclosures/private-columns.rules.js';
import { ProseKind, privateProse } from '../../disclosures/private-prose.rules.js';
import { columnOf, type ReadTable, readTables } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, type EntryFacts, failsBy } from '../check.js';
import { FindingKind } from '../finding.rules.js';

const NUMBERS: Readonly<Record<PersonalKind, string>> = { ID_CARD: '身份证号', PHONE: '手机号', BANK_CARD: '银行卡号' };

function numbersIn(place: string, text: string): string[] {
  const found = Map.groupBy(personalNumbers(text), ({ kind }) => kind);
  return [...found].map(([kind, ones]) => `${place}有${ones.length}个完整的${NUMBERS[kind]}`);
}

const PROSE: Readonly<Record<ProseKind, (n: number) => string>> = {
  ILLNESS: (n) => `正文写明了${n}处患病情况`,
  MINOR: (n) => `正文写明了${n}名未成年人的姓名`,
};

function proseIn(text: string): string[] {
  const found = Map.groupBy(privateProse(text), ({ kind }) => kind);
  return [...found].map(([kind, ones]) => PROSE[kind](ones.length));
}

const proofsIn = (table: ReadTable, title: string): string[] => {
  const { columns, minors } = openIn(table, title);
  return [
    ...columns.map(({ at, rows }) => `${columnOf(table, at)}有${rows.length}行没有遮盖`),
    ...minors.map(({ rows }) => `第${table.nr}个表有${rows.length}名未成年人的姓名`),
  ];
};

const proofsOf = (facts: EntryFacts): string[] => [
  ...numbersIn('标题', facts.title),
  ...numbersIn('正文', facts.text),
  ...proseIn(facts.text),
  ...readTables(facts).flatMap((table) => proofsIn(table, facts.title)),
];

/** Says how many and where; what was found is repeated nowhere. */
export const personalData: Check = {
  code: 'PERSONAL_DATA',
  version: 2,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.PERSONAL_DATA,
  title: '没有泄露个人信息',
  problem: '公开了不应公开的个人信息',
  judge: (facts) => failsBy(proofsOf(facts)),
};
