import { department, type UnitRef } from './units.ts';

export interface ItemEntry {
  readonly code: string;
  readonly name: string;
  readonly affair: 'PARTY' | 'GOVERNMENT' | 'VILLAGE';
  readonly basis: string;
  readonly hasFunds: boolean;
  readonly frequency: 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY';
  readonly due: { readonly kind: 'DAY_OF_MONTH'; readonly month: number; readonly day: number };
  readonly appliesTo: readonly ('TOWNSHIP' | 'VILLAGE')[];
  readonly titleWords: readonly string[];
  readonly lead: UnitRef | null;
  readonly fromOn: string;
}

const FROM = '2019-09-01';
const onDay = (day: number) => ({ kind: 'DAY_OF_MONTH', month: 1, day }) as const;

/** The items that case A needs, and those that give the other units something to do. */
export const ITEMS: readonly ItemEntry[] = [
  {
    code: 'DW-01',
    name: '党务公开',
    affair: 'PARTY',
    basis: '《中国共产党党务公开条例(试行)》',
    hasFunds: false,
    frequency: 'QUARTERLY',
    due: onDay(10),
    appliesTo: ['TOWNSHIP', 'VILLAGE'],
    titleWords: ['党务 公开', '三务公开'],
    lead: department('D09'),
    fromOn: FROM,
  },
  {
    code: 'ZW-01',
    name: '政务公开',
    affair: 'GOVERNMENT',
    basis: '《中华人民共和国政府信息公开条例》',
    hasFunds: false,
    frequency: 'QUARTERLY',
    due: onDay(10),
    appliesTo: ['TOWNSHIP'],
    titleWords: ['政务 公开', '三务公开'],
    lead: department('D10'),
    fromOn: FROM,
  },
  {
    code: 'CW-01',
    name: '村(居)务公开',
    affair: 'VILLAGE',
    basis: '《中华人民共和国村民委员会组织法》第三十条、《城市居民委员会组织法》',
    hasFunds: false,
    frequency: 'QUARTERLY',
    due: onDay(10),
    appliesTo: ['TOWNSHIP', 'VILLAGE'],
    titleWords: ['村务 公开', '居务 公开', '村(居)务公开', '三务公开'],
    lead: department('D03'),
    fromOn: FROM,
  },
  {
    code: 'CW-02',
    name: '集体财务收支',
    affair: 'VILLAGE',
    basis: '《村民委员会组织法》、农经发〔2011〕13号',
    hasFunds: true,
    frequency: 'QUARTERLY',
    due: onDay(20),
    appliesTo: ['VILLAGE'],
    titleWords: ['集体财务', '财务收支'],
    lead: department('D02'),
    fromOn: FROM,
  },
  {
    code: 'CW-03',
    name: '最低生活保障',
    affair: 'VILLAGE',
    basis: '《社会救助暂行办法》',
    hasFunds: true,
    frequency: 'MONTHLY',
    due: onDay(16),
    appliesTo: ['VILLAGE'],
    titleWords: ['最低生活保障', '低保'],
    lead: department('D03'),
    fromOn: FROM,
  },
  {
    code: 'ZW-02',
    name: '临时救助',
    affair: 'GOVERNMENT',
    basis: '《社会救助暂行办法》',
    hasFunds: true,
    frequency: 'QUARTERLY',
    due: onDay(18),
    appliesTo: ['TOWNSHIP'],
    titleWords: ['临时救助'],
    lead: department('D03'),
    fromOn: FROM,
  },
  {
    code: 'DW-02',
    name: '党费收缴使用',
    affair: 'PARTY',
    basis: '《中国共产党党务公开条例(试行)》',
    hasFunds: false,
    frequency: 'HALF_YEARLY',
    due: onDay(20),
    appliesTo: ['TOWNSHIP', 'VILLAGE'],
    titleWords: ['党费'],
    lead: department('D09'),
    fromOn: FROM,
  },
];

/** When lights turn: three working days before the due day, the first working day after it. */
export const RULES = (['DISCLOSURE', 'ANSWER'] as const).map((kind) => ({
  kind,
  yellowWorkingDaysBefore: 3,
  redWorkingDaysAfter: 1,
  fromOn: '2019-01-01',
}));

/** Official numbers go on from those given on paper: the suggestion of case A is 九纪监建〔2019〕67号. */
export const SERIES = [
  { kind: 'SUGGESTION', prefix: '九纪监建', year: 2019, last: 66 },
  { kind: 'RECTIFICATION', prefix: '九纪整改', year: 2019, last: 0 },
  { kind: 'EXPLANATION', prefix: '九纪说明', year: 2019, last: 0 },
  { kind: 'BULLETIN', prefix: '九纪通', year: 2019, last: 1 },
] as const;
