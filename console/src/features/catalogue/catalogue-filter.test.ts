import type { CatalogueRowFragment } from '@sanwu/schema';
import { describe, expect, it } from 'vitest';
import { inFilter } from './catalogue-filter.ts';

const item = (part: Partial<CatalogueRowFragment>): CatalogueRowFragment => ({
  ...{
    id: part.code ?? '',
    code: 'CW-01',
    name: '集体财务收支',
    affair: 'VILLAGE',
    area: null,
    dueRule: '',
    lead: null,
  },
  ...{ appliesTo: ['VILLAGE'], channels: ['WECHAT'], hasFunds: true, namedUnits: [], tiers: ['VILLAGE'] },
  ...part,
});
const ITEMS = [
  item({}),
  item({ code: 'SH-01', name: '临时救助', affair: 'GOVERNMENT', area: '社会救助', tiers: ['TOWNSHIP'] }),
  item({ code: 'DW-01', name: '党费收缴', affair: 'PARTY', lead: { id: 'd9', name: '组织部' } }),
  item({ code: 'ZW-09', name: '停用事项', appliesTo: [], tiers: [] }),
];
const codes = (values: Record<string, string>) => inFilter(ITEMS, values).map(({ code }) => code);

describe('the catalogue', () => {
  it('shows what is asked of somebody; what is over only when it is asked for', () => {
    expect(codes({})).toEqual(['CW-01', 'SH-01', 'DW-01']);
    expect(codes({ over: 'yes' })).toEqual(['ZW-09']);
  });

  it.each([
    [{ affair: 'PARTY' }, ['DW-01']],
    [{ area: '社会救助' }, ['SH-01']],
    [{ tier: 'VILLAGE' }, ['CW-01', 'DW-01']],
    [{ lead: 'd9' }, ['DW-01']],
    [{ text: '救助' }, ['SH-01']],
    [{ text: 'cw-' }, ['CW-01']],
    [{ tier: 'VILLAGE', affair: 'GOVERNMENT' }, []],
  ])('is narrowed by %j', (values, found) => {
    expect(codes(values as unknown as Record<string, string>)).toEqual(found);
  });
});
