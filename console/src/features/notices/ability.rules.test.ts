import { describe, expect, it } from 'vitest';
import { arrange } from './ability.rules.ts';
import type { NoticeAbility, NoticeAction } from './ability.types.ts';

const may = (action: NoticeAction): NoticeAbility => ({ action, allowed: true, reason: null });
const mayNot = (action: NoticeAction, reason: string): NoticeAbility => ({ action, allowed: false, reason });

describe('one primary action, the decision against it, the rest in a menu', () => {
  it('a leader approves, or returns beside it', () => {
    const { primary, beside, menu } = arrange([may('RETURN_DRAFT'), may('APPROVE')], 'SUBMITTED');
    expect([primary?.action, beside?.action, menu]).toEqual(['APPROVE', 'RETURN_DRAFT', []]);
  });

  it('an officer passes, or sends back; withdrawing is in the menu', () => {
    const { primary, beside, menu } = arrange([may('WITHDRAW'), may('PASS'), may('SEND_BACK')], 'ANSWERED');
    expect([primary?.action, beside?.action, menu.map((one) => one.action)]).toEqual([
      'PASS',
      'SEND_BACK',
      ['WITHDRAW'],
    ]);
  });

  it('what is not possible now is shown with its reason', () => {
    const { primary, waiting } = arrange(
      [mayNot('SUBMIT', '已下发'), mayNot('CLOSE', '未核实'), mayNot('PASS', '单位还没有反馈')],
      'ISSUED',
    );
    expect(primary).toBeUndefined();
    expect(waiting?.reason).toBe('单位还没有反馈');
  });

  it('nothing is allowed: nothing is shown', () => {
    expect(arrange([], 'CLOSED')).toEqual({ primary: undefined, beside: undefined, waiting: undefined, menu: [] });
  });
});
