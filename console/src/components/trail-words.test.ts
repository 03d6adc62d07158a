import { describe, expect, it } from 'vitest';
import { zh } from '../locales/zh.ts';
import { fieldKey, tableKey, valueKey } from './trail-words.ts';

describe('the trail speaks the words of the rest of the console', () => {
  it.each([
    ['state', 'SUBMITTED', '待审核'],
    ['state', 'CLOSED', '已办结'],
    ['state', 'OPEN', '待办'],
    ['state', 'EXEMPTED', '免办'],
    ['light', 'RED', '逾期'],
    ['passed', 'true', '是'],
  ])('%s %s is %s', (field, value, words) => {
    const key = valueKey(field, value);
    expect(key && zh[key]).toBe(words);
  });

  it('a column is named as its field is named', () => {
    const key = fieldKey('answer_by');
    expect(key && zh[key]).toBe('反馈期限');
    expect(tableKey('notice_answer')).toBe('table.notice_answer');
  });

  it('ids and values that are words themselves have none', () => {
    expect(fieldKey('unit_id')).toBeUndefined();
    const open = valueKey('state', 'OPEN', 'finding');
    expect(open && zh[open]).toBe('已确认');
    expect(valueKey('title', 'SUBMITTED')).toBeUndefined();
    expect(valueKey('state', '已下发')).toBeUndefined();
  });
});
