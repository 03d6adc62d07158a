import { describe, expect, test } from 'vitest';
import { figuresInput, rowsOf, shortYuan } from './figures.rules.ts';

const asked = {
  root: 'r',
  span: { from: '2019-07-01', to: '2019-12-31' },
  dueUntil: '2019-10-14',
  values: {},
  by: 'UNIT' as const,
  key: null,
};

describe('the rows of a number', () => {
  test('of all parts: what fell due until yesterday, what was published in the whole span', () => {
    expect(rowsOf('due', asked)).toBe('/warnings?kind=DISCLOSURE&state=DUE&owed=r&from=2019-07-01&to=2019-10-14');
    expect(rowsOf('entries', asked)).toBe('/disclosures?published=r&counts=yes&from=2019-07-01&to=2019-12-31');
  });

  test('of a part, narrowed by it', () => {
    expect(rowsOf('late', { ...asked, key: 'u' })).toContain('state=FULFILLED_LATE&owed=u');
    expect(rowsOf('due', { ...asked, by: 'AREA', key: '' })).toContain('area=NONE');
    expect(rowsOf('due', { ...asked, by: 'ITEM', key: 'i', values: { area: '社会救助' } })).toContain('&item=i');
    expect(rowsOf('due', { ...asked, by: 'MONTH', key: '2019-09' })).toContain('from=2019-09-01&to=2019-09-30');
    expect(rowsOf('due', { ...asked, by: 'MONTH', key: '2019-10' })).toContain('from=2019-10-01&to=2019-10-14');
  });

  test('of the unit itself, without those below it', () => {
    expect(rowsOf('due', { ...asked, key: 'r' })).toContain('state=DUE&debtor=r&');
    expect(rowsOf('entries', { ...asked, key: 'r' })).toMatch(/^\/disclosures\?unit=r&counts=yes/);
  });

  test('of what happens now and then', () => {
    expect(rowsOf('late', { ...asked, by: 'PERIOD', key: '' })).toContain('foreseen=no');
    expect(rowsOf('late', { ...asked, by: 'PERIOD', key: '' })).not.toContain('period=');
    expect(rowsOf('entries', { ...asked, by: 'PERIOD', key: '' })).toContain('published=r&counts=yes');
    expect(rowsOf('entries', { ...asked, by: 'PERIOD', key: '' })).toContain('period=NONE');
  });

  test('of funds: entries that disclose some, most first', () =>
    expect(rowsOf('yuan', { ...asked, key: 'u' })).toContain(
      'published=u&counts=yes&from=2019-07-01&to=2019-12-31&amount=yes&sort=AMOUNT.desc',
    ));

  test('there is none while nothing is due', () => {
    expect(rowsOf('due', { ...asked, dueUntil: null })).toBeNull();
  });
});

test('items of no area are asked for by an empty text', () => {
  const { under, span } = { under: 'r', span: asked.span };
  expect(figuresInput({ under, span, values: { area: 'NONE' } })).toMatchObject({ area: '' });
  expect(figuresInput({ under, span, values: {} })).toEqual({ under: 'r', ...span });
});

test.each([
  { yuan: '0.00', value: '0', unit: 'unitYuan' },
  { yuan: '9999.50', value: '9999.50', unit: 'unitYuan' },
  { yuan: '96713280.56', value: '9,671.33', unit: 'unitWan' },
])('$yuan is $value $unit', ({ yuan, value, unit }) => {
  expect(shortYuan(yuan)).toEqual({ value, unit });
});
