import { type PersonalKind, personalNumbers } from '../../disclosures/personal.rules.js';
import { type Check, CheckDimension, type EntryFacts, failsBy } from '../check.js';
import { FindingKind } from '../finding.rules.js';
import { columnOf, plain, type ReadTable, readTables } from './tables.js';

const NUMBERS: Readonly<Record<PersonalKind, string>> = { ID_CARD: '身份证号', PHONE: '手机号', BANK_CARD: '银行卡号' };

/** Columns that name what is nobody's business, whatever stands in them. */
const PRIVATE =
  /(?:家庭|现|户籍|居住)?(?:住址|地址)$|(?:银行|一卡通|存折|收款)(?:卡号|账号|帐号|账户)|^(?:账号|帐号|卡号)$|患病|病种|病情|疾病|诊断|残疾(?:类别|类型|等级)/;
/** Of a project, an office or a company it is no person's. */
const OF_NOBODY = /单位|项目|建设|办公|企业|公司|注册|办事|经营|施工/;

const PERSON = /姓名|户主|申请人|受益人|享受人|学生|儿童|孤儿/;
/** Every one of these is one. */
const MINOR = /儿童|孤儿|未成年|中小学生|幼儿/;
const AGE = /^(?:实际)?年龄/;
const GROWN_UP = 18;

/** 李**, 李某, 李某某: what is hidden is hidden by whatever sign; a slash and the like say that there is none. */
const HIDDEN = /[*＊×✱●某Xx]|^(?:\/|-+|—+|无|不详)?$/;
const isOpen = (cell: string | undefined): boolean => !HIDDEN.test(plain(cell ?? ''));

function numbersIn(place: string, text: string): string[] {
  const found = Map.groupBy(personalNumbers(text), ({ kind }) => kind);
  return [...found].map(([kind, ones]) => `${place}有${ones.length}个完整的${NUMBERS[kind]}`);
}

function privateColumns(table: ReadTable): string[] {
  return table.heads.flatMap((head, at) => {
    const name = plain(head);
    if (!PRIVATE.test(name) || OF_NOBODY.test(name)) return [];
    const open = table.data.filter((row) => isOpen(row[at])).length;
    return open > 0 ? [`${columnOf(table, at)}有${open}行没有遮盖`] : [];
  });
}

function minorsIn({ nr, heads, data }: ReadTable): string[] {
  const name = heads.findIndex((head) => PERSON.test(plain(head)));
  if (name < 0) return [];
  const age = heads.findIndex((head) => AGE.test(plain(head)));
  const all = MINOR.test(plain(heads[name] ?? ''));
  const isMinor = (row: readonly string[]) => {
    const years = plain(row[age] ?? '');
    return all || (/^\d{1,2}(?:岁|周岁)?$/.test(years) && Number.parseInt(years, 10) < GROWN_UP);
  };
  const open = data.filter((row) => isMinor(row) && isOpen(row[name])).length;
  return open > 0 ? [`第${nr}个表有${open}名未成年人的姓名`] : [];
}

const proofsOf = (facts: EntryFacts): string[] => [
  ...numbersIn('标题', facts.title),
  ...numbersIn('正文', facts.text),
  ...readTables(facts).flatMap((table) => [...privateColumns(table), ...minorsIn(table)]),
];

/** Says how many and where; what was found is repeated nowhere. */
export const personalData: Check = {
  code: 'PERSONAL_DATA',
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.PERSONAL_DATA,
  title: '没有泄露个人信息',
  problem: '公开了不应公开的个人信息',
  judge: (facts) => failsBy(proofsOf(facts)),
};
