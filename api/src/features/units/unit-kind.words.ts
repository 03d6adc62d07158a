import { UnitKind } from './unit.rules.js';

/** What our tables call each kind, and what other people's tables call it. */
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
