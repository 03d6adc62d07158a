import { describe, expect, it } from 'vitest';
import { checkContent } from './checks.rules.js';
import { accounts, filled } from './filing.fixture.js';
import { amountOf, nilText, publishedText, titleOf } from './publication.rules.js';

const named = { unitName: '镇乡社区', periodLabel: '2019年第三季度', itemName: '集体财务收支' };
const { content } = checkContent({ template: accounts, last: null, photos: 1, today: '2019-10-15' }, filled());

describe('what is published', () => {
  it('has a title that says whose, of when, of what', () => {
    expect(titleOf(named, false)).toBe('镇乡社区2019年第三季度集体财务收支公开');
    expect(titleOf({ ...named, itemName: '党务公开' }, true)).toBe('镇乡社区2019年第三季度党务公开（本期无发生）');
    expect(nilText(named)).toBe('镇乡社区2019年第三季度「集体财务收支」本期无发生。');
  });

  it('reads as people write it', () => {
    const text = publishedText(accounts, content);
    expect(text).toContain('期初余额：1,000.00元');
    expect(text).toContain('收入明细\n项目\t金额\n土地承包费\t300.50元');
    expect(text).toContain('备注：—');
    expect(text).toContain('村务监督委员会签字确认：李某（2019年10月10日）');
    expect(publishedText(accounts, { ...content, cells: { ...content.cells, income: [] } })).toContain('收入明细\n无');
  });

  it('is about the amount that the template names', () => {
    expect(amountOf(accounts, content)).toEqual({ yuan: '300.50', from: '填报的收入明细「金额」合计' });
    expect(amountOf({ ...accounts, totalCell: null }, content)).toBeNull();
    expect(amountOf({ ...accounts, totalCell: 'closing' }, content)?.yuan).toBe('1200.30');
    const overdrawn = { ...content, cells: { ...content.cells, closing: '-5.00' } };
    expect(amountOf({ ...accounts, totalCell: 'closing' }, overdrawn)).toBeNull();
  });
});
