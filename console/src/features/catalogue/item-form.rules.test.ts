import { describe, expect, it } from 'vitest';
import { contentOf, emptyForm, faultsOf, formOf } from './item-form.rules.ts';

const TODAY = '2019-10-15';
const empty = emptyForm(TODAY);
const whole = { ...empty, code: 'CW-90', name: '惠民项目', basis: '《组织法》', reason: '区政府文件' };

describe('the form of an item', () => {
  it('says what is missing, in the order of its fields', () => {
    expect(faultsOf({ ...empty, appliesTo: [], channels: [] }, true)).toEqual([
      ...['item.needCode', 'item.needName', 'item.needBasis', 'item.needWho', 'item.needChannel'],
    ]);
    expect(faultsOf(whole, true)).toEqual([]);
    expect(faultsOf({ ...whole, reason: '' }, false)).toEqual(['item.needReason']);
    expect(faultsOf({ ...whole, appliesTo: [] }, false)).toEqual([]);
    expect(faultsOf({ ...whole, code: 'cw 90' }, true)).toEqual(['item.needCode']);
  });

  it('asks for a day of a month or for counted days; of what happens there are no months', () => {
    expect(contentOf(whole).due).toEqual({ dayOfMonth: { month: 1, day: 20, rollForward: false } });
    expect(contentOf({ ...whole, limit: 'DAYS' }).due).toEqual({ daysAfter: { days: 5, dayKind: 'WORKING' } });
    expect(contentOf({ ...whole, frequency: 'AS_IT_HAPPENS' }).due).toEqual({
      daysAfter: { days: 5, dayKind: 'WORKING' },
    });
  });

  it('takes an item up as it is and hands it back unchanged', () => {
    const content = contentOf({ ...whole, area: '社会救助', displayDays: 7, leadId: 'd3', namedUnitIds: ['u1'] });
    const unit = (id: string) => ({ id, name: id, shortName: id });
    const item = {
      ...{
        id: 'i1',
        code: 'CW-90',
        name: content.name,
        affair: content.affair,
        area: '社会救助',
        basis: content.basis,
      },
      ...{ audience: 'EVERYBODY', manner: 'ON_ITS_OWN', channels: ['WECHAT', 'BOARD'], hasFunds: false, version: 1 },
      ...{ display: { days: 7, dayKind: 'CALENDAR' }, frequency: 'QUARTERLY', dueRule: '', titleWords: [], tiers: [] },
      due: { dayOfMonth: { month: 1, day: 20, rollForward: false }, daysAfter: null },
      ...{ appliesTo: ['VILLAGE'], namedUnits: [unit('u1')], exceptedUnits: [], lead: { id: 'd3', name: '民政局' } },
      ...{ fromOn: '2019-10-01', versions: [], viewerCanChange: true },
    } as Parameters<typeof formOf>[0];
    expect(contentOf(formOf(item, TODAY))).toEqual(content);
    expect(formOf({ ...item, fromOn: '2020-01-01' }, TODAY).fromOn).toBe('2020-01-01');
  });
});
