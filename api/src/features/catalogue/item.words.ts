import { LISTED } from '../../core/imports/cell-list.js';
import { DayKind, dueRuleText } from '../obligations/due.rules.js';
import type { UnitKind } from '../units/unit.rules.js';
import { kindTitle } from '../units/unit-kind.words.js';
import { Affair, Audience, Channel, type ItemContent, Manner } from './item.rules.js';
import { Tier, tiersOf } from './tier.rules.js';
import { frequencyTitle } from './time-limit.words.js';

type Words<Value extends string> = Readonly<Record<Value, readonly [title: string, ...others: string[]]>>;

/** What our tables call each of them, and what other people's tables call it. */
export const AFFAIRS: Words<Affair> = {
  PARTY: ['党务', '党务公开'],
  GOVERNMENT: ['政务', '政务公开'],
  VILLAGE: ['村(居)务', '村务', '居务', '村居务', '村务公开', '居务公开'],
};
export const AUDIENCES: Words<Audience> = {
  EVERYBODY: ['社会公开', '全社会', '社会', '面向社会'],
  GROUP: ['特定群体', '特定人群', '本村村民', '村民'],
  INSIDE_PARTY: ['党内公开', '党内', '党员'],
};
export const MANNERS: Words<Manner> = {
  ON_ITS_OWN: ['主动公开', '主动'],
  ON_REQUEST: ['依申请公开', '依申请'],
};
export const CHANNELS: Words<Channel> = {
  PORTAL: ['政府网站', '门户网站', '政府门户网站', '区政府门户网站', '网站'],
  WECHAT: ['微信公众号', '公众号', '微信', '两微一端'],
  BOARD: ['公开栏', '村务公开栏', '公示栏', '信息公示栏', '公告栏'],
};
export const TIERS: Words<Tier> = {
  DISTRICT: ['区级', '县级', '旗县区级'],
  TOWNSHIP: ['镇街级', '乡级', '镇级', '乡镇级', '街道级', '苏木级'],
  VILLAGE: ['村级', '村居级', '村社区级'],
};
export const YES_NO: Words<'YES' | 'NO'> = { YES: ['是', '有', '√', '涉及'], NO: ['否', '无', '×', '不涉及'] };

/** 公开主体 of an item that asks nobody any more. */
export const NOBODY = '无';

const halfWidth = (word: string): string => word.normalize('NFKC').trim();

/** Which one a word means; undefined for a word that is not known. */
export const meaning = <Value extends string>(words: Words<Value>, word: string): Value | undefined =>
  (Object.keys(words) as Value[]).find((one) => one === word || words[one].includes(halfWidth(word)));

export const titlesOf = <Value extends string>(words: Words<Value>): string =>
  (Object.keys(words) as Value[]).map((one) => words[one][0]).join(LISTED);

/** A unit as the catalogue's table names it. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: UnitKind;
}

/** Units that there are, to name and to find them in a table. */
export interface UnitBook {
  /** by its name; by its code where two are called the same; null when it has ended, or there is none */
  wordOf(id: string): string | null;
  kindOf(id: string): UnitKind | undefined;
}

const joined = <Value extends string>(words: Words<Value>, values: readonly Value[]): string =>
  values.map((one) => words[one][0]).join(LISTED);

const daysText = ({ days, dayKind }: { days: number; dayKind: DayKind }): string =>
  `${days}${dayKind === DayKind.WORKING ? '个工作日' : '日'}`;

/**
 * What an item asks, by the columns of the catalogue as a table, as `item-import.parse` reads them. Units that
 * have ended owe nothing and are not named.
 */
export function wordsOf(content: ItemContent, book: UnitBook): Record<string, string> {
  const { namedUnitIds, exceptedUnitIds, appliesTo, display, leadUnitId } = content;
  const kinds = [...appliesTo, ...namedUnitIds.flatMap((id) => book.kindOf(id) ?? [])];
  return {
    name: content.name,
    affair: AFFAIRS[content.affair][0],
    area: content.area ?? '',
    basis: content.basis,
    frequency: frequencyTitle(content.frequency),
    limit: dueRuleText(content.frequency, content.due),
    who: [...appliesTo.map(kindTitle), ...namedUnitIds.flatMap((id) => book.wordOf(id) ?? [])].join(LISTED) || NOBODY,
    except: exceptedUnitIds.flatMap((id) => book.wordOf(id) ?? []).join(LISTED),
    audience: AUDIENCES[content.audience][0],
    manner: MANNERS[content.manner][0],
    channels: joined(CHANNELS, content.channels),
    tiers: joined(TIERS, tiersOf(kinds)),
    lead: (leadUnitId && book.wordOf(leadUnitId)) || '',
    funds: YES_NO[content.hasFunds ? 'YES' : 'NO'][0],
    display: display ? daysText(display) : '',
    titleWords: content.titleWords.join(LISTED),
  };
}
