import { describe, expect, test } from 'vitest';
import { accountFaults, emptyAccount } from './we-chat-form.rules.ts';

const WHOLE = {
  name: '沙河街道微信公众号',
  unitId: 'u',
  appId: ' wx1234567890abcdef ',
  secret: '0123456789abcdef0123456789abcdef',
};

describe('what is still wrong with an account', () => {
  test('is nothing when all of it is there, blanks around it or not', () => {
    expect(accountFaults(WHOLE, true)).toEqual([]);
  });
  test('is everything when nothing is', () => {
    expect(accountFaults(emptyAccount(), true)).toEqual([
      ...['weChat.needsAppId', 'weChat.needsSecret', 'portal.needsUnit', 'portal.needsName'],
    ]);
  });
  test('is no empty secret of one that is connected: it stays', () => {
    expect(accountFaults({ ...WHOLE, secret: '' }, false)).toEqual([]);
    expect(accountFaults({ ...WHOLE, secret: '短' }, false)).toEqual(['weChat.needsSecret']);
  });
});
