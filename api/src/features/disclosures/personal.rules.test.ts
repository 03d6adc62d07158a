import { describe, expect, it } from 'vitest';
import { masked, PersonalKind, personalNumbers } from './personal.rules.js';

const ID = '15020719800101001X';
const idCard = (first17: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((all, digit, nr) => all + Number(digit) * (weights[nr] ?? 0), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
};
const CARD = '6222020000000000008';

describe('numbers of persons', () => {
  it('are told by their shape and check digits', () => {
    const id = idCard('15020719800101001');
    expect(personalNumbers(`李某 ${id} 13800138000`).map(({ kind }) => kind)).toEqual([
      PersonalKind.ID_CARD,
      PersonalKind.PHONE,
    ]);
    expect(personalNumbers(`${ID.slice(0, 17)}0`)).toEqual([]);
  });

  it('are not amounts, days, numbers of documents or landlines', () => {
    for (const text of [
      '2019-10-15',
      '96,713,280.56',
      '0472-7153456',
      '〔2019〕12号',
      '150207001019',
      '1234567890123456',
    ])
      expect(personalNumbers(text)).toEqual([]);
  });
});

describe('a text that is served', () => {
  it('hides such numbers, and keeps everything else as it is', () => {
    const id = idCard('15020719800101001');
    expect(masked(`身份证${id}，电话13800138000。`)).toBe(`身份证${'*'.repeat(18)}，电话***********。`);
    expect(masked('金额 1,680.50 元')).toBe('金额 1,680.50 元');
  });

  it('masks them in groups and in full width, at their own places', () => {
    expect(masked('电话 138 0013 8000 转')).toBe('电话 *** **** **** 转');
    expect(masked('电话１３８００１３８０００')).toBe('电话***********');
    expect(masked('+8613800138000')).toBe('+*************');
    expect(masked('日期 2019-10-15 13800138000')).toBe('日期 2019-10-15 ***********');
  });

  it('masks a certificate of disability: an ID number with two digits more', () => {
    expect(masked('残疾证号15020219551201671923')).toBe(`残疾证号${'*'.repeat(20)}`);
  });

  it('masks a bank card that its sum proves', () => {
    const found = personalNumbers(CARD);
    expect(masked(CARD)).toBe(found.length > 0 ? `6222***********${CARD.slice(-4)}` : CARD);
    expect(masked('4111111111111111')).toBe('****************');
  });
});
