import { describe, expect, it } from 'vitest';
import { passwordFault } from './password.rules.js';

const who = { username: 'lijing', name: '李静' };

describe('a password', () => {
  it.each([
    ['Jiuyuan2019', 'three kinds of characters'],
    ['nalan-xing-de 1', 'lower case, a sign, a digit'],
    ['人生若只如初见何事秋风悲画扇', 'long enough to need no kinds'],
    ['correct horse battery staple', 'long enough to need no kinds'],
  ])('%s will do: %s', (password) => {
    expect(passwordFault(password, who)).toBeNull();
  });

  it.each([
    ['Ab1!', '10'],
    ['abcdefghij1', '三类'],
    ['9182736450', '三类'],
    ['LiJing-2019', '用户名'],
    ['李静的密码a1-b2-c3', '姓名'],
    ['aaaaaaaaaaaaaaaaaaaa', '重复'],
    ['Password123', '常见'],
    ['Qwerty123456!', '常见'],
    ['x'.repeat(129), '128'],
  ])('%s will not do, and the reason says how to go on', (password, word) => {
    expect(passwordFault(password, who)).toContain(word);
  });
});
