import { describe, expect, it } from 'vitest';
import { AMOUNT_DIGITS, decimalOf, decimalText, NUMBER_DIGITS, unitsOf } from './decimal.rules.js';

describe('an amount as people type it', () => {
  it.each([
    ['1234.5', 123450n],
    ['1,234.50', 123450n],
    ['￥1，234.50元', 123450n],
    ['１２３４．５', 123450n],
    ['-0.01', -1n],
    ['0', 0n],
    ['0.10', 10n],
    ['12.500', 1250n],
    ['99999999999.99', 9999999999999n],
  ])('%s is %d fen', (text, fen) => {
    expect(unitsOf(text, AMOUNT_DIGITS)).toBe(fen);
  });

  it.each(['', '一百', '1.234', '1..2', '.5', '1e3', '--1', 'NaN', '123456789012'])('%j is none', (text) => {
    expect(unitsOf(text, AMOUNT_DIGITS)).toBeNull();
  });

  it('adds up where floats do not', () => {
    const tenth = unitsOf('0.1', AMOUNT_DIGITS) ?? 0n;
    const fifth = unitsOf('0.2', AMOUNT_DIGITS) ?? 0n;
    expect(decimalOf(tenth + fifth, AMOUNT_DIGITS)).toBe('0.30');
  });
});

describe('a decimal as it is shown', () => {
  it.each([
    [123450n, AMOUNT_DIGITS, '1234.50', '1,234.50'],
    [-5n, AMOUNT_DIGITS, '-0.05', '-0.05'],
    [100000000n, AMOUNT_DIGITS, '1000000.00', '1,000,000.00'],
    [1500000n, NUMBER_DIGITS, '1.500000', '1.5'],
    [12000000000n, NUMBER_DIGITS, '12000.000000', '12,000'],
  ])('%d (%d digits) is %s, shown as %s', (units, digits, plain, shown) => {
    expect([decimalOf(units, digits), decimalText(units, digits)]).toEqual([plain, shown]);
  });
});
