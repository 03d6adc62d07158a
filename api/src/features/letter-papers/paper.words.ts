/** What no writer of a document can take: control characters, halves of characters, marks that turn the reading direction. */
const UNPRINTABLE =
  /[\p{Cc}\u{ad}\u{61c}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{fffe}\u{ffff}]|\p{Cs}/gu;

/** Text that somebody typed, for paper: its lines, each without what is no word. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\p{Zl}\p{Zp}]+/u)
    .map((line) => line.replaceAll('\t', ' ').replace(UNPRINTABLE, '').trim())
    .filter((line) => line !== '');

/** The same as one line. */
export const lineOf = (text: string): string => linesOf(text).join('');

/** What stands for the number and the day of what has none yet. */
export const NO_NUMBER = '（未编号）';
export const NO_DATE = '××××年××月××日';

/** 2019-10-18 as 2019年10月18日: in Arabic numerals and without zeros in front (GB/T 9704-2012, 7.3.5.4). */
export function dateWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
