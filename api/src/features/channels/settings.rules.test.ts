import { describe, expect, it } from 'vitest';
import { ChannelKind } from './channel.rules.js';
import { isMailAddress, isPhone, MailSecurity, settingsOf } from './settings.rules.js';

const { EMAIL, SMS, WECOM, WEBHOOK } = ChannelKind;
const MAIL = { host: 'smtp.example.gov.cn', port: 465, security: MailSecurity.TLS, from: 'sanwu@example.gov.cn' };
const wrong = (kind: ChannelKind, asked: object) =>
  settingsOf(kind, asked).faults.map(({ inputPath }) => inputPath.at(-1));

describe('settings of a channel', () => {
  it('of mail are told all that is wrong with them', () => {
    expect(wrong(EMAIL, MAIL)).toEqual([]);
    expect(wrong(EMAIL, {})).toEqual(['host', 'port', 'security', 'from']);
    expect(wrong(EMAIL, { ...MAIL, host: 'smtp.example.gov.cn\r\nX: y' })).toEqual(['host']);
    expect(wrong(EMAIL, { ...MAIL, port: 70_000 })).toEqual(['port']);
  });
  it('of robots have the address that everybody has', () => {
    expect(settingsOf(WECOM, {}).settings).toEqual({ url: 'https://qyapi.weixin.qq.com/' });
  });
  it.each(['', 'sms', 'ftp://a.example', 'https://u:p@a.example/', 'https://a.example/#x'])('refuse %j', (url) => {
    expect(wrong(SMS, { url })).toEqual(['url']);
    expect(wrong(WEBHOOK, { url })).toEqual(['url']);
  });
});

describe('where somebody is reached', () => {
  it.each([
    ['a@example.gov.cn', true],
    ['a b@example.gov.cn', false],
    ['a@example', false],
    ['a@example.cn\r\nBcc: b@example.cn', false],
    ['"a"@example.cn', false],
    ['a@example.cn,b@example.cn', false],
    [`${'a'.repeat(250)}@example.cn`, false],
  ])('%j is a mail address: %s', (text, is) => expect(isMailAddress(text)).toBe(is));
  it.each([
    ['13804720001', true],
    ['12804720001', false],
    ['+8613804720001', false],
    ['1380472000', false],
  ])('%s is a phone: %s', (text, is) => expect(isPhone(text)).toBe(is));
});
