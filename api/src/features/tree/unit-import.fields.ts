import type { FieldOfKind } from '../../core/imports/import-kind.js';
import { UnitKind } from '../units/unit.rules.js';

/** The columns of the tree as a table. */
export const UNIT_FIELDS: readonly FieldOfKind[] = [
  {
    key: 'code',
    title: '代码',
    synonyms: ['编码', '单位代码', '单位编码', '统计代码', '统计用区划代码', '区划代码', '行政区划代码', 'code'],
    required: true,
  },
  { key: 'name', title: '名称', synonyms: ['单位名称', '单位', '全称', '村名', '村社区名称', 'name'], required: true },
  { key: 'kind', title: '类别', synonyms: ['类型', '单位类别', '单位类型', '性质', 'kind', 'type'], required: true },
  {
    key: 'parent',
    title: '上级单位',
    synonyms: [
      '上级',
      '上级代码',
      '上级单位代码',
      '上级名称',
      '所属镇',
      '所属乡镇',
      '所属街道',
      '所属镇街',
      '镇街',
      '隶属',
      'parent',
    ],
    required: true,
  },
  {
    key: 'hosts',
    title: '驻在部门',
    synonyms: ['驻在单位', '派驻单位', '派驻部门', '综合监督单位', '联系的派驻组', '联系单位', 'hosts'],
    required: false,
  },
];

/** What the export calls each kind, and what other people's tables call it. */
const KIND_WORDS: Readonly<Record<UnitKind, readonly [title: string, ...others: string[]]>> = {
  DISTRICT: ['区', '旗县区', '县', '旗'],
  COMMISSION: ['纪委监委', '区纪委监委'],
  OFFICE: ['内设室', '室', '监督室'],
  LIAISON_OFFICE: ['联系室'],
  RESIDENT_TEAM: ['派驻纪检监察组', '派驻组'],
  DEPARTMENT: ['区直部门', '部门', '委办局'],
  TOWNSHIP: ['镇(街道)', '镇', '苏木', '街道', '乡', '乡镇', '镇街', '镇(苏木)'],
  DISCIPLINE_COMMITTEE: ['纪(工)委', '纪委', '纪工委'],
  VILLAGE: ['村(社区)', '村', '嘎查', '社区', '居委会', '村委会', '村社区'],
  COLLECTIVE: ['村集体经济组织', '集体经济组织', '合作社'],
};

const halfWidth = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')');

/** The kind by what a table calls it, or by its name in the interface; null for a word that is not known. */
export const kindOf = (word: string): UnitKind | null =>
  Object.values(UnitKind).find((kind) => kind === word || KIND_WORDS[kind].includes(halfWidth(word))) ?? null;

export const kindTitle = (kind: UnitKind): string => KIND_WORDS[kind][0];

export const KIND_TITLES: readonly string[] = Object.values(UnitKind).map(kindTitle);
