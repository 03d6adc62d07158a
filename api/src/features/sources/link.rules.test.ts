import { describe, expect, test } from 'vitest';
import { linkAddress } from './link.rules.js';

describe('the address that was pasted', () => {
  test.each([
    ['as it is', 'https://www.jiuyuan.example/a/1.html', 'https://www.jiuyuan.example/a/1.html'],
    [
      'out of the words that it was shared with',
      '【公示】低保名单 https://a.example/1?x=2，请看',
      'https://a.example/1?x=2',
    ],
    ['of a sentence in brackets', '(见 https://a.example/1.html).', 'https://a.example/1.html'],
    ['with Chinese in it', 'https://a.example/公示/1.html', 'https://a.example/%E5%85%AC%E7%A4%BA/1.html'],
    [
      'of an account’s article in its short form, without where it was opened',
      'http://mp.weixin.qq.com/s/3oZ0yq9?scene=1',
      'https://mp.weixin.qq.com/s/3oZ0yq9',
    ],
    ['without the place within the page', ' http://a.example/1#rd ', 'http://a.example/1'],
    [
      'of an account’s article, without how it was come by',
      'http://mp.weixin.qq.com/s?__biz=MzU5==&mid=22&idx=1&sn=0b1f&chksm=fe&scene=21#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=MzU5==&mid=22&idx=1&sn=0b1f',
    ],
    [
      'of an account’s article in its short form',
      'https://mp.weixin.qq.com/s/3oZ0yq9',
      'https://mp.weixin.qq.com/s/3oZ0yq9',
    ],
  ])('%s', (_, pasted, address) => {
    expect(linkAddress(pasted)).toBe(address);
  });

  test.each([
    ['words', '请看公示'],
    ['another protocol', 'ftp://a.example/1'],
    ['a script', 'javascript:alert(1)'],
    ['a name and a password', 'http://me:secret@a.example/'],
    ['nothing', ''],
    ['what is longer than any address', `https://a.example/${'a'.repeat(2000)}`],
  ])('%s are none', (_, pasted) => {
    expect(linkAddress(pasted)).toBeNull();
  });
});
