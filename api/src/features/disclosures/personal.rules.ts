/** Numbers that name a person. */
export enum PersonalKind {
  ID_CARD = 'ID_CARD',
  PHONE = 'PHONE',
  BANK_CARD = 'BANK_CARD',
}

/** A number that names a person, with its place in the text. */
export interface PersonalNumber {
  readonly kind: PersonalKind;
  /** in half width, without blanks */
  readonly digits: string;
  /** indexes of its characters in the text */
  readonly at: readonly number[];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a day of birth, and a digit that follows from the others. */
function isIdCard(digits: string): boolean {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((all, weight, nr) => all + weight * Number(digits[nr]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** The sum that bank cards carry (Luhn). */
function isBankCard(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, nr) => {
    const value = Number(digit) * (nr % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function kindOf(digits: string): PersonalKind | null {
  // a certificate of disability is an ID number with two digits more
  if (isIdCard(digits) || (/^[\dX]{20}$/.test(digits) && isIdCard(digits.slice(0, 18)))) return PersonalKind.ID_CARD;
  if (/^(?:0086|86)?1[3-9]\d{9}$/.test(digits)) return PersonalKind.PHONE;
  return isBankCard(digits) ? PersonalKind.BANK_CARD : null;
}

/**
 * Digits that stand together, in groups parted by blanks or hyphens too, in half or full width: as many characters at least as a phone's
 * number has. Most runs are days and amounts, and are passed over.
 */
const RUN = /[\d０-９][\d０-９ －-]{9,}[\d０-９ －XxＸｘ-]/g;

interface Group {
  readonly digits: string;
  readonly at: readonly number[];
}

const GROUP = /[\d０-９XxＸｘ]+/g;

const groupsOf = (run: string, from: number): Group[] =>
  [...run.matchAll(GROUP)].map(({ 0: group, index }) => ({
    digits: group.normalize('NFKC').toUpperCase(),
    at: [...group].map((_, nr) => from + index + nr),
  }));

/** The numbers in a run of groups: 6222 0200 is one card, 2019-10-15 13800138000 is a day and a phone. */
function numbersIn(groups: readonly Group[]): PersonalNumber[] {
  for (let first = 0; first < groups.length; first++) {
    for (let length = groups.length - first; length > 0; length--) {
      const together = groups.slice(first, first + length);
      const digits = together.map((group) => group.digits).join('');
      const kind = kindOf(digits);
      if (kind)
        return [{ kind, digits, at: together.flatMap(({ at }) => at) }, ...numbersIn(groups.slice(first + length))];
    }
  }
  return [];
}

/** No number of a person has more digits: a longer run holds several, and is looked through part by part. */
const MOST_GROUPS = 40;

/** The numbers in a text that name a person, in order. */
export const personalNumbers = (text: string): PersonalNumber[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = groupsOf(run, index);
    const parts = Array.from({ length: Math.ceil(groups.length / MOST_GROUPS) }, (_, nr) =>
      groups.slice(nr * MOST_GROUPS, (nr + 1) * MOST_GROUPS),
    );
    return parts.flatMap(numbersIn);
  });

/** A text as it is served: numbers that name a person are hidden. */
export function masked(text: string): string {
  if (text.search(RUN) === -1) return text;
  const found = personalNumbers(text);
  if (found.length === 0) return text;
  const hidden = new Set(found.flatMap(({ at }) => at));
  return text.replace(/./gsu, (character, index: number) => (hidden.has(index) ? '*' : character));
}
