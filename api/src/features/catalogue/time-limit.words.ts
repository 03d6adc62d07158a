import { LISTED } from '../../core/imports/cell-list.js';
import { DayKind, type DueRule } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';

export interface TimeLimitWords {
  readonly frequency: Frequency;
  readonly due: DueRule;
}

/** Why words are no time limit; the message is Chinese and says how to write it. */
export interface TimeLimitFault {
  readonly code: 'NO_FREQUENCY' | 'FREQUENCY_UNKNOWN' | 'FREQUENCY_DIFFERS' | 'BEFORE_EVENT' | 'NO_DAY' | 'BAD_DAY';
  readonly message: string;
}

/** What our tables call each frequency, and how others write it. */
const OFTEN: Readonly<Record<Frequency, { readonly title: string; readonly words: RegExp }>> = {
  BIMONTHLY: { title: '每两个月', words: /[每按]?两个?月|双月|隔月/ },
  HALF_YEARLY: { title: '每半年', words: /半年/ },
  QUARTERLY: { title: '每季度', words: /[每按]季|季度/ },
  MONTHLY: { title: '每月', words: /[每按逐]月|月度|次月/ },
  YEARLY: { title: '每年', words: /[每按]年|年度|次年|翌年/ },
  AS_IT_HAPPENS: { title: '随时', words: /随时|及时|[^满终了束]后|之日起/ },
};

export const frequencyTitle = (frequency: Frequency): string => OFTEN[frequency].title;

/** 每两个月 would be found as 每月, 每半年 as 每年: the longer words come first. */
const IN_ORDER = Object.keys(OFTEN) as Frequency[];

const FREQUENCY_TITLES = IN_ORDER.map((one) => OFTEN[one].title).join(LISTED);

const frequencyIn = (words: string): Frequency | null => IN_ORDER.find((one) => OFTEN[one].words.test(words)) ?? null;

const DIGITS = '零一二三四五六七八九';

/** 二十 → 20, 十五 → 15, 五 → 5; full-width digits as others. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String(10 * (tens ? DIGITS.indexOf(tens) : 1) + (ones ? DIGITS.indexOf(ones) : 0)),
    )
    .replaceAll(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}

const COUNTED = /(\d+)个?(工作日|日|天)[以之]?内/;
/** Days before something: nobody knows yet when that will be. */
const BEFORE = /前\d+个?(?:工作日|日|天)/;
const FIXED = /(?:(首|次|第?\d+)个?月(?:份)?的?)?(\d+)日/;

/**
 * A time limit as catalogues write it, such as 每季度首月20日前 or 变动后5个工作日内.
 * @param often how often, where that stands in a column of its own
 */
export function timeLimitIn(words: string, often = ''): TimeLimitWords | TimeLimitFault {
  const told = plain(words);
  const column = often === '' ? null : frequencyIn(plain(often));
  if (often !== '' && !column)
    return fault('FREQUENCY_UNKNOWN', `公开频次「${often}」无法识别，可填：${FREQUENCY_TITLES}`);
  const inWords = frequencyIn(told);
  // 变动后5个工作日内 tells from when days are counted, whatever the column says of how often
  const differs = column && inWords && inWords !== Frequency.AS_IT_HAPPENS && column !== inWords;
  if (differs) return fault('FREQUENCY_DIFFERS', `公开频次写的是「${often}」，公开时限写的是「${words}」，请改成一致`);
  if (BEFORE.test(told)) {
    const message = `公开时限「${words}」是事前的期限，请改写为确定后多少日内，公示多少日填在公示期`;
    return fault('BEFORE_EVENT', message);
  }
  const frequency = column ?? inWords;
  if (!frequency) return fault('NO_FREQUENCY', `公开时限「${words}」没有写明多久公开一次，可写：每季度首月20日前`);
  const due = dueIn(told, frequency);
  if (!due) {
    return fault('NO_DAY', `公开时限「${words}」没有写明最迟哪一天，可写：每季度首月20日前，或变动后5个工作日内`);
  }
  if (!isPossible(due)) return fault('BAD_DAY', `公开时限「${words}」里的日期或天数不对，请核对`);
  return { frequency, due };
}

const fault = (code: TimeLimitFault['code'], message: string): TimeLimitFault => ({ code, message });

function dueIn(words: string, frequency: Frequency): DueRule | null {
  const counted = COUNTED.exec(words);
  if (counted) {
    const dayKind = counted[2] === '工作日' ? DayKind.WORKING : DayKind.CALENDAR;
    return { kind: 'DAYS_AFTER', days: Number(counted[1]), dayKind };
  }
  const fixed = FIXED.exec(words);
  if (!fixed || frequency === Frequency.AS_IT_HAPPENS) return null;
  const month = /\d+/.exec(fixed[1] ?? '')?.[0] ?? '1';
  return { kind: 'DAY_OF_MONTH', month: Number(month), day: Number(fixed[2]), rollForward: /顺延/.test(words) };
}

function isPossible(due: DueRule): boolean {
  if (due.kind === 'DAYS_AFTER') return due.days >= 1 && due.days <= 365;
  return due.month >= 1 && due.month <= 12 && due.day >= 1 && due.day <= 31;
}
