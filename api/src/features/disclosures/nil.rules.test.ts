import { expect, test } from 'vitest';
import { isNil } from './nil.rules.js';

test.each([
  ['哈林格尔村2019年第三季度临时救助名单（本期无发生）', ''],
  ['某村临时救助名单', '现公开如下。\n本季度无新增。\n某村委会'],
  ['某村大额支出', '本月没有发生'],
  ['集体资产发包情况零报告', ''],
])('%s %s reports nothing', (title, text) => expect(isNil(title, text)).toBe(true));

test.each([
  ['某村2019年9月低保名单', '李**\t2\t560'],
  ['某村低保', '本月无新增，发放低保金共计12,000元。'],
  ['某村低保', '本季度无新增低保户。'],
  ['某村大额支出', '对本期未发生变化的资产不再逐一列出，其余各项资产的发包期限、承包人和价款见下表，请村民监督。'],
  ['无障碍设施改造', '本期资金120元'],
])('%s reports something', (title, text) => expect(isNil(title, text)).toBe(false));
