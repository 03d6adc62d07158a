/** Digits behind the point: an amount is counted in fen, a number to a millionth. */
export const AMOUNT_DIGITS = 2;
export const NUMBER_DIGITS = 6;

// hundreds of such still fit where a sum is kept
const MOST_DIGITS = 11;

/**
 * A decimal as people type it (`1,234.5`, `￥1234.50元`, full-width digits) in its smallest unit, never as a float.
 * @param digits behind the point at most
 * @returns null when it is none, or longer than any sum of money
 */
export function unitsOf(text: string, digits: number): bigint | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,，]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const found = /^([-+−]?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!found) return null;
  const [, sign = '', whole = '', behind = ''] = found;
  const kept = behind.replace(/0+$/, '');
  if (kept.length > digits || whole.replace(/^0+/, '').length > MOST_DIGITS) return null;
  const units = BigInt(whole + kept.padEnd(digits, '0'));
  return sign === '-' || sign === '−' ? -units : units;
}

/** The decimal of so many units, with every digit behind the point: `1234.50`. */
export function decimalOf(units: bigint, digits: number): string {
  const plain = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${plain.slice(0, -digits)}.${plain.slice(-digits)}`;
}

/** `1,234.50`; a number without the zeros behind its point. */
export function decimalText(units: bigint, digits: number): string {
  const [whole = '', behind = ''] = decimalOf(units, digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  const shown = digits === AMOUNT_DIGITS ? behind : behind.replace(/0+$/, '');
  return shown === '' ? grouped : `${grouped}.${shown}`;
}
