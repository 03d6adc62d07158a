import { FindingKind, FindingSeverity, FindingState } from './finding.rules.js';

/** What spreadsheets call the kinds of findings. */
export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  [FindingKind.UNTIMELY]: '不及时',
  [FindingKind.NON_STANDARD]: '不规范',
  [FindingKind.INCOMPLETE]: '不到位',
  [FindingKind.PERSONAL_DATA]: '泄露个人信息',
  [FindingKind.COPIED]: '照搬照抄',
  [FindingKind.UNSEALED]: '未封存',
  [FindingKind.MISMATCH]: '比对不符',
  [FindingKind.NO_DUTY]: '责任未落实',
};

export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  [FindingSeverity.LIGHT]: '轻微',
  [FindingSeverity.ORDINARY]: '一般',
  [FindingSeverity.SERIOUS]: '严重',
};

export const STATE_WORDS: Readonly<Record<FindingState, string>> = {
  [FindingState.PROPOSED]: '待确认',
  [FindingState.OPEN]: '已确认',
  [FindingState.IN_LETTER]: '已发文',
  [FindingState.RECTIFIED]: '已整改待核实',
  [FindingState.VERIFIED]: '核实通过',
  [FindingState.DISMISSED]: '不作为问题',
  [FindingState.LAPSED]: '自行消除',
};
